import type { FlowEvent, Registration } from "../../../flows/kit/vocabulary.ts";
import { registrationNumber } from "../../registry/registration-number.ts";
import { businessRow, ownerRow } from "../../registry/registration-rows.ts";
import { kbliOf } from "../../registry/trades/kbli-of.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import { type Cause, type EffectTools, nextId } from "./cause.ts";
import { changedByOwner } from "./changed-by-owner.ts";
import { confirmDraft, readConfirmable } from "./drafts.ts";
import { toldAnew } from "./told-anew.ts";
import { writeChanges } from "./write-changes.ts";

/** A new business, and its owner where this chat had none; else what the card corrected of the owner. */
export const register = async (
  {
    registration,
    draft,
    opened,
  }: { readonly registration: Registration; readonly draft?: number; readonly opened?: Partial<Registration> },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent> => {
  const { chat, now } = cause;
  const filled = draft === undefined ? undefined : await readConfirmable(draft, cause, tools);
  if (filled?.ok === false) return filled.gone;
  const id = await nextId(tools, "business");
  const ownerId = chat.ownerId ?? (await nextId(tools, "owner"));
  const area = registration.village ?? registration.district ?? tools.world.places.territory[0]?.code ?? "";
  const number = registrationNumber(area, id);
  if (chat.ownerId === null) writes.owners.push(ownerRow(ownerId, registration, chat.language, now));
  else await correctOwner(ownerId, registration, opened, cause, writes, tools);
  const kbli = kbliOf(registration, tools.world.trades);
  writes.businesses.push(businessRow({ id, ownerId, number, registration, kbli, channel: chat.channel, now }));
  if (filled !== undefined && draft !== undefined) {
    const { registration: drafted, ...by } = filled;
    const isNewOwner = chat.ownerId === null;
    confirmDraft(
      { ...by, id: draft, drafted, confirmed: registration, ownerId, isNewOwner, businessId: id },
      cause,
      writes,
    );
  }
  return { type: "registered", number };
};

/** A phone number that is not told stays: nobody was asked for it again. So does what an officer changed meanwhile. */
const correctOwner = async (
  id: number,
  registration: Registration,
  opened: Partial<Registration> | undefined,
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<void> => {
  const owner = await tools.database.client.owner.findUnique({ where: { id } }).catch(asStoreError);
  if (owner === null) return;
  const { name = owner.name, phone } = toldAnew(registration, opened).owner;
  const told = { name, phone: phone ?? owner.phone };
  const columns = writeChanges({ table: "Owner", id, row: owner }, told, cause, writes);
  await changedByOwner(columns, { owner: id, business: null }, cause, writes, tools);
};
