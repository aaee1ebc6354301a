import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Outgoing } from "../../src/channels/channel.ts";
import { readChoice } from "../../src/channels/choice-data.ts";
import { writeMessage } from "../../src/channels/whatsapp/cloud/outgoing.ts";
import { readPage } from "../../src/channels/whatsapp/cloud/paging.ts";
import { GraphFault } from "../doubles/whatsapp-cloud/graph-fault.ts";
import { readRequest } from "../doubles/whatsapp-cloud/request-schema.ts";

const words = { choose: "Pilih jawaban", more: "Pilihan lain", first: "Kembali ke awal" };
const plain: Outgoing = { text: "Apa?", choices: [], asks: "q", wants: null, step: null };
const write = (more: Partial<Outgoing>) => writeMessage({ ...plain, ...more }, words);
const named = (...labels: string[]) => labels.map((label, at) => ({ id: `c${at}`, label }));

/** The interactive parts, as far as tests look at them. */
interface Interactive {
  readonly type: string;
  readonly body: { readonly text: string };
  readonly action: {
    readonly button?: string;
    readonly buttons?: readonly { readonly reply: { readonly id: string; readonly title: string } }[];
    readonly sections?: readonly {
      readonly rows: readonly { readonly id: string; readonly title: string; readonly description?: string }[];
    }[];
  };
}
const interactive = (more: Partial<Outgoing>) =>
  write(more).flatMap((part) => ("interactive" in part ? [part["interactive"] as Interactive] : []));
const rowsOf = (more: Partial<Outgoing>) => interactive(more)[0]?.action.sections?.[0]?.rows ?? [];

describe("a message on WhatsApp", () => {
  it("without choices is a text", () => {
    expect(write({})).toEqual([{ type: "text", text: { body: "Apa?", preview_url: false } }]);
  });

  it("with up to three short choices has buttons", () => {
    const [one] = interactive({ choices: named("Ya", "Tidak", "Nanti saja dulu") });
    expect(one?.type).toBe("button");
    expect(one?.action.buttons?.map(({ reply }) => [reply.id, reply.title])).toEqual([
      ["q:c0", "Ya"],
      ["q:c1", "Tidak"],
      ["q:c2", "Nanti saja dulu"],
    ]);
  });

  it("with a name that no button holds has a list, where the name stands in full below its beginning", () => {
    const long = "Kelurahan Tegalgede, Kecamatan Karanganyar, Kabupaten Karanganyar";
    const rows = rowsOf({ choices: named("Ya", long) });
    expect(rows[0]).toEqual({ id: "q:c0", title: "Ya" });
    expect(rows[1]).toEqual({ id: "q:c1", title: "Kelurahan Tegalgede,…", description: long });
  });

  it("with more than ten choices has pages of nine, and the last one leads back", () => {
    const choices = named(...Array.from({ length: 22 }, (_, at) => `Desa ${at + 1}`));
    const pages = [1, 2, 3].map((page) => rowsOf({ choices, page }));
    expect(pages.map((rows) => rows.length)).toEqual([10, 10, 5]);
    expect(pages.map((rows) => readPage(rows.at(-1)?.id ?? ""))).toEqual([2, 3, 1]);
    expect(pages.map((rows) => rows.at(-1)?.title)).toEqual(["Pilihan lain", "Pilihan lain", "Kembali ke awal"]);
    expect(pages.flat().filter(({ id }) => readPage(id) === undefined)).toHaveLength(22);
    expect(rowsOf({ choices, page: 99 })).toEqual(pages[2]);
  });

  it("that wants a place asks for it by the platform's own button, after the choices", () => {
    const one = interactive({ wants: "location", wantsLabel: "Kirim lokasi saya", choices: named("Tulis nama desa") });
    expect(one.map(({ type, body }) => [type, body.text])).toEqual([
      ["button", "Apa?"],
      ["location_request_message", "Kirim lokasi saya"],
    ]);
    expect(interactive({ wants: "contact" }).map(({ type, body }) => [type, body.text])).toEqual([
      ["request_contact_info", "Apa?"],
    ]);
  });

  it("that is long has its choices under its end, and nothing is lost", () => {
    const text = Array.from({ length: 40 }, (_, at) => `Paragraf ${at} ${"kata ".repeat(15)}`.trim()).join("\n\n");
    const parts = write({ text, choices: named("Ya", "Tidak") });
    const texts = parts.map((part) =>
      "interactive" in part ? (part["interactive"] as Interactive).body.text : (part["text"] as { body: string }).body,
    );
    expect(texts.join("\n\n")).toBe(text);
    expect(texts.at(-1)?.length).toBeLessThanOrEqual(1024);
  });

  it("outside the window is its approved text, on one line", () => {
    expect(
      write({ template: { name: "kabar", language: "id", parameters: ["Dinas\n\nUKM      Karanganyar", ""] } }),
    ).toEqual([
      {
        type: "template",
        template: {
          name: "kabar",
          language: { code: "id" },
          components: [
            {
              type: "body",
              parameters: [
                { type: "text", text: "Dinas UKM Karanganyar" },
                { type: "text", text: "-" },
              ],
            },
          ],
        },
      },
    ]);
  });
});

const strange = fc.constantFrom("a", " ", "\n", "\n\n", "🏠", "ꦗꦼ", "é", "x".repeat(30));
const textOf = (most: number) =>
  fc
    .array(strange, { minLength: 1, maxLength: most })
    .map((all) => all.join("") || "x")
    .filter((text) => text.trim() !== "");

describe("whatever is to be sent", () => {
  it("is within the platform's limits, and every choice can be reached", () => {
    fc.assert(
      fc.property(
        textOf(400),
        fc.array(textOf(8), { maxLength: 60 }),
        fc.constantFrom("location" as const, "contact" as const, null),
        (text, labels, wants) => {
          const choices = labels.map((label, at) => ({ id: `${at}${"🏠".repeat(at)}`, label: label.trim() }));
          const reached = new Set<string | number>();
          for (let page = 1; page <= 8; page += 1) {
            const parts = writeMessage({ ...plain, text, choices, wants, page }, words);
            for (const part of parts) {
              const read = readRequest({ messaging_product: "whatsapp", to: "6281234567890", ...part });
              if (read instanceof GraphFault) throw read;
              const action = "interactive" in part ? (part["interactive"] as Interactive).action : {};
              const ids = [
                ...(action.buttons ?? []).map(({ reply }) => reply.id),
                ...(action.sections ?? []).flatMap(({ rows }) => rows.map(({ id }) => id)),
              ];
              for (const id of ids.filter((one) => readPage(one) === undefined)) {
                const { choice } = readChoice(id);
                reached.add(typeof choice === "number" ? choice - 1 : choices.findIndex((one) => one.id === choice));
              }
            }
          }
          expect(reached.size).toBe(choices.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
