import { describe, expect, test } from "vitest";
import { writeReference } from "../../src/channels/whatsapp/reference.ts";
import { say, textOf } from "../doubles/telegram/channels-on-double.ts";
import { eventually, pairedChannel } from "../doubles/whatsapp-web/channel-on-double.ts";
import { type Person, thumbnail } from "../doubles/whatsapp-web/person.ts";

const { whatsapp, open } = await pairedChannel();

const contentsOf = async (person: Person, count: number) =>
  (await open.kept(person.address, count)).map(({ content }) => content);

/** Kept once everything that was said before is heard: messages of a chat come in order. */
async function heardAll(person: Person) {
  person.send("(that is all)");
  await eventually("the last message", () =>
    open.program.kept.some((message) => message.address === person.address && textOf(message) === "(that is all)"),
  );
  return open.program.kept.filter(({ address }) => address === person.address).slice(0, -1);
}

describe("a message comes with its id, its time and its vouched number", () => {
  test("from a chat that is known by its number", async () => {
    const sri = whatsapp.person();
    const id = sri.send("Halo");
    const at = new Date((whatsapp.account.find(id)?.t ?? 0) * 1000);
    expect(await open.kept(sri.address, 1)).toEqual([
      {
        channel: "whatsapp",
        address: sri.phone,
        aliases: [`lid:${sri.lid}`],
        messageId: id,
        at,
        content: { kind: "text", text: "Halo" },
        profile: { phone: `+${sri.phone}` },
      },
    ]);
  });

  test("from a chat that is known by another id, where the number is known all the same", async () => {
    const sri = whatsapp.person({ by: "lid" });
    sri.send("Halo");
    expect(await open.kept(sri.phone, 1)).toMatchObject([
      { address: sri.phone, aliases: [`lid:${sri.lid}`], profile: { phone: `+${sri.phone}` } },
    ]);
  });

  test("and without a number where it is hidden", async () => {
    const sri = whatsapp.person({ by: "lid", hidden: true });
    sri.send("Halo");
    const [heard] = await open.kept(`lid:${sri.lid}`, 1);
    expect(heard).toBeDefined();
    expect(heard).not.toHaveProperty("profile");
    expect(heard).toMatchObject({ aliases: [heard?.address] });
    expect(JSON.stringify(open.program.kept)).not.toContain(sri.phone);
  });
});

test("an answer reaches a chat by either of its addresses", async () => {
  const hidden = whatsapp.person({ by: "lid", hidden: true });
  const known = whatsapp.person({ by: "lid" });
  expect(await open.channel.send(`lid:${hidden.lid}`, say("satu"))).toMatchObject({ is: "sent" });
  expect(await open.channel.send(`lid:${known.lid}`, say("dua"))).toMatchObject({ is: "sent" });
  expect(await open.channel.send(known.phone, say("tiga"))).toMatchObject({ is: "sent" });
  expect(hidden.transcript()).toEqual(["office: satu"]);
  expect(known.transcript()).toEqual(["office: dua", "office: tiga"]);
});

describe("what is said", () => {
  test("a place is its coordinates, live or not, and never its picture", async () => {
    const sri = whatsapp.person();
    sri.location({ lat: -7.797, lng: 110.37 });
    sri.location({ lat: -7.8, lng: 110.4, live: true });
    expect(await contentsOf(sri, 2)).toEqual([
      { kind: "location", lat: -7.797, lng: 110.37 },
      { kind: "location", lat: -7.8, lng: 110.4 },
    ]);
    expect(JSON.stringify(open.program.handed)).not.toContain(thumbnail);
  });

  test("of an answer under an older message the words count", async () => {
    const sri = whatsapp.person();
    const first = sri.send("Keripik");
    sri.quote("Bukan, rempeyek", first);
    expect((await contentsOf(sri, 2))[1]).toEqual({ kind: "text", text: "Bukan, rempeyek" });
  });

  test("a shared contact is the sender's own only by the vouched number", async () => {
    const [sri, hidden] = [whatsapp.person(), whatsapp.person({ by: "lid", hidden: true })];
    const card = (digits: string) =>
      `BEGIN:VCARD\nVERSION:3.0\nFN:Sri\nTEL;type=CELL;waid=${digits}:+62 812-0000\nEND:VCARD`;
    sri.contact(card(sri.phone));
    sri.contact(card("6281999999999"));
    hidden.contact(card(hidden.phone));
    expect(await contentsOf(sri, 2)).toEqual([
      { kind: "contact", phone: `+${sri.phone}`, own: true },
      { kind: "contact", phone: "+6281999999999", own: false },
    ]);
    expect(await contentsOf(hidden, 1)).toEqual([{ kind: "contact", phone: `+${hidden.phone}`, own: false }]);
  });

  test.each([
    ["sticker", "sticker"],
    ["ptt", "voice"],
    ["video", "video"],
    ["audio", "audio"],
    ["poll_creation", "poll_creation"],
    ["multi_vcard", "contacts"],
    ["something_new", "something_new"],
  ])("what cannot be understood is told by its kind: %s is %s", async (type, what) => {
    const sri = whatsapp.person();
    sri.say(type, { vcardList: [] });
    expect(await contentsOf(sri, 1)).toEqual([{ kind: "other", what }]);
  });

  test("a changed text is said anew, once for each change", async () => {
    const sri = whatsapp.person();
    const id = sri.send("Kripik");
    await open.kept(sri.address, 1);
    sri.edit(id, "Keripik");
    sri.edit(id, "Keripik singkong");
    const heard = await open.kept(sri.address, 3);
    expect(heard.slice(1).map(({ content }) => content)).toEqual([
      { kind: "text", text: "Keripik", edited: true },
      { kind: "text", text: "Keripik singkong", edited: true },
    ]);
    expect(new Set(heard.map(({ messageId }) => messageId)).size).toBe(3);
  });

  test("nothing is what was taken back, a reaction, a group, the status, and the office's own", async () => {
    const sri = whatsapp.person();
    const id = sri.send("Salah");
    await open.kept(sri.address, 1);
    sri.react(id);
    sri.revoke(id);
    const elsewhere = { id: "X1", fromMe: false, ack: 1, type: "chat", body: "di grup", t: whatsapp.account.now() };
    for (const chat of ["120363000000000000@g.us", "status@broadcast"]) whatsapp.arrive({ ...elsewhere, chat });
    whatsapp.arrive({ ...elsewhere, chat: sri.chat, id: "X2", fromMe: true });
    expect((await heardAll(sri)).map(textOf)).toEqual(["Salah"]);
    expect(open.program.handed.some(({ content }) => content.kind === "text" && content.text === "di grup")).toBe(
      false,
    );
  });
});

describe("a photo", () => {
  const picture = Buffer.from("a picture, for all that anybody here looks");

  test("is a reference, by which it is fetched once", async () => {
    const sri = whatsapp.person();
    const id = sri.photo(picture, { caption: "Warung" });
    expect(await contentsOf(sri, 1)).toEqual([{ kind: "photo", reference: writeReference(id), caption: "Warung" }]);
    const downloads = whatsapp.counts.downloads;
    expect(await open.channel.fetchPhoto?.(id)).toEqual({ is: "fetched", bytes: picture });
    expect(whatsapp.counts.downloads - downloads).toBe(1);
  });

  test("never has its thumbnail for a caption, nor has a place", async () => {
    const sri = whatsapp.person();
    const id = sri.say("image", { mimetype: "image/jpeg", body: thumbnail });
    sri.say("location", { lat: 1, lng: 2, mimetype: "image/jpeg", body: thumbnail });
    expect(await contentsOf(sri, 2)).toEqual([
      { kind: "photo", reference: writeReference(id) },
      { kind: "location", lat: 1, lng: 2 },
    ]);
  });

  test("may come as a file, and another file is none", async () => {
    const sri = whatsapp.person();
    const id = sri.document(picture, { type: "image/png" });
    sri.document(picture, { type: "application/pdf" });
    expect(await contentsOf(sri, 2)).toEqual([
      { kind: "photo", reference: writeReference(id) },
      { kind: "other", what: "document" },
    ]);
  });

  test("that is too large, unknown or no photo is gone; one that is not there yet may come", async () => {
    const sri = whatsapp.person();
    const large = sri.photo(picture, { size: 10_000_001 });
    const liar = sri.photo(Buffer.alloc(10_000_001), { size: 5 });
    const lost = sri.photo(picture, { broken: true });
    const text = sri.send("Halo");
    await open.kept(sri.address, 4);
    const fetched = (id: string) => open.channel.fetchPhoto?.(id);
    expect(await fetched(large)).toEqual({ is: "gone", reason: "too_large_a_file" });
    expect(await fetched(liar)).toEqual({ is: "gone", reason: "too_large_a_file" });
    expect(await fetched(text)).toEqual({ is: "gone", reason: "no_media" });
    expect(await fetched(`false_${sri.chat}_NEVER`)).toEqual({ is: "gone", reason: "no_such_message" });
    expect(await fetched(lost)).toMatchObject({ is: "retry", reason: "not_there_yet" });
  });
});

test("a channel says what it can do", () => {
  expect(open.channel).toMatchObject({
    name: "whatsapp",
    abilities: { choices: "numbers", attachesLocation: true, windowHours: 24, tells: true },
  });
});

test("nothing personal, no id of a chat and no folder is in a log", async () => {
  const sri = whatsapp.person({ by: "lid", hidden: true });
  sri.send("Keripik rahasia");
  sri.location({ lat: -7.797068, lng: 110.370529 });
  await open.kept(sri.address, 2);
  await open.channel.send(sri.address, say("Balasan rahasia"));
  await open.channel.send("6280000000000", say("Balasan rahasia"));
  const { pages } = whatsapp.counts;
  whatsapp.reload();
  await eventually("another page", () => whatsapp.counts.pages > pages);
  sri.send("Keripik rahasia lagi");
  await open.kept(sri.address, 3);
  const secrets = [...whatsapp.account.chats.keys()].flatMap((id) => [id, id.split("@")[0] ?? id]);
  const written = open.logged.join("\n");
  for (const secret of [...secrets, "rahasia", "110.37", thumbnail, open.sessionDir])
    expect(written).not.toContain(secret);
});
