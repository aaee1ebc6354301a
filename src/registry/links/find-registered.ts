import type { Database } from "../../store/database.ts";
import { asStoreError } from "../../store/store-error.ts";

/** Whose number that is; null where it is nobody's, or, as phones in a family are, several people's. */
export const findRegistered = async (
  { client }: Database,
  by: { readonly number: string } | { readonly phone: string },
): Promise<number | null> => {
  if ("number" in by) {
    const business = await client.business
      .findUnique({ where: { number: by.number }, select: { ownerId: true } })
      .catch(asStoreError);
    return business?.ownerId ?? null;
  }
  const owners = await client.owner
    .findMany({ where: { phone: by.phone }, select: { id: true }, take: 2 })
    .catch(asStoreError);
  return owners.length === 1 ? (owners[0]?.id ?? null) : null;
};
