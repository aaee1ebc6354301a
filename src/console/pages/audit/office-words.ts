import type { ActWords } from "../../../registry/audit/detail.ts";
import type { SecondLanguage } from "../../../registry/posters/texts.ts";
import type { Role } from "../../policies.ts";
import { roleWords } from "../../role-words.ts";
import type { InBoth } from "../../words.ts";
import type { WordsOf } from "./words-of.ts";

/** Words of closed lists about officers' accounts, the set-up and the log itself. */
export interface OfficeValues extends Omit<ActWords, "why" | "outcome" | "did" | "of" | "page" | "view"> {
  readonly role: Role;
  readonly roleBefore: Role;
  readonly second: SecondLanguage;
}

export const officeWords: InBoth<WordsOf<OfficeValues>> = {
  id: {
    what: { audit: "catatan audit", register: "seluruh daftar" },
    before: { missing: "tidak ada", broken: "rusak" },
    change: {
      invited: "diundang",
      withdrawn: "undangan ditarik",
      joined: "bergabung",
      place: "peran atau wilayah tugas diubah",
      disable: "dinonaktifkan",
      enable: "diaktifkan lagi",
      end: "dikeluarkan dari semua perangkat",
      reset: "langkah kedua dihapus",
      "password link": "tautan kata sandi dibuat",
    },
    own: {
      name: "nama",
      password: "kata sandi",
      app: "aplikasi kode dipasang",
      "app off": "aplikasi kode dilepas",
      recovery: "kode pemulihan dibuat baru",
      "password link": "kata sandi lewat tautan",
    },
    by: { password: "kata sandi", app: "aplikasi kode", recovery: "kode pemulihan" },
    step: {
      password: "kata sandi",
      app: "aplikasi kode",
      recovery: "kode pemulihan",
      again: "kata sandi diulang",
      link: "tautan kata sandi",
    },
    keys: {
      name: "nama kantor",
      greeting: "salam pembuka",
      quietHours: "jam tenang",
      languages: "bahasa",
      silentApproval: "pemberitahuan persetujuan",
      territory: "wilayah",
      catalogue: "katalog",
      map: "peta batas desa",
    },
    role: roleWords.id.names,
    roleBefore: roleWords.id.names,
    second: { jv: "Jawa", en: "Inggris" },
  },
  en: {
    what: { audit: "the audit log", register: "the whole register" },
    before: { missing: "missing", broken: "broken" },
    change: {
      invited: "invited",
      withdrawn: "invitation withdrawn",
      joined: "joined",
      place: "role or territory changed",
      disable: "disabled",
      enable: "enabled again",
      end: "signed out everywhere",
      reset: "second step removed",
      "password link": "password link made",
    },
    own: {
      name: "name",
      password: "password",
      app: "code app set up",
      "app off": "code app removed",
      recovery: "new recovery codes",
      "password link": "password by a link",
    },
    by: { password: "password", app: "code app", recovery: "recovery code" },
    step: {
      password: "password",
      app: "code app",
      recovery: "recovery code",
      again: "password again",
      link: "password link",
    },
    keys: {
      name: "the office's name",
      greeting: "greeting",
      quietHours: "quiet hours",
      languages: "languages",
      silentApproval: "notice of approval",
      territory: "territory",
      catalogue: "catalogue",
      map: "boundary map",
    },
    role: roleWords.en.names,
    roleBefore: roleWords.en.names,
    second: { jv: "Javanese", en: "English" },
  },
};
