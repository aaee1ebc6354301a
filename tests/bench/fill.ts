import Sqlite from "better-sqlite3";

/** Registers so many owners by the shortest way, with their last messages, in a migrated database. */
export const fill = (path: string, owners: number): void => {
  const database = new Sqlite(path);
  // Nothing of it needs to survive a power cut. Indexes are cheaper made afterwards, in one go.
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144");
  const indexes = database
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL`)
    .all();
  const named = indexes as { readonly name: string; readonly sql: string }[];
  for (const { name } of named) database.exec(`DROP INDEX "${name}"`);
  database.exec(statements(owners));
  for (const { sql } of named) database.exec(sql);
  database.exec("PRAGMA journal_mode = WAL");
  database.close();
};

const time = "'2026-11-22T01:00:00.000+00:00'";
const done = `'{"stack":[{"flow":"home","version":1,"value":"idle","context":{"misses":0}}]}'`;
/** Account numbers lie scattered like those of quick-path.ts, whose owners have lower numbers than these. */
const address = "CAST((1000000 + n) * 2654435761 % 9999999967 AS TEXT)";

const statements = (owners: number): string => `
  CREATE TEMP TABLE one AS
    WITH RECURSIVE one(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM one WHERE n < ${owners}) SELECT n FROM one;
  INSERT INTO "Owner" ("id", "name", "phone", "language", "createdAt", "updatedAt")
    SELECT n, 'Pemilik Usaha ' || n, '+62812' || (10000000 + n), 'id', ${time}, ${time} FROM one;
  INSERT INTO "Chat" ("id", "channel", "address", "revision", "language", "talk", "ownerId", "heardAt", "createdAt")
    SELECT n, 'bench', ${address}, 14, 'id', ${done}, n, ${time}, ${time} FROM one;
  INSERT INTO "Business" ("id", "number", "ownerId", "name", "product", "clusterId", "mode", "village", "district",
      "rt", "rw", "lat", "lng", "placeSource", "status", "channel", "createdAt", "updatedAt")
    SELECT n, '3313-' || printf('%07d', n) || '-0', n, 'Usaha ' || n, 'keripik singkong', 'keripik', 'fixed',
      '33.13.' || printf('%02d', 1 + n % 17) || '.' || (2001 + n % 10), '33.13.' || printf('%02d', 1 + n % 17),
      '002', '005', -7.5 - n % 1000 / 1e4, 110.9 + n % 777 / 1e4, 'pin', 'registered', 'bench', ${time}, ${time}
    FROM one;
  INSERT INTO "Consent" ("chatId", "purpose", "granted", "textVersion", "language", "channel", "messageId", "at")
    SELECT n, 'register', 1, '1', 'id', 'bench', ${address} || '.1', ${time} FROM one;
  INSERT INTO "InboxMessage" ("chatId", "revision", "channel", "messageId", "content", "receivedAt")
    SELECT n, 14, 'bench', ${address} || '.13', '{"kind":"pick","choice":"no"}', ${time} FROM one;
  INSERT INTO "OutboxMessage" ("chatId", "channel", "address", "revision", "priority", "body", "state", "attempts",
      "dueAt", "createdAt", "settledAt")
    SELECT n, 'bench', ${address}, 14, 0, '{"text":"Selesai, terima kasih! Simpan nomor pendaftaran Anda."}', 'sent', 1,
      ${time}, ${time}, ${time} FROM one;
  INSERT INTO "Sequence" ("name", "next")
    VALUES ('chat', ${owners + 1}), ('owner', ${owners + 1}), ('business', ${owners + 1});
  DROP TABLE one;
`;
