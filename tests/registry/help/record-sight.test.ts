import { describe, expect, it } from "vitest";
import { settableClock } from "../../../src/lib/clock.ts";
import { createAudit } from "../../../src/registry/audit/audit.ts";
import { recordSight } from "../../../src/registry/help/record-sight.ts";
import { databases } from "../../support/databases.ts";
import { testKeyring } from "../../support/identifiers.ts";

const minute = 60_000;
const act = { actor: "officer:o1", action: "talk", detail: { chat: 1 } } as const;

describe.each(databases)("a sight of who is nobody's yet, on $kind", ({ open }) => {
  it("is looked for among the rows of the last half hour alone, however long the log", async () => {
    const database = await open();
    const clock = settableClock(new Date("2026-11-23T02:00:00Z"));
    const audit = createAudit(database, testKeyring, clock);
    const asked: unknown[] = [];
    const client = database.client.$extends({
      query: {
        audit: {
          findMany: ({ args, query }) => {
            asked.push(args.where?.seq);
            return query(args);
          },
        },
      },
    }) as unknown as typeof database.client;
    const see = () => recordSight({ ...database, client }, audit, act, (detail) => detail["chat"] === 1, clock.now());

    await see();
    for (let time = 0; time < 3; time += 1) await audit.record({ ...act, detail: { chat: 2 } });
    clock.pass(31 * minute);
    await audit.record({ ...act, detail: { chat: 2 } });
    await see();
    await see();
    expect(asked).toEqual([{ gte: 1 }, { gte: 5 }, { gte: 5 }]);
    expect(await database.client.audit.count()).toBe(6);
  });
});
