import { writeFileSync } from "node:fs";
import { FluentParser } from "@fluent/syntax";
import { readTexts } from "../src/load-speech.ts";

/** Writes the ids of the Indonesian texts as a type, so that a missing text is a type error. */
const ids = new FluentParser()
  .parse(await readTexts("id"))
  .body.flatMap((entry) => (entry.type === "Message" ? [entry.id.name] : []));
writeFileSync(
  "flows/speech/text-ids.ts",
  `// Made by "npm run texts" from the Indonesian texts.\n\nexport type TextId =\n${ids.map((id) => `  | "${id}"`).join("\n")};\n`,
);
