import type { Asking, Flow } from "../kit/flow.ts";
import { linkHereMachine } from "./machine.ts";

const channelOf = ({ context }: Asking) => ({
  channel: typeof context["channel"] === "string" ? context["channel"] : "",
});

export const linkHere: Flow = {
  name: "linkHere",
  version: 1,
  machine: linkHereMachine,
  passing: true,
  aside: true,
  questions: {
    linkAsked: {
      id: "linkAsked",
      grave: true,
      args: channelOf,
      choices: () => [
        { id: "yes", text: "link-yes" },
        { id: "no", text: "link-not-me" },
      ],
    },
    linkMade: {
      id: "linkMade",
      args: channelOf,
      choices: () => [
        { id: "mine", text: "link-yes" },
        { id: "notMe", text: "link-not-me" },
      ],
    },
  },
};
