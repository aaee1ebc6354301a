import { randomUUID } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { Clock } from "../../lib/clock.ts";
import type { Log } from "../../lib/log.ts";
import type { RegisterEntry } from "../register.ts";
import { SheetFull } from "./as-xlsx.ts";
import { createExportFolder } from "./export-file.ts";
import { createOwnFolder } from "./own-folder.ts";
import type { TableColumn } from "./table.ts";
import { type FileFormat, writeExport } from "./write-export.ts";

/** What an officer wants as a file. */
export interface ExportOrder {
  readonly officerId: string;
  /** Where the officer served when it was ordered. */
  readonly territory: readonly string[];
  readonly format: FileFormat;
  readonly unmasked: boolean;
  /** The file's name for whoever downloads it, and its title inside. */
  readonly name: string;
  readonly title: string;
  /** As far as it was counted; null: more than is counted. */
  readonly expected: number | null;
  readonly columns: readonly TableColumn[];
  readonly entries: () => AsyncIterable<RegisterEntry>;
  /** Puts it on record, before anybody can have the file. */
  readonly record: (rows: number) => Promise<void>;
}

/** failed: by a fault of ours. full: more than a sheet of Excel holds. */
export type ExportState = "waiting" | "writing" | "ready" | "failed" | "full";

export interface ExportFile
  extends Pick<ExportOrder, "officerId" | "territory" | "format" | "unmasked" | "name" | "expected"> {
  readonly id: string;
  readonly state: ExportState;
  readonly rows: number;
  /** 0 until it is ready. */
  readonly bytes: number;
  readonly begunAt: Date;
  /** When it is removed, once it is ready. */
  readonly goneAt: Date | null;
}

/** Exports under way and those that wait to be fetched. Files live an hour, and no longer than this program runs. */
export interface ExportRoom {
  /** Undefined: this officer has as many as one may have at once. */
  begin(order: ExportOrder): ExportFile | undefined;
  find(id: string): ExportFile | undefined;
  /** The newest first. */
  of(officerId: string): readonly ExportFile[];
  /** The bytes of a file that is ready; undefined when it is not there (any more). */
  open(id: string): Promise<FileHandle | undefined>;
  /** Ends it where it is under way, and removes its file. */
  remove(id: string): Promise<void>;
  /** Removes what is past its hour, and what somebody was erased since. */
  sweep(): Promise<void>;
  /** Kept when nothing is being written. */
  idle(): Promise<void>;
  /** Ends everything and leaves no file. */
  close(): Promise<void>;
}

export interface ExportRoomParts {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether somebody was erased from the register since then: no file may keep them. */
  readonly erasedSince: (at: Date) => Promise<boolean>;
  /** Told whenever a page about exports would look different; "export:<id>". */
  readonly changed: (topic: string) => void;
}

/** So long a finished file can be fetched, in milliseconds. */
const hour = 60 * 60_000;
/** Exports that are written at once; the others wait. */
const mostAtOnce = 2;
/** Files that an officer may have, finished ones included. */
const mostEach = 5;
/** Rows between two reports of progress. */
const reportEvery = 1000;
const sweepEvery = 60_000;

interface Job {
  readonly order: ExportOrder;
  file: ExportFile;
  stopped: boolean;
}

class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Removes what an earlier run left in the folder; what another program makes there at this time stays. */
export const createExportRoom = ({ folder, clock, log, erasedSince, changed }: ExportRoomParts): ExportRoom => {
  const own = createOwnFolder(folder, randomUUID(), clock);
  const files = createExportFolder(own.path);
  const jobs = new Map<string, Job>();
  const waiting: Job[] = [];
  const running = new Set<Promise<void>>();

  const tell = (job: Job, change: Partial<ExportFile>): void => {
    job.file = { ...job.file, ...change };
    changed(`export:${job.file.id}`);
  };

  async function* counting(job: Job): AsyncGenerator<RegisterEntry> {
    for await (const entry of job.order.entries()) {
      if (job.stopped) throw new Stopped("The export was taken back");
      yield entry;
      const rows = job.file.rows + 1;
      if (rows % reportEvery === 0) tell(job, { rows });
      else job.file = { ...job.file, rows };
    }
  }

  const write = async (job: Job): Promise<void> => {
    const { order, file } = job;
    tell(job, { state: "writing" });
    try {
      const bytes = await files.write(file.id, writeExport(order.format, order.columns, counting(job), order.title));
      if (job.stopped) throw new Stopped("The export was taken back");
      await order.record(job.file.rows);
      tell(job, { state: "ready", bytes, goneAt: new Date(clock.now().getTime() + hour) });
    } catch (error) {
      await files.remove(file.id);
      if (error instanceof Stopped) return;
      if (!(error instanceof SheetFull)) log.error("export.failed", error);
      tell(job, { state: error instanceof SheetFull ? "full" : "failed" });
    }
  };

  const next = (): void => {
    while (running.size < mostAtOnce) {
      const job = waiting.shift();
      if (job === undefined) return;
      const work = write(job).finally(() => {
        running.delete(work);
        next();
      });
      running.add(work);
    }
  };

  const remove = async (id: string): Promise<void> => {
    const job = jobs.get(id);
    if (job === undefined) return;
    job.stopped = true;
    jobs.delete(id);
    if (waiting.includes(job)) waiting.splice(waiting.indexOf(job), 1);
    await files.remove(id);
    changed(`export:${id}`);
  };

  const outlived = async ({ file }: Job): Promise<boolean> =>
    (file.goneAt !== null && file.goneAt <= clock.now()) ||
    (file.state === "ready" && (await erasedSince(file.begunAt)));

  const sweep = async (): Promise<void> => {
    own.keep();
    for (const [id, job] of [...jobs]) if (await outlived(job)) await remove(id);
  };
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => log.error("export.sweep_failed", error));
  }, sweepEvery).unref();

  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };

  return {
    begin(order) {
      const { officerId, territory, format, unmasked, name, expected } = order;
      if ([...jobs.values()].filter((job) => job.order.officerId === officerId).length >= mostEach) return undefined;
      const file: ExportFile = {
        ...{ officerId, territory, format, unmasked, name, expected, id: files.newName(), state: "waiting" as const },
        ...{ rows: 0, bytes: 0, begunAt: clock.now(), goneAt: null },
      };
      const job = { order, file, stopped: false };
      jobs.set(file.id, job);
      waiting.push(job);
      next();
      return job.file;
    },
    find: (id) => jobs.get(id)?.file,
    of: (officerId) =>
      [...jobs.values()]
        .map(({ file }) => file)
        .filter((file) => file.officerId === officerId)
        .reverse(),
    async open(id) {
      const job = jobs.get(id);
      if (job?.file.state !== "ready") return undefined;
      const handle = (await outlived(job)) ? undefined : await files.open(id);
      if (handle === undefined) await remove(id);
      return handle;
    },
    remove,
    sweep,
    idle,
    async close() {
      clearInterval(timer);
      const ids = [...jobs.keys()];
      for (const id of ids) await remove(id);
      await idle();
      own.leave();
    },
  };
};
