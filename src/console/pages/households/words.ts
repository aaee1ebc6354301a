import type { InBoth } from "../../words.ts";

const id = {
  title: "Rumah tangga",
  of: (name: string): string => `Rumah tangga ${name}`,
  lead: "Semua pemilik dengan nomor KK yang sama. Satu KK bukan berarti satu usaha: suami, istri, dan anak boleh punya usaha masing-masing.",
  noCard:
    "Nomor KK pemilik ini belum tercatat, jadi anggota rumah tangganya belum diketahui. KK yang kosong tidak pernah dicocokkan dengan siapa pun.",
  alone: "Tidak ada pemilik lain dengan nomor KK ini.",
  members: (n: string): string => `${n} pemilik lain dengan KK yang sama`,
  self: "pemilik ini",
  elsewhere: (n: string): string => `${n} pemilik lain dengan KK ini berada di luar wilayah tugas Anda.`,
  businessesElsewhere: (n: string): string => `${n} usaha lain berada di luar wilayah tugas Anda.`,
  noBusiness: "Belum ada usaha.",
  closed: "tutup",
  born: (year: string): string => `lahir ${year}`,
  sexes: { female: "perempuan", male: "laki-laki" } as Readonly<Record<string, string>>,
  noPlace: "tempat belum diketahui",
};
type HouseholdWords = typeof id;

const en: HouseholdWords = {
  title: "Household",
  of: (name) => `Household of ${name}`,
  lead: "All owners with the same KK number. One KK does not mean one business: husband, wife and children may each have their own.",
  noCard:
    "This owner's KK number is not on record, so the members of the household are not known. An empty KK is never matched with anybody.",
  alone: "No other owner has this KK number.",
  members: (n) => `${n} other owners with the same KK`,
  self: "this owner",
  elsewhere: (n) => `${n} other owners with this KK are outside your territory.`,
  businessesElsewhere: (n) => `${n} other businesses are outside your territory.`,
  noBusiness: "No business yet.",
  closed: "closed",
  born: (year) => `born ${year}`,
  sexes: { female: "female", male: "male" },
  noPlace: "place not known yet",
};

export const words = { id, en } satisfies InBoth<HouseholdWords>;
