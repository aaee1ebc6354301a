import type { Html } from "./layout/html.ts";
import type { Action, Officer } from "./policies.ts";
import type { Tongue } from "./words.ts";

/** One page or act of the console. All of them stand in one list, so that a test can walk every one. */
export interface ConsoleRoute {
  readonly method: "GET" | "POST";
  /** Below /console, with parameters: "/businesses/:id". */
  readonly path: string;
  /** Who may. `anyone` need not be signed in; `signedIn` may be on the way through a second factor's set-up. */
  readonly may: Action | "anyone" | "signedIn";
  /**
   * The area of what the path names, where it names one thing: outside the officer's territory it is as if it were not
   * there. Undefined: it is not there.
   */
  readonly area?: (visit: Visit) => Promise<string | undefined>;
  /**
   * The topic that its page follows: "queue", or "ticket" for "ticket:3" where the path has an :id. Who may open the
   * page may hear it; `area` tells what its topic names where the route's own does not.
   */
  readonly follows?: { readonly topic: string; readonly area?: NonNullable<ConsoleRoute["area"]> };
  /** Takes a file: the largest body in bytes, and how many milliseconds it may take. */
  readonly upload?: { readonly bytes: number; readonly milliseconds: number };
  /** Values of the path's parameters that exist in a small seeded register, for tests that walk all routes. */
  readonly handle: (visit: Visit) => Promise<View | Response> | View | Response;
}

/** A request of an officer, as pages see it. */
export interface Visit {
  /** Who asks. Pages for anyone get a placeholder that may do nothing. */
  readonly officer: Officer;
  readonly language: Tongue;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The form's fields by name, the last one where a name comes twice; empty for GET. */
  readonly form: Readonly<Record<string, string>>;
  /** The same with every value, and files. */
  readonly fields: FormData;
  readonly request: Request;
  /** Where the answer's page can be asked for: the address itself, or of an act the page above it. */
  readonly here: string;
  /** The open page looks again by itself; nobody came. */
  readonly glance: boolean;
  /** The network address it came from, where that is known. */
  readonly visitor: string | undefined;
  /** Put into every form: `formToken(visit)` writes it. */
  readonly token: string;
  readonly now: Date;
  /** The id of the session, "" without one. */
  readonly session: string;
}

/** A page before it gets its frame. */
export interface View {
  readonly title: string;
  readonly body: Html;
  /** 200 unless told. */
  readonly status?: number;
  /** Which entry of the navigation is marked; absent: by the address. */
  readonly section?: string;
  /** Names of scripts beside the common one, e.g. "map"; they only improve what works without. */
  readonly scripts?: readonly string[];
  /** The page looks again when this topic changes, which its route `follows`; the parts that have an id and `data-part` are exchanged. */
  readonly live?: string;
  /** Where this page can be asked for again; absent: where the request's own page is. */
  readonly here?: string;
  /** Only the content's column, without navigation: for signing in. */
  readonly bare?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** Cookies to set, of the accounts. */
  readonly cookies?: Headers;
}

/** After an act: the page to go to. `done` tells there, in words, what was done (`notices` of words.ts). */
export const goTo = (path: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status: 303, headers: { Location: path, ...headers } });

/** The same answer with the cookies that the accounts gave. */
export const withCookies = (response: Response, given: Headers): Response => {
  for (const cookie of given.getSetCookie()) response.headers.append("Set-Cookie", cookie);
  return response;
};
