import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Content, Outgoing } from "../../src/channels/channel.ts";
import { readRegister } from "../../src/registry/register.ts";
import { databases } from "../support/databases.ts";
import { openTestOffice, squares } from "../support/office.ts";
import { onMap, readScript, registerHeading, silence, told, writeOffice } from "../support/transcript.ts";

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));

describe.each(databases)("a talk on $kind", ({ url }) => {
  it.each(files)("goes as written in %s", async (file) => {
    const script = readScript(readFileSync(new URL(file, folder), "utf8"));
    const written = await play(script, await url());
    await expect(written).toMatchFileSnapshot(new URL(file, folder).pathname);
  });
});

it("at least forty talks are written down", () => {
  expect(files.length).toBeGreaterThanOrEqual(40);
});

const play = async (script: ReturnType<typeof readScript>, url: string): Promise<string> => {
  const office = await openTestOffice(url, script.some(({ text }) => text === onMap) ? squares : undefined);
  const written: string[] = [];
  const write = (message: Outgoing): string => writeOffice(message, office.placeOf(message));
  const phones = new Map<string, string>();
  let language: string | undefined;
  let number = 0;
  try {
    for (const line of script) {
      written.push(line.is === "comment" ? line.text : `${written.length > 0 ? "\n" : ""}${line.text}`);
      if (line.is === "language") language = line.language;
      if (line.is === "number") {
        phones.set(line.channel, line.phone);
        continue;
      }
      if (line.is === "later") {
        const messages = await office.pass(line.milliseconds);
        written.push(...messages.map(write));
      }
      if (line.is === "taught") await office.teach(line.lesson);
      if (line.is === "officer") {
        office.clock.pass(1000);
        written.push(...(await office.officer(line.does)).map(write));
        continue;
      }
      if (line.is === "comment" || line.is === "language" || line.is === "later" || line.is === "taught") continue;
      if (line.is === "album") {
        for (let photo = 1; photo <= line.photos; photo += 1) {
          number += 1;
          const messages = await office.hear(
            { kind: "photo", reference: `photo-${number}`, album: line.text },
            `m${number}`,
          );
          written.push(...(messages.length === 0 ? [silence] : messages.map(write)));
        }
        continue;
      }
      if (line.is !== "repeats") number += 1;
      const content =
        line.is === "sends"
          ? withCode(line.content, office.code())
          : line.is === "presses"
            ? { kind: "pick" as const, choice: office.choiceNamed(line.label) }
            : { kind: "text" as const, text: "whatever a repeated message says" };
      office.clock.pass(1000);
      const from = "from" in line ? line.from : undefined;
      const phone = phones.get(from?.channel ?? "terminal");
      const profile = { ...(language === undefined ? {} : { language }), ...(phone === undefined ? {} : { phone }) };
      const messages = await office.hear(content, `m${number}`, profile, from);
      written.push(...(messages.length === 0 ? [silence] : messages.map(write)));
    }
    written.push("", registerHeading);
    for await (const { registered_at: _, ...entry } of readRegister(office.database))
      written.push(`# ${JSON.stringify(entry, (_name, value: unknown) => value ?? undefined)}`);
    const consents = await office.database.client.consent.count();
    const tickets = await office.database.client.ticket.count();
    written.push(`# consents on record: ${consents}, tickets: ${tickets}`, "");
    return written.join("\n");
  } finally {
    await office.close();
  }
};

/** The owner reads the code in one chat and types it in another. */
const withCode = (content: Content, code: string): Content =>
  content.kind === "text" ? { ...content, text: content.text.replaceAll(told, code) } : content;
