import { readFileSync, writeFileSync } from "node:fs";
import { FluentParser } from "@fluent/syntax";

/** Writes the ids of the Indonesian texts as a type, so that a missing text is a type error. */
const source = readFileSync("flows/speech/id.ftl", "utf8");
const ids = new FluentParser().parse(source).body.flatMap((entry) => (entry.type === "Message" ? [entry.id.name] : []));
writeFileSync(
  "flows/speech/text-ids.ts",
  `// Made by "npm run texts" from id.ftl.\n\nexport type TextId =\n${ids.map((id) => `  | "${id}"`).join("\n")};\n`,
);
