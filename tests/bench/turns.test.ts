import { describe, expect, it } from "vitest";
import { hasPeers } from "./install-peers.ts";
import { writeSection } from "./report.ts";
import { measure, sectionNames } from "./sections.ts";

const tiny = { rounds: 1, crowd: { atOnce: 2, waves: 1 }, filled: 1000 };

describe("the benchmark of turns", () => {
  it.each(sectionNames)("registers everybody and counts, in the section %s", async (name) => {
    const section = await measure(name, tiny);
    const numbers = section.rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === "number");
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers) expect(number).toBeGreaterThan(0);
    expect(section.aims.every(({ reached }) => reached > 0)).toBe(true);
  });

  it.runIf(hasPeers())("has grammY's plugin beside the house once its packages are installed", async () => {
    const { rows } = await measure("questions", tiny);
    expect(rows.map((row) => Object.values(row)[0])).toEqual(["Klaster", "grammY conversations"]);
  });

  it("writes a section as a table with what was aimed at", () => {
    const written = writeSection({
      title: "Speed",
      rows: [
        { "": "a walk", "km/h": 4.666 },
        { "": "light", "km/h": 1_079_252_848.8 },
      ],
      aims: [{ aim: "light to a walk at least 2 times", reached: 231_301_511.74, is: "met" }],
    });
    expect(written).toBe(
      [
        "## Speed",
        "",
        "|        |          km/h |",
        "| ------ | ------------: |",
        "| a walk |          4.67 |",
        "| light  | 1,079,252,849 |",
        "",
        "- light to a walk at least 2 times: 231,301,512, met",
        "",
      ].join("\n"),
    );
  });
});
