import { describe, expect, it } from "vitest";
import { understandErasing } from "../../flows/understand/erasing.ts";

const list = (text: string): string[] => text.split("|").map((one) => one.trim());
const yes =
  "ya|Ya.|iya|yaa|iya pak|nggih|inggih|yes|y|1|ya, hapus|ya hapus saja|iya hapus semua data saya|hapus, ya|yakin|ya, saya yakin|yes, erase everything|yes please delete it all|nggih, busak mawon";
const no =
  "tidak|jangan|jangan hapus|tidak jadi|batal|belum|2|no|no, keep it|ora|mboten|jangan dulu|hapus gak ya|tidak usah dihapus";
const neither =
  "ya tapi nanti|ya?|hapus|hapus semuanya|iya hapus gak ya|sudah|lanjut|boleh|siap|sip|👍|mungkin|semua|keripik|yes but not now|ya kalau bisa nanti saja|ya tidak|data|";

describe("whether everything is to be erased", () => {
  it.each(list(yes))("%s is a yes", (text) => {
    expect(understandErasing(text)).toEqual({ ok: true, value: true });
  });
  it.each(list(no))("%s is a no", (text) => {
    expect(understandErasing(text)).toEqual({ ok: true, value: false });
  });
  it.each(list(neither))("%s is neither", (text) => {
    expect(understandErasing(text)).toEqual({ ok: false, reason: "unclear" });
  });
});
