/** How NIK and KK are kept: readable with the key alone, and comparable without being read. */
export interface Identifiers {
  /** Encrypted text for the register, and the keyed hash that equal numbers share. */
  seal(plain: string): { readonly sealed: string; readonly hash: string };
  /** Throws for a text that was altered, or sealed with a key that is not at hand. */
  open(sealed: string): string;
}

/** "3313••••••••0001": enough for its owner to know it again. */
export const maskedIdentifier = (plain: string): string =>
  `${plain.slice(0, 4)}${"•".repeat(Math.max(plain.length - 8, 0))}${plain.slice(-4)}`;
