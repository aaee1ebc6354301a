import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Clock } from "../lib/clock.ts";
import type { Database } from "./database.ts";
import { asStoreError } from "./store-error.ts";

/** Whoever was lost with it keeps others waiting no longer than this, in milliseconds. */
export const leaseLasts = 60_000;

/** What only one program does at a time. */
export interface Lease {
  /** Takes or prolongs it; false where another program has it. */
  take(): Promise<boolean>;
  release(): Promise<void>;
}

/** The leases of this very process. */
const own = new Set<string>();

export const createLease = ({ client }: Database, clock: Clock, subject: "digest" | `delivery:${string}`): Lease => {
  const me = randomUUID();
  own.add(me);
  const name = `${hostname()} ${process.pid}`;

  const take = async (): Promise<boolean> => {
    const now = clock.now();
    const until = new Date(now.getTime() + leaseLasts);
    const taken = await client.$executeRaw`
      INSERT INTO "Claim" ("subject", "officerId", "name", "until") VALUES (${subject}, ${me}, ${name}, ${until})
      ON CONFLICT ("subject") DO UPDATE
        SET "officerId" = excluded."officerId", "name" = excluded."name", "until" = excluded."until"
        WHERE "Claim"."officerId" = excluded."officerId" OR "Claim"."until" < ${now}`;
    if (taken > 0) return true;
    const holder = await client.claim.findUnique({ where: { subject } });
    if (holder !== null && !isDead(holder)) return false;
    // Killed on this machine: nobody has to wait for its time to be over.
    await client.claim.deleteMany({ where: { subject, officerId: holder?.officerId ?? me } });
    return take();
  };

  return {
    take: () => take().catch(asStoreError),
    release: async () => {
      await client.claim.deleteMany({ where: { subject, officerId: me } }).catch(asStoreError);
    },
  };
};

/** Whether it was a process of this machine that is not there any more; a number may be given out again, to us too. */
const isDead = ({ officerId, name }: { readonly officerId: string; readonly name: string }): boolean => {
  const [, host, pid] = /^(.+) (\d+)$/.exec(name) ?? [];
  if (host !== hostname()) return false;
  return Number(pid) === process.pid ? !own.has(officerId) : !isRunning(Number(pid));
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may belong to somebody else.
    return Reflect.get(Object(error), "code") !== "ESRCH";
  }
};
