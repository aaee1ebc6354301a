import { afterEach, describe, expect, it, vi } from "vitest";
import { databases } from "../support/databases.ts";
import { openTestOffice } from "../support/office.ts";

type Office = Awaited<ReturnType<typeof openTestOffice>>;
let office: Office | undefined;
afterEach(() => office?.close());

/** Every row of every table that holds anything of owners. */
const everything = async ({ database: { client } }: Office): Promise<string> =>
  JSON.stringify(
    await Promise.all([
      client.chat.findMany(),
      client.inboxMessage.findMany(),
      client.outboxMessage.findMany(),
      client.consent.findMany(),
      client.owner.findMany(),
      client.business.findMany(),
      client.ticket.findMany(),
    ]),
  );

describe.each(databases)("a refusal on $kind", ({ url }) => {
  it("leaves nothing of what was said before it, and stays on record itself", async () => {
    office = await openTestOffice(await url());
    await office.hear({ kind: "text", text: "/start" }, "1");
    await office.hear({ kind: "text", text: "nama saya Wulandari Sekartaji, 081277788899" }, "2");
    expect(await everything(office)).toContain("Sekartaji");
    const [farewell] = await office.hear({ kind: "text", text: "tidak mau" }, "3");

    expect(farewell?.text).toMatch(/hormati/);
    const left = await everything(office);
    expect(left).not.toMatch(/Sekartaji|Wulandari|081277788899|0812-7778-8899|tidak mau/);
    expect(await office.database.client.consent.findMany({ select: { purpose: true, granted: true } })).toEqual([
      { purpose: "register", granted: false },
    ]);
  });

  it("can be taken back later, on purpose", async () => {
    office = await openTestOffice(await url());
    await office.hear({ kind: "text", text: "/start" }, "1");
    await office.hear({ kind: "text", text: "tidak" }, "2");
    const [offer] = await office.hear({ kind: "text", text: "assalamualaikum" }, "3");
    expect(offer?.asks).toBe("menu");
    const [again] = await office.hear({ kind: "pick", choice: "register" }, "4");
    expect(again?.asks).toBe("consent");
  });
});

describe("the log", () => {
  it("holds no word, name or number of a whole registration, nor of a turn that fails", async () => {
    office = await openTestOffice();
    const said = [
      "/start",
      "ya",
      "Wulandari Sekartaji",
      "Keripik Mbak Wulan",
      "keripik gadung manis",
      "1",
      "keliling",
      "-7.5601, 110.9482",
      "Ngringo",
      "RT 7 RW 9",
      "081277788899",
      "ya",
    ];
    let number = 0;
    for (const text of said) {
      if (text === "keripik gadung manis") {
        // A fault of ours whose error quotes what was said, as a careless library's would.
        const broken = vi.spyOn(office.setting.world.trades, "suggest").mockImplementation((words) => {
          throw new Error(`no idea what ${words} is`);
        });
        const [apology] = await office.hear({ kind: "text", text }, "broken");
        expect(apology?.text).toMatch(/gangguan/);
        broken.mockRestore();
      }
      await office.hear({ kind: "text", text }, `m${number++}`);
    }
    expect(await office.database.client.business.count()).toBe(1);

    const log = office.log.join("\n");
    expect(log).toContain("turn.failed");
    for (const trace of ["Wulan", "Sekartaji", "gadung", "77788899", "7.5601", "110.9482", "Ngringo", "RT 7"])
      expect(log).not.toContain(trace);
  });
});
