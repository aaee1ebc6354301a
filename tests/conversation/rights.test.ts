import { afterEach, expect, it } from "vitest";
import { openTestOffice } from "../support/office.ts";
import { ownerAt, registered, type TestOffice } from "./owner.ts";

let office: TestOffice;
afterEach(() => office.close());

const latest = async (purpose: string) =>
  (await office.database.client.consent.findMany({ where: { purpose }, orderBy: { id: "asc" } })).at(-1)?.granted;

it("lets an owner see, correct and erase their data when a seal in it is broken", async () => {
  office = await openTestOffice();
  const say = ownerAt(office);
  await say(...registered);
  await office.database.client.owner.updateMany({ data: { nik: "lost.AAAA.BBBB.CCCC", nikHash: "lost.D" } });
  expect(await say("data saya", "lihat data saya")).toContain("••••••••••••••••");
  expect(await say("hapus data saya", "ya")).toMatch(/dihapus/u);
  expect(await office.database.client.owner.count()).toBe(0);
});

it("keeps a name that was corrected on the card of a further business", async () => {
  office = await openTestOffice();
  const say = ownerAt(office);
  await say(...registered);
  const card = await say(
    "usaha saya",
    "tambah usaha",
    "Batik Bu Sri",
    "batik",
    "1",
    "daring",
    "Desa Jati",
    "RT 1 RW 1",
  );
  expect(card).toContain("Nama: Sri\n");
  expect(await say("betulkan", "1", "Sri Lestari")).toContain("Nama: Sri Lestari\n");
  await say("ya");
  expect(await office.database.client.owner.findMany({ select: { name: true } })).toEqual([{ name: "Sri Lestari" }]);
  const changes = await office.database.client.change.findMany({ where: { field: "owner.name" } });
  expect(changes).toHaveLength(1);
});

it("sends no more announcements after a stop in the middle of a change", async () => {
  office = await openTestOffice();
  const say = ownerAt(office);
  await say(...registered);
  expect(await latest("announcements")).toBe(true);
  await say("usaha saya", "betulkan");
  expect(await say("stop")).toContain("tidak akan dikirim lagi");
  expect(await latest("announcements")).toBe(false);
});

it("leaves the classification alone when something else is changed", async () => {
  office = await openTestOffice();
  const say = ownerAt(office);
  await say(...registered);
  await office.database.client.business.updateMany({ data: { kbli: "10779", kbliEdition: 2025 } });
  await say("usaha saya", "betulkan", "1", "Sri Lestari", "ya");
  const [business] = await office.database.client.business.findMany();
  expect(business?.kbli).toBe("10779");
  expect(await office.database.client.change.findMany({ select: { field: true } })).toEqual([{ field: "owner.name" }]);
});

it("counts no silence among an owner's messages", async () => {
  office = await openTestOffice();
  const say = ownerAt(office);
  await say("halo", "ya", "Sri");
  expect(await office.pass(25 * 60 * 60 * 1000)).toHaveLength(1);
  await say("Keripik Bu Sri", "keripik singkong", "1", "di rumah", "Desa Jati", "RT 2 RW 5", "lewati", "ya");
  const heard = await office.database.client.inboxMessage.count({ where: { content: { not: { contains: "idle" } } } });
  expect(await say("ya", "ya", "data saya", "lihat data saya")).toContain(`${heard + 3} pesan`);
});

it("looks for nobody's number in the pieces of a NIK", async () => {
  office = await openTestOffice();
  const say = ownerAt(office);
  await say(...registered, "lengkapi", "4", "lewati", "lewati", "lewati");
  await say("3313 0957 0885 0001");
  const [chat] = await office.database.client.chat.findMany();
  expect(chat?.talk).toContain("workersWomen");
  expect(chat?.talk).not.toContain("3313");
});

it("reminds of a draft that lies below a look at the businesses", async () => {
  office = await openTestOffice();
  const say = ownerAt(office);
  await say(...registered, "usaha saya", "tambah usaha", "Batik Bu Sri", "usaha saya");
  const [first] = await office.pass(25 * 60 * 60 * 1000);
  expect(first?.asks).toBe("product");
  const [second] = await office.pass(48 * 60 * 60 * 1000);
  expect(second?.asks).toBe("product");
  expect(await office.pass(96 * 60 * 60 * 1000)).toEqual([]);
});
