import { createHash } from "node:crypto";
import type { Registration } from "../../../flows/kit/vocabulary.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Identifiers } from "../identifiers/identifiers.ts";
import { openAnswers } from "./sealed-answers.ts";

export type DraftState = "waiting" | "confirmed" | "refused" | "withdrawn" | "expired";

/** A registration that an officer filled in. What settled it took the answers with it. */
export interface Draft {
  readonly id: number;
  readonly state: DraftState;
  readonly area: string;
  readonly officer: { readonly id: string; readonly name: string };
  /** An owner has opened it. */
  readonly opened: boolean;
  readonly registration: Registration | null;
  /** What opens it; null once it is settled. */
  readonly code: string | null;
  readonly businessId: number | null;
  /** Tells whether somebody changed it meanwhile. */
  readonly version: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly settledAt: Date | null;
}

export const draftViews = ["waiting", "confirmed", "ended"] as const;
export type DraftView = (typeof draftViews)[number];

/** Drafts of a territory (region code prefixes, empty for all), the latest first; a page at a time. */
export const readDrafts = async (
  { client }: Database,
  identifiers: Identifiers,
  view: DraftView,
  territory: readonly string[],
  { before, take }: { readonly before?: number | undefined; readonly take: number },
): Promise<readonly Draft[]> => {
  const where = { ...ofView(view), ...within(territory), ...(before === undefined ? {} : { id: { lt: before } }) };
  const rows = await client.draft.findMany({ where, orderBy: { id: "desc" }, take }).catch(asStoreError);
  return named(client, identifiers, rows);
};

export const countDrafts = async (
  { client }: Database,
  territory: readonly string[],
): Promise<Readonly<Record<DraftView, number>>> => {
  const counts = await Promise.all(
    draftViews.map((view) => client.draft.count({ where: { ...ofView(view), ...within(territory) } })),
  ).catch(asStoreError);
  return Object.fromEntries(draftViews.map((view, at) => [view, counts[at] ?? 0])) as Record<DraftView, number>;
};

/** Undefined where there is none. */
export const readDraft = async (
  { client }: Database,
  identifiers: Identifiers,
  id: number,
): Promise<Draft | undefined> => {
  const row = await client.draft.findUnique({ where: { id } }).catch(asStoreError);
  return row === null ? undefined : (await named(client, identifiers, [row]))[0];
};

/** Each sealing differs, so that what is sealed tells a version by itself. */
export const versionOf = (answers: string): string => createHash("sha256").update(answers).digest("hex").slice(0, 12);

const ofView = (view: DraftView) => ({
  state: view === "ended" ? { in: ["refused", "withdrawn", "expired"] } : view,
});

const within = (territory: readonly string[]) =>
  territory.length === 0
    ? {}
    : { OR: territory.flatMap((code) => [{ area: code }, { area: { startsWith: `${code}.` } }]) };

type Row = NonNullable<Awaited<ReturnType<Database["client"]["draft"]["findUnique"]>>>;

const named = async (
  client: Database["client"],
  identifiers: Identifiers,
  rows: readonly Row[],
): Promise<readonly Draft[]> => {
  const ids = [...new Set(rows.map(({ officerId }) => officerId))];
  const officers = await client.officer
    .findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    .catch(asStoreError);
  return rows.map(({ answers, officerId, chatId, codeHash: _, state, ...row }) => {
    const open = state === "waiting" && answers !== "" ? openAnswers(answers, identifiers) : null;
    return {
      ...row,
      state: state as DraftState,
      officer: officers.find(({ id }) => id === officerId) ?? { id: officerId, name: officerId },
      opened: chatId !== null,
      registration: open?.registration ?? null,
      code: open?.code ?? null,
      version: versionOf(answers),
    };
  });
};
