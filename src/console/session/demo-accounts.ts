import { createHmac, timingSafeEqual } from "node:crypto";
import type { Keyring } from "../../registry/identifiers/keyring.ts";
import type { Database } from "../../store/database.ts";
import type { Accounts } from "../accounts.ts";
import type { DemoDoor } from "../demo-door.ts";
import { officerOf } from "./find-officer.ts";

const cookie = "klaster_demo";

/**
 * The accounts of a made-up register: beside the real ways in there is a door without a lock, for its made-up officers
 * alone. It is opened on this computer's own address only.
 */
export const createDemoAccounts = (
  accounts: Accounts,
  { client }: Database,
  keyring: Keyring,
): { readonly accounts: Accounts; readonly door: DemoDoor } => {
  const seal = (id: string): string =>
    createHmac("sha256", keyring.newest().signing).update(`demo ${id}`).digest("base64url");
  const idIn = (request: Request): string | undefined => {
    const [, id = "", given = ""] =
      new RegExp(`(?:^|; )${cookie}=(demo-[a-z]+)\\.([\\w-]+)`).exec(request.headers.get("Cookie") ?? "") ?? [];
    const [a, b] = [Buffer.from(given), Buffer.from(seal(id))];
    return id !== "" && a.length === b.length && timingSafeEqual(a, b) ? id : undefined;
  };
  const set = (value: string, seconds: number): Headers =>
    new Headers({ "Set-Cookie": `${cookie}=${value}; Path=/console; HttpOnly; SameSite=Strict; Max-Age=${seconds}` });
  return {
    accounts: {
      ...accounts,
      find: async (request, how) => {
        const id = idIn(request);
        const row = id === undefined ? null : await client.officer.findUnique({ where: { id } });
        const officer = row === null ? undefined : officerOf(row);
        return officer === undefined
          ? accounts.find(request, how)
          : { officer, session: `demo ${officer.id}`, pending: false };
      },
      isMyself: (knock, password) =>
        idIn(knock.request) === undefined ? accounts.isMyself(knock, password) : Promise.resolve({ ok: true }),
      signOut: async (knock) => (idIn(knock.request) === undefined ? accounts.signOut(knock) : set("", 0)),
    },
    door: {
      officers: () =>
        client.officer.findMany({
          where: { id: { startsWith: "demo-" } },
          select: { id: true, name: true, role: true },
        }),
      isInside: (request) => idIn(request) !== undefined,
      enter: async (id) =>
        id.startsWith("demo-") && (await client.officer.count({ where: { id } })) === 1
          ? set(`${id}.${seal(id)}`, 86_400)
          : undefined,
    },
  };
};
