import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { diagrams } from "../../tools/flow-diagrams.ts";

it("shows every conversation in the docs as it is", () => {
  const drawn = diagrams();
  expect(
    readdirSync("docs/flows")
      .map((file) => `docs/flows/${file}`)
      .sort(),
  ).toEqual(drawn.map(([file]) => file).sort());
  for (const [file, text] of drawn)
    expect(readFileSync(file, "utf8"), `${file} is old; run "npm run diagrams"`).toBe(text);
});
