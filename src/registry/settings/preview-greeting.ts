import type { Message } from "../../../flows/kit/heard.ts";
import type { Language } from "../../../flows/kit/vocabulary.ts";
import { converse, type Setting } from "../../../flows/talk.ts";

/** The first message that somebody new would get, if the office were called so and greeted so. */
export const previewGreeting = (
  { world, speech }: Setting,
  office: { readonly name: string; readonly greeting: Readonly<Record<string, string>> },
  language: Language,
): Message => {
  const { places, trades } = world;
  const heard = { content: { kind: "text" as const, text: "halo" }, returned: false, today: "2026-01-01" };
  const turn = converse(undefined, language, heard, { world: { places, trades, office }, speech });
  let step = turn.next();
  // Nothing is kept: what the talk wants done is left undone.
  while (step.done !== true) step = turn.next(undefined);
  return step.value.message;
};
