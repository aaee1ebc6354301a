import { symmetricDecrypt } from "better-auth/crypto";
import type { Database } from "../../store/database.ts";
import type { AppKey } from "../accounts.ts";
import type { Auth } from "./auth.ts";

/** What an app must be told of a second factor that is not confirmed yet; null where there is none. */
export const readAppKey = async (
  auth: Auth,
  { client }: Database,
  officer: { readonly id: string; readonly email: string },
): Promise<AppKey | null> => {
  const factor = await client.officerFactor.findFirst({ where: { userId: officer.id, verified: false } });
  if (factor === null) return null;
  const { secretConfig, appName } = await auth.$context;
  const secret = base32(Buffer.from(await symmetricDecrypt({ key: secretConfig, data: factor.secret })));
  const label = `${encodeURIComponent(appName)}:${encodeURIComponent(officer.email)}`;
  // Some apps show a plus where a space was meant.
  return { secret, uri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(appName)}` };
};

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 without padding, as every app reads it. */
const base32 = (bytes: Buffer): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
};
