import { z } from "zod";
import type { File, Outcome, Outgoing } from "../../channel.ts";
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

/**
 * Sends one message, in several calls where it is longer than the platform's limit or brings files. A retry after a
 * failure in the midst sends it all again: a part may come twice, and none is lost. The id is that of the last part.
 */
export async function send(
  { graph, phoneNumberId, words }: Sender,
  address: string,
  message: Outgoing,
): Promise<Outcome> {
  // Known by the other way to WhatsApp only, which told no number: the owner has to write first.
  if (address.startsWith("lid:")) return { is: "waiting", reason: "number_unknown" };
  let providerId: string | undefined;
  const post = async (part: Part): Promise<void> => {
    const answer = accepted.safeParse(await graph.post(`${phoneNumberId}/messages`, { ...envelope(address), ...part }));
    if (!answer.success) throw new GraphError({ status: 502 });
    providerId = answer.data.messages[0]?.id;
  };
  try {
    for (const part of writeMessage(message, words(message.language ?? "id"))) await post(part);
    for (const file of message.files ?? [])
      await post({ type: "document", document: { id: await upload(graph, phoneNumberId, file), filename: file.name } });
  } catch (error) {
    if (error instanceof GraphError) return outcomeOf(error.trouble);
    throw error;
  }
  return { is: "sent", ...(providerId === undefined ? {} : { providerId }) };
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
async function upload(graph: Graph, phoneNumberId: string, { name, text }: File): Promise<string> {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("type", "text/plain");
  form.set("file", new Blob([text || "\n"], { type: "text/plain" }), name);
  const answer = uploaded.safeParse(await graph.post(`${phoneNumberId}/media`, form));
  if (!answer.success) throw new GraphError({ status: 502 });
  return answer.data.id;
}
