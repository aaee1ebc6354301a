import { expect } from "vitest";
import { flows } from "../../flows/index.ts";
import type { FlowName } from "../../flows/kit/vocabulary.ts";
import type { Turn } from "./run-talk.ts";

/** Nobody is ever left without words, or with a question that is not really open. */
export const expectAnswerable = ({ said, reply }: Turn): void => {
  const { message, talk, state } = reply;
  const { content } = said;
  // Nobody spoke; or the rest of an album, which was answered with its first photo.
  if (content.kind === "idle" || (content.kind === "photo" && content.album !== undefined && message.text === ""))
    return;
  const top = talk.stack.at(-1);
  const flow = flows[top?.flow as FlowName];
  // An officer reads it, and answers.
  if (flow.listens && message.text === "") return;
  const question = flow.questions[state];
  expect(message.text.trim()).not.toBe("");
  expect(message.asks).toBe(question?.id ?? (talk.offered === undefined ? null : "which"));
  expect(top?.value).toBe(state);
  expect(Object.keys(flow.machine.states)).toContain(state);
  const ids = message.choices.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, label } of message.choices) expect(`${id}${label}`).toMatch(/^\S+.*\S$/s);
  if (message.step !== null) {
    expect(message.step.at).toBeGreaterThan(0);
    expect(message.step.at).toBeLessThanOrEqual(message.step.of);
  }
  // What a database keeps of it is all there is of it.
  expect(JSON.parse(JSON.stringify(talk))).toEqual(talk);
};
