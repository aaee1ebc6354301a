import { z } from "zod";

/** What this program reads of Telegram's updates, and no more: a field that it does not need cannot trouble it. */
const user = z.object({ id: z.int(), language_code: z.string().optional() });
const chat = z.object({ id: z.int(), type: z.string() });

/** Loose, so that the name of a kind that is not understood can be told. */
const message = z.looseObject({
  date: z.int(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  /** Only of an edited message. */
  edit_date: z.int().optional(),
  /** The same for all that were sent together. */
  media_group_id: z.string().optional(),
  /** Sizes of one picture, the smallest first. */
  photo: z.array(z.object({ file_id: z.string() })).optional(),
  document: z.object({ file_id: z.string(), mime_type: z.string().optional() }).optional(),
  /** A pin, the beginning of a live location, or the place of a venue. */
  location: z
    .object({ latitude: z.number(), longitude: z.number(), horizontal_accuracy: z.number().optional() })
    .optional(),
  contact: z.object({ phone_number: z.string(), user_id: z.int().optional() }).optional(),
});

const buttons = z.object({
  inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() }))),
});

const press = z.object({
  id: z.string(),
  from: user,
  /** Absent for messages sent through inline mode, and without its buttons where it is too old. */
  message: z.object({ chat, reply_markup: buttons.optional() }).optional(),
  data: z.string().optional(),
});

export const telegramUpdate = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: press.optional(),
});

export type TelegramUpdate = z.output<typeof telegramUpdate>;
export type TelegramMessage = z.output<typeof message>;
export type TelegramPress = z.output<typeof press>;
