import { describe, expect, it } from "vitest";
import { detailNames } from "../../flows/details/fields.ts";
import { flows } from "../../flows/index.ts";
import { open } from "../../flows/kit/frame.ts";
import type { Content, Reply, Talk } from "../../flows/kit/heard.ts";
import type { FlowEvent, FlowInput, WorldEffect } from "../../flows/kit/vocabulary.ts";
import type { OwnBusiness, Person } from "../../flows/my-data/person.ts";
import { converse } from "../../flows/talk.ts";
import { personWith, stored, text } from "../laws/run-talk.ts";
import { loadPureSetting } from "../support/pure-talk.ts";

const setting = await loadPureSetting();
const nik = "3313095708850001";

interface Heard {
  readonly reply: Reply;
  readonly effects: readonly WorldEffect[];
}

/** A talk in which this person completes data, opened as some other conversation would open it. */
const talkWith = (person: Person | undefined, input: FlowInput = {}) => {
  const home = { ...open("home", {}).frame, context: { misses: 0, registered: true } };
  let talk: Talk = { stack: [home] };
  const replies: Heard[] = [];
  const say = (said: string | Content, returned = false): Heard => {
    const content = typeof said === "string" ? text(said) : said;
    const effects: WorldEffect[] = [];
    const turn = converse(talk, "id", { content, returned, today: "2026-11-22" }, setting);
    let step = turn.next();
    while (step.done !== true) {
      effects.push(step.value);
      step = turn.next(answer(step.value, person));
    }
    talk = stored(step.value.talk);
    const heard = { reply: step.value, effects };
    replies.push(heard);
    return heard;
  };
  if (Object.keys(input).length > 0) {
    const { frame } = open("details", input);
    talk = { stack: [home, frame] };
  }
  return { say, sayAll: (...all: (string | Content)[]) => all.map((one) => say(one)).at(-1) as Heard, replies };
};

const answer = (effect: WorldEffect, person: Person | undefined): FlowEvent | undefined => {
  if (effect.type !== "lookUpPerson") return undefined;
  return person === undefined ? { type: "nobodyFound" } : { type: "personFound", person, for: null };
};
const kept = (heard: Heard) => heard.effects.filter(({ type }) => type === "keepDetail");
const sri = personWith(["Keripik Bu Sri"]);
const [keripik] = sri.businesses as readonly [OwnBusiness];
const labels = ({ reply }: Heard): readonly string[] => reply.message.choices.map(({ label }) => label);
const photo = (reference: string): Content => ({ kind: "photo", reference });

describe("the list of groups", () => {
  it("tells how much of each is filled in, and marks what is complete", () => {
    const details = { cooperative: null, kube: "KUBE Melati", nib: null } as const;
    const person = { ...sri, details: { sex: "female" }, businesses: [{ ...keripik, details, photos: 2 }] };
    expect(labels(talkWith(person).say("lengkapi"))).toEqual([
      "Data diri: 1 dari 8 terisi",
      "Bahan, alamat, foto: 1 dari 4 terisi",
      "Surat dan izin: 1 dari 6 terisi",
      "Modal dan penjualan: 0 dari 8 terisi",
      "✓ Koperasi dan kelompok",
      "Cukup dulu",
    ]);
  });

  it("asks for what is missing of a group, and returns with thanks and its progress", () => {
    const { sayAll } = talkWith({ ...sri, businesses: [{ ...keripik, details: { cooperative: null } }] });
    const list = sayAll("lengkapi", "5", "KUBE Melati");
    expect(kept(list)).toEqual([{ type: "keepDetail", business: 1, field: "kube", value: "KUBE Melati" }]);
    expect(list.reply.message.text).toMatch(/^Terima kasih/);
    expect(labels(list)).toContain("✓ Koperasi dan kelompok");
  });

  it("asks all of a complete group again, so that what changed can be told", () => {
    const { sayAll } = talkWith({ ...sri, businesses: [{ ...keripik, details: { cooperative: null, kube: null } }] });
    const first = sayAll("lengkapi", "5").reply.message;
    expect(first).toMatchObject({ asks: "cooperative", step: { at: 1, of: 2 } });
  });

  it("says so and ends when the last of all is told", () => {
    const all = Object.fromEntries(detailNames.filter((name) => name !== "kube").map((name) => [name, null]));
    const { sayAll } = talkWith({ ...sri, details: all, businesses: [{ ...keripik, details: all, photos: 1 }] });
    const end = sayAll("lengkapi", "5", "tidak ikut").reply;
    expect(end.message.text).toContain("semua data sudah lengkap");
    expect(end.talk.stack).toHaveLength(1);
  });

  it("sends who is not registered to the registration", () => {
    const { reply } = talkWith(undefined).say("lengkapi");
    expect(reply.message.text).toContain("DAFTAR");
    expect(reply.talk.stack).toHaveLength(1);
  });
});

describe("an owner of several businesses", () => {
  const named = (businessName: string, id: number): OwnBusiness => ({
    ...keripik,
    id,
    number: `3313-00000${id}-2`,
    registration: { ...keripik.registration, businessName },
  });
  const having = (...businesses: OwnBusiness[]): Person => ({ ...sri, businesses });

  it("is asked which one first, and answers belong to it", () => {
    const { say, sayAll } = talkWith(having(named("Keripik Bu Sri", 1), named("Warung Sri", 2)));
    expect(say("lengkapi").reply.message).toMatchObject({ asks: "detailsOf" });
    const [effect] = kept(sayAll("warung sri", "5", "tidak ikut"));
    expect(effect).toMatchObject({ business: 2 });
  });

  it("tells businesses of one name apart, and is not asked for closed ones", () => {
    const [first, second] = [named("Warung", 1), named("Warung", 2)];
    expect(labels(talkWith(having(first, second)).say("lengkapi"))).toEqual([
      "Warung (3313-000001-2)",
      "Warung (3313-000002-2)",
    ]);
    const closed = having({ ...first, status: "closed" }, second);
    expect(talkWith(closed).say("lengkapi").reply.message.asks).toBe("details");
  });
});

describe("a NIK", () => {
  it("is handed out at once and stands neither in the talk nor in any text", () => {
    const { sayAll, replies } = talkWith(sri);
    sayAll("lengkapi", "1", "3313 0957 0885 0001 ya pak", nik, "kembali", nik, "12", "batal");
    expect(replies.flatMap(kept).filter((one) => "field" in one && one.field === "nik")).not.toEqual([]);
    expect(JSON.stringify(replies.map(({ reply }) => reply)).replace(/[\s.]/g, "")).not.toContain("3313095708");
  });

  it("tells birth date and sex, which are then not asked", () => {
    const { sayAll, say } = talkWith(sri);
    const next = sayAll("lengkapi", "1", nik);
    expect(kept(next).map((one) => ("value" in one ? one.value : null))).toEqual([nik, "1985-08-17", "female"]);
    expect(next.reply.message).toMatchObject({ asks: "kk", step: { at: 2, of: 6 } });
    expect(say("lewati").reply.message.asks).toBe("education");
  });

  it("overrides nothing that its owner told before", () => {
    const { sayAll } = talkWith({ ...sri, details: { birthDate: "1986-01-01", sex: "female" } });
    expect(kept(sayAll("lengkapi", "1", nik))).toHaveLength(1);
  });

  it("with an odd date is kept with a warning, and takes back what one before it told", () => {
    const { sayAll } = talkWith(sri);
    const odd = sayAll("lengkapi", "1", nik, "kembali", "3313093213850001");
    expect(kept(odd).map((one) => ("value" in one ? one.value : ""))).toEqual(["3313093213850001", null, null]);
    expect(odd.reply.message.text).toContain("cocokkan");
    expect(odd.reply.message.step).toEqual({ at: 2, of: 8 });
  });
});

describe("a question", () => {
  it("can be skipped, gone back to and left, and keeps what was told", () => {
    const { say, sayAll } = talkWith(sri);
    sayAll("lengkapi", "4", "2 juta", "lewati");
    const back = say("kembali");
    expect(back.reply.message.asks).toBe("assets");
    const before = say("kembali").reply.message;
    expect(before.asks).toBe("capital");
    expect(before.text).toContain("sudah disimpan");
    expect(say("lewati").reply.message.asks).toBe("turnover");
    const left = say("batal");
    expect(left.effects).toEqual([]);
    expect(left.reply.talk.stack).toHaveLength(1);
    expect(left.reply.message.text).toContain("tetap tersimpan");
  });

  it("returns after a silence of days with a short word", () => {
    const { say, sayAll } = talkWith(sri);
    sayAll("lengkapi", "4");
    const { message } = say("p", true).reply;
    expect(message).toMatchObject({ asks: "capital", step: { at: 1, of: 8 } });
    expect(message.text).toMatch(/^Halo lagi/);
  });

  it("about money is never answered by a guess", () => {
    const { say, sayAll } = talkWith(sri);
    const unsure = sayAll("lengkapi", "4", "500");
    expect(unsure.effects).toEqual([]);
    expect(labels(unsure)).toEqual(["Rp 500.000", "Rp 500.000.000"]);
    expect(kept(say("1"))).toMatchObject([{ field: "capital", value: 500_000 }]);
    say("lewati");
    expect(labels(say("200 ribu"))).toHaveLength(4);
    expect(kept(say("sebulan"))).toMatchObject([{ field: "turnover", value: { amount: 200_000, per: "month" } }]);
  });
});

describe("photos", () => {
  it("are kept one by one, ten at most, until the owner is done", () => {
    const { say, sayAll } = talkWith(sri);
    sayAll("lengkapi", "2", "lewati", "lewati", "lewati");
    const all = Array.from({ length: 12 }, (_, at) => say(photo(`photo-${at}`)));
    const references = all.flatMap(({ effects }) => effects.map((one) => ("reference" in one ? one.reference : "")));
    expect(references).toEqual(Array.from({ length: 10 }, (_, at) => `photo-${at}`));
    expect(all[1]?.reply.message.text).toContain("Foto diterima.");
    expect(all.at(-1)?.reply.message).toMatchObject({ asks: "photos" });
    expect(say("selesai").reply.message.asks).toBe("details");
  });

  it("at another question are not kept: it may be an identity card", () => {
    const { say, sayAll } = talkWith(sri);
    sayAll("lengkapi", "1");
    expect(say(photo("ktp")).effects).toEqual([]);
  });
});

describe("details that are asked for alone", () => {
  const input: FlowInput = { person: sri, business: keripik, fields: ["nib", "capital"] };

  it("are asked in their order, and then it ends", () => {
    const { say } = talkWith(sri, input);
    expect(say("ulangi").reply.message).toMatchObject({ asks: "nib", step: { at: 1, of: 2 } });
    const told = say("belum punya");
    expect(told.reply.message.text).toContain("PETUGAS");
    const end = say("2 juta").reply;
    expect(end.talk.stack).toHaveLength(1);
    expect(end.message.text).toContain("Terima kasih");
  });

  it("have no list to go back to", () => {
    const { say } = talkWith(sri, input);
    expect(say("kembali").reply.message).toMatchObject({ asks: "nib" });
  });

  it("need no look-up where the business is known", () => {
    const { wanted, frame } = open("details", { business: keripik, fields: ["capital"] });
    expect(wanted).toEqual([]);
    expect(frame.value).toBe("capital");
  });
});

it("a talk about details holds no answer, whatever was told", () => {
  const { sayAll, replies } = talkWith(sri);
  const said =
    "lengkapi|1|3313095708850001|3313010102130004|sma|tidak|Dusun Krajan RT 2|pns|4|2 juta|3 juta|1 jt/bln|2|3";
  sayAll(...said.split("|"));
  const { stack } = replies.at(-1)?.reply.talk ?? { stack: [] };
  const context = JSON.stringify(stack.find(({ flow }) => flow === flows.details.name)?.context);
  for (const told of ["3313", "1985", "Krajan", "civil", "2000000", "female"]) expect(context).not.toContain(told);
  expect(context.length).toBeLessThan(700);
});
