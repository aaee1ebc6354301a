import { test } from "vitest";
import { openCloudHouse } from "../doubles/whatsapp-cloud/cloud-house.ts";

test("an owner registers by buttons, a list, a location and words", async () => {
  const { double, settled } = await openCloudHouse();
  const sri = double.person(1, { name: "Sri" });
  const say = async (text: string) => {
    sri.send(text);
    await settled();
  };
  await say("halo");
  await say("ya");
  await say("Sri Rahayu");
  await say("Keripik Bu Sri");
  await say("sapu lidi dan emping");
  const page = async () => {
    sri.press(10);
    await settled();
  };
  await page();
  await page();
  await say("kerajinan");
  await say("1");
  sri.location({ lat: -7.56, lng: 110.94 });
  await settled();
  console.log(sri.transcript().join("\n"));
});
