import type { Wait } from "../../../lib/wait.ts";
import type { Outcome, Outgoing } from "../../channel.ts";
import { digitsIn, lidIn } from "../address.ts";
import type { Acks } from "./acks.ts";
import { type Part, partsOf } from "./parts.ts";
import type { Own } from "./protocol.ts";
import { type Session, SessionFault } from "./session-process.ts";
import type { Limits, Typing } from "./settings.ts";

interface Tools {
  /** Undefined while nothing can be sent. */
  readonly session: () => Session | undefined;
  /** A call was not answered: the browser has hung. */
  readonly hung: (session: Session) => void;
  readonly acks: Acks;
  readonly limits: Limits;
  readonly typing: Typing;
  readonly random: () => number;
  readonly wait: Wait;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

export type Send = (address: string, message: Outgoing, earlier?: string) => Promise<Outcome>;

/** Seconds until a message is worth trying again: while the browser starts, and for the platform's word on one. */
const notReadySeconds = 15;
const noAckSeconds = 10;
/** Of so many messages it is remembered that nobody knows whether they went out. */
const mostUnsure = 500;

/**
 * Sends a message part by part, each as a person would: typing first. A part counts as sent by the server's word alone.
 * A try that is broken off names the part it came to; the next goes on from there.
 */
export function createSend(tools: Tools): Send {
  const { session, hung, acks, limits, typing, random, wait, now, signal } = tools;
  /** When a part was handed over of which no id came back. */
  const unsure = new Map<string, number>();

  return async (address, message, earlier) => marked(await trySend(address, message, earlier), message);

  async function trySend(...[address, message, earlier]: Parameters<Send>): Promise<Outcome> {
    const chat = chatOf(address);
    if (chat === undefined) return { is: "refused", reason: "no_such_address" };
    const open = session();
    if (open === undefined)
      return { is: "retry", reason: "not_ready", afterSeconds: notReadySeconds, ...idOf(earlier) };
    const until = performance.now() + limits.send;
    const left = () => until - performance.now();
    let last = earlier;
    try {
      const parts = partsOf(message);
      let next = 0;
      if (earlier !== undefined) {
        const met = await meet(open, parts, earlier, left());
        if (met === "waits") return noAck(earlier);
        next = met;
      }
      for (const part of parts.slice(next)) {
        if (part !== parts[next] && left() < limits.call + typing.mostMilliseconds)
          return { is: "retry", reason: "goes_on", afterSeconds: 1, ...idOf(last) };
        await type(open, chat, part);
        const handed = await hand(open, chat, part);
        if ("refused" in handed) return refusal(handed.refused, last);
        last = handed.id;
        const ack = handed.ack > 0 ? handed.ack : await acks.wait(last, Math.min(limits.ack, left()));
        if (ack === undefined) return noAck(last);
        if (ack < 0) return { is: "retry", reason: "not_accepted", ...idOf(last) };
      }
      return { is: "sent", ...idOf(last) };
    } catch (error) {
      if (!(error instanceof SessionFault)) throw error;
      if (error.code === "silent") hung(open);
      return { is: "retry", reason: `session_${error.code}`, afterSeconds: notReadySeconds, ...idOf(last) };
    }
  }

  /** The place of the first part that is still to be sent after an earlier try came to this message. */
  async function meet(open: Session, parts: readonly Part[], earlier: string, left: number): Promise<number | "waits"> {
    const found = await open.call("own", { id: earlier }, limits.call);
    if (found === null) return 0;
    const place = parts.findIndex(({ words }) => words === found.words);
    const ack = found.ack === 0 ? await acks.wait(earlier, Math.min(limits.ack, left)) : found.ack;
    // The page keeps what it could not send yet, and sends it once it can.
    if (ack === undefined) return "waits";
    const known = place === -1 ? parts.length - 1 : place;
    return ack > 0 ? known + 1 : known;
  }

  async function type(open: Session, chat: string, { words }: Part): Promise<void> {
    await open.call("typing", { chat }, limits.call).catch((fault: unknown) => {
      // It is for show; only who hangs does not come back for the message either.
      if (fault instanceof SessionFault && fault.code === "failed") return;
      throw fault;
    });
    const length = typing.leastMilliseconds + words.length * typing.millisecondsPerCharacter;
    await wait(Math.min(typing.mostMilliseconds, length * (0.7 + random() * 0.6)), signal);
  }

  async function hand(open: Session, chat: string, part: Part): Promise<Own | { readonly refused: string }> {
    const key = JSON.stringify([chat, part.words]);
    const since = unsure.get(key);
    if (since !== undefined) {
      const found = await open.call("ownSince", { chat, words: part.words, since }, limits.call);
      unsure.delete(key);
      if (found !== null && found.ack >= 0) return found;
    }
    const began = Math.floor(now().getTime() / 1000);
    try {
      return await open.call(
        "send",
        { chat, ...("text" in part ? { text: part.text } : { file: part.file }) },
        limits.call,
      );
    } catch (error) {
      unsure.set(key, began);
      for (const oldest of unsure.keys()) {
        if (unsure.size <= mostUnsure) break;
        unsure.delete(oldest);
      }
      throw error;
    }
  }
}

const idOf = (id: string | undefined): { readonly providerId?: string } => (id === undefined ? {} : { providerId: id });

/** What the browser's state is to blame for is no try of the message; and an id may be of any of its parts. */
const marked = (outcome: Outcome, message: Outgoing): Outcome => {
  if (outcome.is !== "retry") return outcome;
  const isOurs =
    outcome.reason === "not_ready" || outcome.reason === "goes_on" || outcome.reason.startsWith("session_");
  return {
    ...outcome,
    ...(isOurs ? { uncounted: true } : {}),
    ...(partsOf(message).length > 1 ? { partial: true } : {}),
  };
};

const noAck = (id: string): Outcome => ({ is: "retry", reason: "no_ack", afterSeconds: noAckSeconds, ...idOf(id) });

function refusal(why: string, last: string | undefined): Outcome {
  return why === "not_on_whatsapp" ? { is: "blocked" } : { is: "retry", reason: why, ...idOf(last) };
}

/** The platform's id of a chat by our address. */
function chatOf(address: string): string | undefined {
  const lid = lidIn(address);
  if (lid !== undefined) return `${lid}@lid`;
  const digits = digitsIn(address);
  return digits === undefined ? undefined : `${digits}@c.us`;
}
