import { createHmac, timingSafeEqual } from "node:crypto";
import type { Keyring } from "../registry/identifiers/keyring.ts";

/** Forms carry a token that only this session's own pages know: a forged form has none. */
export const createFormTokens = (keyring: Keyring) => {
  const under = (session: string, { signing }: { readonly signing: Buffer }): string =>
    createHmac("sha256", signing).update(`form ${session}`).digest("base64url");
  return {
    for: (session: string): string => under(session, keyring.newest()),
    fits: (session: string, token: string): boolean =>
      keyring.all().some((key) => {
        const [given, expected] = [Buffer.from(token), Buffer.from(under(session, key))];
        return given.length === expected.length && timingSafeEqual(given, expected);
      }),
  };
};
export type FormTokens = ReturnType<typeof createFormTokens>;
