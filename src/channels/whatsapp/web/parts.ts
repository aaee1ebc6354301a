import type { Outgoing } from "../../channel.ts";
import { splitText } from "../../split-text.ts";
import type { FilePart } from "./protocol.ts";

/** One message of WhatsApp's. `words` is what it is known by afterwards. */
export type Part =
  | { readonly words: string; readonly text: string }
  | { readonly words: string; readonly file: FilePart };

export const partsOf = ({ text, files = [] }: Outgoing): readonly Part[] => [
  ...splitText(text).map((words): Part => ({ words, text: words })),
  ...files.map(
    ({ name, type, text: content }): Part => ({
      words: name,
      // A file of nothing is refused.
      file: { name, type, base64: Buffer.from(content || "\n").toString("base64") },
    }),
  ),
];
