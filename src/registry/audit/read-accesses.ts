import type { Access } from "../../../flows/my-data/person.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { formerOwners } from "../merging/former-owners.ts";
import { detailOf, firstSince } from "./read-audit.ts";

/** What of the log is about looking at somebody's data, or doing something with it. */
const ofOwner = [
  ...(["see", "talk", "unmask", "change", "note", "check"] as const),
  ...(["merge", "unmerge", "different", "ticket", "draft", "export"] as const),
];
/** What concerns everybody in the register: lists, and copies of them. */
const ofAll = ["list", "export"] as const;
/** So long back lists are told day by day, in milliseconds; what was before is counted. */
const dayByDay = 30 * 24 * 60 * 60 * 1000;
/** More than anybody reads; the latest count. */
const most = 5000;

interface Row {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly detail: string;
  readonly reason: string | null;
}
const columns = { at: true, actor: true, action: true, detail: true, reason: true } as const;

/**
 * Who looked at an owner's data, what they did and why, for that owner; the oldest first, what is the same of a day
 * once. Officers are told by their role. Lists of the whole register count from when the owner was in it.
 */
export const readAccesses = async (
  database: Database,
  owner: { readonly id: number; readonly createdAt: Date },
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Promise<readonly Access[]> => {
  const { client } = database;
  const since = await firstSince(database, owner.createdAt);
  const near = Math.max(since, await firstSince(database, new Date(now.getTime() - dayByDay)));
  const theirs = [owner.id, ...(await formerOwners(database, owner.id))];
  const everybody = { ownerId: null, businessId: null, action: { in: [...ofAll] } };
  const [own, lists, earlier, officers] = await Promise.all([
    client.audit.findMany({
      where: { ownerId: { in: theirs }, action: { in: [...ofOwner] }, actor: { not: "owner" } },
      orderBy: { seq: "desc" },
      take: most,
      select: columns,
    }),
    client.audit.findMany({
      where: { ...everybody, seq: { gte: near } },
      orderBy: { seq: "desc" },
      take: most,
      select: columns,
    }),
    client.audit.groupBy({
      by: ["action"],
      where: { ...everybody, seq: { gte: since, lt: near } },
      _count: { _all: true },
    }),
    client.officer.findMany({ select: { id: true, role: true } }),
  ]).catch(asStoreError);

  const roles = new Map(officers.map(({ id, role }) => [`officer:${id}`, role]));
  const dayOf = (at: Date): string => new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
  const grouped = new Map<string, { -readonly [Key in keyof Access]: Access[Key] }>();
  const add = (row: Row, everyones: boolean): void => {
    const access = accessOf(row, roles, everyones);
    if (access === undefined) return;
    const { at, times: _, ...same } = access;
    const key = JSON.stringify([dayOf(new Date(at)), same]);
    const known = grouped.get(key);
    if (known === undefined) grouped.set(key, access);
    else known.times += 1;
  };
  for (const row of own) add(row, false);
  for (const row of lists) add(row, true);
  const counted = earlier.map(
    ({ action, _count }): Access => ({
      ...{ actor: "officer", did: action === "list" ? "list" : "exports", what: [], why: null, words: null },
      ...{ at: new Date(now.getTime() - dayByDay).toISOString(), times: _count._all, before: true },
    }),
  );
  return [...counted, ...[...grouped.values()].sort((a, b) => a.at.localeCompare(b.at))];
};

const accessOf = (
  { at, actor, action, detail: json, reason }: Row,
  roles: ReadonlyMap<string, string>,
  everyones: boolean,
): { -readonly [Key in keyof Access]: Access[Key] } | undefined => {
  const detail = detailOf(json);
  // The log itself is no data of an owner's.
  if (everyones && detail["what"] === "audit") return undefined;
  const fields = detail["fields"] ?? detail["field"] ?? [];
  const was = typeof detail["was"] === "string" ? detail["was"] : at.toISOString();
  return {
    actor: actor === "program" ? "program" : (roles.get(actor) ?? "officer"),
    did: everyones && action === "export" ? "exports" : action,
    what: [fields].flat().map(String),
    why: typeof detail["why"] === "string" ? detail["why"] : null,
    words: reason,
    at: was,
    times: 1,
  };
};
