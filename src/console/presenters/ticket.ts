import type { World } from "../../../flows/kit/world.ts";
import type { Ticket } from "../../registry/help/read-tickets.ts";
import { areaOf } from "../../registry/regions/area-of.ts";
import { covers, type Officer } from "../policies.ts";

/** What officers are shown of who asked for help. */
export interface PresentedTicket {
  /** Null where nothing is registered yet. */
  readonly owner: string | null;
  /** Their businesses in the officer's territory: number, name and place. */
  readonly businesses: readonly {
    readonly id: number;
    readonly number: string;
    readonly name: string;
    readonly place: string;
  }[];
  /** How many they have elsewhere. */
  readonly elsewhere: number;
}

export const presentTicket = (
  { owner }: Ticket,
  { places }: World,
  officer: Pick<Officer, "territory">,
): PresentedTicket => {
  const all = owner?.businesses ?? [];
  const here = all.filter((one) => covers(officer, areaOf(one, places)));
  return {
    owner: owner?.name ?? null,
    businesses: here.map(({ id, number, name, village, district }) => ({
      ...{ id, number, name },
      place: places.describe(village ?? district ?? ""),
    })),
    elsewhere: all.length - here.length,
  };
};

/** A phone number by which it can be told from others: "+62812••••7890". */
export const maskedPhone = (phone: string): string =>
  phone.length < 10
    ? "•".repeat(phone.length)
    : `${phone.slice(0, 6)}${"•".repeat(phone.length - 10)}${phone.slice(-4)}`;
