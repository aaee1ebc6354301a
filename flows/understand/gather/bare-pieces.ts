import type { World } from "../../kit/world.ts";
import { words } from "../words.ts";
import type { Tidings } from "./tidings.ts";

const fromHome =
  /^(?:(?:saya|aku|kula|kami)\s+)?(?:(?:jualan|dagang|usaha|usahanya|produksi|bikin|buka)\s+)?dari\s+rumah$/iu;
const longestPiece = 5;
const mostPieces = 12;

/**
 * Pieces between commas that mark nothing but can only be one thing: words that the catalogue knows every one of
 * ("…, keripik singkong, …"), and "dari rumah". They count only beside something that was marked.
 */
export function readBarePieces(lines: readonly string[], { trades }: World, tidings: Tidings): void {
  const told = tidings.told();
  if (Object.keys(told).length === 0) return;
  const pieces = lines.flatMap((line) => line.split(/[,;.!]/u)).slice(0, mostPieces);
  for (const piece of pieces) {
    const said = words(piece);
    if (told.mode === undefined && fromHome.test(piece.trim())) tidings.mode("fixed");
    if (told.product !== undefined || said.length === 0 || said.length > longestPiece) continue;
    const known = trades.suggest(piece)[0]?.score === 1 && said.every((word) => trades.suggest(word).length > 0);
    if (known) tidings.product(said.join(" "), piece);
  }
}
