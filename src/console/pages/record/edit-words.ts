import type { RecordField } from "../../../registry/record/record-fields.ts";
import type { InBoth } from "../../words.ts";

interface EditWords {
  readonly title: (group: string, name: string) => string;
  readonly lead: string;
  /** How each field is written, with an example. */
  readonly hints: { readonly [Field in RecordField]?: string };
  readonly keepNumber: (masked: string) => string;
  readonly unknown: string;
  readonly wholeDistrict: (name: string) => string;
  readonly unplaced: string;
  readonly villages: string;
  readonly villagesHint: string;
  readonly meantPin: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly tell: string;
  readonly tellHint: string;
  readonly several: (said: string) => string;
  readonly meant: (options: readonly string[]) => string;
  readonly pinElsewhere: (place: string) => string;
  readonly meanwhile: (who: string, when: string, value: string) => string;
  readonly faulty: string;
  readonly conflict: string;
  readonly faults: Readonly<Record<string, string>>;
}

export const editWords: InBoth<EditWords> = {
  id: {
    title: (group, name) => `Ubah ${group.toLowerCase()}: ${name}`,
    lead: "Yang dikosongkan menjadi “belum diketahui”. Yang tidak Anda sentuh tetap seperti adanya.",
    hints: {
      phone: "Contoh: 0812 3456 7890",
      nik: "16 angka, seperti di KTP.",
      kk: "16 angka, seperti di kartu keluarga.",
      npwp: "15 atau 16 angka.",
      birthDate: "Contoh: 17-08-1985, atau tahunnya saja.",
      started: "Contoh: Maret 2019, atau 2019",
      rtRw: "Contoh: RT 2 RW 5",
      landmark: "Contoh: depan Pasar Jongke",
      pin: "Koordinat, tautan peta atau kode plus. Contoh: -7.5512, 110.9876",
      nib: "13 angka.",
      capital: "Contoh: 2,5 juta",
      assets: "Contoh: 15 juta",
      turnover: "Jumlah dan waktunya. Contoh: 500 ribu sehari",
      workersWomen: "Contoh: 2",
      workersMen: "Contoh: 1",
      product: "Contoh: keripik singkong",
    },
    keepNumber: (masked) => `Sekarang ${masked}. Kosongkan kalau tetap, tulis “-” untuk menghapusnya.`,
    unknown: "belum diketahui",
    wholeDistrict: (name) => `${name} (desa belum diketahui)`,
    unplaced: "tempat belum diketahui",
    villages: "Tampilkan desanya",
    villagesHint: "Pilih kecamatan lain, lalu tampilkan desa-desanya.",
    meantPin: "Titiknya memang di sana",
    reason: "Alasan (boleh kosong)",
    reasonHint: "Tercatat, dan dapat dibaca pemilik kalau ia bertanya siapa yang melihat datanya.",
    tell: "Beri tahu pemilik",
    tellHint:
      "Ia mendapat pesan singkat di obrolannya: apa yang diperbarui, tanpa isinya. Di jam tenang pesan menunggu.",
    several: (said) => `“${said}” bisa berarti beberapa hal.`,
    meant: (options) => `Tulis salah satu: ${options.join("; ")}.`,
    pinElsewhere: (place) =>
      `Titik itu ada di ${place}, bukan di desa yang dipilih. Betulkan salah satunya, atau centang “Titiknya memang di sana”.`,
    meanwhile: (who, when, value) =>
      `Sementara itu diubah oleh ${who}${when === "" ? "" : `, ${when}`}, menjadi: ${value}. Isian Anda tetap di atas; simpan lagi kalau isian Anda yang benar.`,
    faulty: "Belum disimpan: periksa yang ditandai.",
    conflict: "Belum disimpan: orang lain mengubah hal yang sama.",
    faults: {
      required: "Ini tidak boleh kosong.",
      no_choice: "Pilih dari daftar.",
      not_figures: "Tulis angka dan satuannya saja, tanpa kata lain.",
      outside_territory:
        "Tempat itu di luar wilayah tugas Anda. Mintalah petugas kantor yang melayani seluruh wilayah.",
    },
  },
  en: {
    title: (group, name) => `Edit ${group.toLowerCase()}: ${name}`,
    lead: "What you leave empty becomes “not known yet”. What you do not touch stays as it is.",
    hints: {
      phone: "Example: 0812 3456 7890",
      nik: "16 digits, as on the identity card.",
      kk: "16 digits, as on the household card.",
      npwp: "15 or 16 digits.",
      birthDate: "Example: 17-08-1985, or the year alone.",
      started: "Example: March 2019, or 2019",
      rtRw: "Example: RT 2 RW 5",
      landmark: "Example: opposite Pasar Jongke",
      pin: "Coordinates, a map link or a plus code. Example: -7.5512, 110.9876",
      nib: "13 digits.",
      capital: "Example: 2.5 million",
      assets: "Example: 15 million",
      turnover: "The amount and its time. Example: 500 thousand a day",
      workersWomen: "Example: 2",
      workersMen: "Example: 1",
      product: "Example: keripik singkong",
    },
    keepNumber: (masked) => `Now ${masked}. Leave empty to keep it, write “-” to remove it.`,
    unknown: "not known yet",
    wholeDistrict: (name) => `${name} (village not known yet)`,
    unplaced: "place not known yet",
    villages: "Show its villages",
    villagesHint: "Choose another district, then show its villages.",
    meantPin: "The pin really lies there",
    reason: "Reason (may stay empty)",
    reasonHint: "This is on record, and the owner can read it when asking who has looked at their data.",
    tell: "Tell the owner",
    tellHint: "They get a short message in their chat: what was updated, without the values. In quiet hours it waits.",
    several: (said) => `“${said}” may mean several things.`,
    meant: (options) => `Write one of these: ${options.join("; ")}.`,
    pinElsewhere: (place) =>
      `That pin lies in ${place}, not in the chosen village. Correct one of them, or tick “The pin really lies there”.`,
    meanwhile: (who, when, value) =>
      `Meanwhile changed by ${who}${when === "" ? "" : `, ${when}`}, to: ${value}. Your entry stays above; save again if yours is right.`,
    faulty: "Not saved yet: please check what is marked.",
    conflict: "Not saved yet: somebody else changed the same.",
    faults: {
      required: "This cannot stay empty.",
      no_choice: "Choose from the list.",
      not_figures: "Write the figure and its unit alone, without other words.",
      outside_territory: "That place is outside your territory. Ask an officer who serves the whole territory.",
    },
  },
};
