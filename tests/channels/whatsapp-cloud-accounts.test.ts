import { expect, it } from "vitest";
import { openCloudHouse } from "../doubles/whatsapp-cloud/cloud-house.ts";

const chatsOf = async ({ database }: Awaited<ReturnType<typeof openCloudHouse>>) =>
  (await database.client.chat.findMany({ orderBy: { id: "asc" } })).map(({ address, revision }) => [address, revision]);

it.each([
  ["who is seen by number", {}],
  ["who hides it", { username: "sri.keripik" }],
])("somebody %s changes the number: the talk goes on where it was", async (_, options) => {
  const house = await openCloudHouse();
  const { double, settled } = house;
  const sri = double.person(1, options);
  sri.send("halo");
  await settled();
  sri.send("ya");
  await settled();
  sri.changeNumber("6289999999999");
  await settled();
  const before = sri.received().length;
  sri.send("Sri Rahayu");
  await settled();
  const chats = await chatsOf(house);
  expect(chats).toHaveLength(1);
  expect(sri.received()).toHaveLength(before + 1);
  expect(sri.received().at(-1)?.text).toContain("Apa nama usahanya?");
});

it("somebody who gets a number that was another's sees nothing of theirs", async () => {
  const house = await openCloudHouse();
  const { double, settled } = house;
  const sri = double.person(1, { phone: "6281111111111" });
  for (const text of ["halo", "ya", "Sri Rahayu"]) {
    sri.send(text);
    await settled();
  }
  const tono = double.person(2, { phone: "6281111111111" });
  tono.send("halo");
  await settled();
  const chats = await chatsOf(house);
  expect(chats.map(([, revision]) => revision)).toEqual([3, 1]);
  expect(chats[1]?.[0]).toBe("6281111111111");
});

it("somebody who hides the number later is still the same, and is written to by the other id", async () => {
  const house = await openCloudHouse();
  const { double, settled } = house;
  const sri = double.person(1);
  sri.send("halo");
  await settled();
  const hidden = {
    ...{ from_user_id: sri.userId, id: "wamid.hidden", timestamp: "1795309300", type: "text" as const },
    text: { body: "ya" },
  };
  const metadata = { display_phone_number: double.phone, phone_number_id: double.phoneNumberId };
  double.emit({
    field: "messages",
    value: { messaging_product: "whatsapp", metadata, contacts: [{ user_id: sri.userId }], messages: [hidden] },
  });
  await settled();
  expect(await chatsOf(house)).toEqual([[sri.phone, 2]]);
  expect(sri.received().at(-1)?.text).toContain("Siapa nama Anda");
});
