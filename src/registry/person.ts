import type { OwnBusiness, Person } from "../../flows/my-data/person.ts";
import { sentByOwner } from "../conversation/unwritten.ts";
import type { Database } from "../store/database.ts";
import { asStoreError } from "../store/store-error.ts";
import { readAccesses } from "./audit/read-accesses.ts";
import { ofOwner } from "./chats/of-owner.ts";
import { readDetails } from "./details.ts";
import type { Identifiers } from "./identifiers/identifiers.ts";
import { registrationOf } from "./registration-rows.ts";
import { readChecked } from "./verification/read-checked.ts";

/**
 * Everything the installation holds of one owner, for that owner; undefined where there is none. Identifiers are masked.
 * `accesses`: who looked at it is read as well, which takes longer.
 */
export const readPerson = async (
  database: Database,
  ownerId: number,
  identifiers: Identifiers,
  accesses?: { readonly now: Date; readonly timeZone: string },
): Promise<Person | undefined> => {
  const { client } = database;
  const owner = await client.owner
    .findUnique({
      where: { id: ownerId },
      include: {
        businesses: {
          // What is part of another is told there.
          where: { status: { not: "merged" } },
          orderBy: { id: "asc" },
          include: {
            spots: { orderBy: { id: "asc" }, select: { lat: true, lng: true, accuracy: true, village: true } },
            _count: { select: { photos: { where: { state: { not: "refused" } } } } },
          },
        },
        chats: {
          orderBy: { id: "asc" },
          include: { consents: true, _count: { select: { inbox: { where: sentByOwner } } } },
        },
        changes: { orderBy: { id: "asc" }, select: { field: true, at: true, by: true, businessId: true } },
      },
    })
    .catch(asStoreError);
  if (owner === null) return undefined;
  const checked = await readChecked({ client }, owner.businesses);
  const asked = (business: number | null) => {
    const ofIt = owner.changes.filter(({ businessId }) => businessId === business);
    const last = new Map(ofIt.map(({ field, by }) => [field, by]));
    // What an officer cleared is open again.
    return new Set([...last].flatMap(([field, by]) => (by === "owner" ? [field] : [])));
  };
  const at = ({ at: time }: { readonly at: Date }): string => time.toISOString();
  return {
    name: owner.name,
    phone: owner.phone,
    details: readDetails(owner, undefined, identifiers, asked(null)),
    businesses: owner.businesses.map(
      (row): OwnBusiness => ({
        id: row.id,
        number: row.number,
        status: row.status === "closed" ? "closed" : "registered",
        checked: checked.get(row.id) ?? { state: "new" },
        registration: registrationOf(row, owner),
        details: readDetails({}, row, identifiers, asked(row.id)),
        spots: row.spots,
        photos: row._count.photos,
        registeredAt: row.createdAt.toISOString(),
      }),
    ),
    consents: owner.chats
      .flatMap(ofOwner)
      .sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
      .map((row) => ({
        purpose: row.purpose,
        granted: row.granted,
        textVersion: row.textVersion,
        channel: row.channel,
        at: at(row),
      })),
    chats: owner.chats.map((chat) => ({
      channel: chat.channel,
      since: chat.createdAt.toISOString(),
      messages: chat._count.inbox,
    })),
    changes: owner.changes.map((row) => ({ field: row.field, at: at(row), by: row.by })),
    accesses: accesses === undefined ? [] : await readAccesses(database, owner, accesses),
  };
};
