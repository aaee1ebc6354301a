import type { Officer } from "./policies.ts";

/** Who is signed in, as the pages need it; the accounts themselves are the authentication library's. */
export interface Sessions {
  /**
   * The officer behind a request's cookie, or null. `pending`: the password was right, and a second factor has to be
   * set up before anything else. `headers`: cookies to renew. `renew: false`: only a look, which keeps nothing alive.
   */
  find(request: Request, how?: { readonly renew: boolean }): Promise<SignedIn | null>;
}

export interface SignedIn {
  readonly officer: Officer;
  /** The session's id: forms are bound to it. */
  readonly session: string;
  readonly pending: boolean;
  readonly headers?: Headers;
}
