import { open } from "./kit/frame.ts";
import type { Reply, Talk } from "./kit/heard.ts";
import { plain } from "./kit/plain.ts";
import type { Language } from "./kit/vocabulary.ts";
import type { Setting } from "./talk.ts";

/** The reply when a turn failed through a fault of ours: the talk stays where it was. */
export const trouble = (talk: Talk | undefined, language: Language, { speech }: Setting): Reply => {
  const kept = talk ?? { stack: [open("home", {}).frame] };
  return {
    talk: kept,
    language,
    message: plain(speech[language]("trouble")),
    state: kept.stack.at(-1)?.value ?? "idle",
  };
};
