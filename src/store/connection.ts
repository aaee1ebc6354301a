export type Parameter = string | number | Uint8Array | null;

/**
 * One statement for many rows. PostgreSQL, to which each run is a journey, gets them all as JSON in one run;
 * SQLite, which is at hand, is fastest with a run for each row.
 */
export interface Statement {
  readonly sql: string;
  /** The parameters of each run. */
  readonly runs: readonly (readonly Parameter[])[];
  /** How many rows all runs together have to write; where it is fewer, the transaction fails as a conflict. */
  readonly atLeast?: number;
}

export type Row = Readonly<Record<string, unknown>>;

/**
 * The way past Prisma for the few statements that every message needs: its engine would cost more than the
 * statements themselves. Values come as the driver gives them.
 */
export interface Direct {
  /** All statements in one transaction; rejects with the driver's error, and then nothing is kept. */
  transact(statements: readonly Statement[]): Promise<void>;
  /** The rows of all runs together. */
  rows(statement: Statement): Promise<readonly Row[]>;
  /**
   * Removes what the database's files still hold of rows deleted from these tables. False where somebody who reads
   * kept it from that: to be tried again.
   */
  wipe(tables: readonly string[]): Promise<boolean>;
}

/** What migrations need: scripts of several statements, and a lock. */
export interface MigrationConnection {
  /** Begins a transaction that waits for any other one that migrates. */
  begin(): Promise<void>;
  commit(): Promise<void>;
  script(sql: string): Promise<void>;
  /** Parameters are numbered $1, $2 ... */
  rows(sql: string, parameters?: readonly string[]): Promise<readonly Row[]>;
  /** Undoes what was begun and not committed, and needs the connection no more. */
  end(): Promise<void>;
}

/** An opened server or file. */
export interface Opened<Adapter> {
  readonly migration: MigrationConnection;
  readonly direct: Direct;
  readonly adapter: Adapter;
  readonly close: () => Promise<void>;
}
