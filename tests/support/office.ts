import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foldReply, isTaughtAt } from "../../flows/understand/taught.ts";
import type { Channel, Content, Outgoing } from "../../src/channels/channel.ts";
import { createTerminalChannel } from "../../src/channels/terminal/terminal-channel.ts";
import { settableClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { quietIn, readQuietHours } from "../../src/lib/quiet-hours.ts";
import { openOffice } from "../../src/office.ts";
import { createAudit } from "../../src/registry/audit/audit.ts";
import type { Village } from "../../src/registry/regions/boundaries/village.ts";
import { readWordsFor } from "../../src/registry/teaching/read-words.ts";
import { takeBack, teach } from "../../src/registry/teaching/teach.ts";
import { openDatabase } from "../../src/store/database.ts";
import { checksJob } from "../../src/upkeep/checks.ts";
import { draftsJob } from "../../src/upkeep/drafts.ts";
import { linksJob } from "../../src/upkeep/links.ts";
import { remindersJob } from "../../src/upkeep/reminders.ts";
import { retentionJob } from "../../src/upkeep/retention.ts";
import { ticketsJob } from "../../src/upkeep/tickets.ts";
import { createUpkeep } from "../../src/upkeep/upkeep.ts";
import { loadSetting } from "../../src/world.ts";
import { testIdentifiers, testKeyring } from "./identifiers.ts";
import { actAsOfficer } from "./officer.ts";
import type { Place, TaughtLine } from "./transcript.ts";

const square = (code: string, name: string, west: number): Village => {
  const [east, south, north] = [west + 0.01, -7.57, -7.56];
  return {
    code,
    name,
    polygons: [
      [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    ],
  };
};
/** Three villages as squares in a row: a hundred metres between the first two, a kilometre before the third. */
export const squares: readonly Village[] = [
  square("33.13.11.2002", "Jati", 110.94),
  square("33.13.11.2005", "Ngringo", 110.951),
  square("33.13.11.2004", "Jaten", 110.97),
];

const nameOf = (place: Place | undefined): string =>
  place === undefined ? "terminal" : `${place.channel} ${place.address}`;

/** The whole house on a database of its own, with one owner at a terminal and a clock that stands still. */
export const openTestOffice = async (url?: string, villages?: readonly Village[]) => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-test-"));
  const database = await openDatabase(url ?? join(folder, "test.db"));
  const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
  const setting = await loadSetting(database, { name: undefined, territory: ["33.13"] }, villages);
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const quiet = quietIn(readQuietHours("20:00-07:00") ?? null, "Asia/Jakarta");
  const office = openOffice({ database, setting, identifiers: testIdentifiers, clock, log, quiet });
  const audit = createAudit(database, testKeyring, clock);
  const upkeep = createUpkeep({ clock, log }, [
    retentionJob({ database, log, days: 90 }),
    remindersJob({ database, receive: office.receive, quiet }),
    draftsJob(database, { audit, clock }),
    checksJob({ database, receive: office.receive, quiet }),
    linksJob({ database, receive: office.receive, clock }),
    ticketsJob({ database, audit, clock, receive: office.receive, quiet }),
  ]);
  let sent: Outgoing[] = [];
  const buttons = new Map<string, string>();
  let last: Outgoing | undefined;
  const take = (message: Outgoing, place?: Place): void => {
    sent.push(message);
    if (place !== undefined) places.set(message, place);
    last = message;
    if (message.secret !== undefined) code = message.secret;
    for (const { id, label } of message.choices) buttons.set(label, id);
  };
  const places = new Map<Outgoing, Place>();
  let code = "";
  /** What was sent: to whoever wrote first. The deliveries of two channels wait for nobody, so that their order is chance. */
  const settle = async (writer?: Place): Promise<readonly Outgoing[]> => {
    await office.idle();
    const wrote = nameOf(writer?.channel === "terminal" ? undefined : writer);
    const rank = (message: Outgoing): string => {
      const to = nameOf(places.get(message));
      return to === wrote ? "" : to;
    };
    sent = sent.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
    last = sent.at(-1) ?? last;
    return sent;
  };
  const terminal: Channel = createTerminalChannel((_address, message) => take(message), "buttons");
  office.join(terminal);
  const joined = new Set(["terminal"]);
  /** Whoever writes from there is answered there. */
  const open = (name: string): void => {
    if (joined.has(name)) return;
    joined.add(name);
    office.join({
      ...{ ...terminal, name },
      send: (address, message) => {
        take(message, { channel: name, address });
        return Promise.resolve({ is: "sent" });
      },
    });
  };

  return {
    database,
    clock,
    setting,
    office,
    log: lines,
    /** The id of a button by its label, of the last message or an older one, or its number. */
    choiceNamed: (label: string): string | number => {
      const id = last?.choices.find((one) => one.label === label)?.id ?? buttons.get(label);
      if (id === undefined && !/^\d+$/.test(label)) throw new Error(`No button says "${label}"`);
      return id ?? Number(label);
    },
    /** Hands one message in and gives what the office sent. */
    hear: async (
      content: Content,
      messageId: string,
      profile: { readonly language?: string; readonly phone?: string } = {},
      { channel, address }: Place = { channel: "terminal", address: "owner" },
    ): Promise<readonly Outgoing[]> => {
      sent = [];
      open(channel);
      await office.receive({ channel, address, messageId, at: clock.now(), content, profile });
      return settle({ channel, address });
    },
    /** Where a message was sent, if not to the terminal. */
    placeOf: (message: Outgoing): Place | undefined => places.get(message),
    /** The last code that was told to somebody. */
    code: (): string => code,
    /** An officer teaches a word, or takes it back. */
    teach: async ({ question, phrase, meaning }: TaughtLine): Promise<void> => {
      const by = { id: "officer", actor: "officer:officer" as const, at: clock.now() };
      if (!isTaughtAt(question)) throw new Error(`Nothing is taught at ${question}`);
      const known = await readWordsFor(database, question, [foldReply(phrase)]);
      const ids = known.map(({ id }) => id);
      if (meaning === undefined) await takeBack(audit, ids, by);
      else await teach(audit, { question, phrases: [foldReply(phrase)], meaning, replaces: ids }, by);
      await setting.check();
    },
    /** What an officer does in the owner's chat, in words; gives what was sent. See officer.ts. */
    officer: async (does: string): Promise<readonly Outgoing[]> => {
      sent = [];
      await actAsOfficer({ database, setting, clock, audit, receive: office.receive, wake: office.wake }, does);
      return settle();
    },
    /** Time passes; gives what the office sent of its own accord. */
    pass: async (milliseconds: number): Promise<readonly Outgoing[]> => {
      sent = [];
      clock.pass(milliseconds);
      await upkeep.runDue();
      return settle();
    },
    close: async () => {
      await upkeep.close();
      await office.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
