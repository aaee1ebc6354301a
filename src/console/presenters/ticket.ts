import type { World } from "../../../flows/kit/world.ts";
import type { Ticket } from "../../registry/help/read-tickets.ts";

/** What officers are shown of who asked for help. */
export interface PresentedTicket {
  /** Null where nothing is registered yet. */
  readonly owner: string | null;
  /** Their businesses: number, name and place. */
  readonly businesses: readonly {
    readonly id: number;
    readonly number: string;
    readonly name: string;
    readonly place: string;
  }[];
}

export const presentTicket = ({ owner }: Ticket, { places }: World): PresentedTicket => ({
  owner: owner?.name ?? null,
  businesses: (owner?.businesses ?? []).map(({ id, number, name, village, district }) => ({
    ...{ id, number, name },
    place: places.describe(village ?? district ?? ""),
  })),
});

/** A phone number by which it can be told from others: "+62812••••7890". */
export const maskedPhone = (phone: string): string =>
  phone.length < 10
    ? "•".repeat(phone.length)
    : `${phone.slice(0, 6)}${"•".repeat(phone.length - 10)}${phone.slice(-4)}`;
