import { Client } from "pg";
import { onTestFinished } from "vitest";

/** A transaction of another process on PostgreSQL, which stays open as long as the test likes. */
export interface OtherTransaction {
  run(sql: string): Promise<void>;
  commit(): Promise<void>;
  /** Kept once somebody waits for this transaction, or the work is over. */
  blocks(work: Promise<unknown>): Promise<void>;
}

export const beginElsewhere = async (url: string): Promise<OtherTransaction> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query("BEGIN");
  const isWaitedFor = async (): Promise<boolean> => {
    const waiting = await client.query(
      "SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))",
    );
    return waiting.rows.length > 0;
  };
  return {
    run: async (sql) => {
      await client.query(sql);
    },
    commit: async () => {
      await client.query("COMMIT");
    },
    blocks: async (work) => {
      let over = false;
      const ended = (): void => {
        over = true;
      };
      work.then(ended, ended);
      while (!over && !(await isWaitedFor()));
    },
  };
};
