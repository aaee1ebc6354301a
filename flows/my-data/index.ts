import type { Asking, Flow, Offer } from "../kit/flow.ts";
import { purposes } from "./consents.ts";
import { type MyData, myDataMachine } from "./machine.ts";
import { type Right, rights } from "./person.ts";

const yesNo: readonly Offer[] = [
  { id: "yes", text: "yes" },
  { id: "no", text: "no" },
];
const back: Offer = { id: "back", text: "right-back" };

/** Of an unregistered chat there is an unsent registration at most. */
const rightsIn = ({ nobody, draft }: Asking["context"]): readonly Right[] => {
  if (nobody !== true) return rights;
  return draft === true ? ["see", "correct", "erase"] : ["erase"];
};

/** A look at one's data comes and goes over whatever is open; nothing of it is worth coming back to. */
export const myData: Flow = {
  name: "myData",
  version: 1,
  machine: myDataMachine,
  passing: true,
  restart: () => ({ value: "myData", context: { misses: 0 } satisfies MyData }),
  questions: {
    myData: {
      id: "myData",
      text: ({ context }) => {
        if (context["told"] === true) return "ask-myData-more";
        return context["nobody"] === true ? "ask-myData-nobody" : "ask-myData";
      },
      args: ({ world, context }) => ({ office: world.office.name, draft: context["draft"] === true ? "yes" : "no" }),
      choices: ({ context }) => [
        ...rightsIn(context).map((right): Offer => ({ id: right, text: `right-${right}` })),
        back,
      ],
    },
    consents: {
      id: "consents",
      choices: ({ context, speak }) => [
        ...purposes.map(
          (purpose): Offer => ({
            id: purpose,
            text: "consent-state",
            args: { purpose: speak(`purpose-${purpose}`), given: context[purpose] === true ? "yes" : "no" },
          }),
        ),
        back,
      ],
    },
    publish: { id: "publish", choices: () => yesNo },
    announcements: {
      id: "announcements",
      args: ({ world }) => ({ office: world.office.name }),
      choices: () => yesNo,
    },
    erasing: {
      id: "erasing",
      grave: true,
      text: ({ context }) => (context["nobody"] === true ? "ask-erasing-nobody" : "ask-erasing"),
      choices: () => [
        { id: "yes", text: "erasing-yes" },
        { id: "no", text: "no" },
      ],
    },
  },
};
