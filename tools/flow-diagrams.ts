import { mkdirSync, writeFileSync } from "node:fs";
import { toDirectedGraph } from "xstate/graph";
import { flows } from "../flows/index.ts";
import type { Flow } from "../flows/kit/flow.ts";

/** A conversation as a Mermaid state diagram: waiting states, and what leads from one to the next. */
export const diagramOf = ({ name, version, machine }: Flow): string => {
  const root = toDirectedGraph(machine);
  const nodes = [root, ...root.children];
  const label = (state: string) => state.split(".").at(-1) ?? state;
  const edges = nodes.flatMap(({ edges: own, stateNode }) =>
    own
      .filter(({ target }) => target.id !== machine.root.id)
      .map(({ target, label: { text } }) => {
        const from = stateNode === machine.root ? "anywhere" : label(stateNode.id);
        return `  ${from} --> ${label(target.id)}${text === "" ? "" : `: ${text}`}`;
      }),
  );
  const initial = label(root.children[0]?.id ?? "");
  return [
    `# ${name}`,
    "",
    `Version ${version}. Made by \`npm run diagrams\`; a test compares it with the machine.`,
    "",
    "```mermaid",
    "stateDiagram-v2",
    `  [*] --> ${initial}`,
    ...new Set(edges),
    "```",
    "",
  ].join("\n");
};

export const diagrams = (): readonly (readonly [file: string, text: string])[] =>
  Object.values(flows).map((flow) => [`docs/flows/${flow.name}.md`, diagramOf(flow)]);

if (import.meta.main) {
  mkdirSync("docs/flows", { recursive: true });
  for (const [file, text] of diagrams()) writeFileSync(file, text);
}
