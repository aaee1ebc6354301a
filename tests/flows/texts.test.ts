import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { FluentParser, type Message, Visitor } from "@fluent/syntax";
import { describe, expect, it } from "vitest";
import { detailNames, fieldOf } from "../../flows/details/fields.ts";
import { flows } from "../../flows/index.ts";
import { type Language, languages } from "../../flows/kit/vocabulary.ts";
import { correctable } from "../../flows/registration/answers.ts";
import { consentTexts } from "../../flows/registration/machine.ts";
import { readTexts } from "../../src/load-speech.ts";

const texts = new Map(await Promise.all(languages.map(async (one) => [one, await readTexts(one)] as const)));

const parse = (language: Language) => {
  const messages = new Map<string, Message>();
  for (const entry of new FluentParser().parse(texts.get(language) ?? "").body) {
    expect(entry.type, `a line of ${language} that Fluent cannot read`).not.toBe("Junk");
    if (entry.type === "Message") {
      expect(messages.has(entry.id.name), `${entry.id.name} stands twice in ${language}`).toBe(false);
      messages.set(entry.id.name, entry);
    }
  }
  return messages;
};

class Variables extends Visitor {
  readonly names = new Set<string>();
  readonly variants = new Set<string>();
  override visitVariableReference(reference: { id: { name: string } }): void {
    this.names.add(reference.id.name);
  }
}
const variablesOf = (message: Message): string[] => {
  const visitor = new Variables();
  visitor.visit(message);
  return [...visitor.names].sort();
};

/** Text ids that code builds from a question's id. */
const builtIds = Object.values(flows)
  .flatMap(({ questions }) => Object.values(questions))
  .flatMap(({ id }) => [`ask-${id}`, `ask-${id}-again`, `help-${id}`])
  .concat("help-idle")
  // The choices of each detail.
  .concat(
    detailNames.flatMap((field) => {
      const { choices = [], none } = fieldOf(field);
      return [...choices, ...(none === true ? ["none"] : [])].map((choice) => `${field}-${choice}`);
    }),
  );

const readSources = (folders: readonly string[], but: RegExp): string =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !but.test(file))
        .map((file) => readFileSync(`${folder}/${file}`, "utf8")),
    )
    .join("\n");
const sources = readSources(["flows", "src"], /text-ids|generated/);
/** A buyer's search is no question of the talk with an owner. */
const understanding = readSources(["flows"], /text-ids|understand.search/);
const prefixes = [...sources.matchAll(/`([a-z]+-)\$\{/g)].map((match) => match[1] ?? "");

describe("the texts", () => {
  const indonesian = parse("id");

  it.each(languages)("are complete in %s, with the same variables", (language) => {
    const parsed = parse(language);
    expect([...parsed.keys()].sort()).toEqual([...indonesian.keys()].sort());
    for (const [id, message] of parsed)
      expect(variablesOf(message), `variables of ${id} in ${language}`).toEqual(
        variablesOf(indonesian.get(id) as Message),
      );
  });

  it("are all used, and whatever a question needs is there", () => {
    const used = (id: string) =>
      builtIds.includes(id) ||
      sources.includes(`"${id}"`) ||
      prefixes.some((prefix) => !["ask-", "help-"].includes(prefix) && id.startsWith(prefix));
    expect([...indonesian.keys()].filter((id) => !used(id))).toEqual([]);
    expect(builtIds.filter((id) => !indonesian.has(id))).toEqual([]);
  });

  it("have a type that names every one of them", () => {
    const typed = [...readFileSync("flows/speech/text-ids.ts", "utf8").matchAll(/\| "(.+)"/g)].map((m) => m[1]);
    expect(typed).toEqual([...indonesian.keys()]);
  });

  it("show every answer that can be corrected on the card", () => {
    for (const language of languages)
      for (const id of ["ask-review", "ask-review-again"]) {
        const shown = variablesOf(parse(language).get(id) as Message);
        expect(shown, `${id} in ${language}`).toEqual([...correctable].sort());
      }
  });

  it("give an example in every help", () => {
    for (const language of languages)
      for (const [id, message] of parse(language))
        if (id.startsWith("help-") && id !== "help-idle")
          expect(JSON.stringify(message), `${id} in ${language}`).toMatch(/Contoh|Example|Tuladha/);
  });
});

describe("what is said to words that were not understood", () => {
  it.each(languages)("has its own sentence in %s for every fault that understanding tells", (language) => {
    const told = new Set(
      [...understanding.matchAll(/(?:detail: |unclear\(|fault\(|invalid\(|wrong\()"([a-z_]+)"/g)].map(
        (match) => match[1] ?? "",
      ),
    );
    expect(told.size).toBeGreaterThan(20);
    const text = texts.get(language) ?? "";
    expect([...told].filter((detail) => !text.includes(`[${detail}]`))).toEqual([]);
  });
});

describe("the wording of a consent", () => {
  // Evidence names the version of the text. Who changes the words raises the version and writes the new pin here.
  const pins: Record<string, string> = {
    "register-1": "6d9f2a285539",
    "register-2": "c2bcd9ca38f6",
    "register-3": "9b2ed4655749",
    "publication-1": "25881ec711cd",
    "publication-2": "eeb3a070a850",
    "announcements-1": "530a39df0fa7",
    "announcements-2": "1e7118193218",
  };
  const asked = { register: "ask-consent", publication: "ask-publish", announcements: "ask-announcements" };

  it.each(Object.entries(consentTexts))("for %s is what its version says", (purpose, version) => {
    const words = languages
      .flatMap((language) => (texts.get(language) ?? "").split(/\n(?=[a-zA-Z-]+ =)/))
      .filter((text) => text.startsWith(`${asked[purpose as keyof typeof asked]} =`))
      .map((text) => text.replace(/\n#.*$/gm, "").trim());
    expect(words).toHaveLength(languages.length);
    expect(createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 12)).toBe(pins[version]);
  });
});
