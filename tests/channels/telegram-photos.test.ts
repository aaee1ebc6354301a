import { describe, expect, test } from "vitest";
import { encodePhoto } from "../../src/registry/photos/encode-photo.ts";
import { channelsOnDouble, keep } from "../doubles/telegram/channels-on-double.ts";
import { taggedJpeg } from "../registry/photos/pictures.ts";

const on = channelsOnDouble();

async function heard(send: (sri: ReturnType<typeof on.telegram.user>) => void) {
  const channel = on.open();
  const program = keep();
  send(on.telegram.user(1));
  await channel.start(program.receive);
  await on.telegram.idle();
  return { channel, contents: program.kept.map(({ content }) => content) };
}

async function sentPhoto(bytes: Buffer) {
  const { channel, contents } = await heard((sri) => sri.photo({ bytes }));
  const [photo] = contents;
  if (photo?.kind !== "photo") throw new Error("No photo arrived");
  return { fetch: () => channel.fetchPhoto?.(photo.reference), reference: photo.reference, channel };
}

describe("what somebody sends", () => {
  test("three photos at once are an album, with the words under the first", async () => {
    const { contents } = await heard((sri) => sri.album(3, { caption: "warung" }));
    const albums = contents.map((content) => content.kind === "photo" && content.album);
    const references = contents.map((content) => content.kind === "photo" && content.reference);
    expect(contents).toMatchObject([{ kind: "photo", caption: "warung" }, { kind: "photo" }, { kind: "photo" }]);
    expect([new Set(albums).size, new Set(references).size]).toEqual([1, 3]);
    expect(albums[0]).toMatch(/./);
  });

  test("a changed message comes beside the first, and the place of a live location only once", async () => {
    const { contents } = await heard((sri) => {
      sri.send("Keripik");
      sri.edit("Keripik singkong");
      sri.location({ lat: -7.6, lng: 110.9, live: true });
      for (let step = 1; step <= 3; step += 1) sri.moved({ lat: -7.6 + step / 1000, lng: 110.9 });
      sri.venue({ lat: -7.5, lng: 110.8, title: "Pasar" });
      sri.forward("Saya jual jamu");
    });
    expect(contents).toEqual([
      { kind: "text", text: "Keripik" },
      { kind: "text", text: "Keripik singkong", edited: true },
      { kind: "location", lat: -7.6, lng: 110.9 },
      { kind: "location", lat: -7.5, lng: 110.8 },
      { kind: "text", text: "Saya jual jamu" },
    ]);
  });

  test("is asked of Telegram with the changed messages, by polling and by webhook", async () => {
    await heard((sri) => sri.send("halo"));
    const hook = { mode: "webhook", webhookUrl: "http://127.0.0.1:9/t", webhookSecret: "0123456789abcdef" } as const;
    await on.open(hook).start(keep().receive);
    const rules = on.telegram.calls.find(({ method }) => method === "setWebhook")?.params;
    expect(rules?.["allowed_updates"]).toEqual(["message", "edited_message", "callback_query"]);
  });
});

describe("the bytes of a photo", () => {
  test("come in its largest size, and can be kept without their place", async () => {
    const bytes = await taggedJpeg(640, 480);
    const { fetch, reference } = await sentPhoto(bytes);
    expect(reference).toMatch(/^photo-1280-/);
    expect(await fetch()).toEqual({ is: "fetched", bytes });
    expect(await encodePhoto(bytes)).toMatchObject({ ok: true, width: 640, height: 480 });
  });

  test("of a picture sent as a file come as well", async () => {
    const bytes = Buffer.from("a picture");
    const { channel, contents } = await heard((sri) => sri.document({ type: "image/png", name: "warung.png", bytes }));
    const [photo] = contents;
    expect(await channel.fetchPhoto?.(photo?.kind === "photo" ? photo.reference : "")).toEqual({
      is: "fetched",
      bytes,
    });
  });

  test("of a name that Telegram does not know are gone", async () => {
    const { channel } = await sentPhoto(Buffer.from("x"));
    expect(await channel.fetchPhoto?.("no such file")).toEqual({ is: "gone", reason: "gone" });
  });

  test.each([
    ["ten megabytes and one byte", 10_000_001],
    ["more than Telegram hands out", 20_000_001],
  ])("that are %s are too many", async (_, size) => {
    const { fetch } = await sentPhoto(Buffer.alloc(size));
    expect(await fetch()).toEqual({ is: "gone", reason: "too_large_a_file" });
    expect(on.telegram.calls.filter(({ method }) => method === "getFile")).toHaveLength(1);
  });

  test("that turn out larger than they were said to be are not read to their end", async () => {
    const { fetch, reference } = await sentPhoto(Buffer.from("small"));
    const release = on.telegram.hold("getFile");
    const asked = on.telegram.called("getFile");
    const fetching = fetch();
    setImmediate(() => {
      on.telegram.putFile(reference, Buffer.alloc(11_000_000));
      release();
    });
    await asked;
    expect(await fetching).toMatchObject({ is: "gone", reason: "too_large_a_file" });
  });

  test("may be asked for again after a flood, as late as Telegram says", async () => {
    const { fetch } = await sentPhoto(Buffer.from("x"));
    on.telegram.flood(17, "getFile");
    expect(await fetch()).toEqual({ is: "retry", reason: "flood", afterSeconds: 17 });
    expect(await fetch()).toMatchObject({ is: "fetched" });
  });

  test.each(["getFile", "file"])("may be asked for again when the line of %s breaks", async (method) => {
    const { fetch } = await sentPhoto(Buffer.from("x"));
    on.telegram.drop(method, "before");
    on.telegram.drop(method, "after");
    expect([await fetch(), await fetch()]).toEqual([
      { is: "retry", reason: "network" },
      { is: "retry", reason: "network" },
    ]);
    expect(await fetch()).toMatchObject({ is: "fetched" });
  });

  test.each([
    ["getFile", 500, { is: "retry", reason: "server" }],
    ["getFile", 401, { is: "retry", reason: "unauthorized", afterSeconds: 60 }],
    ["getFile", 400, { is: "gone", reason: "gone" }],
    ["file", 404, { is: "retry", reason: "status_404" }],
    ["file", 502, { is: "retry", reason: "status_502" }],
  ])("after %s answered %i: %j", async (method, code, expected) => {
    const { fetch } = await sentPhoto(Buffer.from("x"));
    on.telegram.failNext(method, code, `Trouble at bot${on.telegram.token}`);
    expect(await fetch()).toEqual(expected);
  });

  test("never bring the token into what is told of a failure", async () => {
    const { fetch } = await sentPhoto(Buffer.from("x"));
    on.telegram.failNext("getFile", 400, `Bad Request: wrong file at bot${on.telegram.token}`);
    on.telegram.drop("file", "before");
    const told = JSON.stringify([await fetch(), await fetch(), on.logged]);
    expect(told).not.toContain(on.telegram.token.slice(11));
  });

  test("are no longer waited for when the channel stops", async () => {
    const { fetch, channel } = await sentPhoto(Buffer.from("x"));
    const release = on.telegram.hold("getFile");
    const fetching = fetch();
    await channel.stop();
    expect(await fetching).toEqual({ is: "retry", reason: "network" });
    release();
  });
});
