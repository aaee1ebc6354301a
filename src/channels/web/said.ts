import { z } from "zod";
import type { Content } from "../channel.ts";

/** One message as the page or its script posts it, form-encoded. */
export interface Said {
  /** The message's id, made with the page or by the script. */
  readonly id: string;
  readonly content: Content;
}

const id = z.uuid().toLowerCase();
/** Neither PostgreSQL nor a reader can do anything with NUL. */
const words = z.string().transform((text) => text.replaceAll("\0", "").trim());
const degrees = (limit: number) => z.string().min(1).pipe(z.coerce.number<string>().min(-limit).max(limit));

const form = z.union([
  z
    .object({ id, start: z.string().regex(/^[\w-]{0,64}$/) })
    .transform(({ id, start }): Said => ({ id, content: { kind: "text", text: `/start ${start}`.trim() } })),
  z.object({ id, pick: z.string().min(1).max(64), question: z.string().min(1).max(64).optional() }).transform(
    ({ id, pick, question }): Said => ({
      id,
      content: { kind: "pick", choice: pick, ...(question === undefined ? {} : { question }) },
    }),
  ),
  // A number that was typed, not a contact that a platform knows.
  z
    .object({ id, phone: words.pipe(z.string().min(1).max(40)) })
    .transform(({ id, phone }): Said => ({ id, content: { kind: "text", text: phone } })),
  z
    .object({
      id,
      lat: degrees(90),
      lng: degrees(180),
      accuracy: z.coerce.number().min(0).max(1e7).optional().catch(undefined),
    })
    .transform(
      ({ id, lat, lng, accuracy }): Said => ({
        id,
        content: { kind: "location", lat, lng, ...(accuracy === undefined ? {} : { accuracy }) },
      }),
    ),
  z
    .object({ id, text: words.pipe(z.string().min(1).max(4000)) })
    .transform(({ id, text }): Said => ({ id, content: { kind: "text", text } })),
]);

/** Null when it is no message: nothing written, or fields that our page does not make. */
export function readSaid(fields: unknown): Said | null {
  return form.safeParse(fields).data ?? null;
}
