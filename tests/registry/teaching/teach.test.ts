import { describe, expect, it } from "vitest";
import { isTaughtAt, mayMean, taughtQuestions } from "../../../flows/understand/taught.ts";
import { meaningsAt } from "../../../src/registry/teaching/meanings.ts";
import { groupsOf, readUnclear } from "../../../src/registry/teaching/read-unclear.ts";
import { readWords } from "../../../src/registry/teaching/read-words.ts";
import { takeBack, teach } from "../../../src/registry/teaching/teach.ts";
import { understoodToday } from "../../../src/registry/teaching/understood-today.ts";
import { openTestConsole } from "../../console/rig/open.ts";
import { databases } from "../../support/databases.ts";
import { loadPureSetting } from "../../support/pure-talk.ts";

const at = new Date("2026-11-23T02:00:00Z");
const verifier = { id: "verifier", actor: "officer:verifier", at } as const;
const administrator = { id: "administrator", actor: "officer:administrator", at } as const;

describe("what may be taught", () => {
  it("has meanings in words at each question, and never one that takes something away", async () => {
    const setting = await loadPureSetting();
    for (const question of taughtQuestions) {
      const meanings = meaningsAt(question, setting, "id");
      expect(meanings.length, question).toBeGreaterThan(1 - Number(["resume"].includes(question)));
      expect(meanings.every(({ label }) => label !== "" && !label.includes("{"))).toBe(true);
    }
    expect(meaningsAt("cancel", setting, "id").map(({ id }) => id)).not.toContain("discard");
    expect(mayMean("resume", "startOver")).toBe(false);
    expect(mayMean("business", "close")).toBe(false);
  });

  it.each(["consent", "publish", "announcements", "erasing", "closing", "ownerName", "phone", "nik", "ktpAddress"])(
    "is nothing at %s",
    (question) => expect(isTaughtAt(question)).toBe(false),
  );
});

describe("what is understood today", () => {
  it.each([
    ["mode", "keliling kampung", { is: "understood", meaning: "roving" }],
    ["mode", "titip titip", { is: "nothing" }],
    ["mode", "batal", { is: "command", command: "cancel" }],
    ["product", "keripik singkong", { is: "understood", meaning: "keripik" }],
    ["product", "srimping legi", { is: "nothing" }],
    ["village", "ngringo", { is: "understood", meaning: "33.13.11.2005" }],
  ] as const)("at %s of %j is told", async (question, text, today) => {
    expect(understoodToday(question, text, await loadPureSetting())).toEqual(today);
  });

  it("tells what owners are asked where it may mean several things", async () => {
    const today = understoodToday("mode", "jualan keliling dan online juga", await loadPureSetting());
    expect(today).toEqual({ is: "asked", labels: ["Keliling", "Daring"] });
  });
});

describe("replies that differ by slips of the finger", () => {
  it("are one group under the most frequent spelling, short words by themselves", () => {
    const reply = (text: string, n: number) => ({ text, n, lastAt: at });
    const groups = groupsOf([reply("titip kantin", 5), reply("tutip kantin", 2), reply("opo", 2), reply("ora", 1)]);
    expect(groups.map(({ replies, n }) => [replies.map(({ text }) => text), n])).toEqual([
      [["titip kantin", "tutip kantin"], 7],
      [["opo"], 2],
      [["ora"], 1],
    ]);
  });
});

describe.each(databases)("teaching on $kind", (database) => {
  it("is on record, takes the words from the list, and gives them back when it is taken back", async () => {
    const { database: opened, desk } = await openTestConsole(database);
    const row = { flow: "registration", question: "mode", language: "id", firstAt: at, lastAt: at };
    await opened.client.unclear.createMany({
      data: [
        { ...row, text: "titip titip", n: 3 },
        { ...row, text: "titip titip", n: 2, language: "jv" },
        { ...row, text: "anu", n: 1 },
      ],
    });
    const lesson = { question: "mode", phrases: ["titip titip"], meaning: "roving", replaces: [] } as const;
    const taught = await teach(desk.audit, lesson, verifier);
    expect(taught).toMatchObject({ ok: true, replies: 5 });
    const ids = taught.ok ? taught.ids : [];
    const texts = async () =>
      (await readUnclear(opened, "mode", 0)).groups.flatMap(({ replies }) => replies.map(({ text }) => text));
    expect(await texts()).toEqual(["anu"]);
    expect(await takeBack(desk.audit, ids, administrator)).toMatchObject({ ok: true });
    expect(await texts()).toEqual(["titip titip", "anu"]);
    expect(await readWords(opened, false)).toMatchObject([
      { phrase: "titip titip", by: "Petugas verifier", removedBy: "Petugas administrator" },
    ]);
    const acts = await opened.client.audit.findMany({ orderBy: { seq: "asc" } });
    expect(acts.map(({ action, actor }) => [action, actor])).toEqual([
      ["teach", "officer:verifier"],
      ["unteach", "officer:administrator"],
    ]);
    expect(acts.map(({ detail }) => detail).join()).not.toContain("titip");
  });

  it("of the same words by two officers at once keeps the first, and tells the second", async () => {
    const { database: opened, desk } = await openTestConsole(database);
    const lesson = { question: "mode", phrases: ["titip titip"], replaces: [] } as const;
    const [first, second] = await Promise.all([
      teach(desk.audit, { ...lesson, meaning: "roving" }, verifier),
      teach(desk.audit, { ...lesson, meaning: "fixed" }, administrator),
    ]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    const lost = first.ok ? second : first;
    expect(lost).toMatchObject({ ok: false, phrase: "titip titip", by: expect.stringContaining("Petugas") as string });
    expect(await opened.client.synonym.count()).toBe(1);

    const [known] = await readWords(opened, true);
    const replaced = { ...lesson, meaning: "online", replaces: [known?.id ?? 0] };
    expect(await teach(desk.audit, replaced, verifier)).toMatchObject({ ok: true });
    expect(await readWords(opened, true)).toMatchObject([{ meaning: "online" }]);
    expect(await takeBack(desk.audit, [known?.id ?? 0], verifier)).toMatchObject({ ok: false, reason: "gone" });
  });
});
