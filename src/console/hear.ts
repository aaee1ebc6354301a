import { covers, may } from "./policies.ts";
import type { ConsoleRoute, Visit } from "./route.ts";

/**
 * Whether an officer may hear a topic: as they may open a page that follows it. A topic that no page follows is not
 * there.
 */
export async function mayHear(
  list: readonly ConsoleRoute[],
  topic: string,
  visit: Visit,
): Promise<"heard" | "denied" | "missing"> {
  const [kind, id, ...more] = topic.split(":");
  const pages = list.filter(
    ({ path, follows }) => more.length === 0 && follows?.topic === kind && path.includes("/:id") === (id !== undefined),
  );
  const open = pages.filter((page) => page.may !== "anyone" && page.may !== "signedIn" && may(visit.officer, page.may));
  if (pages.length > 0 && open.length === 0) return "denied";
  for (const page of open) {
    const area = page.follows?.area ?? page.area;
    if (area === undefined) return "heard";
    const found = await area({ ...visit, params: id === undefined ? {} : { id } });
    if (found !== undefined && covers(visit.officer, found)) return "heard";
  }
  return "missing";
}
