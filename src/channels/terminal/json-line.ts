import { z } from "zod";
import type { Content } from "../channel.ts";

/** Who and which: text without control characters, which not every database can hold, or a whole number. */
const expected = "text without control characters, or a whole number, is expected";
const name = z
  .union([z.string(), z.int()], expected)
  .refine((one) => !/^$|[\p{Cc}\p{Cs}]/u.test(String(one)), expected);

/** One line that somebody sends: exactly one kind of content. */
const line = z
  .strictObject({
    id: name.optional(),
    from: name,
    at: z.iso.datetime({ offset: true }).optional(),
    text: z.string().optional(),
    edited: z.literal(true).optional(),
    pick: z.union([z.string(), z.number().int()]).optional(),
    location: z
      .strictObject({
        lat: z.number().min(-90).max(90),
        lng: z.number().min(-180).max(180),
        accuracy: z.number().nonnegative().optional(),
      })
      .optional(),
    contact: z.union([z.string(), z.number()]).optional(),
    photo: z.string().optional(),
    caption: z.string().optional(),
    album: z.string().min(1).optional(),
    kind: z.string().optional(),
    language: z.string().optional(),
  })
  .refine((one) => contentKeys.filter((key) => one[key] !== undefined).length === 1, {
    message: `exactly one of text, pick, location, contact, photo, kind is expected`,
  })
  .refine((one) => one.edited === undefined || one.text !== undefined, "edited goes with text only")
  .refine(
    (one) => (one.album === undefined && one.caption === undefined) || one.photo !== undefined,
    "album and caption go with photo only",
  );

const contentKeys = ["text", "pick", "location", "contact", "photo", "kind"] as const;

export interface JsonLine {
  /** As it was given, so that whoever sent it knows it again. */
  readonly id: string | number | undefined;
  readonly from: string;
  readonly at: Date | undefined;
  readonly content: Content;
  readonly language: string | undefined;
}

/** What a line says, or what is wrong with it. */
export const readJsonLine = (
  text: string,
): { readonly ok: true; readonly line: JsonLine } | { readonly ok: false; readonly error: string } => {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, error: "not JSON" };
  }
  const parsed = line.safeParse(json);
  if (!parsed.success)
    return {
      ok: false,
      error: parsed.error.issues
        .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`))
        .join("; "),
    };
  const { id, from, at, language } = parsed.data;
  return {
    ok: true,
    line: {
      id,
      from: String(from),
      at: at === undefined ? undefined : new Date(at),
      language,
      content: contentOf(parsed.data),
    },
  };
};

const contentOf = (one: z.output<typeof line>): Content => {
  const { text, edited, photo, caption, album } = one;
  if (text !== undefined) return { kind: "text", text, ...(edited === undefined ? {} : { edited }) };
  if (one.pick !== undefined) return { kind: "pick", choice: one.pick };
  if (one.location !== undefined) {
    const { lat, lng, accuracy } = one.location;
    return { kind: "location", lat, lng, ...(accuracy === undefined ? {} : { accuracy }) };
  }
  if (one.contact !== undefined) return { kind: "contact", phone: String(one.contact), own: true };
  if (photo !== undefined) {
    const more = { ...(caption === undefined ? {} : { caption }), ...(album === undefined ? {} : { album }) };
    return { kind: "photo", reference: photo, ...more };
  }
  return { kind: "other", what: one.kind ?? "unknown" };
};
