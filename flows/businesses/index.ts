import type { Asking, Flow, Offer } from "../kit/flow.ts";
import { type Businesses, businessesMachine, chosenOf } from "./machine.ts";

const contextOf = ({ context }: Asking): Businesses => context as unknown as Businesses;
const nameOf = (asking: Asking) => ({ name: chosenOf(contextOf(asking))?.name ?? "" });

/** As many buttons as platforms show well. */
const mostListed = 30;

const actions = (asking: Asking): readonly Offer[] => {
  const chosen = chosenOf(contextOf(asking));
  return [
    { id: "correct", text: "business-correct" },
    { id: "details", text: "business-details" },
    { id: "photos", text: "business-photos" },
    ...(chosen?.mode === "roving" ? [{ id: "spot", text: "business-spot" } as const] : []),
    chosen?.status === "closed" ? { id: "reopen", text: "business-reopen" } : { id: "close", text: "business-close" },
    { id: "add", text: "business-add" },
    { id: "back", text: "go-back" },
  ];
};

export const businesses: Flow = {
  name: "businesses",
  version: 1,
  machine: businessesMachine,
  passing: false,
  replaceable: true,
  questions: {
    businesses: {
      id: "businesses",
      choices: (asking) => [
        ...(contextOf(asking).list ?? []).slice(-mostListed).map(({ id, name, status }) => ({
          id: String(id),
          label: status === "closed" ? `${name} (${asking.speak("is-closed")})` : name,
        })),
        { id: "add", text: "business-add" },
        { id: "back", text: "go-back" },
      ],
    },
    business: {
      id: "business",
      choices: actions,
      args: (asking) => {
        const chosen = chosenOf(contextOf(asking));
        return {
          name: chosen?.name ?? "",
          number: chosen?.number ?? "",
          state: asking.speak(chosen?.status === "closed" ? "is-closed" : "is-open"),
        };
      },
    },
    spot: { id: "spot", wants: "location", args: nameOf, choices: () => [{ id: "enough", text: "enough" }] },
    closing: {
      id: "closing",
      args: nameOf,
      choices: () => [
        { id: "yes", text: "yes" },
        { id: "no", text: "no" },
      ],
    },
  },
};
