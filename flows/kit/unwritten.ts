import type { Content } from "./heard.ts";

const unwritten: ReadonlySet<Content["kind"]> = new Set(["idle", "office", "moved", "wish"]);

/** Whether nobody said anything by it. */
export const isUnwritten = ({ kind }: Content): boolean => unwritten.has(kind);
