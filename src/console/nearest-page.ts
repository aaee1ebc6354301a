import type { ConsoleRoute } from "./route.ts";

/**
 * Where the page of an answer can be asked for again. A page is at its own address; what an act answers with is the
 * page above it: of /queue/8/refuse that is /queue/8.
 */
export const createNearestPage = (list: readonly Pick<ConsoleRoute, "method" | "path">[]) => {
  const pages = list.filter(({ method }) => method === "GET").map(({ path }) => patternOf(path));
  return ({ method, url }: Pick<Request, "method" | "url">): string => {
    const { pathname, search } = new URL(url);
    if (method !== "POST") return pathname + search;
    const parts = pathname.split("/");
    for (let length = parts.length; length > 2; length -= 1) {
      const path = parts.slice(0, length).join("/");
      if (pages.some((page) => page.test(path))) return length === parts.length ? path + search : path;
    }
    return "/console";
  };
};

/** "/queue/:id" and "/businesses/:id{[0-9]+}", as addresses that they fit. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^/console${path.replace(/:\w+(?:\{([^}]+)\})?/g, (_, form?: string) => form ?? "[^/]+")}$`);
