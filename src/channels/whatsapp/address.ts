import type { Incoming } from "../channel.ts";

/** Who a message is from, in the port's words. `profile`: the number that the platform vouches for. */
export type Identity = Required<Pick<Incoming, "channel" | "address" | "aliases">> & Pick<Incoming, "profile">;

/** The ids by which the platform knows an account: its number without plus, and what hides it in each of the two ways. */
interface Known {
  readonly digits?: string | undefined;
  readonly lid?: string | undefined;
  readonly user?: string | undefined;
}

/**
 * A chat is addressed by the number's digits where they are known, else by the hidden id with its kind: `lid:4711`,
 * `user:ID.47`. Undefined where nothing is known. The number is an account's own: nobody writes from it who was not
 * called on it.
 */
export function identityOf({ digits, lid, user }: Known): Identity | undefined {
  const aliases = [...(lid === undefined ? [] : [`lid:${lid}`]), ...(user === undefined ? [] : [`user:${user}`])];
  const address = digits ?? aliases[0];
  if (address === undefined) return undefined;
  return { channel: "whatsapp", address, aliases, ...(digits && { profile: { phone: `+${digits}` } }) };
}

/** The hidden id in an address, undefined where it is a number. */
export const lidIn = (address: string): string | undefined => /^lid:(\d+)$/.exec(address)?.[1];

/** The number's digits in an address, undefined where it is none. */
export const digitsIn = (address: string): string | undefined => /^\+?(\d{5,15})$/.exec(address)?.[1];
