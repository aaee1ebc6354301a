import { checksJob } from "../../../src/upkeep/checks.ts";
import type { TestDatabase } from "../../support/databases.ts";
import { openTestConsole, type TestConsole } from "../rig/open.ts";
import { addBusiness, addChat, type Told } from "../rig/register.ts";

/** Decisions are told a minute after, so that an undo comes in time: milliseconds. */
const minute = 61_000;

/** A console with businesses that wait, their owners at terminals. */
export const openQueue = async (
  database: Pick<TestDatabase, "open">,
  waiting: readonly Told[],
  chats: readonly number[] = [],
) => {
  const house = await openTestConsole(database);
  for (const told of waiting) await addBusiness(house.database, told, house.clock.now());
  for (const [at, owner] of chats.entries()) await addChat(house.database, at + 1, owner, house.clock.now());
  await house.digest();
  house.clock.pass(3_600_000);
  return house;
};

/** Time passes and the upkeep tells owners what was decided. */
export const tellOwners = async (house: TestConsole, quiet = false): Promise<void> => {
  house.clock.pass(minute);
  const { database, desk, clock, office } = house;
  const job = checksJob({ database, receive: desk.receive, quiet: () => quiet });
  await job.run(clock.now(), new AbortController().signal);
  await office.idle();
};

/** What the page's forms send along of what the officer saw. */
export const seenIn = (page: string): string => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? "";

/** Opens a record as the officer would, and sends one of its forms. */
export const act = async (
  house: TestConsole,
  officer: Parameters<TestConsole["post"]>[0],
  id: number,
  path: string,
  fields: Readonly<Record<string, string>> = {},
) => {
  const page = await house.get(officer, `/console/queue/${id}`);
  return house.post(officer, `/console/queue/${id}/${path}`, { seen: seenIn(page.text), ...fields });
};

/** What this owner got, the text alone. */
export const receivedBy = ({ sent }: TestConsole, owner: number): readonly string[] =>
  sent.filter(({ address }) => address === `owner-${owner}`).map(({ message }) => message.text);
