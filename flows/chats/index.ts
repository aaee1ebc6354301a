import type { Asking, Flow, Offer } from "../kit/flow.ts";
import type { LinkedChat } from "../link/link.ts";
import { dateInWords } from "../my-data/dates.ts";
import { type Chats, chatsMachine, chosenIn } from "./machine.ts";

const contextOf = ({ context }: Asking): Chats => context as unknown as Chats;
const listOf = (asking: Asking): readonly LinkedChat[] => contextOf(asking).list ?? [];
const told = ({ channel, since, here, receives }: LinkedChat, asking: Asking) => ({
  ...{ channel: asking.speak("channel-name", { channel }), date: dateInWords(since, asking) },
  ...{ here: here ? "yes" : "no", receives: receives ? "yes" : "no" },
});
const chosen = (asking: Asking) => {
  const one = chosenIn(contextOf(asking));
  return one === undefined ? { channel: "", date: "", here: "no", receives: "no" } : told(one, asking);
};

const back: Offer = { id: "back", text: "go-back" };

/** An owner's chats: where the office writes, and which belong to the registration. */
export const chats: Flow = {
  name: "chats",
  version: 1,
  machine: chatsMachine,
  passing: true,
  questions: {
    chats: {
      id: "chats",
      args: (asking) => {
        const list = listOf(asking);
        return { count: list.length, channel: list.find(({ receives }) => receives)?.channel ?? "" };
      },
      choices: (asking) => [
        ...listOf(asking).map((one): Offer => ({ id: String(one.id), text: "chat-line", args: told(one, asking) })),
        ...(listOf(asking).some((one) => one.chosen) ? [{ id: "latest", text: "chat-follow" } as const] : []),
        back,
      ],
    },
    chat: {
      id: "chat",
      args: chosen,
      choices: (asking) => {
        // Of one chat there is nothing to choose.
        if (listOf(asking).length < 2) return [back];
        const isChosen = chosenIn(contextOf(asking))?.chosen === true;
        return [
          ...(isChosen ? [] : [{ id: "prefer", text: "chat-prefer" } as const]),
          { id: "part", text: "chat-part" },
          back,
        ];
      },
    },
    parting: {
      id: "parting",
      grave: true,
      args: chosen,
      choices: () => [
        { id: "yes", text: "chat-part-yes" },
        { id: "no", text: "no" },
      ],
    },
  },
};
