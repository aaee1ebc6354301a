import { z } from "zod";
import type { File, Outcome, Outgoing, Parts } from "../../channel.ts";
import type { Graph } from "./graph.ts";
import { type Part, writeMessage } from "./outgoing.ts";
import type { ButtonWords } from "./settings.ts";
import { GraphError, outcomeOf } from "./trouble.ts";

const accepted = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });
const uploaded = z.object({ id: z.string() });

export interface Sender {
  readonly graph: Graph;
  readonly phoneNumberId: string;
  readonly words: (language: string) => ButtonWords;
}

/** No further part is uploaded or handed over after so many milliseconds: what is broken off may have been taken, and comes twice. */
const lastBeginning = 10_000;

/**
 * Sends one message, in several calls where it is longer than the platform's limit or brings files. The next try after a
 * failure in the midst, or of a part that failed later, sends the parts that are missing; so does the one after a try
 * that took long. The id is that of the last one.
 */
export async function send(
  { graph, phoneNumberId, words }: Sender,
  address: string,
  message: Outgoing,
  before: readonly number[] = [],
  signal?: AbortSignal,
): Promise<Outcome> {
  // Known by the other way to WhatsApp only, which told no number: the owner has to write first.
  if (address.startsWith("lid:")) return { is: "waiting", reason: "number_unknown" };
  const post = async (part: Part): Promise<string> => {
    const body = { ...envelope(address), ...part };
    const answer = accepted.safeParse(await graph.post(`${phoneNumberId}/messages`, body, signal));
    const id = answer.data?.messages[0]?.id;
    if (id === undefined) throw new GraphError({ status: 502 });
    return id;
  };
  const asDocument = async (file: File): Promise<Part> => ({
    type: "document",
    document: { id: await upload(graph, phoneNumberId, file, signal), filename: file.name },
  });
  const parts: readonly (() => Promise<Part>)[] = [
    ...writeMessage(message, words(message.language ?? "id")).map((part) => async () => part),
    ...(message.files ?? []).map((file) => () => asDocument(file)),
  ];
  const handed: Parts["handed"][number][] = [];
  const told = (outcome: Outcome): Outcome =>
    parts.length === 1 ? outcome : { ...outcome, parts: { of: parts.length, handed } };
  const began = performance.now();
  // The first of a try is handed over however long its upload took, which leaves ten seconds: so each try comes further.
  const isLate = () => handed.length > 0 && performance.now() - began > lastBeginning;
  const goesOn = told({ is: "retry", reason: "goes_on", afterSeconds: 1, uncounted: true });
  try {
    for (const [place, part] of parts.entries()) {
      if (before.includes(place)) continue;
      if (isLate()) return goesOn;
      const ready = await part();
      // What was uploaded for nothing is uploaded again.
      if (isLate()) return goesOn;
      handed.push({ place, providerId: await post(ready) });
    }
  } catch (error) {
    if (error instanceof GraphError) return told(outcomeOf(error.trouble));
    throw error;
  }
  const providerId = handed.at(-1)?.providerId;
  return told({ is: "sent", ...(providerId === undefined ? {} : { providerId }) });
}

/**
 * By number where it is known, as the vendor recommends; else by the id that stands for it. Without its plus a number
 * may be taken for one of the office's own country.
 */
const envelope = (address: string) => ({
  messaging_product: "whatsapp",
  recipient_type: "individual",
  ...(address.startsWith("user:") ? { recipient: address.slice("user:".length) } : { to: `+${address}` }),
});

/** As plain text: of the files that are for machines, WhatsApp takes no other. */
async function upload(
  graph: Graph,
  phoneNumberId: string,
  { name, text }: File,
  signal: AbortSignal | undefined,
): Promise<string> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("type", "text/plain");
  form.set("file", new Blob([text || "\n"], { type: "text/plain" }), name);
  const answer = uploaded.safeParse(await graph.post(`${phoneNumberId}/media`, form, signal));
  if (!answer.success) throw new GraphError({ status: 502 });
  return answer.data.id;
}
