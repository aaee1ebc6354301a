import type { FlowEvent, Registration } from "../../../flows/kit/vocabulary.ts";
import type { TradeMatch, World } from "../../../flows/kit/world.ts";
import { ownerColumns, registrationColumns } from "../../registry/registration-rows.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";
import { ownBusiness } from "./own.ts";
import { kbliOf } from "./register.ts";
import { answersRepair } from "./repair.ts";
import { writeChanges } from "./write-changes.ts";

/** Writes what differs from the register, each field with its history. */
export const amend = async (
  { business: id, registration }: { readonly business: number; readonly registration: Registration },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent> => {
  const stored = await ownBusiness(cause, tools, id);
  const { owner, ownerId, number } = stored;
  const columns = registrationColumns(registration, kbliAfter(stored, registration, tools.world));
  const ofOwner = writeChanges({ table: "Owner", id: ownerId, row: owner }, ownerColumns(registration), cause, writes);
  const ofBusiness = writeChanges({ table: "Business", id, ownerId, row: stored }, columns, cause, writes);
  await answersRepair(ofOwner, null, cause, writes, tools);
  await answersRepair(ofBusiness, id, cause, writes, tools);
  return { type: "amended", number };
};

/** Whoever says the same product and cluster again does not change what the product is classified as. */
export const kbliAfter = (
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
