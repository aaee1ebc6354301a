import { z } from "zod";

/** What this program reads of the platform's events, and no more: a field that it does not need cannot trouble it. */
const media = z.object({ id: z.string(), mime_type: z.string().optional(), caption: z.string().optional() });

const card = z.object({
  phones: z.array(z.object({ phone: z.string().optional(), wa_id: z.string().optional() })).optional(),
  origin: z.string().optional(),
});

const reply = z.object({ id: z.string() });

export const whatsappMessage = z.object({
  /** The account's number without plus; absent where a username hides it. */
  from: z.string().nullish(),
  from_user_id: z.string().nullish(),
  id: z.string(),
  timestamp: z.string(),
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  image: media.optional(),
  document: media.optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  contacts: z.array(card).optional(),
  /** `origin` stands at the message or at the card. */
  origin: z.string().optional(),
  interactive: z.object({ button_reply: reply.optional(), list_reply: reply.optional() }).optional(),
  button: z.object({ payload: z.string().optional(), text: z.string().optional() }).optional(),
  audio: z.object({ voice: z.boolean().optional() }).optional(),
  system: z
    .object({ type: z.string().optional(), wa_id: z.string().optional(), user_id: z.string().optional() })
    .optional(),
});
export type WhatsAppMessage = z.output<typeof whatsappMessage>;

export const whatsappStatus = z.object({
  id: z.string(),
  status: z.string(),
  timestamp: z.string(),
  errors: z.array(z.object({ code: z.int() })).optional(),
});
export type WhatsAppStatus = z.output<typeof whatsappStatus>;

export const whatsappContact = z.object({ wa_id: z.string().nullish(), user_id: z.string().nullish() });
export type WhatsAppContact = z.output<typeof whatsappContact>;

export const whatsappFault = z.object({ code: z.int() });

export const whatsappUserIdUpdate = z.object({
  wa_id: z.string().optional(),
  user_id: z.object({ previous: z.string(), current: z.string() }),
  timestamp: z.union([z.string(), z.int()]),
});

/** Of the category "marketing_messages"; there is no other. */
export const whatsappPreference = z.object({
  wa_id: z.string().optional(),
  user_id: z.string().optional(),
  category: z.literal("marketing_messages"),
  value: z.enum(["stop", "resume"]),
  timestamp: z.union([z.string(), z.int()]),
});

/** Whatever it brings is read one by one: something odd must not cost the rest. */
export const whatsappUpdate = z.object({
  object: z.literal("whatsapp_business_account"),
  entry: z.array(z.object({ changes: z.array(z.unknown()) })),
});

export const whatsappChange = z.object({
  field: z.string(),
  value: z.looseObject({
    metadata: z.object({ phone_number_id: z.string() }).optional(),
    contacts: z.array(z.unknown()).optional(),
    messages: z.array(z.unknown()).optional(),
    statuses: z.array(z.unknown()).optional(),
    errors: z.array(z.unknown()).optional(),
    user_id_update: z.array(z.unknown()).optional(),
    user_preferences: z.array(z.unknown()).optional(),
  }),
});
