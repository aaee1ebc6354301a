/** Who may do what, and where: the only place that decides it. */

export const roles = ["viewer", "verifier", "programme", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Somebody of the office who is signed in. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Region code prefixes; empty: everything that the office serves. */
  readonly territory: readonly string[];
  readonly language: "id" | "en";
}

/** Each action, and the roles that may. */
const allowed = {
  /** Lists, maps and records, identifiers masked. */
  see: roles,
  figures: roles,
  posters: roles,
  export: roles,
  /** One's own account, sessions and second factor. */
  account: roles,
  note: ["verifier", "programme", "administrator"],
  unmask: ["verifier", "programme", "administrator"],
  /** Draft a registration for an owner. */
  enrol: ["verifier", "programme", "administrator"],
  /** Talk with owners who asked for help. */
  help: ["verifier", "programme", "administrator"],
  /** Ready answers, which all officers take. */
  answers: ["verifier", "programme", "administrator"],
  edit: ["verifier", "administrator"],
  verify: ["verifier", "administrator"],
  merge: ["verifier", "administrator"],
  exportUnmasked: ["programme", "administrator"],
  /** Words that nobody understood, and what they mean. */
  teach: ["verifier", "administrator"],
  audit: ["administrator"],
  officers: ["administrator"],
  setUp: ["administrator"],
} as const satisfies Record<string, readonly Role[]>;
export type Action = keyof typeof allowed;

/** What concerns the whole office is for those whose territory is all of it. */
const everywhere: ReadonlySet<Action> = new Set(["answers", "teach", "audit", "setUp"]);

/** Whether an officer may do this at all, somewhere. */
export const may = ({ role, territory }: Officer, action: Action): boolean =>
  (allowed[action] as readonly Role[]).includes(role) && (territory.length === 0 || !everywhere.has(action));

/**
 * Whether an area lies in an officer's territory. What is not placed yet lies in the smallest area that holds all that
 * the office serves (`areaOf` of registry/regions), so it concerns only those who serve all of it.
 */
export const covers = ({ territory }: Pick<Officer, "territory">, area: string): boolean =>
  territory.length === 0 || territory.some((prefix) => area === prefix || area.startsWith(`${prefix}.`));

/** The same of what concerns several areas, one of which is enough; what concerns none in particular is everyone's. */
export const coversAny = (officer: Pick<Officer, "territory">, areas: readonly string[]): boolean =>
  areas.length === 0 || areas.some((area) => covers(officer, area));

/** Whether a territory, empty for everything, lies within the officer's. */
export const coversAll = (officer: Pick<Officer, "territory">, territory: readonly string[]): boolean =>
  officer.territory.length === 0 || (territory.length > 0 && territory.every((area) => covers(officer, area)));

/** Whether an officer may hand a territory and a role on to somebody: never more than their own. */
export const mayGrant = (officer: Officer, territory: readonly string[]): boolean =>
  may(officer, "officers") && coversAll(officer, territory);
