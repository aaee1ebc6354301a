import { z } from "zod";

/** A message as the vendor tells it to a webhook: strict, so that the double cannot emit what it would never send. */

export const unixSeconds = z.string().regex(/^\d{10}$/);
export const waId = z.string().regex(/^\d{8,15}$/);
export const userId = z.string().regex(/^[A-Z]{2}\.(?:ENT\.)?[A-Za-z\d]{1,128}$/);
export const wamid = z.string().startsWith("wamid.");

export const fault = z.strictObject({
  code: z.int(),
  title: z.string(),
  message: z.string(),
  error_data: z.strictObject({ details: z.string() }),
  href: z.string().optional(),
});

const media = { mime_type: z.string(), sha256: z.base64(), id: z.string().regex(/^\d+$/), url: z.url().optional() };

const card = z.strictObject({
  name: z
    .strictObject({
      first_name: z.string().optional(),
      last_name: z.string().optional(),
      formatted_name: z.string(),
    })
    .optional(),
  org: z.strictObject({ company: z.string() }).optional(),
  phones: z
    .array(z.strictObject({ phone: z.string(), wa_id: waId.optional(), type: z.string().optional() }))
    .optional(),
  origin: z.enum(["contact_request", "other"]).optional(),
  vcard: z.string().optional(),
});

const sender = {
  from: waId.optional(),
  from_user_id: userId.optional(),
  id: wamid,
  timestamp: unixSeconds,
};

const context = z
  .strictObject({
    from: waId.optional(),
    id: wamid.optional(),
    forwarded: z.literal(true).optional(),
    frequently_forwarded: z.literal(true).optional(),
    referred_product: z.strictObject({ catalog_id: z.string(), product_retailer_id: z.string() }).optional(),
  })
  .optional();

const referral = z
  .strictObject({
    source_url: z.string(),
    source_id: z.string(),
    source_type: z.enum(["ad", "post"]),
    body: z.string(),
    headline: z.string(),
    media_type: z.enum(["image", "video"]),
    image_url: z.string().optional(),
    ctwa_clid: z.string().optional(),
    welcome_message: z.strictObject({ text: z.string() }).optional(),
  })
  .optional();

const said = { ...sender, context, referral };

const interactive = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("button_reply"),
    button_reply: z.strictObject({ id: z.string(), title: z.string() }),
  }),
  z.strictObject({
    type: z.literal("list_reply"),
    list_reply: z.strictObject({ id: z.string(), title: z.string(), description: z.string().optional() }),
  }),
]);

export const message = z
  .discriminatedUnion("type", [
    z.strictObject({ ...said, type: z.literal("text"), text: z.strictObject({ body: z.string() }) }),
    z.strictObject({
      ...said,
      type: z.literal("image"),
      image: z.strictObject({ ...media, caption: z.string().optional() }),
    }),
    z.strictObject({
      ...said,
      type: z.literal("video"),
      video: z.strictObject({ ...media, caption: z.string().optional() }),
    }),
    z.strictObject({
      ...said,
      type: z.literal("document"),
      document: z.strictObject({ ...media, caption: z.string().optional(), filename: z.string().optional() }),
    }),
    z.strictObject({ ...said, type: z.literal("audio"), audio: z.strictObject({ ...media, voice: z.boolean() }) }),
    z.strictObject({
      ...said,
      type: z.literal("sticker"),
      sticker: z.strictObject({ ...media, animated: z.boolean() }),
    }),
    z.strictObject({
      ...said,
      type: z.literal("location"),
      location: z.strictObject({
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        name: z.string().optional(),
        address: z.string().optional(),
        url: z.string().optional(),
      }),
    }),
    z.strictObject({ ...said, type: z.literal("contacts"), contacts: z.array(card).min(1) }),
    z.strictObject({ ...said, type: z.literal("interactive"), interactive }),
    z.strictObject({
      ...said,
      type: z.literal("button"),
      button: z.strictObject({ payload: z.string(), text: z.string() }),
    }),
    z.strictObject({
      ...sender,
      type: z.literal("reaction"),
      // Absent when the reaction was taken back.
      reaction: z.strictObject({ message_id: wamid, emoji: z.string().optional() }),
    }),
    z.strictObject({
      ...sender,
      type: z.literal("unsupported"),
      errors: z.array(fault).min(1),
      unsupported: z.strictObject({ type: z.string() }).optional(),
    }),
    z.strictObject({
      ...said,
      type: z.literal("order"),
      order: z.strictObject({
        catalog_id: z.string(),
        text: z.string(),
        product_items: z.array(
          z.strictObject({
            product_retailer_id: z.string(),
            quantity: z.int(),
            item_price: z.number(),
            currency: z.string(),
          }),
        ),
      }),
    }),
    z.strictObject({
      ...sender,
      type: z.literal("system"),
      system: z.strictObject({
        body: z.string(),
        type: z.enum(["user_changed_number", "user_changed_user_id"]),
        wa_id: waId.optional(),
        user_id: userId.optional(),
      }),
    }),
  ])
  // Who hides the number and changes it is named in the words of the system's message alone.
  .refine(({ type, from, from_user_id: id }) => type === "system" || (from ?? id) !== undefined, "nobody sent it");

export type MessageEvent = z.input<typeof message>;
export type CardEvent = z.input<typeof card>;
