import { detailNames } from "../../../flows/details/fields.ts";
import type { Asking } from "../../../flows/kit/flow.ts";
import { changedInWords } from "../../../flows/my-data/changed-in-words.ts";
import { detailInWords, detailLabel } from "../../../flows/my-data/detail-lines.ts";
import type { CaseFile } from "../../registry/verification/read-case.ts";

/** What an officer who decides is shown of a business. Identifiers are masked; all else they need in order to call and visit. */
export interface PresentedCase {
  readonly number: string;
  readonly name: string;
  readonly owner: string;
  readonly phone: string | null;
  readonly product: string;
  readonly cluster: string;
  readonly mode: string;
  /** Null where an officer still has to find it. */
  readonly place: string | null;
  readonly landmark: string | null;
  /** Label and value of whatever else was told. */
  readonly details: readonly (readonly [string, string])[];
  readonly photos: readonly { readonly href: string; readonly small: string; readonly here: boolean }[];
  readonly changes: readonly {
    readonly what: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly by: "owner" | "officer";
    readonly at: Date;
  }[];
}

export const presentCase = (file: CaseFile, asking: Asking): PresentedCase => {
  const { speak, world, language } = asking;
  const { village, district, rt, rw } = file;
  const cluster = world.trades.cluster(file.clusterId)?.name;
  const place = world.places.describe(village ?? district ?? "");
  const near = [rt === null ? "" : `RT ${rt}`, rw === null ? "" : `RW ${rw}`].filter((part) => part !== "").join(" / ");
  return {
    ...{ number: file.number, name: file.name, owner: file.owner.name, phone: file.owner.phone },
    product: file.product,
    cluster: cluster?.[language] ?? cluster?.["id"] ?? file.clusterId,
    mode: speak(`mode-${file.mode as "fixed" | "roving" | "online"}`),
    place: place === "" ? null : [place, near].filter((part) => part !== "").join(" · "),
    landmark: file.landmark,
    details: detailNames.flatMap((field): [string, string][] => {
      const value = file.details[field];
      return value === undefined || value === null
        ? []
        : [[detailLabel(field, asking), detailInWords(field, value, asking)]];
    }),
    photos: file.photos.map(({ id, state }) => ({
      href: `/console/businesses/${file.id}/photos/${id}`,
      small: `/console/businesses/${file.id}/photos/${id}?size=small`,
      here: state === "kept",
    })),
    changes: file.changes.map(({ field, before, after, by, at }) => ({
      what: changedInWords(field, asking),
      ...{ before, after, at },
      by: by === "owner" ? "owner" : "officer",
    })),
  };
};
