import { expect, it } from "vitest";
import { openTestConsole } from "../rig/open.ts";
import { addBusiness, addChat } from "../rig/register.ts";

it("a request names of its owner's businesses only those where the officer serves", async () => {
  const { database, clock, get } = await openTestConsole();
  const now = clock.now();
  await addBusiness(database, { id: 5, name: "Keripik Jaten" }, now);
  await addBusiness(database, { id: 6, owner: 5, name: "Warung Jatipuro", village: "33.13.01.2001" }, now);
  await addChat(database, 5, 5, now);
  await database.client.ticket.create({ data: { id: 3, chatId: 5, flow: "home", status: "open", createdAt: now } });
  const own = await get("verifier-small", "/console/tickets/3");
  expect(own.text).toContain("Keripik Jaten");
  expect(own.text).not.toContain("Warung Jatipuro");
  expect(own.text).toContain("1 usaha di luar wilayah tugas Anda");
  expect((await get("verifier", "/console/tickets/3")).text).toContain("Warung Jatipuro");
});

it("ready answers are changed by who serves the whole office, and read by all who help", async () => {
  const { get, post, database } = await openTestConsole();
  const path = "/console/tickets/answers";
  expect((await get("verifier-small", path)).text).not.toContain('name="title"');
  const answer = { title: "Jam buka", text: "Kantor buka pukul 8." };
  expect((await post("verifier-small", path, answer)).status).toBe(403);
  expect((await post("verifier", path, answer)).status).toBe(303);
  expect((await get("verifier-small", path)).text).toContain("Kantor buka pukul 8.");
  expect(await database.client.cannedAnswer.count()).toBe(1);
});
