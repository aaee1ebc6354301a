import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../src/store/database.ts";
import { execute, startPostgres } from "../support/postgres.ts";
import { measureByQuestion } from "./by-question.ts";
import { type Crowd, sizeOf } from "./contender.ts";
import { fill } from "./fill.ts";
import { postgresFloor } from "./floor-postgres.ts";
import { recordRows } from "./floor-rows.ts";
import { sqliteFloor } from "./floor-sqlite.ts";
import { grammyConversations } from "./grammy-conversations.ts";
import { measureIdle } from "./idle.ts";
import { hasPeers } from "./install-peers.ts";
import { klaster } from "./klaster.ts";
import { quickPathLength } from "./quick-path.ts";
import { atLeast, atMost, type Section } from "./report.ts";
import { playRounds, type Rate } from "./rounds.ts";

export interface Size {
  readonly rounds: number;
  readonly crowd: Crowd;
  /** Owners in the large database. */
  readonly filled: number;
}

/** Where databases are made; each name is given once. */
interface Place {
  fresh(): Promise<string>;
  migrated(): Promise<string>;
}

const plugin = "grammY conversations";

const throughput = async ({ rounds, crowd }: Size, { fresh, migrated }: Place): Promise<Section> => {
  const rows = await recordRows(await fresh(), crowd);
  const rates = await playRounds(
    [
      sqliteFloor("better-sqlite3, one transaction each (the floor)", migrated, rows),
      klaster("Klaster", fresh, crowd),
      klaster("Klaster, delivery included", fresh, crowd, "delivers"),
      ...(hasPeers() ? [grammyConversations(plugin, fresh, crowd)] : []),
    ],
    rounds,
    sizeOf(crowd) * quickPathLength,
  );
  const [, ours, , theirs] = rates;
  return {
    title: `${crowd.atOnce} owners at once over the quick path, SQLite, synchronous FULL`,
    rows: rates.map(rateRow),
    aims: [
      atLeast("Klaster to the floor", ours?.ratio ?? 0, 1),
      atLeast("Klaster to the floor", ours?.ratio ?? 0, 2),
      ...(ours && theirs ? [atLeast("Klaster to the plugin", ours.ratio / theirs.ratio, 3)] : []),
    ],
  };
};

const questions = async ({ crowd }: Size, { fresh }: Place): Promise<Section> => {
  const ours = await measureByQuestion(klaster("Klaster", fresh, crowd), crowd);
  const theirs = hasPeers() ? [await measureByQuestion(grammyConversations(plugin, fresh, crowd), crowd)] : [];
  return {
    title: "The first question and the last",
    rows: [ours, ...theirs].map(({ name, first, last, dearest, lastToFirst }) => ({
      "microseconds a message": name,
      first,
      last,
      dearest,
      "last to first": lastToFirst,
    })),
    aims: [atMost("the last question to the first", ours.lastToFirst, 1.3)],
  };
};

const size = async ({ rounds, crowd, filled }: Size, { migrated }: Place): Promise<Section> => {
  const small = await migrated();
  const large = await migrated();
  fill(small, Math.min(1000, filled));
  fill(large, filled);
  const rates = await playRounds(
    [
      klaster(`${Math.min(1000, filled).toLocaleString("en")} owners in the database`, async () => small, crowd),
      klaster(`${filled.toLocaleString("en")} owners in the database`, async () => large, crowd),
    ],
    rounds,
    sizeOf(crowd) * quickPathLength,
  );
  return {
    title: "A large register",
    rows: rates.map(rateRow),
    aims: [atMost("a message in the large one costs", 1 / (rates[1]?.ratio ?? 0), 1.2)],
  };
};

const idle = async ({ crowd }: Size, { fresh, migrated }: Place): Promise<Section> => {
  const owners = crowd.waves * 8;
  const [rows = []] = await recordRows(await fresh(), { atOnce: 1, waves: owners });
  const waits = await measureIdle({ office: await fresh(), floor: await migrated() }, rows, owners);
  const [bare, reply] = waits;
  return {
    title: "One owner, nobody else",
    rows: waits.map(({ name, median, p99 }) => ({
      milliseconds: name,
      median,
      p99,
      "median to the bare commit": median / (bare?.median ?? 0),
    })),
    aims: [
      atMost("the median wait is", reply?.median ?? 0, 5, "ms"),
      atMost("the p99 wait is", reply?.p99 ?? 0, 5, "ms"),
    ],
  };
};

/** A server takes its time for every commit: fewer owners tell as much. */
const postgresql = async ({ rounds, crowd }: Size): Promise<Section> => {
  const few = { ...crowd, waves: Math.max(1, Math.round(crowd.waves / 4)) };
  const server = await startPostgres();
  let made = 0;
  const fresh = async (): Promise<string> => {
    made += 1;
    await execute(server.url("postgres"), `CREATE DATABASE bench${made}`);
    return server.url(`bench${made}`);
  };
  const migrated = async (): Promise<string> => prepared(await fresh());
  try {
    const rows = await recordRows(await fresh(), few);
    const rates = await playRounds(
      [
        postgresFloor("pg, one transaction each, 8 connections (the floor)", migrated, rows, 8),
        postgresFloor("pg, one transaction each, 1 connection", migrated, rows, 1),
        klaster("Klaster", fresh, few),
      ],
      rounds,
      sizeOf(few) * quickPathLength,
    );
    return {
      title: `${few.atOnce} owners at once over the quick path, PostgreSQL`,
      rows: rates.map(rateRow),
      aims: [atLeast("Klaster to the floor", rates[2]?.ratio ?? 0, 1)],
    };
  } finally {
    await server.stop();
  }
};

const rateRow = ({ name, perSecond, ratio, cpuMicroseconds }: Rate) => ({
  "": name,
  "messages/s": perSecond,
  ratio,
  "own CPU, µs a message": cpuMicroseconds,
});

const prepared = async (url: string): Promise<string> => {
  await (await openDatabase(url)).close();
  return url;
};

const sections = { throughput, questions, size, idle, postgresql };
export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as readonly SectionName[];

/** One section of the report, in a folder of its own that is gone afterwards. */
export const measure = async (name: SectionName, size: Size): Promise<Section> => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-bench-"));
  let made = 0;
  const fresh = async (): Promise<string> => {
    made += 1;
    return join(folder, `${made}.db`);
  };
  const template = await prepared(join(folder, "template.db"));
  const migrated = async (): Promise<string> => {
    const path = await fresh();
    copyFileSync(template, path);
    return path;
  };
  try {
    return await sections[name](size, { fresh, migrated });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
