import type { FlowEvent, Registration } from "../../../flows/kit/vocabulary.ts";
import type { World } from "../../../flows/kit/world.ts";
import { registrationNumber } from "../../registry/registration-number.ts";
import { businessRow, ownerRow } from "../../registry/registration-rows.ts";
import type { Writes } from "../rows.ts";
import { type Cause, type EffectTools, nextId } from "./cause.ts";

/** A new business, and its owner where this chat had none. */
export const register = async (
  registration: Registration,
  { chat, now }: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent> => {
  const id = await nextId(tools, "business");
  const ownerId = chat.ownerId ?? (await nextId(tools, "owner"));
  const area = registration.village ?? registration.district ?? tools.world.places.territory[0]?.code ?? "";
  const number = registrationNumber(area, id);
  if (chat.ownerId === null) writes.owners.push(ownerRow(ownerId, registration, chat.language, now));
  const kbli = kbliOf(registration, tools.world);
  writes.businesses.push(businessRow({ id, ownerId, number, registration, kbli, channel: chat.channel, now }));
  return { type: "registered", number };
};

/** The classification of a product, where the catalogue knows it in the chosen cluster. */
export const kbliOf = ({ product, cluster }: Registration, { trades }: World) =>
  trades.suggest(product).find((match) => match.cluster === cluster)?.kbli;
