import type { Speak } from "../../flows/speech/speak.ts";
import { type Button, buttonsOf, type Sent } from "../doubles/telegram/chat.ts";

/** What a message of the office asks, as far as its reader can see; "done" for the farewell. */
export interface Asked {
  readonly question: string;
  /** What can be pressed, without the reply keyboard's requests. */
  readonly buttons: readonly Button[];
}

const wordedOnly = ["ownerName", "businessName", "product", "landmark"] as const;

/** The open question, from the buttons where there are some, else from the words. Undefined where nothing is asked. */
export function openQuestion({ text, markup }: Sent, speak: Speak): Asked | undefined {
  const all = buttonsOf(markup);
  const buttons = all.filter(({ requests }) => requests === undefined);
  const data = buttons.find((button) => button.data !== undefined)?.data;
  if (data !== undefined) return { question: data.slice(0, data.indexOf(":")), buttons };
  const requests = all.find((button) => button.requests !== undefined)?.requests;
  if (requests !== undefined) return { question: requests === "location" ? "place" : "phone", buttons };
  if (text.includes(speak("finished"))) return { question: "done", buttons };
  const question = wordedOnly.find((id) => text.includes(speak(`ask-${id}`)));
  return question === undefined ? undefined : { question, buttons };
}
