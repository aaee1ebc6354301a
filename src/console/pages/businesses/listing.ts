import type { World } from "../../../../flows/kit/world.ts";
import type { Order } from "../../../registry/finding/filter.ts";
import { type Html, html } from "../../layout/html.ts";
import { badge, type Column, table } from "../../layout/parts.ts";
import { day } from "../../layout/time.ts";
import type { ListedBusiness } from "../../presenters/listed.ts";
import type { Tongue } from "../../words.ts";
import { clusterName } from "./conditions.ts";
import { words } from "./words.ts";

const tones: Readonly<Record<string, "quiet" | "good" | "warn" | "bad" | "new">> = {
  new: "new",
  repair: "warn",
  verified: "good",
  refused: "bad",
};

export interface ListingParts {
  readonly language: Tongue;
  readonly world: Pick<World, "trades" | "timeZone">;
  readonly rows: readonly ListedBusiness[];
  readonly order: Order;
  /** The same list in another order. */
  readonly orderedBy: (order: Order) => string;
  /** Those that are ticked. */
  readonly checked: ReadonlySet<number>;
}

/** The table of businesses: dense at a desk, cards on a phone. The ticks belong to the form "bulk" below it. */
export function listing({ language, world, rows, order, orderedBy, checked }: ListingParts): Html {
  const text = words[language];
  const sort = (by: Order, now: "ascending" | "descending", other?: Order): NonNullable<Column<unknown>["sort"]> => ({
    href: orderedBy(order === by && other !== undefined ? other : by),
    now: order === by ? now : order === other ? (now === "ascending" ? "descending" : "ascending") : null,
  });
  const columns: readonly Column<ListedBusiness>[] = [
    {
      head: text.columns.check,
      cell: ({ id, name }) =>
        html`<input type="checkbox" form="bulk" name="id" value="${id}" aria-label="${text.checkOne(name)}"${checked.has(id) ? html` checked` : ""}>`,
    },
    {
      head: text.columns.business,
      cell: ({ id, name, product }) =>
        html`<div><a href="/console/businesses/${id}">${name}</a><span class="product">${product}</span></div>`,
      sort: sort("name", "ascending"),
    },
    { head: text.columns.owner, cell: ({ owner }) => owner },
    { head: text.columns.cluster, cell: ({ cluster }) => clusterName(world.trades, cluster, language) },
    { head: text.columns.place, cell: ({ place }) => place ?? badge(text.noPlace, "warn") },
    { head: text.columns.state, cell: ({ state }) => badge(text.states[state] ?? state, tones[state] ?? "quiet") },
    {
      head: text.columns.complete,
      cell: ({ complete }) => `${complete}%`,
      figures: true,
      sort: sort("complete", "descending"),
    },
    {
      head: text.columns.registered,
      cell: ({ registeredAt }) => html`<span class="whole">${day(registeredAt, language, world.timeZone)}</span>`,
      sort: sort("newest", "descending", "oldest"),
    },
  ];
  return html`<div class="listing">${table(text.table, columns, rows)}</div>`;
}
