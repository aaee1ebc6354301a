import type { RefusalReason, RepairReason } from "../../../flows/repair/checked.ts";
import type { UnmaskReason } from "../record/unmask-reasons.ts";
import type { HistoryKey } from "../settings/office-settings.ts";
import type { Actor } from "./actor.ts";

/** What an act says in one word of a closed list. Each word has its wording on the log's page: types hold them together. */
export interface ActWords {
  readonly why: UnmaskReason | RepairReason | RefusalReason | "wrong" | "locked";
  readonly outcome: "approved" | "repair" | "repaired" | "refused" | "reopened";
  readonly did:
    | ("added" | "removed" | "answerAdded" | "answerRemoved")
    | ("made" | "changed" | "renewed" | "withdrawn" | "confirmedByOwner" | "seen")
    | (
        | "taken"
        | "takenOver"
        | "begun"
        | "answered"
        | "closed"
        | "closedUntaken"
        | "givenBack"
        | "givenBackAfterSilence"
      )
    | ("pairingCodeAsked" | "phoneLeft");
  readonly what: "audit" | "register";
  readonly of: "queue" | "tickets" | "drafts" | "duplicates" | "household";
  readonly page: "history" | "photos";
  readonly view: "officer" | "owner" | "open" | "mine" | "others" | "closed";
  readonly before: "missing" | "broken";
  readonly change:
    | "invited"
    | "withdrawn"
    | "joined"
    | "place"
    | "disable"
    | "enable"
    | "end"
    | "reset"
    | "password link";
  readonly own: "name" | "password" | "app" | "app off" | "recovery" | "password link";
  readonly by: "password" | "app" | "recovery";
  readonly step: "password" | "app" | "recovery" | "again" | "link";
  readonly keys: HistoryKey;
}

/**
 * What an act tells besides. It holds no name, number or text of anybody: ids, field names, counts and codes only.
 * Each name has its wording on the log's page, or is left out there.
 */
export interface ActDetail extends Partial<Omit<ActWords, "what" | "of" | "before" | "keys">> {
  readonly field?: string;
  readonly fields?: readonly string[];
  readonly undid?: number;
  readonly told?: boolean;
  readonly check?: number;
  readonly note?: number;
  readonly letters?: number;
  readonly noted?: boolean;
  readonly business?: number;
  readonly chat?: number;
  readonly ticket?: number;
  readonly answer?: number;
  readonly draft?: number;
  /** An officer, and the one before; in a list, the first day. */
  readonly officer?: string | null;
  readonly from?: string | null;
  readonly to?: string;
  readonly role?: string;
  readonly roleBefore?: string;
  readonly territory?: readonly string[];
  readonly territoryBefore?: readonly string[];
  readonly invitation?: number;
  readonly sessions?: number;
  readonly keys?: readonly ActWords["keys"][];
  readonly clusters?: number;
  readonly products?: number;
  readonly villages?: number;
  /** Also what the times before there was a log called it. */
  readonly what?: string;
  readonly was?: string;
  /** What was read, or whose rows of the log. */
  readonly of?: ActWords["of"] | Actor;
  readonly action?: string;
  readonly one?: boolean;
  readonly format?: string;
  readonly rows?: number;
  readonly unmasked?: boolean;
  readonly shown?: number;
  readonly printed?: number;
  readonly chosen?: number;
  readonly map?: boolean;
  readonly order?: string;
  readonly area?: string;
  readonly rt?: string;
  readonly rw?: string;
  readonly cluster?: string;
  readonly mode?: string;
  readonly state?: string;
  readonly channel?: string;
  readonly completeFrom?: number;
  readonly completeTo?: number;
  readonly pin?: boolean;
  /** That words were looked for; or the ids of those that were taught. */
  readonly words?: boolean | readonly string[];
  readonly question?: string;
  readonly meaning?: string;
  readonly replies?: number;
  readonly replaced?: boolean;
  readonly sheets?: number;
  readonly size?: string;
  readonly second?: string | null;
  readonly pair?: number;
  readonly merge?: number;
  readonly kept?: number;
  readonly gone?: number;
  readonly taken?: readonly string[];
  readonly stayed?: readonly string[];
  readonly owners?: boolean;
  readonly undone?: boolean;
  readonly before?: ActWords["before"] | number;
  readonly seq?: number;
}
