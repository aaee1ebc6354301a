import { afterEach, expect, it } from "vitest";
import { openTestOffice } from "../support/office.ts";
import { ownerAt, registered, type TestOffice } from "./owner.ts";

let office: TestOffice;
afterEach(() => office.close());

it("lets an owner see, correct and erase their data when a seal in it is broken", async () => {
  office = await openTestOffice();
  const say = ownerAt(office);
  await say(...registered);
  await office.database.client.owner.updateMany({ data: { nik: "lost.AAAA.BBBB.CCCC", nikHash: "lost.D" } });
  expect(await say("data saya", "lihat data saya")).toContain("••••••••••••••••");
  expect(await say("hapus data saya", "ya")).toMatch(/dihapus/u);
  expect(await office.database.client.owner.count()).toBe(0);
});
