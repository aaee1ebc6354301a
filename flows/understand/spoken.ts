import { tidy } from "./words.ts";

/** A text's words, each with where it stands in the tidy text. */
export interface SpokenWord {
  /** Lower case, without apostrophes. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text and the tidy text that they stand in; at most so many. */
export function spokenWords(
  text: string,
  most: number,
): { readonly plain: string; readonly said: readonly SpokenWord[] } {
  const plain = tidy(text.slice(0, 1000));
  const said: SpokenWord[] = [];
  for (const { 0: found, index } of plain.matchAll(/[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|'(?=\p{L}))*/gu)) {
    if (said.length === most) break;
    said.push({ word: found.toLowerCase().replaceAll("'", ""), from: index, to: index + found.length });
  }
  return { plain, said };
}
