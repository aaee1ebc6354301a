import type { Role } from "./policies.ts";
import type { InBoth } from "./words.ts";

interface RoleWords {
  readonly names: Readonly<Record<Role, string>>;
  /** What the role may, in a line. */
  readonly may: Readonly<Record<Role, string>>;
  readonly everywhere: string;
}

export const roleWords: InBoth<RoleWords> = {
  id: {
    names: { viewer: "Pengamat", verifier: "Pemeriksa", programme: "Petugas program", administrator: "Administrator" },
    may: {
      viewer: "melihat data, angka dan peta; NIK tetap tertutup",
      verifier: "memeriksa, memperbaiki dan menggabungkan data, menjawab pemilik usaha",
      programme: "melihat data lengkap untuk program bantuan, mendaftarkan dan menjawab pemilik usaha",
      administrator: "semuanya, termasuk petugas lain",
    },
    everywhere: "seluruh wilayah kantor",
  },
  en: {
    names: { viewer: "Viewer", verifier: "Verifier", programme: "Programme officer", administrator: "Administrator" },
    may: {
      viewer: "sees records, figures and maps; NIK stays hidden",
      verifier: "checks, mends and merges records, answers owners",
      programme: "sees whole records for aid programmes, registers and answers owners",
      administrator: "everything, other officers too",
    },
    everywhere: "the whole territory of the office",
  },
};
