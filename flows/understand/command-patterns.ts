import type { Command } from "./understood.ts";

/** Wishes worded too freely for a list: all of these words, in a short message that says little else. */
interface Pattern {
  readonly command: Command;
  readonly all: readonly RegExp[];
  readonly none?: RegExp;
}

const mostWords = 8;
const patterns: readonly Pattern[] = [
  {
    command: "erase",
    all: [
      /\b(?:hapus|hapuskan|dihapus|hapusen|hapusakan|busak|busek|busaken|dibusak|delete|erase|remove)\b/u,
      /\b(?:data|dataku|datanya|akun|account)\b/u,
    ],
    none: /\b(?:usaha|jangan|ojo|not|dont)\b/u,
  },
  {
    command: "myData",
    all: [
      /\b(?:siapa|sapa|sopo|sinten|who)\b/u,
      /\b(?:lihat|melihat|dilihat|liat|mirsani|ndelok|buka|membuka|akses|mengakses|seen|saw|looked|viewed)\b/u,
      /\b(?:data|dataku)\b/u,
    ],
  },
  {
    command: "help",
    all: [
      /\b(?:cara|carane|caranya|caranipun|gimana|gmn|bagaimana|piye|pripun)\b/u,
      /\b(?:isi|ngisi|ngisine|ngisinya|mengisi|daftar|daftarnya|ndaftar|mendaftar|jawab|njawab|menjawab|register)\b/u,
    ],
    none: /\b(?:jasa|usaha|haji|warung|toko)\b/u,
  },
  {
    command: "complete",
    all: [
      /\b(?:isi|ngisi|lengkapi|lengkapin|nglengkapi|melengkapi|njangkepi|tambah|nambah|fill|complete)\b/u,
      /\b(?:data|datanya|datane|profil)\b/u,
      /\b(?:kurang|lengkap|sisanya|lainnya|liyane|missing|rest)\b/u,
    ],
  },
  {
    command: "businesses",
    all: [/\b(?:tambah|tambahkan|tambahin|nambah|nambahi|add)\b/u, /\b(?:usaha|usahaku|usahane|bisnis|business)\b/u],
    none: /\b(?:modal|data)\b/u,
  },
  {
    command: "aid",
    all: [
      /\b(?:bantuan|bantuane|bantuannya|bantuanku|blt|bltnya|bltne|bpum|bansos|banpres)\b/u,
      /\b(?:cair|caire|cairnya|dapat|dapet|oleh|olih|entuk|angsal|keluar|turun|masuk|metu|kapan)\b/u,
    ],
  },
  {
    command: "officer",
    all: [
      /\b(?:petugas|petugasnya|petugase|admin|adminnya|operator|manusia|human|officer|person)\b/u,
      /\b(?:bicara|ngomong|matur|bepandir|hubungi|hubungkan|sambungkan|disambungkan|talk|speak|ngobrol|telpon|telepon|konsultasi)\b/u,
    ],
    none: /\b(?:tidak|gak|ga|bukan)\b/u,
  },
];

/** The command that a short message words in its own way, if any. */
export function patternedCommand(said: readonly string[]): Command | undefined {
  if (said.length < 2 || said.length > mostWords) return undefined;
  const plain = said.join(" ");
  return patterns.find(({ all, none }) => all.every((word) => word.test(plain)) && none?.test(plain) !== true)?.command;
}
