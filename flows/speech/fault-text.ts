import type { Content } from "../kit/heard.ts";
import { maskIdentifiers } from "../understand/identifiers.ts";
import type { Misunderstood } from "../understand/understood.ts";
import type { Speak } from "./speak.ts";

/** How much of somebody's words is given back to them. */
const quoted = 60;

const inQuotes = (content: Content): string => {
  const said = content.kind === "text" ? content.text : content.kind === "contact" ? content.phone : "";
  const words = maskIdentifiers(said)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return words.length > quoted ? `${words.slice(0, quoted)}…` : words;
};

/** What was wrong with a message, in words that help: what arrived and what is expected. */
export const faultText = (fault: Misunderstood<unknown>, content: Content, speak: Speak): string =>
  speak("unclear", { detail: detailOf(fault, content), said: inQuotes(content) });

/** Signs that nobody sees are as good as nothing. */
const detailOf = ({ detail, reason }: Misunderstood<unknown>, content: Content): string =>
  content.kind === "text" && inQuotes(content) === "" ? "empty" : (detail ?? reason);
