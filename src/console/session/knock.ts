import type { Knock } from "../accounts.ts";
import { visitorHeader } from "./auth.ts";

/** The headers that the library may see: its cookies, the browser's name, and the address that our server saw. */
export const headersOf = ({ request, visitor }: Knock, cookies?: (name: string) => boolean): Headers => {
  const headers = new Headers({ "user-agent": request.headers.get("User-Agent")?.slice(0, 300) ?? "" });
  const told = (request.headers.get("Cookie") ?? "")
    .split(/;\s*/)
    .filter((pair) => cookies === undefined || cookies(pair.split("=")[0] ?? ""))
    .join("; ");
  if (told !== "") headers.set("cookie", told);
  if (visitor !== undefined) headers.set(visitorHeader, visitor);
  return headers;
};

/** The value of a cookie by the end of its name: over https the library puts a word before it. */
export const cookieOf = (request: Request, name: string): string | undefined =>
  (request.headers.get("Cookie") ?? "")
    .split(/;\s*/)
    .find((pair) => (pair.split("=")[0] ?? "").endsWith(name))
    ?.split("=")[1];

/** Only the cookies that tell whose password was right a moment ago: a session of somebody else must not answer for it. */
export const isChallenge = (name: string): boolean => name.endsWith("two_factor");
