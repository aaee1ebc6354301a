import { Client } from "pg";
import { onTestFinished } from "vitest";

/** A transaction of another process on PostgreSQL, which stays open as long as the test likes. */
export interface OtherTransaction {
  run(sql: string): Promise<void>;
  commit(): Promise<void>;
  /** Kept once each of these waits for a lock, this transaction's or one another's, or is over. */
  blocks(...works: readonly Promise<unknown>[]): Promise<void>;
}

export const beginElsewhere = async (url: string): Promise<OtherTransaction> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query("BEGIN");
  const waiting = async (): Promise<number> => {
    await client.query("SELECT pg_stat_clear_snapshot()");
    const { rows } = await client.query(
      `SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE NOT granted AND datname = current_database()`,
    );
    return rows.length;
  };
  return {
    run: async (sql) => {
      await client.query(sql);
    },
    commit: async () => {
      await client.query("COMMIT");
    },
    blocks: async (...works) => {
      let left = works.length;
      const over = (): void => {
        left -= 1;
      };
      for (const work of works) work.then(over, over);
      while ((await waiting()) < left);
    },
  };
};
