/** A plain connection beside Prisma's, for what migrations need: scripts of several statements, and a lock. */
export interface Connection {
  /** Begins a transaction that waits for any other one that migrates. */
  begin(): Promise<void>;
  commit(): Promise<void>;
  script(sql: string): Promise<void>;
  /** Rows of one statement; parameters are numbered $1, $2 ... */
  rows(sql: string, parameters?: readonly string[]): Promise<readonly Record<string, unknown>[]>;
  /** Whatever was not committed is undone. */
  close(): Promise<void>;
}
