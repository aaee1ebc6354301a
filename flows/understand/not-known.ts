import { withoutCourtesies } from "./polite.ts";
import { words } from "./words.ts";

const phrases: ReadonlySet<string> = new Set(
  `tidak tahu|tidak tau|tidak ngerti|tidak mengerti|tidak paham|tidak hafal|tidak hapal|tidak ingat|tidak yakin|kurang tahu|kurang tau|kurang paham
   |kurang yakin|belum tahu|belum tau|belum yakin|tdk tahu|tdk tau|gak tahu|gak tau|ga tahu|ga tau|g tau|gk tau|gtau|gatau|gatahu|gaktau|gak ngerti|ga ngerti
   |gak paham|ga paham|gak hafal|ga hafal|gak inget|ga inget|nggak tahu|nggak tau|enggak tahu|enggak tau|ndak tahu|ndak tau|nda tau|nda tahu|kagak tau|kaga tau
   |tak tahu|tak tau|tida tau|entah|entahlah|mbuh ra ngerti|mbuh ora ngerti|embuh ora ngerti|embuh ra ngerti|mbuh ora weruh|lupa|sudah lupa|saya lupa|bingung
   |ora ngerti|ora ngertos|ra ngerti|ora weruh|gak eruh|ra eruh|ora eruh|ra weruh|ora reti|ra reti|ora paham|ora eling|embuh|mbuh|lali|mboten ngertos|kirang ngertos|kirang mangertos|kirang sumerep|mboten mangertos|mboten mangertosi|mboten sumerep|mboten pirsa|kirang pirsa|mboten apal|mboten kemutan|mboten kengetan|dereng ngertos|dereng mangertos|dereng sumerep|mboten yakin|kirang yakin|boten ngertos|kesupen
   |kada tahu|kada tau|kd tahu|kadada tahu|inda tahu|inda tau|inda ku tau|indak tahu|indak tau|teu terang|teu nyaho
   |tidak tentu|tdk tentu|gak tentu|ga tentu|nggak tentu|ndak tentu|tak tentu|tidak mesti|gak mesti|ga mesti|nggak mesti|ndak mesti|ora mesti|ora mesthi|ra mesti|mboten mesti|mboten mesthi|mboten tamtu|boten tamtu|ora tamtu|kada tantu|kada mesti|tidak pasti|belum pasti
   |dont know|do not know|not sure|no idea|dunno|idk|forgot`
    .split("|")
    .map((phrase) => phrase.trim().replace(/\s+/g, " ")),
);

const opening = /^(?:saya|aku|kula|kulo|ulun|i|maaf|waduh|wah|aduh|sorry|ngapunten|pangapunten) /;
const closing = / (?:saya|aku|kula|kulo|ulun|e|ne|sama sekali)$/u;

/** The person says that they do not know: "tidak tau", "mboten ngertos". */
export function isNotKnown(text: string): boolean {
  let said = withoutCourtesies(words(text)).join(" ");
  if (phrases.has(said)) return true;
  while (opening.test(said)) said = said.replace(opening, "");
  while (closing.test(said)) said = said.replace(closing, "");
  return phrases.has(said);
}
