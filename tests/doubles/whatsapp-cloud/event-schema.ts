import { z } from "zod";
import { fault, message, unixSeconds, userId, waId, wamid } from "./message-schema.ts";

/** The whole body of a post to a webhook. */

const metadata = z.strictObject({ display_phone_number: waId, phone_number_id: z.string().regex(/^\d+$/) });

const contact = z.strictObject({
  profile: z.strictObject({ name: z.string().optional(), username: z.string().optional() }).optional(),
  wa_id: waId.optional(),
  user_id: userId.optional(),
});

const category = z.enum(["authentication", "marketing", "utility", "service", "referral_conversion"]);

const status = z.strictObject({
  id: wamid,
  status: z.enum(["sent", "delivered", "read", "failed"]),
  timestamp: unixSeconds,
  recipient_id: waId.optional(),
  recipient_user_id: userId.optional(),
  conversation: z
    .strictObject({
      id: z.string(),
      expiration_timestamp: unixSeconds.optional(),
      origin: z.strictObject({ type: category }),
    })
    .optional(),
  pricing: z
    .strictObject({
      billable: z.boolean(),
      pricing_model: z.enum(["CBP", "PMP"]),
      category,
      type: z.enum(["regular", "free_customer_service", "free_entry_point"]).optional(),
    })
    .optional(),
  errors: z.array(fault).min(1).optional(),
  biz_opaque_callback_data: z.string().optional(),
});

const preference = z.strictObject({
  wa_id: waId.optional(),
  user_id: userId.optional(),
  detail: z.string(),
  category: z.literal("marketing_messages"),
  value: z.enum(["stop", "resume"]),
  timestamp: z.int(),
});

const userIdUpdate = z.strictObject({
  wa_id: waId.optional(),
  detail: z.string(),
  user_id: z.strictObject({ previous: userId, current: userId }),
  timestamp: unixSeconds,
});

const product = { messaging_product: z.literal("whatsapp"), metadata };
const participant = z.strictObject({ input: z.union([z.string(), z.int()]), wa_id: z.union([waId, z.int()]) });
const group = z.strictObject({
  timestamp: unixSeconds,
  group_id: z.string(),
  type: z.string(),
  request_id: z.string(),
  subject: z.string().optional(),
  description: z.string().optional(),
  added_participants: z.array(participant).optional(),
  removed_participants: z.array(participant).optional(),
  profile_picture: z.strictObject({ mime_type: z.string(), sha256: z.string() }).optional(),
});

const change = z.discriminatedUnion("field", [
  z.strictObject({
    field: z.literal("messages"),
    value: z
      .strictObject({
        ...product,
        contacts: z.array(contact).optional(),
        messages: z.array(message).min(1).optional(),
        statuses: z.array(status).min(1).optional(),
        errors: z.array(fault).min(1).optional(),
      })
      .refine((value) => value.messages ?? value.statuses ?? value.errors, "it tells of nothing"),
  }),
  z.strictObject({
    field: z.literal("user_preferences"),
    value: z.strictObject({
      ...product,
      contacts: z.array(contact).min(1),
      user_preferences: z.array(preference).min(1),
    }),
  }),
  z.strictObject({
    field: z.literal("user_id_update"),
    value: z.strictObject({
      ...product,
      contacts: z.array(contact).min(1),
      user_id_update: z.array(userIdUpdate).min(1),
    }),
  }),
  z.strictObject({
    field: z.enum(["group_lifecycle_update", "group_settings_update", "group_participants_update"]),
    value: z.strictObject({ ...product, groups: z.array(group).min(1) }),
  }),
]);

export const webhookBody = z.strictObject({
  object: z.literal("whatsapp_business_account"),
  entry: z.array(z.strictObject({ id: z.string().regex(/^\d+$/), changes: z.array(change).min(1) })).min(1),
});

export type Change = z.input<typeof change>;
export type StatusEvent = z.input<typeof status>;
export type ContactEvent = z.input<typeof contact>;
