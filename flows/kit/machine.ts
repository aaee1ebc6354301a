import { setup } from "xstate";
import { checkedInWords } from "../repair/checked.ts";
import type { Told } from "../understand/understood.ts";
import type { Answers, Effect, FlowEvent, FlowInput, QuestionId } from "./vocabulary.ts";

/** Every conversation counts how often in a row it was not understood. */
export interface Misses {
  readonly misses: number;
}

/** Guards and assignments see this much of a turn. */
interface Seen<Context> {
  readonly context: Context;
  readonly event: FlowEvent;
}

/** Where "back" leads: one place, or the first whose guard holds. */
type BackWays<Context> =
  | string
  | readonly { readonly guard?: (seen: Seen<Context>) => boolean; readonly target: string }[];

/** An action that does nothing here: it only tells the talk what is wanted. */
export const effect = (wanted: Effect) => ({ type: "effect" as const, params: wanted });
export const say = (text: Extract<Effect, { type: "say" }>["text"]) => effect({ type: "say", text });

/**
 * The building blocks of a conversation with this context. Machines stay flat: no children, no timers, no
 * history, because pure transitions do not advance them and stored snapshots cannot hold them.
 */
export const flowKit = <Context extends Misses>(
  /** How a conversation uses what was told beside an answer. */
  fill?: (told: Told, context: Context) => Partial<Context>,
) => {
  const kit = setup({
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- the library takes its types from here
    types: {} as { context: Context; events: FlowEvent; input: FlowInput },
    actions: {
      effect: (_seen: unknown, _wanted: Effect): void => {
        // Carried out by the talk, which reads it from the transition's actions.
      },
    },
  });

  const understood = kit.assign({ misses: 0 } as Partial<Context>);
  const missed = kit.assign(({ context }) => ({ misses: context.misses + 1 }) as Partial<Context>);

  /** An effect that is worded from what is known when it happens. */
  const effectOf = (wanted: (seen: Seen<Context>) => Effect) => ({
    type: "effect" as const,
    params: ({ context, event }: Seen<Context>) => wanted({ context, event }),
  });

  /** Keeps an answer, whatever it was before. */
  const keep = <Id extends QuestionId>(
    take: (value: Answers[Id], context: Context) => Partial<Context>,
    fill: ((told: Told, context: Context) => Partial<Context>) | undefined,
  ) =>
    kit.assign(({ context, event }) => {
      if (event.type !== "answer") return {};
      const taken = take(event.value as Answers[Id], context);
      const more = event.more && fill?.(event.more, { ...context, ...taken });
      return { ...more, ...taken };
    });

  const answered =
    <Id extends QuestionId>(is: (value: Answers[Id]) => boolean) =>
    ({ event }: Seen<Context>): boolean =>
      event.type === "answer" && is(event.value as Answers[Id]);

  /** Waits for an answer, keeps it and goes on; an unclear word stays and is counted. */
  const ask = <Id extends QuestionId>(
    question: Id,
    options: {
      take: (value: Answers[Id], context: Context) => Partial<Context>;
      next: string;
      back?: BackWays<Context>;
      /** What is kept when the owner goes on without a (new) answer; undefined where that can't be. */
      skip?: (context: Context) => Partial<Context> | undefined;
      /** Another question that a word leads to that was not understood. */
      lost?: { when: (context: Context) => boolean; to: string; keep: Partial<Context> };
    },
  ) =>
    kit.createStateConfig({
      meta: { asks: question },
      exit: understood,
      on: {
        answer: { target: options.next, actions: keep<Id>(options.take, fill) },
        unclear:
          options.lost === undefined
            ? { actions: missed }
            : [
                {
                  guard: ({ context }) => options.lost?.when(context) === true,
                  target: options.lost.to,
                  actions: kit.assign(options.lost.keep),
                },
                { actions: missed },
              ],
        ...(options.back === undefined ? {} : { back: options.back }),
        skip: {
          guard: ({ context }) => options.skip?.(context) !== undefined,
          target: options.next,
          actions: kit.assign(({ context }) => options.skip?.(context) ?? {}),
        },
      },
    });

  /** Waits for one of several ways to go on. */
  const choose = <Id extends QuestionId>(
    question: Id,
    ways: readonly {
      when: (value: Answers[Id]) => boolean;
      to: string;
      keep?: Partial<Context>;
      effects?: readonly ReturnType<typeof effect>[];
    }[],
    more: {
      back?: BackWays<Context>;
      skip?: string;
      leave?: { to: string; effects?: readonly ReturnType<typeof effect>[] };
    } = {},
  ) =>
    kit.createStateConfig({
      meta: { asks: question },
      exit: understood,
      on: {
        answer: ways.map((way) => ({
          guard: answered<Id>(way.when),
          target: way.to,
          actions: [kit.assign(way.keep ?? {}), ...(way.effects ?? [])],
        })),
        unclear: { actions: missed },
        ...(more.back === undefined ? {} : { back: more.back }),
        ...(more.skip === undefined ? {} : { skip: more.skip }),
        ...(more.leave === undefined
          ? {}
          : Object.fromEntries(
              ["stop", "cancel"].map((event) => [
                event,
                { target: more.leave?.to, actions: [...(more.leave?.effects ?? [])] },
              ]),
            )),
      },
    });

  const statusIn = ({ event }: Seen<Context>) => (event.type === "statusFound" ? event.businesses : []);
  /** The latest business. */
  const sayStatus = effectOf((seen) => {
    const [first] = statusIn(seen);
    const { number = "", name = "", status = "registered" } = first ?? {};
    const args = { number, name, others: statusIn(seen).length - 1, ...joinedArgs(seen) };
    return { type: "say", text: `status-${status}`, args };
  });
  const joinedIn = ({ event }: Seen<Context>) => (event.type === "statusFound" ? (event.joined ?? []) : []);
  const joinedArgs = (seen: Seen<Context>) => ({
    joined: joinedIn(seen).length,
    pairs: joinedIn(seen)
      .map(({ number, into }) => `${number} → ${into}`)
      .join(", "),
  });
  const sayChecked = effectOf((seen) => ({
    type: "say",
    ...checkedInWords(statusIn(seen)[0]?.checked ?? { state: "new" }),
  }));

  /** What waits to be repaired comes first. */
  const someRepair = (seen: Seen<Context>): boolean => {
    const [first] = statusIn(seen);
    return first?.status === "registered" && first.checked.state === "repair";
  };

  /** What can be asked for from any question: answered, and then the open question returns. */
  const anywhere = {
    help: { actions: effect({ type: "explain" }) },
    repeat: { actions: [] },
    goOn: { actions: [] },
    greeting: { actions: say("greeting") },
    thanks: { actions: say("thanks") },
    status: { actions: effect({ type: "lookUpStatus" }) },
    aid: { actions: say("aid-later") },
    officer: { actions: effect({ type: "openTicket" }) },
    menu: { actions: effect({ type: "open", flow: "menu" }) },
    complete: { actions: effect({ type: "open", flow: "details" }) },
    businesses: { actions: effect({ type: "open", flow: "businesses" }) },
    myData: { actions: effect({ type: "open", flow: "myData" }) },
    link: { actions: effect({ type: "open", flow: "link" }) },
    chats: { actions: effect({ type: "open", flow: "chats" }) },
    erase: { actions: effect({ type: "open", flow: "myData", input: { right: "erase" } }) },
    language: [
      {
        guard: ({ event }: Seen<Context>) => event.type === "language" && event.to !== undefined,
        actions: [
          effectOf(({ event }) => ({
            type: "speak",
            language: (event.type === "language" ? event.to : undefined) ?? "id",
          })),
          say("language-set"),
        ],
      },
      { actions: effect({ type: "open", flow: "language" }) },
    ],
    statusFound: [
      {
        guard: (seen: Seen<Context>) => statusIn(seen).length === 0 && joinedIn(seen).length > 0,
        actions: effectOf((seen) => ({ type: "say", text: "status-joined", args: joinedArgs(seen) })),
      },
      {
        guard: (seen: Seen<Context>) => statusIn(seen).length === 0,
        actions: say("status-none"),
      },
      { guard: (seen: Seen<Context>) => statusIn(seen)[0]?.status === "closed", actions: sayStatus },
      { guard: someRepair, actions: [sayStatus, sayChecked, say("status-repair-after")] },
      { actions: [sayStatus, sayChecked] },
    ],
    ticketOpened: {
      actions: effectOf(({ event }) => ({
        type: "say",
        text: "ticket-opened",
        // As text: a number would be written "1.000".
        args: { number: event.type === "ticketOpened" ? String(event.number) : "" },
      })),
    },
    code: [
      {
        guard: ({ event }: Seen<Context>) => event.type === "code" && event.code === undefined,
        actions: say("draft-code-missing"),
      },
      {
        actions: effectOf(({ event }) => ({
          type: "lookUpDraft",
          code: (event.type === "code" ? event.code : undefined) ?? "",
        })),
      },
    ],
    draftFound: {
      actions: effectOf(({ event }) => ({
        type: "open",
        flow: "registration",
        input: event.type === "draftFound" ? { filled: event.filled } : {},
      })),
    },
    draftGone: {
      actions: effectOf(({ event }) => ({
        type: "say",
        text: `code-${event.type === "draftGone" ? event.reason : "unknown"}`,
      })),
    },
  } as const;

  /** The same over another conversation, whose status is its own to tell. */
  const { status: _, ...overAnother } = anywhere;

  return { kit, ask, choose, anywhere, overAnother, effectOf, sayStatus, someRepair };
};
