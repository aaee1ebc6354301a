import { afterEach, describe, expect, it } from "vitest";
import { readTalk } from "../../src/registry/help/read-talk.ts";
import { registrationNumber } from "../../src/registry/registration-number.ts";
import { databases } from "../support/databases.ts";
import { openTestOffice } from "../support/office.ts";
import { accountAt, linkedAt, numberOf, ownerThere, takeUp } from "./several-chats.ts";

const minute = 60_000;

let office: Awaited<ReturnType<typeof openTestOffice>>;
afterEach(() => office.close());

describe.each(databases)("a chat that asks to be linked on $kind", ({ url }) => {
  const open = async () => {
    office = await openTestOffice(await url());
    return ownerThere(office);
  };

  it("hears the same to the byte whether or not anybody is registered so, by number and by phone", async () => {
    const owner = await open();
    const words = [
      "hubungkan",
      "NUMBER",
      "111111",
      "222222",
      "hubungkan",
      "333333",
      "444444",
      "555555",
      "NUMBER",
      "kembali",
    ];
    const hearAll = async (address: string, number: string) => {
      const account = accountAt(office, "whatsapp", address);
      for (const line of words) await account.say(line === "NUMBER" ? number : line);
      await office.pass(16 * minute);
      await account.say("hubungkan", "123456");
      return account.told();
    };
    const known = await hearAll("known", await numberOf(office));
    expect(await hearAll("unknown", registrationNumber("33.13", 99))).toEqual(known);
    expect(await hearAll("phone", "081234567890")).toEqual(known);
    expect(await hearAll("no phone", "081299999999")).toEqual(known);

    const vouched = async (address: string, phone: string) => {
      const account = accountAt(office, "whatsapp", address, phone);
      await account.say("hubungkan", "111111", "halo", "hubungkan", "status");
      return account.told();
    };
    await office.pass(2 * 60 * minute);
    const before = (await owner.told()).length;
    const asked = await vouched("vouched", "+6281234567890");
    expect((await owner.told()).length).toBe(before + 1);
    expect(await vouched("vouched for nobody", "+6281299999999")).toEqual(asked);
  });

  it("is linked by the code that was told to the other chat, once, and by no other chat", async () => {
    await open();
    const [first, second] = [accountAt(office, "whatsapp", "first"), accountAt(office, "whatsapp", "second")];
    await first.say("hubungkan", await numberOf(office));
    const code = office.code();
    expect(code).toMatch(/^\d{3} \d{3}$/u);
    await second.say("hubungkan", await numberOf(office));
    await second.say(code);
    expect(await second.owner()).toBeNull();
    await first.say(code);
    const { id } = await office.database.client.owner.findFirstOrThrow();
    expect(await first.owner()).toBe(id);
    await second.say(code);
    expect(await second.owner()).toBeNull();
    const links = await office.database.client.link.findMany();
    expect(JSON.stringify(links)).not.toContain(code.replace(" ", ""));
    expect(links.map(({ state, due }) => [state, due])).toEqual([
      ["linked", null],
      ["asked", null],
    ]);
  });

  it("is not linked by an earlier code than its last, nor fifteen minutes later", async () => {
    await open();
    const account = accountAt(office, "telegram", "account");
    await account.say("hubungkan", await numberOf(office));
    const earlier = office.code();
    await account.say(await numberOf(office));
    const latest = office.code();
    await account.say(earlier);
    expect(await account.owner()).toBeNull();
    office.clock.pass(15 * minute);
    expect(await account.say(latest)).toContain("tidak berlaku");
    expect(await account.owner()).toBeNull();
  });

  it("may try five times, whatever the fifth is followed by", async () => {
    await open();
    const account = accountAt(office, "telegram", "account");
    await account.say("hubungkan", await numberOf(office));
    const right = office.code();
    const wrong = right.startsWith("1") ? "200000" : "100000";
    for (const left of [4, 3, 2, 1]) expect(await account.say(wrong)).toContain(`${left} kali`);
    expect(await account.say(wrong)).toContain("lima kali");
    await account.say("hubungkan", right);
    expect(await account.owner()).toBeNull();
  });

  it("tells an owner of no more than three within an hour, however many chats ask", async () => {
    const owner = await open();
    const before = (await owner.told()).length;
    const number = await numberOf(office);
    for (let nth = 1; nth <= 8; nth += 1) await accountAt(office, "whatsapp", `asks ${nth}`).say("hubungkan", number);
    expect((await owner.told()).length).toBe(before + 3);
    office.clock.pass(61 * minute);
    await accountAt(office, "whatsapp", "asks at last").say("hubungkan", number);
    expect((await owner.told()).length).toBe(before + 4);
  });

  it("tells no more of those who ask in the same moment", async () => {
    const owner = await open();
    const before = (await owner.told()).length;
    const number = await numberOf(office);
    const asking = Array.from({ length: 12 }, (_, nth) => accountAt(office, "whatsapp", `asks ${nth}`));
    await Promise.all(asking.map((one) => one.say("hubungkan")));
    await Promise.all(asking.map((one) => one.say(number)));
    expect((await owner.told()).length).toBe(before + 3);
  });

  it("of a number that a family shares is told to nobody", async () => {
    const owner = await open();
    const { client } = office.database;
    const { id: _, ...row } = await client.owner.findFirstOrThrow();
    await client.owner.create({ data: { ...row, id: 999 } });
    const before = (await owner.told()).length;
    const account = accountAt(office, "whatsapp", "account");
    expect(await account.say("hubungkan", "081234567890")).toContain("sudah mengirim kode");
    expect((await owner.told()).length).toBe(before);
  });

  it("is not linked by a yes that comes too late, nor by a no", async () => {
    const owner = await open();
    const account = accountAt(office, "whatsapp", "account", "+6281234567890");
    await account.say("hubungkan");
    office.clock.pass(15 * minute);
    expect(await owner.say("ya")).toContain("lewat waktunya");
    await account.say("hubungkan");
    expect(await owner.say("tidak")).toContain("tidak dihubungkan");
    const told = (await owner.told()).length;
    await account.say("hubungkan", "kembali", "hubungkan", "halo");
    expect((await owner.told()).length).toBe(told);
    expect(await account.owner()).toBeNull();
    office.clock.pass(60 * minute);
    const shared = accountAt(office, "telegram", "shares");
    await shared.say("hubungkan");
    await shared.send({ kind: "contact", phone: "081234567890", own: false });
    expect(await office.database.client.link.count({ where: { way: "phone" } })).toBe(3);
    await shared.send({ kind: "contact", phone: "081234567890", own: true });
    await owner.say("ya");
    expect(await shared.owner()).toBe(await owner.owner());
  });

  it("hears nothing twice, whatever is delivered again or was cut off by a kill", async () => {
    const owner = await open();
    const { client } = office.database;
    const account = accountAt(office, "whatsapp", "account");
    await account.say("hubungkan");
    const number = { kind: "text", text: await numberOf(office) } as const;
    await Promise.all([account.send(number, "twice"), account.send(number, "twice")]);
    expect(await client.link.count()).toBe(1);
    const told = (await owner.told()).length;
    // Killed before it was noted that the owner was told.
    await client.link.updateMany({ data: { due: "ask" } });
    await takeUp(office);
    expect((await owner.told()).length).toBe(told);
    const code = { kind: "text", text: office.code() } as const;
    await Promise.all([account.send(code, "code"), account.send(code, "code")]);
    expect(await client.change.count({ where: { field: "chat" } })).toBe(1);
    await client.link.updateMany({ data: { due: "made" } });
    await takeUp(office);
    expect((await owner.told()).length).toBe(told + 1);
    expect(await client.link.findFirst()).toMatchObject({ state: "linked", due: null });
  });

  it("is taken up by the upkeep where a kill came right after the turn", async () => {
    const owner = await open();
    const { client } = office.database;
    const account = accountAt(office, "whatsapp", "account");
    await account.say("halo");
    const now = office.clock.now();
    await client.link.create({
      data: {
        ...{ id: 77, chatId: (await account.chat()).id, ownerId: await owner.owner(), way: "code", tries: 0 },
        ...{ state: "asked", due: "ask", askedAt: now, expiresAt: new Date(now.getTime() + 15 * minute) },
      },
    });
    const sent = await office.pass(minute);
    expect(sent).toHaveLength(1);
    await account.say("hubungkan", office.code());
    expect(await account.owner()).toBe(await owner.owner());
  });

  it("whose code an officer reads in the owner's talk is shown without it", async () => {
    const owner = await open();
    await accountAt(office, "whatsapp", "account").say("hubungkan", await numberOf(office));
    const { said } = await readTalk(office.database, (await owner.chat()).id, 50);
    const shown = JSON.stringify(said);
    expect(shown).toContain("••• •••");
    expect(shown).not.toContain(office.code());
    expect((await owner.told()).at(-1)).toContain(office.code());
  });

  it("that has a registration of its own is refused, and shown to an officer", async () => {
    await open();
    const account = accountAt(office, "whatsapp", "other");
    await account.say(
      "Saya Tini, jualan bakso di Desa Jati RT 1 RW 1",
      "ya",
      "Bakso Tini",
      "di rumah",
      "lewati",
      "ya",
      "ya",
      "ya",
    );
    const own = await account.owner();
    expect(own).not.toBeNull();
    expect(await account.say("hubungkan")).toContain("digabung petugas");
    expect(await account.say("petugas")).toContain("tiket");
    expect(await account.owner()).toBe(own);
    expect(await office.database.client.link.count()).toBe(0);
  });

  it("forgets what was answered in it, and counts none of it as the owner's word", async () => {
    await open();
    const account = accountAt(office, "whatsapp", "account");
    await account.say("/start", "ya", "Sri Wahyuni", "Warung Rahasia", "batal", "hapus jawaban saya");
    await account.say("/start", "ya", "Sri Wahyuni", "Warung Rahasia", "hubungkan", "ya", await numberOf(office));
    await account.say(office.code());
    const { talk, linkedAt: since } = await account.chat();
    expect(since).toEqual(office.clock.now());
    expect(talk).not.toContain("Rahasia");
    const inbox = await office.database.client.inboxMessage.findMany({ where: { channel: "whatsapp" } });
    expect(JSON.stringify(inbox)).not.toContain("Rahasia");
    expect(await account.say("data saya", "lihat data saya")).toContain("Pendataan: ya");
    expect(await office.pass(25 * 60 * minute)).toEqual([]);
  });

  it("that was linked lately lets nobody else in: the earlier chat is asked", async () => {
    const owner = await open();
    const first = await linkedAt(office, "whatsapp", "first");
    await owner.say("ya");
    const told = (await first.told()).length;
    await first.say("status");
    const second = await linkedAt(office, "telegram", "second");
    expect((await owner.told()).at(-2)).toContain("ketik kode ini di sana");
    expect((await first.told()).slice(told + 1).join()).not.toContain("ketik kode ini");
    expect(await second.owner()).toBe(await owner.owner());
  });
});
