import { courtesies } from "./polite.ts";
import type { Understood } from "./understood.ts";
import { squeeze, words } from "./words.ts";
import { understandYesNo } from "./yes-no.ts";

const list = (text: string): readonly string[] => text.split(/\s+/);

/** Only these agree to what cannot be undone; "sudah", "lanjut" and "boleh" agree elsewhere. */
const assent: ReadonlySet<string> = new Set(
  list(
    "ya y iya iyah iyo yo yes yess yep yeah yakin setuju nggih inggih njih injih enggih oke ok umbe hiih sure 1",
  ).map(squeeze),
);
/** What is to be erased, and how. */
const erasing: ReadonlySet<string> = new Set(
  list(
    `hapus hapuskan hapuslah dihapus dihapuskan hapusen busek busak busaken dipunbusak dipun erase delete remove erased deleted
    semua semuanya sedaya sedanten kabeh data saya kula kulo aku ulun everything all my it them saja mawon wae aja i am`,
  ),
);

/** Whether everything is to be erased: a plain yes alone says so, with nothing beside it but what is to be erased. */
export const understandErasing = (text: string): Understood<boolean> => {
  const said = words(text);
  const plain = said.filter((word) => !erasing.has(word));
  const agreeing = plain.filter((word) => assent.has(squeeze(word)));
  const rest = plain.filter((word) => !assent.has(squeeze(word)) && !courtesies.has(word));
  if (agreeing.length > 0 && rest.length === 0 && !text.includes("?")) return { ok: true, value: true };
  // Whatever follows a no, nothing is lost by it.
  const answer = understandYesNo(plain[0] ?? "");
  return answer.ok && !answer.value ? answer : { ok: false, reason: "unclear" };
};
