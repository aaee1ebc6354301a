import type { Flow, Offer } from "../kit/flow.ts";
import { linkMachine } from "./machine.ts";

const yesNo: readonly Offer[] = [
  { id: "yes", text: "yes" },
  { id: "no", text: "no" },
];
const back: Offer = { id: "back", text: "go-back" };

/** Somebody who is registered from another chat writes from this one. */
export const link: Flow = {
  name: "link",
  version: 1,
  machine: linkMachine,
  passing: true,
  questions: {
    linkDraft: { id: "linkDraft", grave: true, choices: () => yesNo },
    linkNumber: { id: "linkNumber", numeric: true, wants: "contact", choices: () => [back] },
    linkCode: {
      id: "linkCode",
      numeric: true,
      text: ({ context }) => (context["way"] === "phone" ? "ask-linkCode-phone" : "ask-linkCode"),
      choices: () => [back],
    },
  },
};
