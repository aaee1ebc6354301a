import type { QuestionId } from "../../../flows/kit/vocabulary.ts";
import { registrationQuestions } from "../../../flows/registration/reached.ts";
import { selectRows } from "../../store/bulk.ts";
import type { Database } from "../../store/database.ts";
import { asStoreError, toStoreError } from "../../store/store-error.ts";
import type { Filter } from "../finding/filter.ts";
import type { Figure } from "./read-figures.ts";

/** Who has not written for so many hours counts as having stopped. */
export const hoursUntilStopped = 24;

/** Which talks are counted. */
export interface Asked {
  /** "" for every channel. */
  readonly channel: string;
  /** The first day, and the last, which is today: ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** When the first day began. */
  readonly since: Date;
  readonly now: Date;
}

/** One question, and those whose registration rests at it. */
export interface FunnelStep {
  readonly question: QuestionId;
  /** Wrote within the last 24 hours. */
  readonly underWay: number;
  /** Did not. */
  readonly stopped: number;
  /** Those who came this far or farther; null for a rung of the place, which only some are asked. */
  readonly reached: number | null;
}

/**
 * Where people are on the way to a registration. It began with the question for consent; whoever began in the period
 * has registered a business, or refused (at once, or by dropping the draft), or rests at a question: the sum is whole.
 * Talks that were dropped by retention are not counted any more.
 */
export interface Funnel {
  readonly began: number;
  readonly refused: number;
  readonly steps: readonly FunnelStep[];
  /** Businesses; a second one of the same owner is one more way through. */
  readonly registered: Figure;
}

const rungs: ReadonlySet<QuestionId> = new Set(["district", "village", "landmark"]);

export const readFunnel = async (database: Database, asked: Asked): Promise<Funnel> => {
  const limit = new Date(asked.now.getTime() - hoursUntilStopped * 3_600_000);
  const [stopped, underWay, refused, registered] = await Promise.all([
    readResting(database, asked, { gte: asked.since, lt: limit }),
    readResting(database, asked, { gte: limit > asked.since ? limit : asked.since }),
    countRefused(database, asked),
    countRegistered(database, asked),
  ]);
  const resting = (question: string): number => (stopped.get(question) ?? 0) + (underWay.get(question) ?? 0);
  const after = (at: number): number =>
    registrationQuestions.slice(at).reduce((all, question) => all + resting(question), registered);
  const began = after(0) + refused;
  const { channel, from, to } = asked;
  const filter: Filter = { from, to, ...(channel === "" ? {} : { channel }) };
  return {
    began,
    refused,
    registered: { n: registered, filter },
    steps: registrationQuestions.map((question, at) => ({
      question,
      underWay: underWay.get(question) ?? 0,
      stopped: stopped.get(question) ?? 0,
      reached: rungs.has(question) ? null : at === 0 ? began : after(at),
    })),
  };
};

const readResting = async (
  { client }: Database,
  { channel }: Asked,
  heardAt: { readonly gte: Date; readonly lt?: Date },
): Promise<ReadonlyMap<string, number>> => {
  const rows = await client.chat
    .groupBy({
      by: ["place"],
      where: { place: { not: null }, heardAt, ...(channel === "" ? {} : { channel }) },
      _count: { _all: true },
    })
    .catch(asStoreError);
  return new Map(rows.map(({ place, _count }) => [place ?? "", _count._all]));
};

/** Names what its index is limited to, which Prisma would hand over as parameters. */
const countRefused = async ({ kind, direct }: Database, { channel, since }: Asked): Promise<number> => {
  const [first, second] = kind === "sqlite" ? ["?", "?"] : ["$1", "$2"];
  const only = channel === "" ? "" : ` AND "channel" = ${second}`;
  const parameters = [since.toISOString().replace("Z", "+00:00"), ...(channel === "" ? [] : [channel])];
  const sql = `SELECT count(*) AS "n" FROM "Consent" WHERE granted = false AND purpose = 'register' AND "at" >= ${first}${only}`;
  try {
    const [row] = await direct.rows({ sql, runs: [parameters] });
    return Number(row?.["n"] ?? 0);
  } catch (error) {
    throw toStoreError(error);
  }
};

const countRegistered = async ({ client }: Database, { channel, from, to }: Asked): Promise<number> => {
  const where =
    channel === ""
      ? { dimension: "day", value: { gte: from, lte: to } }
      : { dimension: "channelDay", value: { gte: `${channel} ${from}`, lte: `${channel} ${to}` } };
  const { _sum } = await client.tally
    .aggregate({ where: { area: "", clusterId: "", ...where }, _sum: { n: true } })
    .catch(asStoreError);
  return _sum.n ?? 0;
};

/** The channels that anybody came through. */
export const readChannels = async (database: Database): Promise<readonly string[]> => {
  const { client } = database;
  const [registered, talked] = await Promise.all([
    client.tally
      .findMany({ where: { area: "", clusterId: "", dimension: "channel" }, select: { value: true } })
      .catch(asStoreError),
    // From one channel to the next along the index of addresses: a million chats have a handful.
    selectRows(
      database,
      { channel: "string" },
      `WITH RECURSIVE one("channel") AS (
         SELECT MIN("channel") FROM "Chat"
         UNION ALL SELECT (SELECT MIN(c."channel") FROM "Chat" AS c WHERE c."channel" > one."channel")
         FROM one WHERE one."channel" IS NOT NULL)
       SELECT "channel" FROM one WHERE "channel" IS NOT NULL`,
    ),
  ]);
  return [...new Set([...registered.map(({ value }) => value), ...talked.map(({ channel }) => channel)])].sort();
};
