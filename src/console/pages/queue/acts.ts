import { claimsOf, release } from "../../../registry/claims/claims.ts";
import {
  approve,
  askRepair,
  type Case,
  type Decided,
  mostWords,
  refuse,
  reopen,
} from "../../../registry/verification/decide.ts";
import { hasLastWord } from "../../../registry/verification/last-word.ts";
import { nextWaiting } from "../../../registry/verification/next-waiting.ts";
import { placeOf, readQueue } from "../../../registry/verification/queue.ts";
import type { Desk } from "../../desk.ts";
import { figure, timeText } from "../../layout/time.ts";
import { goTo, type View, type Visit } from "../../route.ts";
import { type Asked, askedOf, pathWith } from "./asked.ts";
import { showCase } from "./case-page.ts";
import { readRefusal, readRepair } from "./choices.ts";
import type { Entered } from "./deciding.ts";
import { words } from "./words.ts";

/** The next record that nobody works on. */
export async function start(desk: Desk, visit: Visit): Promise<Response> {
  const asked = askedOf(desk, visit);
  return goOn(desk, visit, asked);
}

/** Leaves a record as it is and goes on to the one after it. */
export async function skip(desk: Desk, visit: Visit, id: number): Promise<Response> {
  await leave(desk, visit, id);
  const after = await placeOf(desk.database, id);
  return goOn(desk, visit, askedOf(desk, visit), { after, except: id });
}

/** The page is left: others may have it. */
export async function leave(desk: Desk, { officer }: Visit, id: number): Promise<Response> {
  await release(desk.database, `business:${id}`, officer.id);
  desk.live.tell("queue");
  return new Response(null, { status: 204 });
}

export async function approveIt(desk: Desk, visit: Visit, id: number): Promise<View | Response> {
  return settled(desk, visit, id, "approved", {}, (about) =>
    approve(desk, about, desk.setting.own().silentApproval !== true),
  );
}

export async function askForRepair(desk: Desk, visit: Visit, id: number): Promise<View | Response> {
  const { form, language } = visit;
  const given = { what: form["what"] ?? "", words: form["repair-words"] ?? "" };
  const read = readRepair(given);
  const entered: Entered = { at: "repair", chosen: given.what, words: given.words };
  if (!read.ok) return again(desk, visit, id, { ...entered, ...faultIn(read.fault, given.words, language) }, 422);
  return settled(desk, visit, id, "repair", entered, (about) => askRepair(desk, about, read.value));
}

export async function refuseIt(desk: Desk, visit: Visit, id: number): Promise<View | Response> {
  const { form, language } = visit;
  const given = { why: form["why"] ?? "", words: form["refuse-words"] ?? "" };
  const read = readRefusal(given);
  const entered: Entered = { at: "refuse", chosen: given.why, words: given.words };
  if (!read.ok) return again(desk, visit, id, { ...entered, ...faultIn(read.fault, given.words, language) }, 422);
  return settled(desk, visit, id, "refused", entered, (about) => refuse(desk, about, read.value));
}

/** With a reason; the way back from a slip of the finger needs none. */
export async function reopenIt(desk: Desk, visit: Visit, id: number): Promise<View | Response> {
  const { form, language } = visit;
  const text = words[language];
  const undo = form["undo"] === "1";
  const reason = undo ? text.undone : (form["reason"] ?? "").trim().slice(0, mostWords);
  const entered: Entered = { at: "reopen", words: reason };
  if (reason === "") return again(desk, visit, id, { ...entered, wordsFault: text.faults.reopen }, 422);
  // Who takes back what they did themselves need not wait for a colleague who came to the record since.
  const own = undo && (await hasLastWord(desk.database, id, visit.officer.id));
  return settled(desk, visit, id, "reopened", entered, (about) => reopen(desk, about, reason), own);
}

const faultIn = (fault: "what" | "why" | "words" | "long", given: string, language: Visit["language"]): Entered => {
  const { faults } = words[language];
  if (fault === "long") return { wordsFault: faults.long(figure(given.trim().length, language)) };
  return fault === "words" ? { wordsFault: faults.words } : { choiceFault: faults[fault] };
};

/** Decides, and goes on to the next record; or shows the record again with what stands against it. */
async function settled(
  desk: Desk,
  visit: Visit,
  id: number,
  done: string,
  entered: Entered,
  decide: (about: Case) => Promise<Decided>,
  whoeverHolds = false,
): Promise<View | Response> {
  const { officer, form, language, now } = visit;
  const { faults } = words[language];
  const held = (await claimsOf(desk.database, [`business:${id}`], now)).get(`business:${id}`);
  if (!whoeverHolds && held !== undefined && held.officerId !== officer.id)
    return again(desk, visit, id, { ...entered, told: faults.held(held.by) });
  const decided = await decide({ business: id, officer, seen: form["seen"] ?? "" });
  if (!decided.ok) return again(desk, visit, id, { ...entered, told: refusal(desk, visit, decided) });
  const asked = askedOf(desk, visit);
  await leave(desk, visit, id);
  desk.live.tell("queue", `business:${id}`);
  const told = { done, of: String(id) };
  return done === "reopened" ? goTo(pathWith(`/${id}`, asked, told)) : goOn(desk, visit, asked, { except: id }, told);
}

function refusal(desk: Desk, { language }: Visit, decided: Extract<Decided, { ok: false }>): string {
  const { faults, outcomes, byOfficer } = words[language];
  const when = (at: Date) => timeText(at, language, desk.setting.world.timeZone);
  if (decided.reason === "gone") return faults.gone;
  if (decided.reason === "changed") return faults.changed(when(decided.at));
  return faults.decided(decided.by ?? byOfficer, outcomes[decided.outcome] ?? decided.outcome, when(decided.at));
}

async function goOn(
  desk: Desk,
  visit: Visit,
  asked: Asked,
  from: Parameters<typeof nextWaiting>[5] = {},
  told: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { places } = desk.setting.world;
  const next = await nextWaiting(desk.database, places, asked.scope, visit.officer, visit.now, from);
  desk.live.tell("queue");
  if (next !== undefined) return goTo(pathWith(`/${next}`, asked, told));
  if (told["done"] !== undefined) return goTo(pathWith("", asked, told));
  const left = await readQueue(desk.database, places, asked.scope, 1);
  return goTo(pathWith("", asked, { done: left.length > 0 ? "taken" : "empty" }));
}

async function again(desk: Desk, visit: Visit, id: number, entered: Entered, status = 409): Promise<View | Response> {
  const view = await showCase(desk, visit, id, entered);
  return view === undefined
    ? goTo("/console/queue")
    : { ...view, status, here: pathWith(`/${id}`, askedOf(desk, visit)) };
}
