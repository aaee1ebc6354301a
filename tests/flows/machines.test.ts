import { describe, expect, it } from "vitest";
import type { AnyStateNode } from "xstate";
import { flows } from "../../flows/index.ts";

/** Everything that pure transitions would not carry out, or a stored snapshot would lose. */
const everyNode = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((child) => everyNode(child)),
];

describe.each(Object.values(flows))("the conversation $name", ({ machine, questions }) => {
  const nodes = everyNode(machine.root);

  it("is flat, and needs no clock, no child and no memory beside its context", () => {
    for (const node of nodes) {
      expect(node.invoke, `${node.key} invokes`).toEqual([]);
      expect(node.after, `${node.key} waits for time`).toEqual([]);
      expect(node.type, `${node.key} is no plain state`).toBe(node === machine.root ? "compound" : "atomic");
      for (const action of [...node.entry, ...node.exit])
        expect(typeof action === "function" ? "assign" : (action as { type: string }).type).toMatch(
          /^(assign|xstate\.assign|effect)$/,
        );
    }
  });

  it("names each waiting state after its question", () => {
    for (const [state, question] of Object.entries(questions)) {
      expect(machine.states[state]?.meta).toEqual({ asks: question.id });
      expect(state).toBe(question.id);
    }
    const asking = nodes.filter((node) => node.meta !== undefined).map((node) => node.key);
    expect(asking.sort()).toEqual(Object.keys(questions).sort());
  });
});
