import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";
import { liesIn, type Served } from "../regions/area-of.ts";
import type { TicketState } from "./ticket.ts";
import { ticketArea } from "./ticket-area.ts";

/** A ticket as lists show it. */
export interface Ticket {
  readonly id: number;
  readonly chatId: number;
  readonly channel: string;
  readonly address: string;
  /** Of the chat: id, en, jv. */
  readonly language: string;
  readonly blocked: boolean;
  /** Null where nothing is registered from the chat; without businesses that were merged into another. */
  readonly owner: { readonly id: number; readonly name: string; readonly businesses: readonly TicketBusiness[] } | null;
  readonly flow: string;
  readonly question: string | null;
  readonly status: TicketState;
  readonly officer: { readonly id: string; readonly name: string } | null;
  readonly heldAt: Date | null;
  readonly closedAt: Date | null;
  readonly note: string | null;
  readonly createdAt: Date;
}

interface TicketBusiness {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly village: string | null;
  readonly district: string | null;
}

export const views = ["open", "mine", "others", "closed"] as const;
export type View = (typeof views)[number];

/** Who looks: their id, and the region code prefixes they serve, empty for all. */
export interface Looking {
  readonly id: string;
  readonly territory: readonly string[];
}

/** Where a page of tickets ends: when its last one was asked for, and that one's id. */
export interface TicketCursor {
  readonly createdAt: Date;
  readonly id: number;
}

/** Tickets of one view, those that wait longest first, of closed ones the latest first; a page at a time. */
export const readTickets = async (
  { client }: Database,
  served: Served,
  view: View,
  looking: Looking,
  { after, take }: { readonly after?: TicketCursor | undefined; readonly take: number },
): Promise<readonly Ticket[]> => {
  const rows = await client.ticket
    .findMany({
      where: { ...ofView(view, looking, served), ...(after === undefined ? {} : beyond(view, after)) },
      orderBy: view === "closed" ? { id: "desc" } : [{ createdAt: "asc" }, { id: "asc" }],
      take,
      include: shown,
    })
    .catch(asStoreError);
  return named(client, rows);
};

/** How many there are of each view. */
export const countTickets = async (
  { client }: Database,
  served: Served,
  looking: Looking,
): Promise<Readonly<Record<View, number>>> => {
  const counts = await Promise.all(
    views.map((view) => client.ticket.count({ where: ofView(view, looking, served) })),
  ).catch(asStoreError);
  return Object.fromEntries(views.map((view, at) => [view, counts[at] ?? 0])) as Record<View, number>;
};

/** The tickets under which officers talk in these chats. */
export const readHeldIn = async ({ client }: Database, chatIds: readonly number[]): Promise<readonly number[]> => {
  const where = { chatId: { in: [...chatIds] }, status: "held" };
  const rows = await client.ticket.findMany({ where, select: { id: true } }).catch(asStoreError);
  return rows.map(({ id }) => id);
};

/** Undefined where there is no such ticket. */
export const readTicket = async ({ client }: Database, id: number): Promise<Ticket | undefined> => {
  const row = await client.ticket.findUnique({ where: { id }, include: shown }).catch(asStoreError);
  return row === null ? undefined : (await named(client, [row]))[0];
};

/** Where an owner's businesses are, as `ticketArea` tells it; undefined where there is no such owner. */
export const readOwnerAreas = async (
  { client }: Database,
  served: Served,
  ownerId: number,
): Promise<readonly string[] | undefined> => {
  const owner = await client.owner
    .findUnique({ where: { id: ownerId }, select: { businesses: { where: live, select: business } } })
    .catch(asStoreError);
  return owner === null ? undefined : ticketArea({ owner }, served);
};

const business = { id: true, number: true, name: true, village: true, district: true } as const;
const live = { status: { not: "merged" } } as const;
const shown = {
  chat: {
    select: {
      ...{ channel: true, address: true, language: true, blockedAt: true, ownerId: true },
      owner: {
        select: { id: true, name: true, businesses: { where: live, select: business, orderBy: { id: "asc" } } },
      },
    },
  },
} as const;

const beyond = (view: View, { createdAt, id }: TicketCursor) =>
  view === "closed" ? { id: { lt: id } } : { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] };

const ofView = (view: View, { id, territory }: Looking, served: Served) => ({
  ...(view === "open" || view === "closed"
    ? { status: view }
    : { status: "held", officerId: view === "mine" ? id : { not: id } }),
  // What one holds oneself is shown wherever it is.
  ...(territory.length === 0 || view === "mine" ? {} : concerning(territory, served)),
});

/** `covers` of policies.ts over `ticketArea`, as the database asks it. */
const concerning = (territory: readonly string[], served: Served) => ({
  chat: {
    OR: [
      { ownerId: null },
      { owner: { businesses: { none: live } } },
      { owner: { businesses: { some: { ...live, ...liesIn(territory, served) } } } },
    ],
  },
});

type Client = Database["client"];
type Row = NonNullable<Awaited<ReturnType<typeof oneRow>>>;
const oneRow = (client: Client) => client.ticket.findFirst({ include: shown });

const named = async (client: Client, rows: readonly Row[]): Promise<readonly Ticket[]> => {
  const ids = [...new Set(rows.flatMap(({ officerId }) => (officerId === null ? [] : [officerId])))];
  const officers = new Map(
    (ids.length === 0
      ? []
      : await client.officer
          .findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
          .catch(asStoreError)
    ).map((one) => [one.id, one]),
  );
  return rows.map(({ chat, officerId, status, ...row }) => ({
    ...row,
    status: status as TicketState,
    channel: chat.channel,
    address: chat.address,
    language: chat.language,
    blocked: chat.blockedAt !== null,
    owner: chat.owner,
    officer: officerId === null ? null : (officers.get(officerId) ?? { id: officerId, name: officerId }),
  }));
};
