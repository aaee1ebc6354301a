import { isNotKnown } from "./not-known.ts";
import { courtesies } from "./polite.ts";
import { createSpelling } from "./spelling.ts";
import type { Understood } from "./understood.ts";
import { normal, squeeze, words } from "./words.ts";

const list = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");
const squeezed = (text: string): ReadonlySet<string> => new Set(list(text).map(squeeze));

/** Plain assent, also in Javanese (nggih, inggih, iyo), Banjar (inggih, hiih), Buton (umbe), Sundanese and English. */
const assent =
  squeezed(`iya ya y iy yah iyah yoi yo iyo yoh iyoh iye iyes yes yess yeah yep yup ok oke okey okay okai okelah oks okeh sip siap baik baiklah
  inggih nggih nggeh ngge enggih ngih injih njih enjih hooh hiih iih heeh hee umbe bujur muhun sumuhun enya enjeh yap ha'a sure agreed absolutely monggo mangga sumangga sumonggo hooh iyoh`);
/** Words that agree, and disagree after a "not". */
const agreeing =
  squeezed(`betul btul bnr benar bener leres setuju stuju sudah udah udh sdh dah sampun mpun wis wes ada wonten boleh bisa saged iso mau gelem purun kersa handak bersedia
  lanjut lanjutkan teruskan terus gas jelas lajeng lajengaken nglajengaken terasaken kepareng kenging keparengaken siyos sae sarujuk trep tepat cocog cocok pas sesuai sah correct right agree true fine good have done accept continue want silakan silahkan jadi dadi sios sido`);
/** Plain refusal and "not yet". */
const denial =
  squeezed(`tidak tidk tdk tida tak gak ga g gk ngga nggak enggak engga enggk nggk kagak kaga ndak nda ndk ora ra rak mboten boten mbten belum blm belom blum durung drung dereng
  bukan bkn jangan jgn ampun ogah emoh wegah moh dudu udu sanes ojo kada kadada kd kadak balum inda indapo gausah gakusah gaperlu gamau gakmau gapunya gaada gapernah mincuana indak alun henteu teu acan moal tiada no nope not never dont doesnt cant cannot n cancel`);
/** Words that disagree, and agree after a "not". */
const disagreeing = squeezed(
  `salah keliru klentu kleru lepat luput wrong incorrect nanti mangke mengko later refuse disagree tolak menolak batal masalah problem keberatan`,
);
const filler = new Set([
  ...courtesies,
  ...list(`saya aku kula kulo ulun i it is that s do am yang data datanya semua semuanya sekali banget sangat sanget mantap mantab ai lah ah gadhah gadah duwe baisi is thats s juga dengan untuk dulu usah perlu punya all everything thanks thank you kasih terima makasih suwun matur nuwun
    le nduk ndhuk nak cah mase mbake pakne bune kirim kirimkan itu yg to so hmm hm eh pernah nate nama namanya alamat alamatnya nomor nomornya namanipun jenenge asma asmanipun alamatipun nomeripun papanipun datanipun sedayanipun rumiyin riyin kabeh sedoyo sedaya semuane yet kok the to be need please alhamdulillah insyaallah insya allah`),
]);
filler.delete("ya");
filler.delete("yah");
filler.delete("nggih");
const contrast = new Set(
  list("tapi tp tpi tetapi cuma cuman kecuali namun but except ning nanging tapine asal asalkan hanya however only"),
);
/** "Not a problem" is a yes. */
const harmless =
  /\b(?:tidak|tdk|gak|ga|nggak|ndak|enggak|tak|ora|mboten|kada|no) ?(?:apa ?apa|apa2|papa|pp|masalah|keberatan|problem|napa napa)\b|\b(?:gpp|gapapa|gakpapa|gppa|rapopo|mboten (?:punapa punapa|nopo nopo|napa napa)|ora popo|(?:ora|ra) opo opo)\b/g;

const thumbsUp = /👍|👌|✅|✔|☑|🆗|💯/u;
const thumbsDown = /👎|❌|✖|🙅|🚫|⛔/u;

/** Yes or no, "not yet" being no. A yes with a "but" is `unclear` with the detail "yes_but". */
export function understandYesNo(text: string): Understood<boolean> {
  const said = words(text);
  const up = thumbsUp.test(text);
  const down = thumbsDown.test(text);
  if (said.length === 0) return up === down ? unclear : { ok: true, value: up };
  if (said.length === 1) {
    if (said[0] === "1" || said[0] === "satu") return { ok: true, value: true };
    if (said[0] === "2" || said[0] === "dua") return { ok: true, value: false };
  }
  if (said.length > 12) return unclear;
  if (isNotKnown(text)) return { ok: false, reason: "unknown" };
  const verdict = weigh(
    words(
      said
        .join(" ")
        .replace(/\bho oh\b/g, "hooh")
        // "May I?" of Java, unless it is half of a souvenir.
        .replace(/(?<!oleh )\boleh$/, "boleh")
        .replace(/\b(?:kurang|kirang) (?=leres|tepat|trep|cocok|cocog|pas\b|betul|benar|setuju|sarujuk)/g, "tidak ")
        .replace(/\btak (?:cek|delok|deleng|woco|waca|tingali)\b/g, "")
        .replace(harmless, "oke"),
    ),
    normal(text).endsWith("?"),
  );
  return verdict.ok && (verdict.value ? down : up) ? unclear : verdict;
}

const unclear = { ok: false, reason: "unclear" } as const;

function weigh(said: readonly string[], asking: boolean): Understood<boolean> {
  let yes: "assent" | "agreeing" | undefined;
  let no = false;
  let adverse = false;
  let rest = 0;
  for (const [at, word] of said.entries()) {
    if (contrast.has(word)) return { ok: false, reason: "unclear", detail: no || adverse ? "no_but" : "yes_but" };
    const sense = senseOf(word);
    if (sense === "denial") {
      // "boleh gak" asks; only a "not" that comes first denies.
      if (yes !== undefined || adverse) return unclear;
      no = true;
    } else if (sense === "assent") {
      // A closing "ya" is only a tone: "tidak ya", "belum nggih".
      if ((no || adverse) && at === said.length - 1) continue;
      if (no || adverse) return unclear;
      yes ??= "assent";
    } else if (sense === "agreeing") {
      if (adverse) return unclear;
      if (!no) yes ??= "agreeing";
    } else if (sense === "disagreeing") {
      if (yes !== undefined) return { ok: false, reason: "unclear", detail: "yes_but" };
      adverse = true;
    } else if (!filler.has(word)) {
      rest += 1;
      // Whoever says this much else is telling something.
      if (rest > 3 && yes === undefined) return unclear;
    }
  }
  if (rest > 0 && yes === "assent") return { ok: false, reason: "unclear", detail: "yes_but" };
  if (rest > 0 || (yes === undefined && !no && !adverse)) return unclear;
  if (asking && yes !== undefined) return unclear;
  if (yes !== undefined) return { ok: true, value: true };
  return { ok: true, value: no && adverse };
}

type Sense = "assent" | "agreeing" | "denial" | "disagreeing";
const senses: ReadonlyMap<string, Sense> = new Map([
  ...[...disagreeing].map((word) => [word, "disagreeing"] as const),
  ...[...agreeing].map((word) => [word, "agreeing"] as const),
  ...[...assent].map((word) => [word, "assent"] as const),
  ...[...denial].map((word) => [word, "denial"] as const),
]);

const spelling = createSpelling([...senses.keys()].filter((word) => word.length >= 4));

/** Said of much else, and a slip away from "baik", "dont", "kada" and "mangga". */
const otherWords = new Set(list("batik donat karak donut bakiak tangga"));

function senseOf(word: string): Sense | undefined {
  const known = senses.get(squeeze(word));
  if (known !== undefined || word.length < 5 || otherWords.has(word) || filler.has(word)) return known;
  const near = spelling.nearest(squeeze(word))[0];
  return near === undefined ? undefined : senses.get(near);
}
