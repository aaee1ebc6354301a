import { createHash, randomInt } from "node:crypto";
import { codeAlphabet, codeLength } from "../../../flows/understand/code.ts";

/**
 * A code for the owner: eight of 31 signs, with at least two letters and two digits, so that no word is taken for one.
 * Some 10^11 are possible; see `createGuesses` for how many may be tried.
 */
export const newCode = (): string => {
  for (;;) {
    const code = Array.from({ length: codeLength }, () => codeAlphabet.charAt(randomInt(codeAlphabet.length))).join("");
    if ((code.match(/\d/g)?.length ?? 0) >= 2 && (code.match(/[A-Z]/g)?.length ?? 0) >= 2) return code;
  }
};

/** How a code is kept: whoever reads the database cannot confirm anything. */
export const hashOfCode = (code: string): string => createHash("sha256").update(`klaster draft ${code}`).digest("hex");
