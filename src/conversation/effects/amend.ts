import type { FlowEvent, Registration } from "../../../flows/kit/vocabulary.ts";
import { kbliAfter } from "../../registry/trades/kbli-of.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";
import { changedByOwner } from "./changed-by-owner.ts";
import { ownBusiness } from "./own.ts";
import { toldAnew } from "./told-anew.ts";
import { writeChanges } from "./write-changes.ts";

/** Writes what the owner told otherwise than it stood there, each field with its history. */
export const amend = async (
  told: {
    readonly business: number;
    readonly registration: Registration;
    readonly opened?: Partial<Registration>;
  },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent> => {
  const stored = await ownBusiness(cause, tools, told.business);
  const { id, owner, ownerId, number } = stored;
  const { owner: ofPerson, business } = toldAnew(told.registration, told.opened);
  const { product, clusterId: cluster } = { ...stored, ...business };
  const kbli = kbliAfter(stored, { product, cluster }, tools.world.trades);
  const columns = { ...business, kbli: kbli?.code ?? null, kbliEdition: kbli?.edition ?? null };
  const ofOwner = writeChanges({ table: "Owner", id: ownerId, row: owner }, ofPerson, cause, writes);
  const ofBusiness = writeChanges({ table: "Business", id, ownerId, row: stored }, columns, cause, writes);
  const person = await changedByOwner(ofOwner, { owner: ownerId, business: null }, cause, writes, tools);
  const itself = await changedByOwner(ofBusiness, { owner: ownerId, business: id }, cause, writes, tools);
  return { type: "amended", number, again: person || itself };
};
