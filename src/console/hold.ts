import { claim, claimsOf, releaseOthers } from "../registry/claims/claims.ts";
import type { Desk } from "./desk.ts";
import type { Visit } from "./route.ts";

/**
 * Takes a record for the officer who opens its page, where there is something to decide and nobody has it. A page that
 * looks again by itself takes nothing: it only keeps what its officer has. Returns the name of another who has it.
 */
export async function hold(
  { database }: Pick<Desk, "database">,
  { officer, now, glance }: Pick<Visit, "officer" | "now" | "glance">,
  kind: "business" | "pair",
  id: number,
  undecided: boolean,
): Promise<string | undefined> {
  const subject = `${kind}:${id}` as const;
  if (undecided && !glance) {
    const held = await claim(database, subject, officer, now);
    if (held.ok) await releaseOthers(database, kind, officer.id, subject);
    return held.ok ? undefined : held.by;
  }
  const held = (await claimsOf(database, [subject], now)).get(subject);
  if (held === undefined || held.officerId !== officer.id) return held?.by;
  if (undecided) await claim(database, subject, officer, now);
  return undefined;
}
