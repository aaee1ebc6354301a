import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { anonymous } from "../../src/conversation/unclear-replies.ts";
import { openTestConsole } from "../console/rig/open.ts";
import { databases } from "../support/databases.ts";

type House = Awaited<ReturnType<typeof openTestConsole>>;

/** An owner at a terminal says these, one after the other. */
const hear = async ({ office, clock }: House, address: string, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    const messageId = `${address} ${randomUUID()}`;
    await office.receive({
      ...{ channel: "terminal", address, messageId, at: clock.now() },
      content: { kind: "text", text },
    });
  }
  await office.idle();
};
const toMode = ["/start", "ya", "Siti Aminah", "Warung Bu Siti", "keripik singkong", "1"] as const;

const recorded = async ({ database: { client } }: House) =>
  (await client.unclear.findMany({ orderBy: { id: "asc" } })).map(({ flow, question, language, text, n }) => ({
    ...{ flow, question, language, text, n },
  }));
const places = async ({ database: { client } }: House) =>
  (await client.chat.findMany({ orderBy: { id: "asc" } })).map(({ place }) => place);

describe.each(databases)("a reply that nobody understands, on $kind", (database) => {
  it("is counted at its question, folded, and once for all who say it", async () => {
    const house = await openTestConsole(database);
    await hear(house, "a", ...toMode, "Titip-titip  !", "titip titip");
    await hear(house, "b", ...toMode);
    await Promise.all([hear(house, "a", "titip, titip"), hear(house, "b", "TITIP TITIP")]);
    expect(await recorded(house)).toEqual([
      { flow: "registration", question: "mode", language: "id", text: "titip titip", n: 4 },
    ]);
  });

  it("is counted at the product where the catalogue has no word of it, though the owner goes on", async () => {
    const house = await openTestConsole(database);
    await hear(house, "a", ...toMode.slice(0, 4), "saya jualan srimping legi");
    expect(await recorded(house)).toMatchObject([{ question: "product", text: "srimping legi" }]);
    expect(await places(house)).toEqual(["cluster"]);
  });

  it("is not kept where the answer would tell who somebody is, nor before the consent", async () => {
    const house = await openTestConsole(database);
    await hear(house, "a", "/start", "hmm piye yo iki", "ya", "12", "??", "Siti Aminah", "https://x.example/a");
    await hear(house, "b", ...toMode, "di rumah", "anu kae lho mas pokoke");
    expect(await recorded(house)).toEqual([]);
  });

  it("is not kept of who is forgotten in the same turn, and leaves no place behind", async () => {
    const house = await openTestConsole(database);
    await hear(house, "a", ...toMode);
    expect(await places(house)).toEqual(["mode"]);
    await hear(house, "a", "batal", "hapus");
    expect(await places(house)).toEqual([null]);
  });
});

describe("the place of a registration", () => {
  it("is the open question, the first unanswered one while it is put aside, and nothing once it is registered", async () => {
    const house = await openTestConsole();
    await hear(house, "a", "/start");
    expect(await places(house)).toEqual(["consent"]);
    await hear(house, "a", ...toMode.slice(1), "menu");
    expect(await places(house)).toEqual(["mode"]);
    await hear(house, "a", "lanjut", "batal", "2");
    expect(await places(house)).toEqual(["mode"]);
    await hear(house, "a", "lanjut", "lanjut", "keliling", "Desa Jati, Jaten", "2/5", "lewati");
    expect(await places(house)).toEqual(["review"]);
    await hear(house, "a", "ya");
    expect(await places(house)).toEqual([null]);
  });
});

describe("what is kept of a reply", () => {
  it.each([
    ["NIK saya 3313114101800001", "nik saya •"],
    ["33 13 11 41 01 80 00 01 itu", "• itu"],
    ["hubungi 0812 3456 7890 ya", "hubungi • ya"],
    ["kode KLS4T7Q2 piye", "kode • piye"],
    ["RT 2 saja", "rt 2 saja"],
    ["siti@example.com", ""],
    ["lihat https://wa.me/62812", ""],
    ["x".repeat(200), "x".repeat(80)],
  ])("hides the numbers of %j", (said, kept) => {
    expect(anonymous(said)).toBe(kept);
  });
});
