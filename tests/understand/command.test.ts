import { describe, expect, it, test } from "vitest";
import { commandsMeant, understandCommand } from "../../flows/understand/command.ts";
import { commandPhrases } from "../../flows/understand/command-phrases.ts";
import { type Command, commands } from "../../flows/understand/understood.ts";

const table: readonly (readonly [Command, string])[] = [
  ["start", "/start|/start POSTER-33.13|mulai|Start!"],
  [
    "register",
    "daftar|mau daftar pak|saya mau daftar|registrasi|badhe ndaftar|badhe ndaftaraken usaha|i want to register|/daftar",
  ],
  ["status", "status|cek status|sudah sampai mana|my status|/status"],
  [
    "help",
    "bantu|tolong|help|/help|/help@office_bot|piye carane|pripun|tuladha|nyuwun pirsa|caranya gimana kak|contohnya|kasih contoh dong|maksudnya apa ya|help me please",
  ],
  ["menu", "menu|Menu utama|/menu|ke menu"],
  [
    "back",
    "kembali|kmbali|kembalii|balik|balik pak|mundur|ke pertanyaan sebelumnya|pertanyaan seblumnya|wangsul|back|go back",
  ],
  ["cancel", "batal|batalkan|btal|gak jadi|ga jadi deh|ora sida|mboten sios|kada jadi|cancel|cancle|tidak jadi daftar"],
  ["repeat", "ulangi|ulangi pertanyaan|tadi tanya apa|baleni|repeat|sekali lagi"],
  ["restart", "mulai dari awal|ulang dari awal|mulai lagi|start over|/restart"],
  ["skip", "lewati|lewati saja|langkungi rumiyin|mangke mawon|skip|-|–|kosong|/skip"],
  [
    "language",
    "bahasa|ganti bahasa|gantos basa|ngangge basa jawi|basa krama|english please|bahasa inggris|/bahasa|/language",
  ],
  ["stop", "berhenti|brhenti|stop|jangan kirim pesan lagi|unsubscribe|mandheg|kendel|ampun ngintun malih"],
  ["officer", "petugas|mau ngomong sama petugas|mau bicra sama petugas|hubungi admin|petugasnya mana|talk to a human"],
  ["correct", "koreksi|ralat|leresaken|ewahi data|ada yang salah|ubah data|datanya salah|perbaiki"],
  ["complete", "lengkapi|lengkapi data|mau melengkapi data pak|lngkapi|njangkepi data|complete my data|/lengkapi"],
  [
    "businesses",
    "usaha saya|tambah usaha|buka usaha baru|nambah usaha malih|usaha ulun|add another business|mau daftar usaha lain|kirim foto usaha|/usaha",
  ],
  [
    "myData",
    "data saya apa saja|lihat data saya dong|minta salinan data|siapa yang melihat data saya|cabut persetujuan|dataku opo wae|ningali data kula|mirsani data kula|nyabut idin|my data|who has seen my data?|/data",
  ],
  ["erase", "hapus data saya|tolong hapus data saya|hapus dta saya|dataku busaken|hapus akun|delete my data|/hapus"],
  [
    "link",
    "sudah terdaftar|saya sudah daftar kok|hubungkan|hubungkan akun saya|saya sudah daftar di telegram|sudah terdaftar di wa|wis daftar|kula sampun ndhaftar|already registered|link my account|connect|/link|/hubungkan",
  ],
  [
    "chats",
    "chat saya|obrolan saya|kanal|chat kula|wicantenan kula|bukan saya|itu bukan saya|my chats|not me|unlink|/kanal|/chats",
  ],
  ["officer", "hubungkan ke petugas|hubungkan saya dengan admin"],
  ["help", "gimana cara ngisinya|cara ndaftar piye|aku ora mudeng"],
  ["officer", "saya butuh petugas|mau tanya ke admin|hubungi saya lewat petugas"],
  ["complete", "isi data yang kurang|mau nambah data yang belum lengkap tapi kurang"],
  ["businesses", "mau nambah usaha lagi|usahaku nambah siji"],
  ["myData", "siapa aja yg sudah buka data saya|minta file data saya"],
  ["erase", "kula nyuwun data kula dipunhapus|saya minta akun saya dihapus"],
  ["stop", "ok stop dulu"],
  ["aid", "cek bantuan|kapan cair|wis cair durung|kok saya tidak dapat bantuan|blt|cek blt|sampun cair dereng"],
  [
    "greeting",
    "halo|Hai!|selamat pagi|pagi bu|assalamualaikum|assalamu'alaikum|Assalamualaikum wr. wb.|kulonuwun|sugeng enjing|P|permisi|haloooo",
  ],
  ["thanks", "terima kasih|makasih kak|matur nuwun|suwun|thanks|terimakasih banyak ya"],
];

describe("commands", () => {
  test.each(table.flatMap(([command, typed]) => typed.split("|").map((text) => [text, command] as const)))(
    "%s means %s",
    (text, command) => {
      expect(understandCommand(text)).toBe(command);
    },
  );

  test.each([
    "Batal Puasa",
    "Warung Kembali",
    "Toko Menu Bu Sri",
    "bantal",
    "batik",
    "batok kelapa",
    "Bantul",
    "Mulia",
    "Mulyo",
    "dandang",
    "warung",
    "pandan",
    "stik",
    "udang",
    "tiwul",
    "Helpi",
    "keripik",
    "iya",
    "tidak",
    "Sri Wahyuni",
    "Pak Malik",
    "status wa",
    "jalan kembali no 5",
    "1",
    "0",
    "500",
    "data",
    "usaha",
    "usaha saya keripik",
    "usaha baru buka",
    "baru buka usaha keripik",
    "Toko Terima Kasih",
    "Warung Tambah Jaya",
    "cara daftar haji",
    "ada warung di depan kantor petugas",
    "jasa privat cara mengisi spt",
    "paket data",
    "isi ulang galon",
    "Sekip",
    "usaha kain",
    "usaha baju",
    "usaha gula",
    "penghapus",
    "usaha saya di Jaten",
    "jualan keripik lalu mau kembali ke menu utama untuk memperbaiki nama usaha saya yang salah",
    "",
    "👍",
    "/",
    "/unknown",
  ])("%j is an answer, no command", (text) => {
    expect(understandCommand(text)).toBeUndefined();
  });

  it("takes 0 for back in a menu only", () => {
    expect(understandCommand("0", { menu: true })).toBe("back");
    expect(understandCommand("0")).toBeUndefined();
  });

  it("says which commands a doubtful word may mean", () => {
    expect(commandsMeant("bantuan")).toEqual(["help", "aid"]);
    expect(commandsMeant("bantuan pak")).toEqual(["help", "aid"]);
    expect(commandsMeant("kembali")).toEqual(["back"]);
    expect(commandsMeant("keripik")).toEqual([]);
  });

  it("has phrases for every command, none of them under two", () => {
    const all = commands.flatMap((command) => commandPhrases[command]);
    expect(commands.filter((command) => commandPhrases[command].length === 0)).toEqual([]);
    expect(all.filter((phrase, at) => all.indexOf(phrase) !== at)).toEqual([]);
  });

  test.each(commands.flatMap((command) => commandPhrases[command].map((phrase) => [phrase, command] as const)))(
    "the listed %j is heard as %s",
    (phrase, command) => {
      expect(understandCommand(phrase)).toBe(command);
    },
  );
});
