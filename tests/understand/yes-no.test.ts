import { describe, expect, test } from "vitest";
import { understandYesNo } from "../../flows/understand/yes-no.ts";

const yes = `ya|Ya.|iyaaa|iya pak|y|yes|yep|ok|okee|oke bu|OKE SIAP|siap kak|betul sekali|benar|bener banget|sudah|sudah benar|sudah betul semua|data sudah benar|setuju|saya setuju|setju|boleh|boleh kak|bersedia|saya bersedia|mau|lanjut aja|gas|
  nggih|inggih mas|injih|leres|sampun|sampun leres|iyo|yo wis|yoi|saged|purun|gelem|hiih|iya, tidak apa-apa|gak papa|gpp|tidak masalah|rapopo|umbe|muhun|enya|sure|i agree|yes please|correct|that is correct|👍|👍🏽|👌|✅|iya 🙏|1|1.|satu|tidak salah|ga keberatan|
  kenging kemawon|inggih kula sarujuk|sumangga|kersa|sae|lajengaken|siyos|wonten`;
const no = `tidak|Tidak.|tdk|tidka|gak|ga|nggak|enggak|ndak|ndak usah|ora|ora gelem|mboten|mboten pak|belum|blm|belum ya|durung|dereng|dereng nggih|bukan|jangan|kada|kada handak|inda|indapo|tidak ada|tak ada|tiada|salah|salah bu|tidak setuju|saya tidak setuju|belum benar|tidak mau|
  ga usah|tidak usah pak|tidak perlu|ogah|emoh|moh|henteu|no|nope|not yet|i do not agree|wrong|nanti saja|tidak, terima kasih|👎|❌|2|dua|keliru|
  ampun|ampun rumiyin|mangke kemawon|kirang leres|kurang tepat|namanipun klentu|mboten kepareng|mboten siyos`;
const list = (text: string): string[] => text.split("|").map((one) => one.trim());

describe("yes or no", () => {
  test.each(list(yes))("%s is a yes", (text) => expect(understandYesNo(text)).toEqual({ ok: true, value: true }));
  test.each(list(no))("%s is a no", (text) => expect(understandYesNo(text)).toEqual({ ok: true, value: false }));
  test.each([
    "iyo setuju le",
    "iya nduk",
    "yo oleh",
    "oleh",
    "ya kirim",
    "benar, kirim",
    "monggo silahkan",
    "yo ra opo opo",
  ])("%s is a yes to whoever asked", (text) => expect(understandYesNo(text)).toEqual({ ok: true, value: true }));
  test.each(["ora oleh", "gak oleh"])("%s is a no to whoever asked", (text) =>
    expect(understandYesNo(text)).toEqual({ ok: true, value: false }),
  );
  test.each([
    "iya tapi namanya keliru",
    "betul cuma alamat kurang",
    "sudah benar kecuali nomor hp",
    "yes but the name is wrong",
    "nggih nanging alamate klentu",
    "ya, namanya salah",
    "wonten ingkang klentu",
  ])("%s is no plain yes", (text) =>
    expect(understandYesNo(text)).toEqual({ ok: false, reason: "unclear", detail: "yes_but" }),
  );
  test.each([
    "tidak tahu",
    "ga tau pak",
    "saya tidak tahu",
    "gatau",
    "embuh",
    "dereng mangertos",
    "mboten ngertos",
    "ora ngerti",
    "kada tahu",
    "entahlah",
    "i don't know",
    "bingung",
  ])("%s is not knowing", (text) => expect(understandYesNo(text)).toEqual({ ok: false, reason: "unknown" }));
  test.each([
    "boleh gak?",
    "iya tidak",
    "sampun dereng",
    "sudah belum",
    "iya?",
    "Sri Wahyuni",
    "ibu rumah tangga",
    "oleh-oleh",
    "dipakai oleh anak",
    "keripik singkong",
    "3",
    "0",
    "",
    "🙏",
    "👍 tidak",
    "besok",
    "maksudnya apa",
    "ngringo",
  ])("%j is unclear", (text) => expect(understandYesNo(text)).toMatchObject({ ok: false, reason: "unclear" }));
});
