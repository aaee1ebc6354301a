import { describe, expect, it } from "vitest";
import { flows } from "../../flows/index.ts";
import type { Asking } from "../../flows/kit/flow.ts";
import type { Talk } from "../../flows/kit/heard.ts";
import { type Language, languages, type WorldEffect } from "../../flows/kit/vocabulary.ts";
import type { OwnBusiness, Person } from "../../flows/my-data/person.ts";
import { copyOf, tell } from "../../flows/my-data/tell.ts";
import { hearOne, personWith, stored, type Turn, text } from "../laws/run-talk.ts";
import { loadPureSetting } from "../support/pure-talk.ts";

const setting = await loadPureSetting();
const asking = (language: Language): Asking => ({
  context: {},
  world: setting.world,
  speak: setting.speech[language],
  language,
});

const [business] = personWith(["Keripik Bu Sri"]).businesses as [OwnBusiness];
const person: Person = {
  ...personWith([]),
  details: { nik: "············0001", birthDate: "1985-08-17", sex: "female", education: "junior" },
  businesses: [
    {
      ...business,
      number: "3313-000001-2",
      details: { started: "2019", capital: 2_000_000, turnover: { amount: 200_000, per: "day" }, workersWomen: 2 },
      spots: [
        { lat: -7.56, lng: 110.94, accuracy: null, village: "33.13.11.2002" },
        { lat: -7.57, lng: 110.95, accuracy: 12, village: null },
      ],
      photos: 3,
    },
    { ...business, number: "3313-000002-0", status: "closed", details: {} },
  ],
  consents: [
    ["register", true],
    ["publication", true],
    ["announcements", true],
    ["announcements", false],
  ].map(([purpose, granted]) => ({
    purpose: String(purpose),
    granted: granted === true,
    textVersion: "1",
    channel: "telegram",
    at: "2026-11-22T17:30:00.000Z",
  })),
  changes: ["rt", "rw", "owner.phone", "capital"].map((field) => ({
    field,
    at: "2026-11-23T01:00:00.000Z",
    by: "owner",
  })),
  accesses: [
    {
      ...{ actor: "verifier", did: "unmask", what: ["nik"], why: "card", words: null },
      ...{ at: "2026-11-24T02:05:00.000Z", times: 1 },
    },
  ],
};
const told = (language: Language): string => tell({ what: "data", person }, asking(language));
const [readable, machines] = copyOf(person, asking("id")).map((file) => file.text) as [string, string];

describe("what is told of a person", () => {
  it("names everything the register knows, in words", () => {
    for (const words of [
      "Nama: Sri Wahyuni",
      "Tanggal lahir: 17 Agustus 1985",
      "Pendidikan: SMP",
      "Usaha “Keripik Bu Sri”",
      "Nomor pendaftaran: 3313-000001-2",
      "Mulai usaha: 2019",
      "Modal: Rp 2.000.000",
      "Hasil penjualan: Rp 200.000 sehari",
      "Keadaan: ditutup",
      "Pengumuman: tidak",
    ])
      expect(told("id").split("\n")).toContain(words);
  });

  it.each(languages)("leaves no word of the program in it, in %s", (language) => {
    expect(told(language)).not.toMatch(/undefined|null|\[object|NaN|female|junior|field-|registered-/);
  });

  it("dates by the office's clocks: half past midnight is another day than in Greenwich", () => {
    expect(readable).toContain("Pendataan: ya (23 November 2026 pukul 00.30)");
  });

  it("is cut where it is long, at the end of a line, and says where the rest is", () => {
    const many = { ...person, businesses: Array.from({ length: 40 }, () => business) };
    const words = tell({ what: "data", person: many }, asking("id"));
    expect(words.length).toBeLessThan(3200);
    expect(words.split("\n").at(-1)).toContain("salinan");
    expect(copyOf(many, asking("id"))[0]?.text.split("Usaha “Keripik Bu Sri”")).toHaveLength(41);
  });
});

describe("who looked", () => {
  it("is told with the day, the hour and what for", () => {
    expect(tell({ what: "accesses", person }, asking("id"))).toContain("24 November 2026 pukul 09.05");
    expect(tell({ what: "accesses", person }, asking("id"))).toMatch(
      /petugas verifikasi melihat nomor lengkap NIK, untuk mencocokkan dengan kartu/,
    );
  });

  it("is told in words where the office took the whole list", () => {
    const nothing = { what: [], why: null, words: null, at: "2026-11-24T02:05:00.000Z" };
    const accesses: Person["accesses"] = [
      { ...nothing, actor: "officer", did: "list", times: 41, before: true },
      { ...nothing, actor: "program", did: "exports", times: 1 },
      { ...nothing, actor: "viewer", did: "see", times: 3, words: "Ditanya lewat telepon" },
    ];
    expect(
      tell({ what: "accesses", person: { ...person, accesses } }, asking("id"))
        .split("\n")
        .slice(1),
    ).toEqual([
      "Sebelum 24 November 2026: petugas kantor melihat daftar usaha, yang mungkin memuat usaha Anda, 41 kali",
      "24 November 2026 pukul 09.05: pengelola sistem kantor membuat salinan daftar usaha, yang mungkin memuat usaha Anda",
      "24 November 2026: petugas kantor membuka data usaha Anda, 3 kali. Alasannya: Ditanya lewat telepon",
    ]);
    const english = tell({ what: "accesses", person: { ...person, accesses } }, asking("en"));
    expect(english).toContain(
      "Before 24 November 2026: an officer read the list of businesses, which may show yours, 41 times",
    );
    expect(english).toContain("an officer opened the record of your business, 3 times. Reason: Ditanya lewat telepon");
  });

  it("is nobody, where nobody did", () => {
    const alone = { ...person, accesses: [] };
    expect(tell({ what: "accesses", person: alone }, asking("id"))).toBe("Belum ada petugas yang melihat data Anda.");
  });
});

describe("a copy", () => {
  it("is a file to read and one for machines, named in the owner's language", () => {
    const names = (language: Language) => copyOf(person, asking(language)).map(({ name, type }) => `${name} ${type}`);
    expect(names("id")).toEqual(["data-saya.txt text/plain", "data-saya.json application/json"]);
    expect(names("en")).toEqual(["my-data.txt text/plain", "my-data.json application/json"]);
  });

  it("holds every consent that was ever given, every change and every look", () => {
    expect(readable.match(/Pengumuman: (ya|tidak)/g)).toEqual(["Pengumuman: ya", "Pengumuman: tidak"]);
    expect(readable.match(/RT\/RW, oleh Anda/g)).toHaveLength(1);
    expect(readable).toContain("Nomor HP, oleh Anda");
    expect(readable).toContain("petugas verifikasi melihat nomor lengkap NIK");
  });

  it("tells of every place where a roving business stands", () => {
    expect(readable).toContain("Desa Jati, Kec. Jaten · titik -7.5600, 110.9400");
    expect(readable).toContain("titik -7.5700, 110.9500");
    expect(JSON.parse(machines)).toMatchObject({ businesses: [{ spots: [{ lat: -7.56 }, { accuracy: 12 }] }, {}] });
  });

  it("keeps the same keys for machines whatever the language", () => {
    const copy = JSON.parse(machines) as Record<string, unknown>;
    expect(copy).toMatchObject({ format: "klaster-person", version: 2, person: { name: "Sri Wahyuni" } });
    expect(Object.keys(copy)).toEqual([
      "format",
      "version",
      "office",
      "person",
      "businesses",
      "consents",
      "chats",
      "changes",
      "accesses",
    ]);
    expect(copy["businesses"]).toMatchObject([
      { number: "3313-000001-2", status: "registered", place: { village: "33.13.11.2005", rt: "002" }, photos: 3 },
      { number: "3313-000002-0", status: "closed" },
    ]);
    expect(copyOf(person, asking("en"))[1]?.text).toBe(machines);
  });
});

describe("a look at my data", () => {
  const registered = ["Keripik Bu Sri"];
  const { version } = flows.home;
  const home: Talk = { stack: [{ flow: "home", version, value: "idle", context: { misses: 0, registered: true } }] };
  const play = (words: readonly string[], from: Talk = home, of: string[] = [...registered]): readonly Turn[] => {
    let talk = from;
    return words.map((one) => {
      const turn = hearOne({ talk, language: "id" }, { content: text(one) }, setting, of);
      talk = stored(turn.reply.talk);
      return turn;
    });
  };
  const effectsOf = (turns: readonly Turn[]): readonly WorldEffect[] => turns.flatMap(({ effects }) => effects);

  it("keeps nothing of the person in the stored talk", () => {
    const turns = play(["data saya", "lihat data saya", "minta salinan data saya", "siapa yang melihat", "hapus data"]);
    for (const { reply } of turns) {
      expect(JSON.stringify(reply.talk)).not.toMatch(/Sri|6281|3313/);
      expect(JSON.stringify(reply.talk).length).toBeLessThan(400);
    }
  });

  it("records each right that is used, and none for opening the list", () => {
    const words = [
      "data saya",
      "lihat data saya",
      "minta salinan data",
      "atur persetujuan",
      "kembali",
      "hapus data saya",
    ];
    const used = effectsOf(play(words)).map((effect) => effect.type === "lookUpPerson" && effect.for);
    expect(used).toEqual([null, "see", "copy", "withdraw", "erase"]);
  });

  it("takes back a consent at once, and gives it again under the version of its wording", () => {
    const turns = play(["data saya", "atur persetujuan", "pengumuman", "ya", "pengumuman"]);
    expect(effectsOf(turns).filter(({ type }) => type === "recordConsent")).toEqual([
      { type: "recordConsent", purpose: "announcements", granted: true, textVersion: "announcements-2" },
      { type: "recordConsent", purpose: "announcements", granted: false, textVersion: "withdraw-1" },
    ]);
  });

  it("leads from the consent that everything rests on to erasing", () => {
    const turns = play(["data saya", "atur persetujuan", "pendataan"]);
    expect(turns.at(-1)?.reply.message.asks).toBe("erasing");
    expect(effectsOf(turns).some(({ type }) => type === "recordConsent" || type === "erase")).toBe(false);
  });

  it("erases on a plain yes alone, and knows nobody afterwards", () => {
    const doubtful = play(["hapus data saya", "ya tapi besok", "hapus", "sudah", "ya?"]);
    expect(effectsOf(doubtful).some(({ type }) => type === "erase")).toBe(false);
    const turn = play(["hapus data saya", "ya"]).at(-1);
    expect(turn?.effects).toEqual([{ type: "erase" }]);
    expect(turn?.reply.talk.stack).toEqual([{ flow: "home", version, value: "idle", context: { misses: 0 } }]);
    expect(turn?.reply.message.text).toContain("Nomor bukti: 1");
  });

  it("does not take a yes for it that comes after a long silence", () => {
    const [asked] = play(["hapus data saya"]) as [Turn];
    const late = { content: text("ya"), returned: true };
    const turn = hearOne({ talk: stored(asked.reply.talk), language: "id" }, late, setting, registered);
    expect(turn.effects).toEqual([]);
    expect(turn.reply.message.asks).toBe("erasing");
  });

  it("hands a stop to the conversation below", () => {
    const turns = play(["data saya", "stop"]);
    expect(effectsOf(turns).at(-1)).toMatchObject({ type: "recordConsent", purpose: "announcements", granted: false });
  });

  it("gives an unsent registration back as it was", () => {
    const draft = { misses: 0, consented: true, ownerName: "Sri Wahyuni" };
    const open: Talk = {
      stack: [
        ...home.stack,
        { flow: "registration", version: flows.registration.version, value: "businessName", context: draft },
      ],
    };
    const turns = play(["data saya", "lihat data saya", "kembali"], open, []);
    expect(turns[1]?.reply.message.text).toContain("Nama: Sri Wahyuni");
    expect(turns[2]?.reply.talk).toEqual(open);
    expect(turns[2]?.reply.message.asks).toBe("businessName");
  });
});
