import { isNotKnown } from "./not-known.ts";
import { courtesies } from "./polite.ts";
import { isNameless } from "./title.ts";
import type { Understood } from "./understood.ts";
import { squeeze, tidy, words } from "./words.ts";
import { understandYesNo } from "./yes-no.ts";

const bounds = { least: 2, most: 120 } as const;
const verbs =
  `jualan|jual|jualannya|jualanku|menjual|berjualan|bejualan|bajualan|jajakan|menjajakan|dagang|berdagang|dagangan|dagangannya|bisnis|bisnisnya|usaha|usahanya|usahaku|produksi|produknya|produk|memproduksi|bikin|membikin|buat|membuat|pembuatan|pembuat|penjual|pedagang
  |bakul|bakulan|adol|dodolan|dodol|sadean|sade|nyade|ngedol|gawe|damel|ndamel|badagang|jua|sell|selling|make|making|produce|producing|sales of|we sell|i sell`.replace(
    /\s*\n\s*/g,
    "",
  );
const self =
  "saya|aku|kami|kita|kula|kulo|ulun|ibu|we|i|my business is|our business is|my product is|sing|yang|itu|adalah|yaitu|ialah|is|sehari-hari|sehari hari|sekarang|lagi|sedang|biasanya|cuma|hanya|ya|iya|anu|namanya|di rumah";
const opening = new RegExp(`^(?:(?:${verbs}|${self})\\b[ :,]*)+`, "iu");
const closing = /[\s,]+(?:pak|bu|kak|kakak|mas|mbak|min|saja|aja|mawon|wae|sih|kok|ya|nggih|deh)$/iu;

/** Words that name no product; an answer of nothing else cannot be sorted into any trade. */
const vague: ReadonlySet<string> = new Set(
  `makanan makan minuman kuliner jajan jajanan barang barangnya dagang dagangan jualan usaha usahanya bisnis kerja kerjaan produk macam macem macam2 macem2 bermacam rupa aneka berbagai banyak campur campuran apa apapun serba ada segala lain lainnya lainlain dll dsb
    umkm umum jual jualannya kebutuhan sendiri rumahan rumah online keliling kecil kecilan kecil2an besar jasa layanan saya aku kami ibu di dan yang itu ini sama bermacam2 warna2 werno wernane sembarang sembarangan pokoknya semua sehari hari harian dhaharan tedhan tetedhan unjukan panganan ombenan warna warni werni pedagang penjual bakul bakulan dodolan adol sadean usahane
    food drink drinks things stuff various everything anything business trade goods selling sell many other others some service services wiraswasta wirausaha wiraswata pengusaha entrepreneur buka punya mulai baru duwe gadhah`.split(
    /\s+/,
  ),
);

/** An address on the web, or a piece of a page. */
const web = /[<>]|https?:|\bwww\.|[\p{L}\p{N}]\.(?:com|id|co|net|org|me|gl|ly|app|shop|store|link|site|online|my)\b/iu;

/** What a business makes, sells or does, in its owner's words without "saya jualan" before them. A word for anything is `unclear` with the detail "too_vague". */
export function understandProduct(text: string): Understood<string> {
  const plain = tidy(text).replace(/[.!\s]+$/u, "");
  if (isNotKnown(plain)) return { ok: false, reason: "unknown" };
  const said = words(plain);
  if (!said.some((word) => /\p{L}/u.test(word))) return { ok: false, reason: "unclear" };
  if (plain.length > bounds.most * 2) return { ok: false, reason: "invalid", detail: "too_long" };
  if (web.test(plain) || isNameless(plain)) return { ok: false, reason: "unclear", detail: "too_vague" };
  if (said.every((word) => courtesies.has(word) || vague.has(word) || vague.has(squeeze(word))))
    return { ok: false, reason: "unclear", detail: "too_vague" };
  if (said.length <= 3 && understandYesNo(plain).ok) return { ok: false, reason: "unclear" };
  const bare = plain.replace(opening, "").replace(closing, "").trim();
  // "Dodol" is both "to sell" and a sweet: a verb that leaves nothing was the product.
  const product = words(bare).length === 0 ? plain : bare;
  if (product.length < bounds.least) return { ok: false, reason: "invalid", detail: "too_short" };
  if (product.length > bounds.most) return { ok: false, reason: "invalid", detail: "too_long" };
  return { ok: true, value: product };
}
