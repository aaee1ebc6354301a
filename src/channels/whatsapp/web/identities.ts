import { type Identity, identityOf } from "../address.ts";
import { type Session, SessionFault } from "./session-process.ts";

/** So many accounts are remembered. */
const most = 5000;

/** Asks the platform who is behind a chat, once per chat: a number that is told later is told with the next life. */
export function createIdentities(session: () => Session | undefined, limit: number) {
  const known = new Map<string, Identity>();

  return async (chat: string): Promise<Identity> => {
    const remembered = known.get(chat);
    if (remembered !== undefined) return remembered;
    const open = session();
    if (open === undefined) throw new SessionFault("over", "who");
    const identity = identityOf(await open.call("who", { chat }, limit));
    if (identity === undefined) throw new Error("a chat without an id");
    // A hidden number may be shown at any time.
    if (identity.profile !== undefined) known.set(chat, identity);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return identity;
  };
}
