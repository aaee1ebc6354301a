import { afterAll, describe, expect, it } from "vitest";
import { settableClock } from "../../src/lib/clock.ts";
import { openCloudHouse } from "../doubles/whatsapp-cloud/cloud-house.ts";
import { newFolder, removeFolders } from "../doubles/whatsapp-web/channel-on-double.ts";
import { startWhatsAppWebDouble } from "../doubles/whatsapp-web/double.ts";
import { openWhatsAppWebHouse } from "../doubles/whatsapp-web/web-house.ts";
import { sqlite } from "../support/databases.ts";

/**
 * What an owner's phone shows, from the first word to the end: read them aloud when they change. `npm test -- -u` takes
 * new ones over.
 */
interface Phone {
  say(text: string): Promise<void>;
  /** A button or row by its words or its place; where nothing can be pressed, the same is typed. */
  choose(option: string | number): Promise<void>;
  /** The next page of a list, or its first; nothing where the text lists all of it. */
  more(): Promise<void>;
  location(lat: number, lng: number): Promise<void>;
  screen(): string;
}

const cloud = async (): Promise<Phone> => {
  const { double, settled } = await openCloudHouse();
  const owner = double.person(1, { name: "Sri Rahayu" });
  const then = async (act: () => unknown) => {
    act();
    await settled();
  };
  return {
    say: (text) => then(() => owner.send(text)),
    choose: (option) => then(() => owner.press(option)),
    more: () => then(() => owner.press(owner.options().at(-1)?.title ?? "")),
    location: (lat, lng) => then(() => owner.location({ lat, lng })),
    screen: () => `${owner.transcript().join("\n\n")}\n`,
  };
};

/** One browser for all of them. */
let joined: ReturnType<typeof join> | undefined;
let phones = 0;
const join = async () => {
  const clock = settableClock(new Date("2026-11-22T01:00:00Z"));
  const double = await startWhatsAppWebDouble(() => clock.now().getTime());
  const house = await openWhatsAppWebHouse({ database: await sqlite.url(), double, sessionDir: newFolder(), clock });
  return { double, house };
};
afterAll(async () => {
  const { house, double } = (await joined) ?? {};
  await house?.close();
  await double?.close();
  removeFolders();
});

const web = async (): Promise<Phone> => {
  joined ??= join();
  const { double, house } = await joined;
  phones += 1;
  const owner = double.person({ phone: `628120000000${phones}` });
  const then = async (act: () => unknown) => {
    act();
    await house.settled();
  };
  return {
    say: (text) => then(() => owner.send(text)),
    choose: (option) => then(() => owner.send(String(option))),
    more: () => Promise.resolve(),
    location: (lat, lng) => then(() => owner.location({ lat, lng })),
    screen: () => `${owner.transcript().join("\n\n")}\n`,
  };
};

describe.each([
  { name: "cloud", open: cloud },
  { name: "web", open: web },
])("on WhatsApp ($name), an owner", ({ name, open }) => {
  const golden = (phone: Phone, title: string) =>
    expect(phone.screen()).toMatchFileSnapshot(`golden/whatsapp-${name}-${title}.txt`);

  it("finishes the quick path", async () => {
    const phone = await open();
    await phone.say("MULAI 3313112005-002-005");
    await phone.choose(1);
    await phone.say("Sri Rahayu");
    await phone.say("Keripik Bu Sri");
    await phone.say("keripik singkong");
    await phone.choose(1);
    await phone.choose(1);
    await phone.location(-7.5561, 110.9201);
    await phone.say("Ngringo RT 2 RW 5");
    await phone.choose(1);
    await phone.choose(1);
    await phone.choose(1);
    await phone.say("status");
    await golden(phone, "quick-path");
  });

  it("walks the longest list to its end and back, and sees names in full that no button holds", async () => {
    const phone = await open();
    await phone.say("halo");
    await phone.choose(1);
    for (const text of ["Sri Rahayu", "Sapu Bu Sri", "sapu lidi"]) await phone.say(text);
    await phone.choose(1);
    await phone.say("di rumah");
    await phone.choose("Pilih dari daftar desa");
    await phone.more();
    await phone.more();
    await phone.say("tasikmadu");
    await phone.more();
    await phone.choose("Suruh");
    await golden(phone, "long-lists");
  });

  it.each([
    ["english", "en", ["yes", "Sri Rahayu", "Sri's Crisps", "cassava crisps", "1", "at home"]],
    ["javanese", "jv", ["inggih", "Sri Rahayu", "Keripik Bu Sri", "keripik telo", "1", "ing griya"]],
  ])("is spoken with in %s, on the buttons too", async (title, code, answers) => {
    const phone = await open();
    await phone.say("halo");
    await phone.say(`/language ${code}`);
    for (const text of answers) await phone.say(text);
    await golden(phone, title);
  });
});
