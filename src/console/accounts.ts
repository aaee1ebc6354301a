import type { Visit } from "./route.ts";
import type { Sessions } from "./sessions.ts";

/** From where somebody knocks. */
export type Knock = Pick<Visit, "request" | "visitor">;

/** Why somebody does not get in: what they gave is wrong, they have to wait, or what they began is over. */
export type Refused =
  | { readonly ok: false; readonly reason: "wrong" }
  | { readonly ok: false; readonly reason: "wait"; readonly seconds: number }
  | { readonly ok: false; readonly reason: "over" };

/** `headers`: the cookies that go with it. */
export type Granted<More = unknown> = { readonly ok: true; readonly headers: Headers } & More;

/** What an authenticator app has to be told. */
export interface AppKey {
  readonly secret: string;
  /** otpauth://... */
  readonly uri: string;
}

/**
 * The officers' accounts, as pages need them; what stands behind is the authentication library's. Guesses are counted,
 * and every way in and out is on record.
 */
export interface Accounts extends Sessions {
  /** `next`: a code is asked for, or there is no second factor yet and one has to be set up. */
  signIn(
    knock: Knock,
    who: { readonly email: string; readonly password: string },
  ): Promise<Granted<{ readonly next: "code" | "setUp" }> | Refused>;
  /** The second step. `left`: recovery codes that are not used yet. */
  answer(
    knock: Knock,
    by: "app" | "recovery",
    code: string,
  ): Promise<Granted<{ readonly left: number | null }> | Refused>;
  signOut(knock: Knock): Promise<Headers>;

  /**
   * What the app of who is signed in and has no second factor yet must be told, in this session alone; null for
   * everybody else.
   */
  appKey(knock: Knock): Promise<AppKey | null>;
  /** The app works: from now on it is asked. All other sessions end; the recovery codes are told this once. */
  confirmApp(knock: Knock, code: string): Promise<Granted<{ readonly recoveryCodes: readonly string[] }> | Refused>;

  /** Before what hurts, whoever is signed in is asked for the password again. */
  isMyself(knock: Knock, password: string): Promise<{ readonly ok: true } | Refused>;
  /** All other sessions end. */
  changePassword(knock: Knock, current: string, next: string): Promise<Granted | Refused>;
  newRecoveryCodes(
    knock: Knock,
    password: string,
  ): Promise<{ readonly ok: true; readonly recoveryCodes: readonly string[] } | Refused>;
  /** Another phone: the old app counts no more, all other sessions end, and a new one has to be set up at once. */
  changeApp(knock: Knock, password: string): Promise<Granted | Refused>;

  /** The token of a link with which an officer sets a new password, once, within a day. */
  passwordToken(officerId: string, madeBy: string): Promise<string>;
  isPasswordToken(knock: Knock, token: string): Promise<{ readonly ok: true } | Refused>;
  /** All sessions end. */
  resetPassword(knock: Knock, token: string, password: string): Promise<{ readonly ok: true } | Refused>;

  /** How a password is kept. */
  hash(password: string): Promise<string>;
  /** A look at a link's token counts as a guess; a right one is forgiven. */
  guess(knock: Knock): Promise<{ readonly ok: true; readonly right: () => Promise<void> } | Refused>;
}
