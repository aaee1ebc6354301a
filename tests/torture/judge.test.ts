import { describe, expect, it } from "vitest";
import type { Evidence, Told } from "./evidence.ts";
import { judge } from "./judge.ts";

const told: Told = {
  ownerName: "Sri Wahyuni",
  phone: "+6281234567890",
  language: "id",
  businessName: "Keripik Bu Sri",
  product: "keripik singkong",
  cluster: "keripik",
  mode: "fixed",
  village: "33.13.11.2005",
  district: "33.13.11",
  rt: "002",
  rw: "005",
  lat: null,
  lng: null,
  accuracy: null,
  placeSource: "village",
  landmark: null,
  publication: true,
  announcements: false,
};

/** Two owners of three messages each; the first life is killed at 10 s, and one reply to the second owner comes again. */
function truth() {
  const chat = (id: number) => {
    const number = `3313-00000${id}-0`;
    const contents = [
      { kind: "text" as const, text: "/start" },
      { kind: "pick" as const, choice: "yes", question: "consent" },
      { kind: "text" as const, text: `name ${id}` },
    ];
    const texts = ["consent?", "name?", `thanks, ${number}`];
    const heard = texts.map((text, at) => ({ messageId: `${id}${at}`, at: 5_000 + at * 10_000, text }));
    const { publication: _, announcements: __, ...record } = { ...told, businessName: `Keripik ${id}` };
    return {
      witness: {
        address: `${100 + id}`,
        said: contents.map((content, at) => ({
          ...(content.kind === "pick" ? {} : { id: `u${id * 10 + at}.` }),
          content,
        })),
        heard,
        told: { ...told, businessName: `Keripik ${id}` },
      },
      chat: { id, address: `${100 + id}`, revision: 3, ownerId: id },
      inbox: contents.map((content, at) => ({
        chatId: id,
        revision: at + 1,
        messageId: content.kind === "pick" ? `p${id}` : `u${id * 10 + at}.1700000000`,
        content,
      })),
      outbox: texts.map((text, at) => ({
        chatId: id,
        revision: at + 1,
        state: "sent",
        providerId: `${id}${at}`,
        parts: [text],
      })),
      record: { ownerId: id, number, told: record },
      consents: [
        { chatId: id, purpose: "register", granted: true },
        { chatId: id, purpose: "publication", granted: true },
        { chatId: id, purpose: "announcements", granted: false },
      ],
    };
  };
  const [one, two] = [chat(1), chat(2)];
  two.witness.heard.splice(0, 0, { messageId: "29", at: 9_900, text: "consent?" });
  two.witness.heard[1] = { messageId: "20", at: 12_000, text: "consent?" };
  return {
    one,
    two,
    lives: [1_000, 10_000],
    mostInFlight: 30,
    owners: 2,
    mishaps: [] as string[],
  };
}

function verdictOn(tamper: (evidence: ReturnType<typeof truth>) => void) {
  const scene = truth();
  tamper(scene);
  const { one, two, ...rest } = scene;
  const evidence: Evidence = {
    ...rest,
    witnesses: [one.witness, two.witness],
    chats: [one.chat, two.chat],
    inbox: [...one.inbox, ...two.inbox],
    outbox: [...one.outbox, ...two.outbox],
    records: [one.record, two.record],
    consents: [...one.consents, ...two.consents],
  };
  return judge(evidence);
}

describe("the judge of a crash run", () => {
  it("finds nothing in a true run, and counts the reply that a kill sent twice", () => {
    const { violations, repeatsByKill } = verdictOn(() => undefined);
    expect(violations).toEqual([]);
    expect([...repeatsByKill]).toEqual([[1, 1]]);
  });

  it.each<[string, (evidence: ReturnType<typeof truth>) => void, RegExp]>([
    ["a lost message", ({ one }) => one.inbox.splice(2, 1), /Owner 101: message 3 was lost/],
    ["a lost press", ({ one }) => one.inbox.splice(1, 1), /Owner 101: message 2 was lost/],
    [
      "a message handled twice",
      ({ one }) => {
        one.inbox.push({ ...pick(one.inbox, 2), revision: 4, messageId: "u12.1700000001" });
        one.chat.revision = 4;
      },
      /Owner 101: message 3 was handled twice/,
    ],
    [
      "a press handled twice",
      ({ one }) => {
        one.inbox.push({ ...pick(one.inbox, 1), revision: 4, messageId: "p99" });
        one.chat.revision = 4;
      },
      /Owner 101: 3 messages were sent and 4 handled/,
    ],
    [
      "messages handled in another order",
      ({ one }) => {
        pick(one.inbox, 0).revision = 3;
        pick(one.inbox, 2).revision = 1;
      },
      /Owner 101: messages were not handled in their order/,
    ],
    [
      "changed words",
      ({ one }) => (pick(one.inbox, 2).content = { kind: "text", text: "name 2" }),
      /Owner 101: message 3 was lost/,
    ],
    [
      "a gap between the turns",
      ({ one }) => {
        pick(one.inbox, 2).revision = 4;
        one.chat.revision = 4;
      },
      /Owner 101: the turns in the inbox are not 1 to 4/,
    ],
    [
      "a turn without its answer",
      ({ one }) => one.outbox.pop(),
      /Owner 101: the answers in the outbox are not one for each turn/,
    ],
    ["a reply that never arrived", ({ one }) => one.witness.heard.splice(1, 1), /Owner 101: reply 2 never arrived/],
    ["a reply that still waits", ({ one }) => (pick(one.outbox, 2).state = "pending"), /Owner 101: reply 3 is pending/],
    [
      "replies out of order",
      ({ one }) => one.witness.heard.push(...one.witness.heard.splice(0, 1)),
      /Owner 101: reply 2 arrived out of order/,
    ],
    [
      "a reply in another's place",
      ({ one }) => (pick(one.witness.heard, 1).text = "else"),
      /Owner 101: something else arrived in the place of reply 2/,
    ],
    [
      "half a reply",
      ({ one }) => (pick(one.outbox, 2).parts = [...pick(one.outbox, 2).parts, "more"]),
      /Owner 101: something else arrived in the place of reply 3/,
    ],
    [
      "a message from nowhere",
      ({ one }) => one.witness.heard.push({ messageId: "77", at: 30_000, text: "hello" }),
      /Owner 101: 1 messages arrived that are not in the outbox/,
    ],
    [
      "a reply sent twice without a kill between",
      ({ two }) => (pick(two.witness.heard, 0).at = 11_900),
      /Owner 102: reply 1 was sent twice by one life/,
    ],
    [
      "more repeats than were in flight",
      (evidence) => (evidence.mostInFlight = 0),
      /Kill 1: 1 replies were sent twice, and at most 0/,
    ],
    [
      "a wrong record",
      ({ one }) => Object.assign(one.record.told, { rt: "003" }),
      /Owner 101: the register holds another answer: rt/,
    ],
    [
      "two records swapped",
      ({ one, two }) => ([one.record.told, two.record.told] = [two.record.told, one.record.told]),
      /Owner 101: the register holds another answer: businessName/,
    ],
    ["an owner registered twice", ({ two }) => (two.record.ownerId = 1), /Owner 101: is registered 2 times/],
    [
      "another registration number than was told",
      ({ one }) => (one.record.number = "3313-000009-0"),
      /Owner 101: was told another registration number/,
    ],
    [
      "a consent turned round",
      ({ one }) => (pick(one.consents, 2).granted = true),
      /Owner 101: the consents on record are/,
    ],
    [
      "a consent written twice",
      ({ one }) => one.consents.push(pick(one.consents, 2)),
      /Owner 101: the consents on record are/,
    ],
    [
      "a talk without an end",
      ({ one }) => Object.assign(one.witness, { told: null }),
      /Owner 101: the talk did not come to its end/,
    ],
    ["an owner without a chat", ({ one }) => (one.chat.address = "999"), /Owner 101: has no chat/],
    [
      "an owner too many on record",
      (evidence) => (evidence.owners = 3),
      /There are 2 businesses and 3 owners on record/,
    ],
    [
      "a program that died by itself",
      ({ mishaps }) => mishaps.push("life 2 ended by itself (exit code 1)"),
      /life 2 ended by itself/,
    ],
  ])("finds %s", (_, tamper, account) => {
    expect(verdictOn(tamper).violations).toContainEqual(expect.stringMatching(account));
  });
});

function pick<One>(list: readonly One[], at: number): One {
  const one = list[at];
  if (one === undefined) throw new Error("The scene is shorter than that");
  return one;
}
