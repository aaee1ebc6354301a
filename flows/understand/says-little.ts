import { words } from "./words.ts";

/** Words that name no product and no group of businesses, however often they stand beside one. */
export const little: ReadonlySet<string> = new Set(
  `saya aku kami kita kula kulo ulun jual jualan menjual berjualan dagang berdagang dagangan usaha bisnis produksi bikin membuat buat pembuat pembuatan adol ngedol dodolan sadean gawe damel sing yang ingkang di ke dari untuk kangge kanggo dengan dg pakai khas
   asli rasa aneka macam macam2 semua berbagai ini itu ada bahan barang produk kelompok dalam pada para neng ning nang teng ing ndek wonten karo pak bu mas mbak kak ya nggih pun rumahan rumah omah griya kecil kecilan besar enak murah segar saja aja mawon wae
   dan sama kalian lan kalih kaliyan plus juga serta atau utawa utawi sekalian lawan and or also
   home house at in made we i sell selling make making of the a an from for my our business businesses goods products things`.split(
    /\s+/,
  ),
);

/** "Di rumah" says where, not what: it must not stand for a group in whose name it happens to occur. */
export function saysLittle(text: string): boolean {
  const said = words(text);
  return said.length > 0 && said.every((word) => little.has(word));
}
