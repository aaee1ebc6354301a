import type { Context } from "hono";
import type { Desk } from "./desk.ts";
import { mayHear } from "./hear.ts";
import { liveStream } from "./live-stream.ts";
import type { Officer } from "./policies.ts";
import type { ConsoleRoute, Visit } from "./route.ts";
import type { SignedIn } from "./sessions.ts";

/**
 * Streams of one officer at once, in this process. The one too many is refused: a browser that is refused leaves it at
 * that, and its page is whole without; one whose stream were closed in its favour would come again and close the next.
 */
export const mostStreams = 20;

type Judged =
  | { readonly is: "nobody" | "denied" | "missing" }
  | { readonly is: "heard"; readonly officer: Officer; readonly session: string };

/** Where open pages listen to what they follow. */
export const createLiveDoor = (
  { sessions, live, log }: Pick<Desk, "sessions" | "live" | "log">,
  list: readonly ConsoleRoute[],
  visitOf: (c: Context, signedIn: SignedIn) => Visit,
) => {
  const open = new Map<string, number>();

  /** A page that listens is nobody at work: it makes no session last longer. */
  async function judge(c: Context, topic: string): Promise<Judged> {
    const signedIn = await sessions.find(c.req.raw, { renew: false });
    if (signedIn === null || signedIn.pending) return { is: "nobody" };
    const { officer, session } = signedIn;
    const is = await mayHear(list, topic, visitOf(c, signedIn));
    return is === "heard" ? { is, officer, session } : { is };
  }

  return async (c: Context): Promise<Response> => {
    const topic = c.req.query("topic") ?? "";
    const first = await judge(c, topic);
    // Whoever is not signed in gets what makes a browser not ask again.
    if (first.is !== "heard") return c.body(null, { nobody: 204, denied: 403, missing: 404 }[first.is] as 204);
    const { id } = first.officer;
    const before = open.get(id) ?? 0;
    if (before >= mostStreams) return c.body(null, 429);
    open.set(id, before + 1);
    return liveStream(
      c,
      { live, log },
      {
        topic,
        stands: async () => {
          const now = await judge(c, topic);
          return now.is === "heard" && now.session === first.session && samePlace(now.officer, first.officer);
        },
        ended: () => {
          const left = (open.get(id) ?? 1) - 1;
          if (left > 0) open.set(id, left);
          else open.delete(id);
        },
      },
    );
  };
};

const samePlace = (one: Officer, other: Officer): boolean =>
  one.role === other.role && one.territory.join() === other.territory.join();
