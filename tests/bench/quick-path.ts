import type { Content, Incoming } from "../../src/channels/channel.ts";

const one = (list: readonly string[], owner: number): string => list[owner % list.length] ?? "";

// Lists of different lengths, so that owners differ from each other.
const names = ["sri wahyuni", "Budi Santoso", "ibu Siti Aminah", "joko prasetyo", "Dewi Lestari", "SUPARNO", "Rina"];
const makes = ["Keripik", "Warung", "Dapur", "Toko", "Griya"];
const products = ["keripik singkong", "bakso", "jamu gendong", "kue basah", "sambal botol", "batik tulis"];
const villages = ["Jati, Jaten", "Matesih", "Desa Berjo Kecamatan Ngargoyoso", "tawangmangu", "Blulukan"];

/** What one owner says from the first hello to the last question, with a pin and a shared contact. */
export const quickPath = (owner: number): readonly Content[] => [
  { kind: "text", text: "/start" },
  { kind: "pick", choice: "yes" },
  { kind: "text", text: one(names, owner) },
  { kind: "text", text: `${one(makes, owner)} ${one(names, owner)}` },
  { kind: "text", text: `jualan ${one(products, owner)}` },
  { kind: "pick", choice: 1 },
  { kind: "pick", choice: "fixed" },
  { kind: "location", lat: -7.56 - (owner % 100) / 10_000, lng: 110.94, accuracy: 12 },
  { kind: "text", text: one(villages, owner) },
  { kind: "text", text: `rt ${1 + (owner % 9)} rw ${1 + (owner % 7)}` },
  { kind: "contact", phone: `0812${String(10_000_000 + (owner % 89_999_999))}`, own: true },
  { kind: "pick", choice: "yes" },
  { kind: "pick", choice: "yes" },
  { kind: "pick", choice: "no" },
];

/** Messages of one quick path. */
export const quickPathLength = 14;

/** The same as a platform hands it in; account numbers lie scattered, as a platform's do. Good for 3 million owners. */
export const messagesOf = (owner: number): readonly Incoming[] => {
  const address = String((owner * 2_654_435_761) % 9_999_999_967);
  return quickPath(owner).map((content, index) => ({
    channel: "bench",
    address,
    messageId: `${address}.${index}`,
    at: new Date(),
    content,
  }));
};
