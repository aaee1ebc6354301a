import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { taggedJpeg } from "../../registry/photos/pictures.ts";
import type { Person, Platform, Rig, Thing } from "./rig.ts";
import { readChat, tell } from "./rows.ts";
import { telegram } from "./telegram.ts";
import { web } from "./web.ts";
import { whatsappCloud } from "./whatsapp-cloud.ts";
import { whatsappWeb } from "./whatsapp-web.ts";

const ofPerson: readonly Thing[] = ["sticker", "voice", "othersContact", "block"];
const ofRig: readonly Thing[] = ["flood", "wrongOrder", "vouched"];

const consent = "Apakah Anda setuju?";
const ownName = "Siapa nama Anda, sesuai KTP?";
const businessName = "Apa nama usahanya?";

describe.each<Platform>([telegram, web, whatsappCloud, whatsappWeb])("on $name", (platform) => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-contract-"));
  const where = (thing: Thing, title: string, holds: () => Promise<void>): void => {
    if (platform.lacks[thing] === undefined) test(title, holds);
  };
  let rig: Rig;
  beforeAll(async () => {
    rig = await platform.open(`file:${join(folder, "klaster.db")}`, join(folder, "photos"));
  });
  afterAll(async () => {
    await rig.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What somebody hears after something happened. */
  async function hears(person: Person, happens: () => unknown): Promise<readonly string[]> {
    const before = (await person.heard()).length;
    await happens();
    await rig.settle();
    return (await person.heard()).slice(before);
  }
  async function begun<P extends Person>(inviting: Promise<P>): Promise<P> {
    const person = await inviting;
    await person.begin();
    await rig.settle();
    return person;
  }
  const chatOf = ({ address }: Person) => readChat(rig.house, address);
  const saidBy = async (person: Person) => (await chatOf(person)).said;

  test("what the platform lacks is what the table tells", async () => {
    const person = await rig.person();
    const lacking = [...ofPerson.filter((thing) => !(thing in person)), ...ofRig.filter((thing) => !(thing in rig))];
    expect(lacking.toSorted()).toEqual(Object.keys(platform.lacks).toSorted());
  });

  test("a text is answered once, with the next question", async () => {
    const sri = await rig.person();
    expect(await hears(sri, sri.begin)).toEqual([expect.stringContaining(consent)]);
    expect(await hears(sri, () => sri.say("ya"))).toEqual([expect.stringContaining(ownName)]);
    expect(await hears(sri, () => sri.say("Sri Rahayu"))).toEqual([expect.stringContaining(businessName)]);
    const { outbox } = await chatOf(sri);
    expect(outbox.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
  });

  test("a choice is made by its place, and by its words", async () => {
    const [sri, tono] = [await begun(rig.person()), await begun(rig.person())];
    expect(await hears(sri, () => sri.choose(1))).toEqual([expect.stringContaining(ownName)]);
    expect(await hears(tono, () => tono.say("tidak"))).toEqual([expect.stringContaining("kami hormati")]);
    const pressed = rig.house.channel.abilities.choices === "buttons";
    expect((await saidBy(sri)).at(-1)?.kind).toBe(pressed ? "pick" : "text");
  });

  test("a place is its coordinates", async () => {
    const sri = await begun(rig.person());
    const answer = await hears(sri, () => sri.location({ lat: -7.5561, lng: 110.9201 }));
    expect(answer).toEqual([expect.stringContaining(consent)]);
    expect((await saidBy(sri)).at(-1)).toMatchObject({ kind: "location", lat: -7.5561, lng: 110.9201 });
  });

  test("a photo arrives, is answered, and can be fetched", async () => {
    const sri = await begun(rig.person());
    const bytes = await taggedJpeg(64, 48);
    expect(await hears(sri, () => sri.photo(bytes))).toEqual([expect.stringContaining(consent)]);
    const photo = (await saidBy(sri)).at(-1);
    if (photo?.kind !== "photo") throw new Error(`it came as ${photo?.kind}`);
    const fetched = await rig.house.channel.fetchPhoto?.(photo.reference);
    if (fetched?.is !== "fetched") throw new Error(`it was ${fetched?.is}`);
    if (platform.photos === "as sent") expect(Buffer.from(fetched.bytes).equals(bytes)).toBe(true);
    else expect(await sharp(fetched.bytes).metadata()).toMatchObject({ format: "jpeg", width: 64, height: 48 });
  });

  where("sticker", "a sticker is said not to be understood, and the question asked again", async () => {
    const sri = await begun(rig.person());
    const [answer] = await hears(sri, () => sri.sticker?.());
    expect(answer).toMatch(/^Kiriman seperti itu belum bisa kami baca\.[\s\S]*Apakah Anda setuju\?/);
  });

  where("voice", "of a voice message it is said that it cannot be heard, and the question asked again", async () => {
    const sri = await begun(rig.person());
    const [answer] = await hears(sri, () => sri.voice?.());
    expect(answer).toMatch(/^Maaf, kami belum bisa mendengar pesan suara\.[\s\S]*Apakah Anda setuju\?/);
  });

  where("othersContact", "somebody else's contact is said to be that, and the question asked again", async () => {
    const sri = await begun(rig.person());
    const [answer] = await hears(sri, () => sri.othersContact?.());
    expect(answer).toMatch(/^(Itu kontak orang lain|Kontak belum diperlukan)[\s\S]*Apakah Anda setuju\?/);
    expect((await saidBy(sri)).at(-1)).toMatchObject({ kind: "contact", own: false });
  });

  describe("a message that is handed in twice is one turn with one reply", () => {
    test("at once", async () => {
      const sri = await begun(rig.person());
      expect(await hears(sri, () => sri.say("ya"))).toHaveLength(1);
      expect(await hears(sri, rig.twice)).toEqual([]);
      // What comes after it shows that it was heard.
      expect(await hears(sri, () => sri.say("Sri Rahayu"))).toEqual([expect.stringContaining(businessName)]);
      expect((await chatOf(sri)).inbox).toHaveLength(3);
    });

    test("and after the program began anew", async () => {
      const sri = await begun(rig.person());
      await hears(sri, () => sri.say("ya"));
      await rig.restart(() => Promise.resolve());
      expect(await hears(sri, rig.twice)).toEqual([]);
      expect(await hears(sri, () => sri.say("Sri Rahayu"))).toEqual([expect.stringContaining(businessName)]);
      expect((await chatOf(sri)).inbox).toHaveLength(3);
    });
  });

  test("two who write at once are each answered in their turn", async () => {
    const people = [await rig.person(), await rig.person()];
    for (const act of [(one: Person) => one.begin(), (one: Person) => one.say("ya"), (one: Person) => one.say("Sri")])
      await Promise.all(people.map(act));
    await rig.settle();
    for (const person of people)
      expect(await person.heard()).toEqual(
        [consent, ownName, businessName].map((text): unknown => expect.stringContaining(text)),
      );
  });

  where("wrongOrder", "two messages in the wrong order are both answered, and none is lost", async () => {
    const sri = await begun(rig.person());
    const answers = await hears(sri, () =>
      rig.wrongOrder?.(
        () => sri.say("ya"),
        () => sri.say("Sri Rahayu"),
      ),
    );
    expect((await saidBy(sri)).slice(1)).toMatchObject([{ text: "Sri Rahayu" }, { text: "ya" }]);
    expect(answers).toEqual([expect.stringContaining(consent), expect.stringContaining(ownName)]);
    expect(await hears(sri, () => sri.say("Sri Rahayu"))).toEqual([expect.stringContaining(businessName)]);
  });

  /** Kept once the platform refused something since. */
  const refused = (since: number) =>
    vi.waitFor(() => expect(rig.house.log.slice(since).join("\n")).toContain("delivery.not_sent"), { interval: 5 });

  where("flood", "a reply that went too fast arrives once", async () => {
    const sri = await begun(rig.person());
    const before = rig.house.log.length;
    rig.flood?.();
    expect(await hears(sri, () => sri.say("ya"))).toEqual([expect.stringContaining(ownName)]);
    await refused(before);
    expect((await chatOf(sri)).outbox.map(({ state }) => state)).toEqual(["sent", "sent"]);
  });

  where("flood", "also where the program ended before it could be sent", async () => {
    const sri = await begun(rig.person());
    const before = rig.house.log.length;
    rig.flood?.();
    const answer = await hears(sri, async () => {
      // Past any pace of the platform's own: it is tried at once.
      rig.house.clock.pass(10_000);
      await sri.say("ya");
      await refused(before);
      await rig.restart(() => Promise.resolve());
    });
    expect(answer).toEqual([expect.stringContaining(ownName)]);
  });

  test("the day after, what nobody asked for goes out where there is no window, and else waits for a word", async () => {
    const sri = await begun(rig.person());
    rig.house.clock.pass(25 * 3_600_000);
    const news = "Bantuan Anda disetujui.";
    const waits = platform.window === "24 hours";
    expect(await hears(sri, () => tell(rig.house, sri.address, news))).toEqual(waits ? [] : [news]);
    expect((await chatOf(sri)).outbox.at(-1)).toMatchObject(
      waits ? { state: "waiting", reason: "window_closed" } : { state: "sent" },
    );
    const answer = await hears(sri, () => sri.say("ya"));
    expect(answer).toEqual([expect.stringContaining(ownName), ...(waits ? [news] : [])]);
  });

  where("block", "who blocks the office hears nothing, and talks on after unblocking it", async () => {
    const sri = await begun(rig.person());
    await sri.block?.();
    expect(await hears(sri, () => tell(rig.house, sri.address, "Bantuan Anda disetujui."))).toEqual([]);
    const { outbox, blockedAt } = await chatOf(sri);
    if (platform.blocking === "told") {
      expect(outbox.at(-1)?.state).toBe("blocked");
      expect(blockedAt).not.toBeNull();
    } else {
      // The server has it; whether the phone ever does, nobody tells.
      expect(outbox.at(-1)).toMatchObject({ state: "sent", progress: "handed" });
      expect(blockedAt).toBeNull();
    }
    await sri.unblock?.();
    expect(await hears(sri, () => sri.say("ya"))).toEqual([expect.stringContaining(ownName)]);
    expect((await chatOf(sri)).blockedAt).toBeNull();
    if (platform.blocking === "hidden")
      await vi.waitFor(async () => expect((await chatOf(sri)).outbox.at(-1)?.progress).toBe("delivered"));
  });

  describe("the number", () => {
    /** Up to where only the number may be missing. */
    async function tellAll(person: Person): Promise<readonly string[]> {
      for (const text of ["ya", "Sri Rahayu", "Keripik Bu Sri", "keripik singkong"])
        await hears(person, () => person.say(text));
      for (const place of [1, 1]) await hears(person, () => person.choose(place));
      await hears(person, () => person.location({ lat: -7.5561, lng: 110.9201 }));
      return hears(person, () => person.say("Ngringo RT 2 RW 5"));
    }

    test("is asked for where nobody vouches for one, and may be typed", async () => {
      const sri = await begun(rig.person());
      expect((await tellAll(sri))[0]).toContain("Nomor HP yang bisa dihubungi petugas?");
      const answer = await hears(sri, () => sri.say("0812 3456 7890"));
      expect(answer.join("\n")).toMatch(/Periksa dulu:[\s\S]*HP: 0812-3456-7890/);
    });

    where("vouched", "is not asked for where the platform vouches for it", async () => {
      if (rig.vouched === undefined) throw new Error("nobody is vouched for");
      const sri = await begun(rig.vouched());
      const answer = await tellAll(sri);
      expect(answer.join("\n")).toContain("Periksa dulu:");
      expect(answer.join("\n").replaceAll(/[- ]/g, "")).toContain(`HP:${sri.phone.replace("+62", "0")}`);
    });
  });

  test("what is said while the program is away is answered once it is back, and the talk goes on", async () => {
    const sri = await begun(rig.person());
    await hears(sri, () => sri.choose(1));
    const answer = await hears(sri, () => rig.restart(() => sri.say("Sri Rahayu")));
    expect(answer).toEqual([expect.stringContaining(businessName)]);
    expect(await hears(sri, () => sri.say("Keripik Bu Sri"))).toEqual([expect.stringContaining("Apa yang Anda buat")]);
    expect((await chatOf(sri)).inbox.filter(({ content }) => content?.includes("Sri Rahayu"))).toHaveLength(1);
  });
});
