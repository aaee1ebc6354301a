import { understandCommand } from "./command.ts";
import { withoutCourtesies } from "./polite.ts";
import { words } from "./words.ts";

/** What brings the bot back while an officer talks. */
export type Leaving = "goOn" | "menu" | "erase" | "stop";

/** Whole messages that end a talk with an officer; longer words are for the officer. */
const done: ReadonlySet<string> = new Set(["selesai", "done", "finish", "bot"]);
/** People tell each other much in which a machine would find a wish. */
const mostWords = 4;

/** Whether an owner wants the bot back; undefined for everything that is said to the officer. */
export const understandLeaving = (text: string): Leaving | undefined => {
  const said = withoutCourtesies(words(text));
  if (said.length === 1 && done.has(said[0] ?? "")) return "goOn";
  if (said.length > mostWords) return undefined;
  const command = understandCommand(text);
  return command === "menu" || command === "erase" || command === "stop" ? command : undefined;
};
