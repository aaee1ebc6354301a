import { fail } from "../lib/fail.ts";
import type { Office } from "../office.ts";
import { readDraft } from "../registry/drafts/read-drafts.ts";
import { readRegistration } from "../registry/drafts/read-registration.ts";
import { createDraft } from "../registry/drafts/write-drafts.ts";
import { sayDifferent } from "../registry/duplicates/decide-pair.ts";
import { readPair } from "../registry/duplicates/read-pair.ts";
import { answerOwner } from "../registry/help/answer-owner.ts";
import { addCannedAnswer } from "../registry/help/canned-answers.ts";
import { endTicket } from "../registry/help/end-ticket.ts";
import type { Help, Helper } from "../registry/help/help.ts";
import { takeTicket } from "../registry/help/take-ticket.ts";
import type { Identifiers } from "../registry/identifiers/identifiers.ts";
import { mergePair } from "../registry/merging/merge.ts";
import { addNote } from "../registry/record/notes.ts";
import { unmask } from "../registry/record/unmask.ts";
import { approve, askRepair } from "../registry/verification/decide.ts";
import { officerOf } from "./demo-officers.ts";
import { canned, drafts, notes, ticketTalks } from "./office-words.ts";
import { silentChannel } from "./play-talks.ts";

/** What the demo's officers work with: a desk without its pages. */
export interface Work extends Help {
  readonly identifiers: Identifiers;
  readonly office: Office;
}

/** Requests that are left waiting, so that there is something to do. */
const leftWaiting = 3;

/**
 * What officers did in the last days, through the functions that the console's pages call: by how many talks were
 * over. Whatever they work on is found as they would find it, so that none of it hangs on an id.
 */
export const officeWork = (work: Work): ((talk: number) => Promise<void>) => {
  const { verifier, administrator, programme, district } = officerOf;
  const days: ReadonlyMap<number, () => Promise<void>> = new Map([
    [2, () => signIn(work, administrator)],
    [3, () => addAnswers(work, administrator)],
    [6, () => signIn(work, verifier)],
    [8, () => merge(work, verifier)],
    [10, () => note(work, verifier, 0)],
    [14, () => keepApart(work, verifier)],
    [18, () => draft(work, programme, 0, true)],
    [24, () => check(work, verifier)],
    [30, () => merge(work, verifier)],
    [36, () => note(work, programme, 1)],
    [44, () => signIn(work, district)],
    [52, () => check(work, district)],
    [60, () => look(work, programme)],
    [68, () => merge(work, administrator)],
    [76, () => draft(work, district, 1, false)],
    [84, () => note(work, verifier, 2)],
    [92, () => check(work, verifier)],
    [100, () => draft(work, programme, 2, false)],
    [108, () => signIn(work, verifier)],
    [114, () => help(work, verifier, false)],
    [118, () => help(work, programme, false)],
  ]);
  return async (talk) => {
    await days.get(talk)?.();
    if (talk % 5 === 0 && (await waiting(work)) > leftWaiting + 2)
      await help(work, [verifier, programme][talk % 2] ?? verifier, true);
  };
};

const signIn = ({ audit }: Work, { id }: Helper): Promise<void> =>
  audit.record({ actor: `officer:${id}`, action: "signIn", detail: { by: "app" } });

const addAnswers = async (work: Work, officer: Helper): Promise<void> => {
  for (const answer of canned) sure((await addCannedAnswer(work, officer, answer)).ok);
};

const waiting = ({ database }: Work): Promise<number> => database.client.ticket.count({ where: { status: "open" } });

/** Takes the request that waits longest and answers it; `done` closes it. */
const help = async (work: Work, officer: Helper, done: boolean): Promise<void> => {
  const { client } = work.database;
  const ticket = await client.ticket.findFirst({
    where: { status: "open" },
    orderBy: { id: done ? "asc" : "desc" },
    include: { chat: { select: { channel: true, address: true } } },
  });
  const [answer, reply, noted] = ticketTalks[(ticket?.id ?? 0) % ticketTalks.length] ?? fail("No words for a request");
  if (ticket === null) return;
  sure((await takeTicket(work, ticket.id, officer)).ok);
  sure((await answerOwner(work, ticket.id, officer, answer)).ok);
  await work.office.receive({
    ...{ channel: silentChannel.name, address: ticket.chat.address, messageId: `jawab-${ticket.id}` },
    ...{ at: work.clock.now(), content: { kind: "text", text: reply } },
  });
  if (done) sure((await endTicket(work, ticket.id, officer, { is: "done", note: noted })).ok);
};

/** The likeliest of the pairs that wait. */
const likeliest = async ({ database }: Work, order: "asc" | "desc") => {
  const pair = await database.client.pair.findFirst({ where: { state: "open" }, orderBy: { score: order } });
  return pair === null ? undefined : readPair(database, pair.id);
};

const merge = async (work: Work, officer: Helper): Promise<void> => {
  const pair = await likeliest(work, "desc");
  if (pair === undefined) return;
  await work.audit.during(async (tx, record) => {
    const request = { pair: pair.id, kept: pair.first.row.id, choices: {}, samePerson: true, seen: pair.seen };
    const merged = await mergePair(tx, { ...request, officerId: officer.id, now: work.clock.now() });
    if (!merged.ok) return;
    const { kept, gone, taken, ownersMerged, owners } = merged;
    const detail = { pair: pair.id, merge: merged.merge, kept, gone, taken: [...taken], owners: ownersMerged };
    for (const ownerId of owners)
      record({ actor: `officer:${officer.id}`, action: "merge", ownerId, businessId: kept, detail });
  });
};

const keepApart = async (work: Work, officer: Helper): Promise<void> => {
  const pair = await likeliest(work, "asc");
  if (pair === undefined) return;
  const said = { pair: pair.id, seen: pair.seen, officerId: officer.id, now: work.clock.now() };
  await work.audit.during(async (tx, record) => {
    const decided = await sayDifferent(work.database, tx, said);
    if (!decided.ok) return;
    for (const businessId of [decided.first, decided.second])
      record({ actor: `officer:${officer.id}`, action: "different", businessId, detail: { pair: pair.id } });
  });
};

/** The latest that wait, within the officer's territory. */
const newest = ({ database }: Work, { id }: Helper, take: number) =>
  database.client.officer.findUnique({ where: { id } }).then((officer) =>
    database.client.business.findMany({
      where: {
        ...{ verification: "new", status: "registered" },
        ...(officer?.territory ? { district: officer.territory } : {}),
      },
      orderBy: { id: "desc" },
      take,
      include: { owner: { select: { nik: true } } },
    }),
  );

const check = async (work: Work, officer: Helper): Promise<void> => {
  for (const [at, { id, ownerId }] of (await newest(work, officer, 6)).entries()) {
    await work.audit.record({
      ...{ actor: `officer:${officer.id}`, action: "see", ownerId, businessId: id },
      detail: { of: "queue" },
    });
    if (at === 3) {
      const asked = { field: "rtRw", reason: "missing", words: null } as const;
      sure((await askRepair(work, { business: id, officer }, asked)).ok);
    } else if (at % 2 === 0) sure((await approve(work, { business: id, officer }, false)).ok);
  }
};

const note = async (work: Work, officer: Helper, which: number): Promise<void> => {
  const [business] = (await newest(work, officer, 9)).slice(which + 2);
  if (business === undefined) return;
  sure((await addNote(work.audit, business.id, officer.id, notes[which] ?? "", work.clock.now())).ok);
};

/** Reads one whole number, with a reason. */
const look = async (work: Work, officer: Helper): Promise<void> => {
  const [business] = (await newest(work, officer, 60)).filter(({ owner }) => owner.nik !== null);
  if (business === undefined) return;
  const told = { why: "programme", words: "Usulan bantuan modal tahap dua", officerId: officer.id };
  await unmask(work.audit, work.identifiers, business.id, "nik", told);
};

/** Fills in a registration for an owner; `confirmed`: who opens it at home and agrees. */
const draft = async (work: Work, officer: Helper, which: number, confirmed: boolean): Promise<void> => {
  const { world } = work.setting;
  const district = world.places.districts()[0]?.code ?? "";
  const area = world.places.villages(district)[which]?.code ?? district;
  const typed = drafts[which] ?? fail("No such draft");
  const reading = readRegistration({ ...typed, area }, world, () => true);
  if (!reading.ok) fail(`A draft of the demo is not understood: ${JSON.stringify(reading.faults)}`);
  const id = await createDraft(work, officer, reading);
  if (!confirmed) return;
  const made = await readDraft(work.database, work.identifiers, id);
  for (const [at, text] of [`kode ${made?.code ?? ""}`, "ya", "ya", "ya", "ya"].entries())
    await work.office.receive({
      ...{ channel: silentChannel.name, address: `contoh-isian-${id}`, messageId: `contoh-isian-${id}.${at}` },
      ...{ at: work.clock.now(), content: { kind: "text", text } },
    });
};

/** What is refused here is a fault of the demo's own. */
const sure = (ok: boolean): void => {
  if (!ok) fail("An officer of the demo was refused what they did");
};
