import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { createWhatsAppCloudChannel } from "../../src/channels/whatsapp/cloud/whatsapp-cloud-channel.ts";
import { readReference, writeReference } from "../../src/channels/whatsapp/reference.ts";
import { createLog } from "../../src/lib/log.ts";
import { openCloudHouse, settingsFor } from "../doubles/whatsapp-cloud/cloud-house.ts";

const picture = Buffer.from("a picture, as far as this channel is concerned");
const plain = { choices: [], asks: null, wants: null, step: null };

it("a photo is downloaded with the token and is what was sent", async () => {
  const { double, channel, settled, database } = await openCloudHouse();
  double.person(1).photo({ bytes: picture });
  await settled();
  const row = await database.client.inboxMessage.findFirstOrThrow();
  const { reference } = JSON.parse(row.content ?? "{}") as { reference: string };
  const fetched = await channel.fetchPhoto?.(reference);
  expect(fetched?.is === "fetched" && createHash("sha256").update(fetched.bytes).digest("hex")).toBe(
    createHash("sha256").update(picture).digest("hex"),
  );
});

it("a photo that is gone, too large, or nobody's is told so; a broken line is tried again", async () => {
  const { double, channel, settled, database } = await openCloudHouse();
  double.person(1).photo({ bytes: picture });
  double.person(2).photo({ bytes: Buffer.alloc(10_000_001) });
  await settled();
  const references = (await database.client.inboxMessage.findMany({ orderBy: { chatId: "asc" } })).map(
    ({ content }) => (JSON.parse(content ?? "{}") as { reference: string }).reference,
  );
  const [small = "", large = ""] = references;
  expect(await channel.fetchPhoto?.(large)).toEqual({ is: "gone", reason: "too_large_a_file" });
  double.drop("media", "before");
  expect(await channel.fetchPhoto?.(small)).toEqual({ is: "retry", reason: "network" });
  double.drop("download", "before");
  expect(await channel.fetchPhoto?.(small)).toEqual({ is: "retry", reason: "network" });
  expect(await channel.fetchPhoto?.(small)).toMatchObject({ is: "fetched" });
  double.forgetMedia(readReference(small));
  expect(await channel.fetchPhoto?.(small)).toMatchObject({ is: "gone" });
  expect(await channel.fetchPhoto?.("../../me")).toEqual({ is: "gone", reason: "no_reference" });
  double.objections.splice(0);
});

it("a file comes after the text, as a document with its name", async () => {
  const { double, channel, settled } = await openCloudHouse();
  const sri = double.person(1);
  sri.send("halo");
  await settled();
  const before = sri.received().length;
  const file = { name: "data-saya.json", type: "application/json", text: '{"nama":"Sri"}' };
  expect(await channel.send(sri.phone, { ...plain, text: "Ini data Anda.", files: [file] })).toMatchObject({
    is: "sent",
  });
  const sent = sri.received().slice(before);
  expect(sent.map(({ file: document, text }) => document?.name ?? text)).toEqual(["Ini data Anda.", "data-saya.json"]);
});

it("what is broken off tells at once which parts were handed over, and nothing follows", async () => {
  const { double, channel, settled } = await openCloudHouse();
  const sri = double.person(1);
  sri.send("halo");
  await settled();
  const before = sri.received().length;
  const release = double.slow("upload");
  const late = new AbortController();
  const file = { name: "data-saya.json", type: "application/json", text: '{"nama":"Sri"}' };
  const message = { ...plain, text: "Ini data Anda.", files: [file] };
  const outcome = channel.send(sri.phone, message, undefined, [], late.signal);
  await vi.waitUntil(() => double.calls.some(({ name }) => name === "upload"));
  late.abort();
  expect(await outcome).toMatchObject({ is: "retry", reason: "network", parts: { of: 2, handed: [{ place: 0 }] } });
  release();
  await settled();
  expect(sri.received().slice(before)).toHaveLength(1);
});

it("who has only the other id is written to by it", async () => {
  const { double, settled, database } = await openCloudHouse();
  const sri = double.person(1, { username: "sri.keripik" });
  sri.send("halo");
  await settled();
  expect(await database.client.chat.findFirstOrThrow()).toMatchObject({ address: `user:${sri.userId}` });
  expect(sri.received()).toHaveLength(1);
});

it("a message whose answer is lost is sent once more, and one whose call is lost is not lost", async () => {
  const { double, settled, pass } = await openCloudHouse();
  const sri = double.person(1);
  double.drop("messages", "before");
  sri.send("halo");
  await settled();
  expect(sri.received()).toHaveLength(0);
  await pass(1000);
  expect(sri.received()).toHaveLength(1);
  double.drop("messages", "after");
  sri.send("ya");
  await settled();
  await pass(1000);
  expect(new Set(sri.received().map(({ text }) => text)).size).toBe(2);
  expect(sri.received()).toHaveLength(3);
});

it("is refused at the start with a wrong token or number, and says why without telling it", async () => {
  const { double } = await openCloudHouse();
  const start = async (wrong: object) => {
    const lines: string[] = [];
    const log = createLog("trace", { write: (line) => lines.push(line) });
    const channel = createWhatsAppCloudChannel({ ...settingsFor(double), ...wrong, log });
    const fault = await channel.start(() => Promise.resolve({ is: "taken" })).catch((error: unknown) => error);
    await channel.stop();
    expect(channel.state?.().is).toBe("refused");
    expect(`${String(fault)} ${JSON.stringify(fault)} ${lines.join()}`).not.toContain("EAAwrong");
    return String(fault);
  };
  expect(await start({ token: "EAAwrong" })).toContain("token_refused");
  expect(await start({ phoneNumberId: "1" })).toContain("not_understood");
  double.objections.splice(0);
});

it("a file's id survives the masking of what could be a NIK, whatever it looks like", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9x.s_@a-f]{0,40}$/), (id) => {
      const reference = writeReference(id);
      expect(readReference(reference)).toBe(id);
      expect(reference).not.toMatch(/\d{6}/);
    }),
  );
});
