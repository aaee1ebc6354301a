import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** What the vendor publishes as examples of posts to a webhook and of requests, where they lie beside this repository. */
const examples = z.object({
  webhooks: z.record(z.string(), z.record(z.string(), z.unknown())),
  sends: z.record(z.string(), z.record(z.string(), z.unknown())),
});

const place = join(import.meta.dirname, "../../../../shared/spec/whatsapp-cloud-examples.json");

export const examplesAreThere = existsSync(place);
export const whyNoExamples =
  "the vendor's examples (../shared/spec/whatsapp-cloud-examples.json) are not there: nobody judges the double";

/** None where they are not there. */
export const vendorExamples = examplesAreThere
  ? examples.parse(JSON.parse(readFileSync(place, "utf8")))
  : { webhooks: {}, sends: {} };

/** Every place in a value where something stands, without the numbers of lists: entry[].changes[].field. */
export function placesIn(value: unknown, at = ""): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => placesIn(item, `${at}[]`)))];
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner, at === "" ? key : `${at}.${key}`));
}
