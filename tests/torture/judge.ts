import { isDeepStrictEqual } from "node:util";
import type { ChatRow, Evidence, InboxRow, OutboxRow, Told, Witness } from "./evidence.ts";

export interface Verdict {
  /** What was broken, a sentence each; empty when every promise was kept. */
  readonly violations: readonly string[];
  /** Replies that arrived again after each kill, by the number of the life that was killed: from 1, of those that came to speak. */
  readonly repeatsByKill: ReadonlyMap<number, number>;
}

/** Judges what a run left behind. Looks at nothing but the evidence, so that tampered evidence can prove it. */
export function judge(evidence: Evidence): Verdict {
  const violations: string[] = [...evidence.mishaps];
  const repeatsByKill = new Map<number, number>();
  const chatsByAddress = Map.groupBy(evidence.chats, ({ address }) => address);
  const inbox = Map.groupBy(evidence.inbox, ({ chatId }) => chatId);
  const outbox = Map.groupBy(evidence.outbox, ({ chatId }) => chatId);

  for (const witness of evidence.witnesses) {
    const found = (fault: string) => violations.push(`Owner ${witness.address}: ${fault}`);
    const [chat, second] = chatsByAddress.get(witness.address) ?? [];
    if (chat === undefined) found("has no chat");
    else if (second !== undefined) found("has two chats");
    else {
      const taken = inbox.get(chat.id) ?? [];
      const answers = outbox.get(chat.id) ?? [];
      messagesOf(witness, taken).forEach(found);
      revisionsOf(chat, taken, answers).forEach(found);
      const replies = repliesOf(witness, answers, evidence.lives);
      replies.faults.forEach(found);
      for (const life of replies.repeatedAfter) repeatsByKill.set(life, (repeatsByKill.get(life) ?? 0) + 1);
      recordOf(witness, chat, evidence).forEach(found);
    }
  }
  for (const [life, repeats] of repeatsByKill) {
    if (repeats > evidence.mostInFlight)
      violations.push(
        `Kill ${life}: ${repeats} replies were sent twice, and at most ${evidence.mostInFlight} can have been in flight`,
      );
  }
  violations.push(...strangersIn(evidence));
  return { violations, repeatsByKill };
}

/** Each message of the owner was taken once, and in their order. */
function messagesOf({ said }: Witness, taken: readonly InboxRow[]): string[] {
  const rows = [...taken].sort((a, b) => a.revision - b.revision);
  const faults: string[] = [];
  // Not every platform tells the id of a press.
  const isOf = ({ messageId, content }: InboxRow, { id = "", content: sent }: Witness["said"][number]) =>
    isDeepStrictEqual(content, sent) && messageId.startsWith(id);
  const takenTimes = (one: Witness["said"][number]) => rows.filter((row) => isOf(row, one)).length;
  for (const [at, one] of said.entries()) {
    const times = takenTimes(one);
    if (times === 0) faults.push(`message ${at + 1} was lost`);
    if (times > 1 && one.id !== undefined) faults.push(`message ${at + 1} was handled twice`);
  }
  if (rows.length !== said.length) faults.push(`${said.length} messages were sent and ${rows.length} handled`);
  else if (faults.length === 0 && !said.every((one, at) => rows[at] !== undefined && isOf(rows[at], one)))
    faults.push("messages were not handled in their order");
  return faults;
}

/** The turns are numbered without a gap, and each was answered once. */
function revisionsOf(chat: ChatRow, taken: readonly InboxRow[], answers: readonly OutboxRow[]): string[] {
  const numbered = (rows: readonly { readonly revision: number }[]) =>
    rows.length === chat.revision &&
    new Set(rows.map(({ revision }) => revision)).size === rows.length &&
    rows.every(({ revision }) => revision >= 1 && revision <= chat.revision);
  return [
    ...(numbered(taken) ? [] : [`the turns in the inbox are not 1 to ${chat.revision}`]),
    ...(numbered(answers) ? [] : [`the answers in the outbox are not one for each turn from 1 to ${chat.revision}`]),
  ];
}

/**
 * What arrived is the outbox in its order, where each reply may have come several times, but each time of
 * another life of the program. The platform's number of the last copy's last message is on record.
 */
function repliesOf({ heard }: Witness, answers: readonly OutboxRow[], lives: readonly number[]) {
  const faults: string[] = [];
  const repeatedAfter: number[] = [];
  let from = 0;
  for (const { state, providerId, parts, revision } of answers) {
    if (state !== "sent") {
      faults.push(`reply ${revision} is ${state} in the outbox`);
      continue;
    }
    const last = heard.findIndex(({ messageId }) => messageId === providerId);
    if (last < from) {
      faults.push(last < 0 ? `reply ${revision} never arrived` : `reply ${revision} arrived out of order`);
      continue;
    }
    const copies = copiesOf(heard.slice(from, last + 1), parts);
    from = last + 1;
    if (copies === undefined) {
      faults.push(`something else arrived in the place of reply ${revision}`);
      continue;
    }
    const sentIn = copies.map(({ at }) => lives.filter((begun) => begun <= at).length);
    for (const [index, life] of sentIn.slice(0, -1).entries()) {
      const apart = (copies[index + 1]?.at ?? 0) - (copies[index]?.at ?? 0);
      if (sentIn[index + 1] === life)
        faults.push(`reply ${revision} was sent twice by one life of the program, ${apart} ms apart`);
      else repeatedAfter.push(life);
    }
  }
  if (from < heard.length && faults.length === 0)
    faults.push(`${heard.length - from} messages arrived that are not in the outbox`);
  return { faults, repeatedAfter };
}

/** The first message of each copy; undefined where they are no copies of it. All but the last may be broken off. */
function copiesOf(heard: Witness["heard"], parts: readonly string[]): Witness["heard"] | undefined {
  const copies: Witness["heard"][number][] = [];
  let next = 0;
  for (const one of heard) {
    if (one.text !== parts[next]) next = 0;
    if (one.text !== parts[next]) return undefined;
    if (next === 0) copies.push(one);
    next = (next + 1) % parts.length;
  }
  return next === 0 ? copies : undefined;
}

/** One business, one owner, exactly the answers that were given, and the number that was told. */
function recordOf({ told, heard }: Witness, chat: ChatRow, { records, consents }: Evidence): string[] {
  const own = records.filter(({ ownerId }) => ownerId === chat.ownerId);
  if (told === null) return ["the talk did not come to its end"];
  if (told === "left") return own.length > 1 ? [`is registered ${own.length} times`] : [];
  const [record] = own;
  if (record === undefined || own.length > 1) return [`is registered ${own.length} times`];
  const { publication, announcements, ...answers } = told;
  const wrong = (Object.keys(answers) as (keyof typeof answers)[]).filter((key) => answers[key] !== record.told[key]);
  const given = consents
    .filter(({ chatId }) => chatId === chat.id)
    .map(({ purpose, granted }) => `${purpose} ${granted}`);
  const expected = ["register true", `publication ${publication}`, `announcements ${announcements}`];
  return [
    ...wrong.map((key: keyof Told) => `the register holds another answer: ${key}`),
    ...(isDeepStrictEqual(given, expected) ? [] : [`the consents on record are ${given.join(", ")}`]),
    ...(heard.some(({ text }) => text.includes(record.number)) ? [] : ["was told another registration number"]),
  ];
}

/** Nothing is there that nobody caused. Who left half-way may have registered before. */
function strangersIn({ witnesses, chats, records, owners }: Evidence): string[] {
  const toTheEnd = witnesses.filter(({ told }) => told !== "left").length;
  const faults: string[] = [];
  if (chats.length !== witnesses.length)
    faults.push(`${witnesses.length} owners talked, and there are ${chats.length} chats`);
  if (records.length < toTheEnd || records.length > witnesses.length)
    faults.push(`${toTheEnd} owners talked to the end, and there are ${records.length} businesses`);
  if (owners !== records.length) faults.push(`There are ${records.length} businesses and ${owners} owners on record`);
  return faults;
}
