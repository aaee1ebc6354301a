/**
 * WhatsApp knows an account by its number (`628123@c.us`), by an id that hides the number (`4711@lid`), or by both.
 * Here a chat is addressed by the number's digits where they are known, else as `lid:4711`.
 */
export interface Identity {
  readonly address: string;
  /** The ids by which the same account is known where its number is hidden. */
  readonly aliases: readonly string[];
  /** The number that the platform vouches for, E.164. */
  readonly phone?: string;
}

/** `digits`: the number without its plus. At least one of both is known. */
export function identityOf({ digits, lid }: { readonly digits?: string; readonly lid?: string }): Identity | undefined {
  const hidden = lid === undefined ? [] : [`lid:${lid}`];
  if (digits !== undefined) return { address: digits, aliases: hidden, phone: `+${digits}` };
  const [address] = hidden;
  return address === undefined ? undefined : { address, aliases: hidden };
}

/** The hidden id in an address, undefined where it is a number. */
export const lidIn = (address: string): string | undefined => /^lid:(\d+)$/.exec(address)?.[1];

/** The number's digits in an address, undefined where it is none. */
export const digitsIn = (address: string): string | undefined => /^\+?(\d{5,15})$/.exec(address)?.[1];
