import type { Speak } from "../../flows/speech/speak.ts";
import { readPage } from "../../src/channels/whatsapp/cloud/paging.ts";
import type { Button, Shown } from "./platform.ts";

/** What a message of the office asks, as far as its reader can see; "done" for the farewell. */
export interface Asked {
  readonly question: string;
  /** What can be pressed as an answer, without requests. */
  readonly buttons: readonly Button[];
  /** Leads to another page of a list. */
  readonly page?: Button;
}

const wordedOnly = ["ownerName", "businessName", "product", "landmark"] as const;

/** The open question, from the buttons where there are some, else from the words. Undefined where nothing is asked. */
export function openQuestion({ text, buttons: all }: Shown, speak: Speak): Asked | undefined {
  const page = all.find(({ data = "" }) => readPage(data) !== undefined);
  const buttons = all.filter((button) => button.requests === undefined && button !== page);
  const data = buttons.find((button) => button.data !== undefined)?.data;
  if (data !== undefined)
    return { question: data.slice(0, data.indexOf(":")), buttons, ...(page === undefined ? {} : { page }) };
  const requests = all.find((button) => button.requests !== undefined)?.requests;
  if (requests !== undefined) return { question: requests === "location" ? "place" : "phone", buttons };
  if (text.includes(speak("finished"))) return { question: "done", buttons };
  const question = wordedOnly.find((id) => text.includes(speak(`ask-${id}`)));
  return question === undefined ? undefined : { question, buttons };
}
