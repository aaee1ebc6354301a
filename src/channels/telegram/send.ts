import { type Api, InputFile } from "grammy";
import type { Outcome, Outgoing } from "../channel.ts";
import { writeMessage } from "./outgoing.ts";
import { outcomeOf, type Trouble } from "./trouble.ts";

/**
 * Sends one message, in several calls where it is longer than Telegram's limit or brings files. No parse mode:
 * nothing that somebody wrote can break it or turn into markup. A retry after a failure in the midst sends it all
 * again: a file may come twice, and is never lost.
 */
export async function send(
  api: Api,
  address: string,
  message: Outgoing,
  troubleOf: (error: unknown) => Trouble | undefined,
): Promise<Outcome> {
  let id: number | undefined;
  try {
    for (const { text, markup } of writeMessage(message)) {
      const sent = await api.sendMessage(Number(address), text, {
        link_preview_options: { is_disabled: true },
        ...(markup === undefined ? {} : { reply_markup: markup }),
      });
      id = sent.message_id;
    }
    for (const { name, text } of message.files ?? []) {
      const sent = await api.sendDocument(Number(address), new InputFile(Buffer.from(text || "\n"), name), {
        disable_content_type_detection: true,
      });
      id = sent.message_id;
    }
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble === undefined) throw error;
    return outcomeOf(trouble);
  }
  return { is: "sent", ...(id === undefined ? {} : { providerId: String(id) }) };
}
