import type { Statement } from "../../store/connection.ts";
import type { Database } from "../../store/database.ts";

/** What lists and figures read of a business: the columns of the table Entry. */
export interface Entry {
  readonly id: number;
  readonly ownerId: number;
  readonly sortName: string;
  readonly words: string;
  readonly clusterId: string;
  readonly mode: string;
  readonly channel: string;
  readonly state: string;
  readonly area: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly completeness: number;
  readonly day: string;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A business that changed: as it was when it was digested last, and as it is. Undefined: it is not in any list. */
export interface Digested {
  readonly id: number;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
}

/** Something that follows the register: the index of words, figures, likenesses. */
export interface Follower {
  readonly name: string;
  /** What has to be written for these; all followers of a batch are committed together, once. */
  follow(batch: readonly Digested[], database: Database): Promise<readonly Statement[]>;
  /** Makes everything anew from the table Entry and the register, by statements over all rows: for a million at once. */
  rebuild(database: Database): Promise<void>;
}
