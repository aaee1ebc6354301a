/**
 * The keys of NIK, KK and NPWP: `npm run keys -- show|rotate [--db URL]`. `show` lists the keys by their ids; `rotate`
 * makes a new one and seals every number anew with it, also while the program runs. One that was broken off is taken
 * up again. Nothing here ever prints a key.
 */
import { parseArgs } from "node:util";
import "./lib/tell-faults.ts";
import { describeFaults, loadEnvironment, readConfig } from "./config.ts";
import { fail } from "./lib/fail.ts";
import { addKey } from "./registry/identifiers/key-file.ts";
import { backUpWarning, keyFileOf, loadKeyring } from "./registry/identifiers/load-keyring.ts";
import { resealAll } from "./registry/identifiers/reseal.ts";
import { countByKey, sealedTables } from "./registry/identifiers/sealed-rows.ts";
import { openDatabase } from "./store/database.ts";

const { values: options, positionals } = parseArgs({ options: { db: { type: "string" } }, allowPositionals: true });
const [task, ...more] = positionals;
if ((task !== "show" && task !== "rotate") || more.length > 0) fail("npm run keys -- show|rotate [--db URL]");
loadEnvironment();
const reading = readConfig(process.env);
if (!reading.ok) fail(describeFaults(reading.faults));
const settings = { ...reading.config, databaseUrl: options.db ?? reading.config.databaseUrl };
const ownKeys = settings.identifierKeys.length > 0;

const database = await openDatabase(settings.databaseUrl);
try {
  const keyring = await loadKeyring(settings, database, new Date(), (path) => tell(backUpWarning(path).trimEnd()));
  await (task === "show" ? show() : rotate());

  async function show(): Promise<void> {
    const counts = await countByKey(database);
    tell("kunci · key\tdibuat · made\tnomor · numbers");
    for (const { id, madeAt } of keyring.all()) {
      const [made, count] = [madeAt?.toISOString() ?? "-", counts.get(id) ?? 0];
      tell(`${id}\t${made}\t${count}`);
    }
  }

  async function rotate(): Promise<void> {
    const { id: before } = keyring.newest();
    const left = [...(await countByKey(database))].filter(([id]) => id !== before).length > 0;
    if (left) tell(`Melanjutkan ke kunci ${before} · Going on with the key ${before}`);
    else if (ownKeys)
      fail(
        "Tulis kunci baru di depan IDENTIFIER_KEYS, mulai ulang program, lalu ulangi · Put a new key first in IDENTIFIER_KEYS (openssl rand -base64 32), restart the program, then do this again",
      );
    else addKey(keyFileOf(settings), new Date());
    const { id } = keyring.newest();
    const { numbers, broken } = await resealAll(database, keyring);
    // What the old key had sealed stands in the files until they are rewritten.
    const clean = numbers === 0 || (await database.direct.wipe(sealedTables));
    tell(`${id}: ${numbers} nomor disegel ulang · ${numbers} numbers sealed anew`);
    if (!clean) tell("Salinan lama masih ada di berkas basis data · The database's files still hold old copies");
    if (!ownKeys) tell(backUpWarning(keyFileOf(settings)).trimEnd());
    for (const row of broken) tell(`${row}: segel rusak, dilewati · the seal is broken, left as it is`);
    if (broken.length > 0) process.exitCode = 1;
  }
} finally {
  await database.close();
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
