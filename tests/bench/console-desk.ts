import { join } from "node:path";
import { Registry } from "prom-client";
import { createConsole } from "../../src/console/console.ts";
import { createLive } from "../../src/console/live.ts";
import type { Officer } from "../../src/console/policies.ts";
import { createAccounts } from "../../src/console/session/create-accounts.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createLog } from "../../src/lib/log.ts";
import { createAudit } from "../../src/registry/audit/audit.ts";
import { createDigest } from "../../src/registry/digest/digest.ts";
import { createFollowers } from "../../src/registry/digest/followers.ts";
import { erasedSince } from "../../src/registry/exporting/erased-since.ts";
import { createExportRoom } from "../../src/registry/exporting/export-room.ts";
import { createIdentifiers } from "../../src/registry/identifiers/identifiers.ts";
import { loadKeyring } from "../../src/registry/identifiers/load-keyring.ts";
import { createPhotoStore } from "../../src/registry/photos/photo-store.ts";
import { createUploads } from "../../src/registry/settings/uploads.ts";
import { createServer } from "../../src/server/create-server.ts";
import { openDatabase } from "../../src/store/database.ts";
import { loadSetting } from "../../src/world.ts";

/** Who asks: an administrator for everywhere, or a verifier of one district. */
export const officers = {
  everywhere: { id: "everywhere", name: "Petugas", role: "administrator", territory: [], language: "id" },
  district: { id: "district", name: "Petugas", role: "verifier", territory: ["33.13.11"], language: "id" },
} as const satisfies Record<string, Officer>;
export type OfficerName = keyof typeof officers;

/** The console over a seeded register, from a request's bytes to the answer's; nobody has to sign in. */
export const openBenchConsole = async (url: string, folder: string) => {
  const database = await openDatabase(url);
  const clock = systemClock;
  const log = createLog("error", process.stderr);
  const keyring = await loadKeyring({ databaseUrl: url, identifierKeys: [] }, database, clock.now(), () => undefined);
  const setting = await loadSetting(database, { name: undefined, territory: ["33.13"] });
  const audit = createAudit(database, keyring, clock);
  const live = createLive();
  const publicUrl = "http://klaster.test";
  const now = clock.now();
  for (const { id, role, territory } of Object.values(officers))
    await database.client.officer.upsert({
      where: { id },
      update: {},
      create: {
        ...{ id, name: "Petugas", email: `${id}@dinas.example`, emailVerified: true, role },
        ...{ territory: territory.join(","), createdAt: now, updatedAt: now },
      },
    });
  const exports = createExportRoom({
    ...{ clock, log, folder: join(folder, "exports"), changed: live.tell },
    erasedSince: (at) => erasedSince(database, at),
  });
  const identifiers = createIdentifiers(keyring);
  const console = createConsole({
    ...{ database, setting, identifiers, keyring, audit, exports, live, clock, log, publicUrl },
    accounts: createAccounts({ database, keyring, audit, publicUrl, office: setting.world.office.name, log }),
    photos: createPhotoStore(folder),
    uploads: createUploads(join(folder, "uploads")),
    sessions: {
      find: (request) => {
        const name = request.headers.get("Cookie") as OfficerName;
        return Promise.resolve({ officer: officers[name], session: name, pending: false });
      },
    },
    receive: () => Promise.reject(new Error("Nothing is said here")),
    wake: () => undefined,
  });
  const digest = createDigest({ database, followers: createFollowers({ clock }), setting, clock, log });
  const server = createServer({
    office: setting.world.office,
    routes: console.routes,
    health: { live: () => true, ready: () => Promise.resolve({ ok: true, parts: {} }) },
    metrics: new Registry(),
    log,
  });
  return {
    database,
    keyring,
    identifiers,
    /** The answer, read to its end. */
    ask: async (officer: OfficerName, path: string) => {
      const response = await server.fetch(new Request(`${publicUrl}${path}`, { headers: { Cookie: officer } }));
      return { status: response.status, text: await response.text() };
    },
    /** A business changes: lists, figures and likenesses follow it. */
    change: async (id: number) => {
      await database.client.business.update({ where: { id }, data: { updatedAt: clock.now() } });
      await digest.catchUp();
    },
    close: async () => {
      await digest.close();
      await exports.close();
      await database.close();
    },
  };
};

export type BenchConsole = Awaited<ReturnType<typeof openBenchConsole>>;
