import { createHash } from "node:crypto";
import { z } from "zod";
import type { Fetched } from "../../channel.ts";
import { readReference } from "../reference.ts";
import type { Graph } from "./graph.ts";
import { GraphError, outcomeOf } from "./trouble.ts";

/** Bytes. WhatsApp itself takes pictures up to half of it. */
const largestPhoto = 10_000_000;

const described = z.object({ url: z.string(), file_size: z.coerce.number().optional(), sha256: z.string().optional() });

/** Asks where the file lies now, for the answer is good for five minutes only, downloads and checks it. */
export async function fetchPhoto(graph: Graph, reference: string): Promise<Fetched> {
  const id = readReference(reference);
  if (!/^\w{1,256}$/.test(id)) return { is: "gone", reason: "no_reference" };
  try {
    const answer = described.safeParse(await graph.get(id));
    if (!answer.success) return { is: "retry", reason: "no_path" };
    const { url, file_size: size = 0, sha256 } = answer.data;
    if (size > largestPhoto) return tooLarge;
    const bytes = await graph.download(url, largestPhoto);
    if (bytes === undefined) return tooLarge;
    return sha256 === undefined || isWhole(bytes, sha256)
      ? { is: "fetched", bytes }
      : { is: "retry", reason: "not_whole" };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const outcome = outcomeOf(error.trouble);
    // An address that ran out is asked for again: 404 is no last word.
    if (error.trouble.code === undefined && error.trouble.status === 404)
      return { is: "retry", reason: "address_ran_out" };
    if (outcome.is === "flood")
      return { is: "retry", reason: outcome.reason ?? "flood", afterSeconds: outcome.afterSeconds };
    return outcome.is === "retry" ? outcome : { is: "gone", reason: "gone" };
  }
}

const tooLarge: Fetched = { is: "gone", reason: "too_large_a_file" };

/** The vendor writes the hash in either way. */
function isWhole(bytes: Uint8Array, sha256: string): boolean {
  const hash = createHash("sha256").update(bytes).digest();
  return [hash.toString("hex"), hash.toString("base64")].includes(sha256);
}
