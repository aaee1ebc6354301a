import type { Officer, Role } from "../../../src/console/policies.ts";
import { roles } from "../../../src/console/policies.ts";
import type { Sessions } from "../../../src/console/sessions.ts";
import type { Database } from "../../../src/store/database.ts";

/** The district that officers with a small territory serve; the register below has businesses inside and outside it. */
export const smallTerritory = "33.13.11";

/** An officer of each role for everywhere (`verifier`), and one for a district (`verifier-small`). */
export type OfficerName = Role | `${Role}-small`;
export const officerNames: readonly OfficerName[] = roles.flatMap((role) => [role, `${role}-small` as const]);

export const officerNamed = (name: OfficerName, language: "id" | "en" = "id"): Officer => ({
  id: name,
  name: `Petugas ${name}`,
  role: name.split("-")[0] as Role,
  territory: name.endsWith("-small") ? [smallTerritory] : [],
  language,
});

/** Who is signed in is told by a cookie: the accounts themselves have tests of their own. */
export const testSessions: Sessions = {
  find: (request) => {
    const [, name, , language] = /(?:^|; )officer=([a-z-]+)(~(en))?/.exec(request.headers.get("Cookie") ?? "") ?? [];
    const known = officerNames.find((one) => one === name);
    return Promise.resolve(
      known === undefined
        ? null
        : {
            officer: officerNamed(known, language === "en" ? "en" : "id"),
            session: `session of ${known}`,
            pending: false,
          },
    );
  },
};

export const addOfficers = async ({ client }: Database, now: Date): Promise<void> => {
  await client.officer.createMany({
    data: officerNames.map((name) => {
      const { id, role, territory } = officerNamed(name);
      return {
        ...{ id, name: `Petugas ${name}`, role, territory: territory.join(",") },
        ...{ email: `${name}@dinas.example`, emailVerified: true, createdAt: now, updatedAt: now },
      };
    }),
  });
};
