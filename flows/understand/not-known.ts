import { withoutCourtesies } from "./polite.ts";
import { words } from "./words.ts";

const phrases: ReadonlySet<string> = new Set(
  `tidak tahu|tidak tau|tidak ngerti|tidak mengerti|tidak paham|tidak hafal|tidak hapal|tidak ingat|tidak yakin|kurang tahu|kurang tau|kurang paham
   |kurang yakin|belum tahu|belum tau|belum yakin|tdk tahu|tdk tau|gak tahu|gak tau|ga tahu|ga tau|g tau|gk tau|gtau|gatau|gatahu|gaktau|gak ngerti|ga ngerti
   |gak paham|ga paham|gak hafal|ga hafal|gak inget|ga inget|nggak tahu|nggak tau|enggak tahu|enggak tau|ndak tahu|ndak tau|nda tau|nda tahu|kagak tau|kaga tau
   |tak tahu|tak tau|tida tau|entah|entahlah|lupa|sudah lupa|saya lupa|bingung
   |ora ngerti|ora ngertos|ra ngerti|ora weruh|ra weruh|ora reti|ra reti|ora paham|ora eling|embuh|mbuh|lali|mboten ngertos|mboten mangertos|mboten mangertosi|mboten sumerep|boten ngertos|kesupen
   |kada tahu|kada tau|kd tahu|kadada tahu|inda tahu|inda tau|inda ku tau|indak tahu|indak tau|teu terang|teu nyaho
   |dont know|do not know|not sure|no idea|dunno|idk|forgot`
    .split("|")
    .map((phrase) => phrase.trim().replace(/\s+/g, " ")),
);

const opening = /^(?:saya|aku|kula|kulo|ulun|i|maaf|waduh|wah|aduh|sorry|ngapunten|pangapunten) /;

/** The person says that they do not know: "tidak tau", "mboten ngertos". */
export function isNotKnown(text: string): boolean {
  let said = withoutCourtesies(words(text)).join(" ");
  if (phrases.has(said)) return true;
  while (opening.test(said)) said = said.replace(opening, "");
  return phrases.has(said);
}
