import { type DetailField, type DetailValue, fieldOf } from "../../../flows/details/fields.ts";
import type { PinAnswer } from "../../../flows/kit/vocabulary.ts";
import { detailColumns } from "../../registry/details.ts";
import type { Writes } from "../rows.ts";
import { answersRepair } from "./answers-repair.ts";
import type { Cause, EffectTools } from "./cause.ts";
import { changeRow, ownBusiness } from "./own.ts";

/** One more field of the register, with its history; identifiers leave no trace in it. */
export const keepDetail = async (
  told: { readonly business: number | null; readonly field: DetailField; readonly value: DetailValue },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<undefined> => {
  const { field, value } = told;
  const { ownerId } = cause.chat;
  const isOwners = fieldOf(field).of === "owner";
  if (!isOwners && told.business === null) throw new Error(`No business was named for ${field}`);
  if (ownerId === null) throw new Error("This chat has no owner");
  const business = told.business === null ? null : await ownBusiness(cause, tools, told.business);
  const row = detailColumns(field, value, tools.identifiers);
  const id = isOwners ? ownerId : (business?.id ?? 0);
  writes.updates.push({ table: isOwners ? "Owner" : "Business", id, row: { ...row, updatedAt: cause.now } });
  const secret = field === "nik" || field === "kk" || field === "npwp";
  const after = value === null || secret ? null : typeof value === "object" ? JSON.stringify(value) : String(value);
  const change = changeRow(cause, ownerId, isOwners ? null : id, field, null, after);
  writes.others.push({ table: "Change", row: change });
  await answersRepair([field], isOwners ? null : id, cause, writes, tools);
  return undefined;
};

export const setOpen = async (
  { business: id, open }: { readonly business: number; readonly open: boolean },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<undefined> => {
  const { ownerId, status } = await ownBusiness(cause, tools, id);
  const after = open ? "registered" : "closed";
  if (status === after) return undefined;
  const row = { status: after, closedAt: open ? null : cause.now, updatedAt: cause.now };
  writes.updates.push({ table: "Business", id, row });
  writes.others.push({ table: "Change", row: changeRow(cause, ownerId, id, "status", status, after) });
  return undefined;
};

export const addSpot = async (
  { business: id, spot }: { readonly business: number; readonly spot: PinAnswer },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<undefined> => {
  await ownBusiness(cause, tools, id);
  const { lat, lng, accuracy = null, source, village = null } = spot;
  const row = { businessId: id, lat, lng, accuracy, source, village, createdAt: cause.now };
  writes.others.push({ table: "Spot", row });
  return undefined;
};

/** The picture itself is fetched after the turn. */
export const keepPhoto = async (
  { business: id, reference }: { readonly business: number; readonly reference: string },
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<undefined> => {
  await ownBusiness(cause, tools, id);
  const { chat, now } = cause;
  const row = { businessId: id, chatId: chat.id, channel: chat.channel, reference, state: "waiting" };
  writes.others.push({ table: "Photo", row: { ...row, attempts: 0, dueAt: now, createdAt: now } });
  await answersRepair(["photos"], id, cause, writes, tools);
  return undefined;
};
