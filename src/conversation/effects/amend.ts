import type { FlowEvent, Registration } from "../../../flows/kit/vocabulary.ts";
import type { TradeMatch, World } from "../../../flows/kit/world.ts";
import { registrationColumns } from "../../registry/registration-rows.ts";
import type { Writes } from "../rows.ts";
import { afterOf, amendOwner, differing, text } from "./amend-owner.ts";
import type { Cause, EffectTools } from "./cause.ts";
import { changeRow, ownBusiness } from "./own.ts";
import { kbliOf } from "./register.ts";

/** Writes what differs from the register, each field with its history. */
export const amend = async (
  { business: id, registration }: { readonly business: number; readonly registration: Registration },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent> => {
  const stored = await ownBusiness(cause, tools, id);
  const { owner, ownerId, number } = stored;
  const changes = differing(stored, registrationColumns(registration, kbliAfter(stored, registration, tools.world)));
  amendOwner(owner, { name: registration.ownerName, phone: registration.phone }, cause, writes);
  if (changes.length > 0)
    writes.updates.push({ table: "Business", id, row: { ...afterOf(changes), updatedAt: cause.now } });
  for (const { field, before, after } of changes)
    writes.others.push({ table: "Change", row: changeRow(cause, ownerId, id, field, text(before), text(after)) });
  return { type: "amended", number };
};

/** Whoever says the same product and cluster again does not change what the product is classified as. */
const kbliAfter = (
  stored: {
    readonly product: string;
    readonly clusterId: string;
    readonly kbli: string | null;
    readonly kbliEdition: number | null;
  },
  registration: Registration,
  world: World,
): TradeMatch["kbli"] => {
  const { kbli, kbliEdition } = stored;
  if (stored.product !== registration.product || stored.clusterId !== registration.cluster)
    return kbliOf(registration, world);
  return kbli === null || kbliEdition === null ? undefined : { code: kbli, edition: kbliEdition };
};
