import { isAPIError } from "better-auth/api";
import { type Officer, roles } from "../policies.ts";
import type { SignedIn } from "../sessions.ts";
import type { Auth } from "./auth.ts";
import { headersOf } from "./knock.ts";

/** Milliseconds after which everybody signs in anew, however busy they are. */
const longest = 7 * 24 * 3600_000;

export interface Found extends SignedIn {
  readonly email: string;
}

/** Who is behind a request's cookie; an account that was disabled a moment ago is nobody. */
export const findOfficer = async (auth: Auth, request: Request, { renew } = { renew: true }): Promise<Found | null> => {
  const read = await readSession(auth, request, renew);
  if (read?.response == null) return null;
  const { session, user } = read.response;
  const { internalAdapter } = await auth.$context;
  // The library's time is the machine's, so that both agree on it.
  if (Date.now() - session.createdAt.getTime() > longest) {
    await internalAdapter.deleteSession(session.token);
    return null;
  }
  const officer = officerOf(user);
  if (officer === undefined) return null;
  const { email, twoFactorEnabled } = user;
  return { officer, email, session: session.id, pending: twoFactorEnabled !== true, headers: read.headers };
};

interface Row {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly territory: string;
  readonly language?: string | null | undefined;
  readonly disabledAt?: Date | null | undefined;
}

/** An officer's row as the policies know them; undefined for one who was disabled, or whose role is none of ours. */
export const officerOf = ({ id, name, territory, language, ...row }: Row): Officer | undefined => {
  const role = roles.find((one) => one === row.role);
  if (role === undefined || row.disabledAt != null) return undefined;
  const codes = territory.split(",").filter((code) => code !== "");
  return { id, name, role, territory: codes, language: language === "en" ? "en" : "id" };
};

const readSession = async (auth: Auth, request: Request, renew: boolean) => {
  try {
    return await auth.api.getSession({
      headers: headersOf({ request, visitor: undefined }),
      query: { disableRefresh: !renew },
      returnHeaders: true,
    });
  } catch (error) {
    // It was ended while it was read.
    if (isAPIError(error) && error.status === "UNAUTHORIZED") return null;
    throw error;
  }
};
