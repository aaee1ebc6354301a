import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Registry } from "prom-client";
import { onTestFinished } from "vitest";
import type { Channel, Outgoing } from "../../../src/channels/channel.ts";
import { createTerminalChannel } from "../../../src/channels/terminal/terminal-channel.ts";
import { createConsole } from "../../../src/console/console.ts";
import type { Desk } from "../../../src/console/desk.ts";
import { createFormTokens } from "../../../src/console/form-token.ts";
import { createLive } from "../../../src/console/live.ts";
import { createAccounts } from "../../../src/console/session/create-accounts.ts";
import { tellDelivered, topicsOf } from "../../../src/console/tell-pages.ts";
import { settableClock } from "../../../src/lib/clock.ts";
import { createLog } from "../../../src/lib/log.ts";
import { openOffice } from "../../../src/office.ts";
import { createAudit } from "../../../src/registry/audit/audit.ts";
import { createDigest } from "../../../src/registry/digest/digest.ts";
import { createFollowers } from "../../../src/registry/digest/followers.ts";
import { erasedSince } from "../../../src/registry/exporting/erased-since.ts";
import { createExportRoom } from "../../../src/registry/exporting/export-room.ts";
import { createPhotoStore } from "../../../src/registry/photos/photo-store.ts";
import { createUploads } from "../../../src/registry/settings/uploads.ts";
import { createServer } from "../../../src/server/create-server.ts";
import { loadSetting } from "../../../src/world.ts";
import { sqlite, type TestDatabase } from "../../support/databases.ts";
import { testIdentifiers, testKeyring } from "../../support/identifiers.ts";
import { addOfficers, type OfficerName, testSessions } from "./officers.ts";

/** "administrator~en" reads English. */
type Reader = OfficerName | `${OfficerName}~en`;

export type TestConsole = Awaited<ReturnType<typeof openTestConsole>>;

/** The whole console on a database of its own, with an office whose owners are at terminals and a clock that stands still. */
export const openTestConsole = async ({ open }: Pick<TestDatabase, "open"> = sqlite, change: Partial<Desk> = {}) => {
  const database = await open();
  const folder = mkdtempSync(join(tmpdir(), "klaster-photos-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = settableClock(new Date("2026-11-23T02:00:00Z"));
  const setting = await loadSetting(database, { name: undefined, territory: ["33.13"] });
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  const live = createLive();
  const office = openOffice({
    ...{ database, setting, identifiers: testIdentifiers, clock, log },
    committed: (turns) => live.tell(...topicsOf(turns)),
    answered: tellDelivered(live, database, log),
  });
  const sent: { readonly address: string; readonly message: Outgoing }[] = [];
  const channel: Channel = createTerminalChannel((address, message) => sent.push({ address, message }), "buttons");
  office.join(channel);
  onTestFinished(() => office.close());
  await addOfficers(database, clock.now());

  const exports = createExportRoom({
    ...{ clock, log, folder: join(folder, "exports"), changed: live.tell },
    erasedSince: (at) => erasedSince(database, at),
  });
  onTestFinished(() => exports.close());

  const publicUrl = "http://klaster.test";
  const audit = createAudit(database, testKeyring, clock);
  const { name } = setting.world.office;
  const accounts = createAccounts({ database, keyring: testKeyring, audit, publicUrl, office: name, log });

  const desk: Desk = {
    ...{ database, setting, clock, log, identifiers: testIdentifiers, keyring: testKeyring },
    ...{ audit, accounts },
    photos: createPhotoStore(folder),
    uploads: createUploads(join(folder, "uploads")),
    sessions: testSessions,
    ...{ exports, live },
    receive: office.receive,
    wake: office.wake,
    publicUrl,
    telegramName: "klaster_test_bot",
    ...change,
  };
  const console = createConsole(desk);
  const health = { live: () => true, ready: () => Promise.resolve({ ok: true, parts: {} }) };
  const server = createServer({
    office: { name: setting.world.office.name },
    routes: console.routes,
    health,
    metrics: new Registry(),
    log,
  });
  const tokens = createFormTokens(testKeyring);
  const ask = async (request: Request) => {
    const response = await server.fetch(request);
    const { status, headers } = response;
    return { status, headers, location: headers.get("Location"), text: await response.text() };
  };
  const cookie = (officer: Reader | null): Record<string, string> =>
    officer === null ? {} : { Cookie: `officer=${officer}` };

  return {
    database,
    desk,
    /** The console's own, below the one that several programs may share. */
    exportsFolder: join(folder, "exports", readdirSync(join(folder, "exports"))[0] ?? ""),
    console,
    server,
    clock,
    office,
    /** What was sent to owners, the last at the end. */
    sent,
    log: lines,
    /** Brings lists, figures and likenesses in step with the register. */
    digest: () => createDigest({ database, followers: createFollowers({ clock }), setting, clock, log }).catchUp(),
    /** A page as this officer gets it, "administrator~en" in English; null: nobody is signed in. Paths begin with /console. */
    get: (officer: Reader | null, path: string) =>
      ask(new Request(`http://klaster.test${path}`, { headers: cookie(officer) })),
    /** The same, as the open page looks again by itself. */
    glance: (officer: OfficerName, path: string) =>
      ask(new Request(`http://klaster.test${path}`, { headers: { ...cookie(officer), "Klaster-Glance": "1" } })),
    /** An open page listens: what it is answered, and what it hears, each event by its name; undefined: it ended. */
    listen: async (officer: OfficerName | null, topic: string) => {
      const path = `/console/live?topic=${encodeURIComponent(topic)}`;
      const { status, body } = await server.fetch(
        new Request(`http://klaster.test${path}`, { headers: cookie(officer) }),
      );
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      const close = async (): Promise<void> => reader?.cancel();
      onTestFinished(close);
      return { status, close, hear: async () => (await reader?.read())?.value };
    },
    /** A form of our own page; `token` unless told is the right one. */
    post: (
      officer: OfficerName | null,
      path: string,
      fields: Readonly<Record<string, string>> | FormData = {},
      token = tokens.for(`session of ${officer}`),
    ) => {
      const body = fields instanceof FormData ? fields : new FormData();
      if (!(fields instanceof FormData)) for (const [name, value] of Object.entries(fields)) body.set(name, value);
      body.set("token", token);
      return ask(new Request(`http://klaster.test${path}`, { method: "POST", headers: cookie(officer), body }));
    },
    /** An owner (of `addChat`) says something; kept when everything due is delivered. */
    say: async (ownerId: number, text: string, messageId: string): Promise<void> => {
      await office.receive({
        ...{ channel: "terminal", address: `owner-${ownerId}`, messageId, at: clock.now() },
        content: { kind: "text", text },
      });
      await office.idle();
    },
  };
};
