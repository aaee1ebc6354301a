import { describe, expect, it } from "vitest";
import { readUnclearQuestions } from "../../../src/registry/teaching/read-unclear.ts";
import { loadSetting } from "../../../src/world.ts";
import { databases } from "../../support/databases.ts";
import { openTestConsole } from "../rig/open.ts";

type Console = Awaited<ReturnType<typeof openTestConsole>>;

const unclear = ({ database, clock }: Console, question: string, text: string, n: number, flow = "registration") =>
  database.client.unclear.create({
    data: { flow, question, language: "id", text, n, firstAt: clock.now(), lastAt: clock.now() },
  });

/** What an owner who is asked for the way of operating is asked next. */
const askedAfter = async ({ office, sent, clock }: Console, address: string, text: string): Promise<string | null> => {
  const before = ["/start", "ya", "Siti Aminah", "Warung Bu Siti", "keripik singkong", "1"];
  for (const [at, said] of [...before, text].entries())
    await office.receive({
      ...{ channel: "terminal", address, messageId: `${address} ${at}`, at: clock.now() },
      content: { kind: "text", text: said },
    });
  await office.idle();
  return sent.filter((one) => one.address === address).at(-1)?.message.asks ?? null;
};

const form = (fields: Readonly<Record<string, string>>, ...phrases: readonly string[]): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  for (const phrase of phrases) data.append("phrase", phrase);
  return data;
};

describe.each(databases)("the replies page on $kind", (database) => {
  it("groups what nobody understood, and one tap makes it understood from the next message on", async () => {
    const console = await openTestConsole(database);
    expect(await askedAfter(console, "first", "titip tangga teparo")).toBe("mode");
    await unclear(console, "mode", "tutip tangga teparo", 3);
    // Taught at one question, it means nothing at another.
    await unclear(console, "product", "titip tangga teparo", 1);
    const page = await console.get("verifier", "/console/replies");
    expect(page.text).toContain("4 balasan ini akan dipahami");
    const taught = await console.post(
      "verifier",
      "/console/replies/teach",
      form({ question: "mode", meaning: "roving" }, "titip tangga teparo", "tutip tangga teparo"),
    );
    expect(taught).toMatchObject({ status: 303 });
    expect((await console.get("verifier", taught.location ?? "")).text).toContain("Diajarkan:");
    expect(await askedAfter(console, "second", "Titip tangga teparo")).toBe("place");
    const waiting = async () => (await readUnclearQuestions(console.database)).map(({ question, n }) => [question, n]);
    expect(await waiting()).toEqual([["product", 1]]);

    const ids = new URL(taught.location ?? "", "http://x").searchParams.get("taught") ?? "";
    const back = await console.post("verifier", "/console/replies/take-back", { ids });
    expect(back).toMatchObject({ status: 303 });
    expect(await waiting()).toEqual([
      ["mode", 4],
      ["product", 1],
    ]);
    expect(await askedAfter(console, "third", "titip tangga teparo")).toBe("mode");
    expect((await console.get("verifier", "/console/replies/taught")).text).toContain("Petugas verifier");
    expect(await console.post("verifier", "/console/replies/take-back", { ids })).toMatchObject({ status: 409 });
  });

  it("holds in another process as soon as that looks", async () => {
    const here = await openTestConsole(database);
    const there = await loadSetting(here.database, { name: undefined, territory: ["33.13"] });
    await here.post("verifier", "/console/replies/teach", form({ question: "mode", meaning: "roving" }, "titip aja"));
    expect(there.world.taught?.("mode", "titip aja")).toBeUndefined();
    await there.check();
    expect(there.world.taught?.("mode", "titip aja")).toBe("roving");
  });

  it("warns of what is understood otherwise today, and teaches it only when asked twice", async () => {
    const console = await openTestConsole(database);
    const lesson = form({ question: "mode", meaning: "fixed" }, "keliling kampung");
    const warned = await console.post("verifier", "/console/replies/teach", lesson);
    expect(warned.status).toBe(200);
    expect(warned.text).toContain("kini sudah dipahami sebagai Keliling");
    expect(await console.database.client.synonym.count()).toBe(0);
    lesson.set("sure", "yes");
    expect(await console.post("verifier", "/console/replies/teach", lesson)).toMatchObject({ status: 303 });
    // What was understood before stays as it was.
    expect(await askedAfter(console, "owner", "keliling kampung")).toBe("place");
    const { talk } = await console.database.client.chat.findFirstOrThrow();
    expect(talk).toContain('"mode":"roving"');
  });

  it("tells the second of two officers who taught the same words something else", async () => {
    const console = await openTestConsole(database);
    const lesson = (meaning: string) => form({ question: "mode", meaning, sure: "yes" }, "titip titip");
    await console.post("verifier", "/console/replies/teach", lesson("roving"));
    const second = await console.post("administrator", "/console/replies/teach", lesson("fixed"));
    expect(second.status).toBe(409);
    expect(second.text).toContain("Petugas verifier baru saja mengajarkan “titip titip” sebagai Keliling");
  });
});

describe("the replies page", () => {
  it("escapes whatever owners wrote", async () => {
    const console = await openTestConsole();
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>`;
    await unclear(console, "mode", hostile, 2);
    await console.database.client.synonym.create({
      data: {
        question: "mode",
        phrase: hostile,
        meaning: hostile,
        officerId: "verifier",
        createdAt: console.clock.now(),
      },
    });
    await unclear(console, "cluster", hostile, 2);
    for (const path of [
      "/console/replies?question=mode",
      "/console/replies?question=cluster",
      "/console/replies/taught",
    ]) {
      const { text } = await console.get("verifier", path);
      expect(text, path).not.toMatch(/<script>alert|<img src=x/);
    }
    const { text } = await console.post("verifier", "/console/replies/preview", {
      ...{ question: "mode", meaning: "nonsense", phrase: hostile },
    });
    expect(text).toContain("&lt;script&gt;");
    expect(text).not.toContain("<script>alert");
  });

  it("shows a word's effect before it is taught, and keeps what was typed where something is wrong", async () => {
    const console = await openTestConsole();
    await unclear(console, "village", "kampung baru", 7);
    const fields = { question: "village", phrase: "Kampung Baru!", meaning: "Desa Jati, Kec. Jaten" };
    const shown = await console.post("verifier", "/console/replies/preview", fields);
    expect(shown.text).toContain("7 balasan yang tercatat akan dipahami sebagai Desa Jati, Kec. Jaten");
    const wrong = await console.post("verifier", "/console/replies/preview", { ...fields, meaning: "Atlantis" });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('value="Kampung Baru!"');
    expect(wrong.text).toContain('value="Atlantis"');
    const numbers = await console.post("verifier", "/console/replies/preview", { ...fields, phrase: "081234567890" });
    expect(numbers.status).toBe(400);
  });

  it.each(["consent", "publish", "erasing", "phone", "nonsense", ""])("teaches nothing at %j", async (question) => {
    const console = await openTestConsole();
    const lesson = form({ question, meaning: "yes", sure: "yes" }, "gaspol");
    expect(await console.post("administrator", "/console/replies/teach", lesson)).toMatchObject({ status: 400 });
    expect(await console.database.client.synonym.count()).toBe(0);
  });

  it.each(["ya", "Nggih, Bu", "tidak", "dua", "halo", "batal"])("teaches no place that is called %j", async (said) => {
    const console = await openTestConsole();
    await unclear(console, "village", said.toLowerCase(), 9);
    const lesson = form({ question: "village", meaning: "33.13.11.2005", sure: "yes" }, said);
    const told = await console.post("administrator", "/console/replies/teach", lesson);
    expect(told.status).toBe(400);
    expect(told.text).toContain("Kata ini sudah berarti ya, tidak, angka");
    expect(await console.database.client.synonym.count()).toBe(0);
    const { text } = await console.get("verifier", "/console/replies?question=village");
    expect(text).toContain("jadi tidak dapat diajarkan");
    expect(text).not.toContain('action="/console/replies/teach"');
  });

  it.each([
    ["cancel", "discard"],
    ["resume", "startOver"],
    ["business", "close"],
    ["myData", "erase"],
    ["cluster", "more"],
  ])("teaches no word at %s that means %s", async (question, meaning) => {
    const console = await openTestConsole();
    const lesson = form({ question, meaning, sure: "yes" }, "gaspol");
    expect(await console.post("administrator", "/console/replies/teach", lesson)).toMatchObject({ status: 400 });
  });

  it("is for those who serve the whole territory and may teach", async () => {
    const console = await openTestConsole();
    for (const officer of ["viewer", "programme", "verifier-small", "administrator-small"] as const)
      expect(await console.get(officer, "/console/replies")).toMatchObject({ status: 403 });
  });

  it("says what will be here while everything is understood", async () => {
    const { get } = await openTestConsole();
    expect((await get("verifier", "/console/replies")).text).toContain("Belum ada balasan yang tidak dipahami");
  });
});
