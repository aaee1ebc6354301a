import type { FlowEvent, Registration } from "../../../flows/kit/vocabulary.ts";
import { kbliAfter } from "../../registry/trades/kbli-of.ts";
import type { Writes } from "../rows.ts";
import { answersRepair } from "./answers-repair.ts";
import { asksAgain } from "./asks-again.ts";
import type { Cause, EffectTools } from "./cause.ts";
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
  await answersRepair(ofOwner, null, cause, writes, tools);
  await answersRepair(ofBusiness, id, cause, writes, tools);
  const again = await asksAgain({ ofOwner, ofBusiness, stored }, cause, writes, tools);
  return { type: "amended", number, again };
};
