/** Photos that come through the browser's form, and files that go out, against the true server and a true store. */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { File as OfficeFile } from "../../src/channels/channel.ts";
import { picture, taggedJpeg, traces } from "../registry/photos/pictures.ts";
import { message, type Script, type WebOffice, webOffice } from "../support/web-office.ts";

const copy: OfficeFile = { name: "data saya (Sri).txt", type: "text/plain", text: "Nama: Sri\n" };
const page: OfficeFile = { name: "halaman.html", type: "text/html", text: "<script>alert(1)</script>" };
const script: Script = (content) =>
  content.kind === "text" && content.text === "salinan" ? [message("Ini salinannya", { files: [copy, page] })] : [];
const json = { Accept: "application/json" };

async function begun(office: WebOffice) {
  const origin = { Origin: "http://127.0.0.1" };
  const begin = await (await office.ask("/chat")).text();
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(begin)?.[1] ?? "";
  const body = new URLSearchParams({ id: field("id"), key: field("key"), start: "" });
  const answer = await office.ask("/chat", { method: "POST", body, headers: origin });
  const Cookie = (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
  const send = (path: string, body: FormData | URLSearchParams, headers: Record<string, string> = {}) =>
    office.ask(path, { method: "POST", body, headers: { ...origin, Cookie, ...headers } });
  return {
    get: (path: string) => office.ask(path, { headers: { Cookie } }),
    page: async () => (await office.ask("/chat", { headers: { Cookie } })).text(),
    write: (text: string) => send("/chat", new URLSearchParams({ id: randomUUID(), text }), json),
    upload: (files: readonly Buffer[], fields: Record<string, string> = {}, headers: Record<string, string> = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ id: randomUUID(), ...fields })) body.set(name, value);
      for (const bytes of files) body.append("photo", new File([new Uint8Array(bytes)], "IMG_rahasia.jpg"));
      return send("/chat/photos", body, headers);
    },
  };
}

const jpeg = () => picture(300, 200).jpeg().toBuffer();
const files = (office: WebOffice) => readdirSync(office.photosFolder);

describe("a photo through the browser", () => {
  test("is a message with the name of a file that holds nothing but the picture", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    const answer = await owner.upload([await taggedJpeg(800, 600, 6)]);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/chat#now"]);
    const [file = ""] = files(office);
    expect(office.taken[1]).toMatchObject({ channel: "web", content: { kind: "photo", reference: file } });
    expect(office.taken[1]?.content).not.toHaveProperty("album");
    const kept = readFileSync(join(office.photosFolder, file));
    expect(traces.filter((trace) => kept.includes(trace))).toEqual([]);
    expect(await sharp(kept).metadata()).toMatchObject({ width: 600, height: 800 });
    expect(await office.channel.fetchPhoto?.(file)).toEqual({ is: "fetched", bytes: kept });
    expect(office.logged()).not.toContain("rahasia");
  });

  test("three at once are an album of three messages", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    await owner.upload([await jpeg(), await jpeg(), await jpeg()]);
    const albums = office.taken.slice(1).map(({ content }) => (content.kind === "photo" ? content.album : null));
    expect([albums.length, new Set(albums).size, typeof albums[0]]).toEqual([3, 1, "string"]);
    expect(new Set(office.taken.map(({ messageId }) => messageId)).size).toBe(4);
  });

  test("sent one by one by the script they share the album that the script names", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    const album = randomUUID();
    for (const bytes of [await jpeg(), await jpeg()])
      expect(await (await owner.upload([bytes], { album }, json)).json()).toEqual({ is: "taken" });
    expect(office.taken.slice(1).map(({ content }) => content)).toMatchObject([{ album }, { album }]);
  });

  test("sent twice, as when the answer was lost, is one message and one file", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    const id = randomUUID();
    await owner.upload([await jpeg()], { id });
    expect((await owner.upload([await jpeg()], { id })).status).toBe(303);
    expect([office.taken.length, files(office).length]).toEqual([2, 1]);
  });

  test("that cannot be taken now leaves no file, and is asked for later", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    office.refuse({ is: "later", seconds: 7 }, { is: "later", seconds: 90 });
    const scripted = await owner.upload([await jpeg()], {}, json);
    expect([scripted.status, scripted.headers.get("Retry-After")]).toEqual([429, "7"]);
    const plain = await owner.upload([await jpeg()]);
    expect([plain.status, await plain.text()]).toEqual([429, expect.stringContaining("2 menit lagi")]);
    expect(files(office)).toEqual([]);
  });

  test("that is none is refused in the talk's words, and the good ones beside it are taken", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    const broken = (await jpeg()).subarray(0, 500);
    const answer = await owner.upload([Buffer.from("%PDF-1.7"), await jpeg(), broken]);
    const words = await answer.text();
    expect(answer.status).toBe(422);
    expect(words).toContain("Berkas ini bukan foto");
    expect(words).toContain("Foto rusak");
    expect(words).toContain(`href="/chat#now"`);
    expect([office.taken.length, files(office).length]).toEqual([2, 1]);
    expect(await (await owner.upload([Buffer.from("GIF89a;")], {}, json)).json()).toMatchObject({ is: "refused" });
  });

  test("more than ten at once are cut to ten, and the owner is told", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    const small = await picture(8, 8).png().toBuffer();
    const answer = await owner.upload(Array.from({ length: 12 }, () => small));
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining("Paling banyak 10 foto")]);
    expect(office.taken).toHaveLength(11);
  });

  test("too many within an hour have to wait", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    const nothing = Buffer.from("x");
    for (let form = 0; form < 6; form += 1) await owner.upload(Array.from({ length: 10 }, () => nothing));
    expect((await owner.upload([nothing], {}, json)).status).toBe(429);
  });

  test("over ten megabytes is refused with its size told; a form over thirty is not even read", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    const large = await owner.upload([Buffer.alloc(10_000_001, 0xff)]);
    expect([large.status, await large.text()]).toEqual([422, expect.stringContaining("lebih besar dari 10 MB")]);
    expect((await owner.upload([Buffer.alloc(30_000_001)])).status).toBe(413);
    expect(files(office)).toEqual([]);
  });

  test("every other path keeps its narrow limit", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    expect((await owner.write("x".repeat(100_000))).status).toBe(413);
  });

  test("of nobody, of a stranger's site and of a form that is not ours is not taken", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    const body = new FormData();
    body.set("id", randomUUID());
    body.set("photo", new File([new Uint8Array(await jpeg())], "a.jpg"));
    const post = (headers: Record<string, string>) => office.ask("/chat/photos", { method: "POST", body, headers });
    const stranger = { Origin: "http://127.0.0.1", Cookie: `klaster_chat=${"k".repeat(43)}` };
    expect((await post({ Origin: "http://127.0.0.1", ...json })).status).toBe(401);
    expect((await post({ ...stranger, ...json })).status).toBe(401);
    expect((await post({ Origin: "http://jahat.example" })).status).toBe(403);
    expect((await owner.upload([], {}, json)).status).toBe(400);
    expect((await owner.upload([await jpeg()], { id: "1" }, json)).status).toBe(400);
    expect((await owner.upload([Buffer.alloc(0)])).status).toBe(422);
    expect([office.taken.length, files(office).length]).toEqual([1, 0]);
  });

  test("stays when the office breaks down in the midst: nobody knows whether its message was kept", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    office.refuse(new Error("disk full"));
    expect((await owner.upload([await jpeg()], {}, json)).status).toBe(500);
    expect(files(office)).toHaveLength(1);
  });
});

describe("what is shown and handed out", () => {
  const pictureOf = (html: string) => /src="(\/chat\/photos\/[^"]+)"/.exec(html)?.[1] ?? "";
  const filesOf = (html: string) => [...html.matchAll(/href="(\/chat\/files\/[^"]+)"/g)].map(([, path = ""]) => path);

  test("a small version of a photo stands in its own talk only, and is kept by no cache", async () => {
    const office = await webOffice(script);
    const [owner, other] = [await begun(office), await begun(office)];
    await owner.upload([await picture(1500, 1000).jpeg().toBuffer()]);
    const path = pictureOf(await owner.page());
    const shown = await owner.get(path);
    expect([shown.status, shown.headers.get("Content-Type")]).toEqual([200, "image/jpeg"]);
    expect([shown.headers.get("Cache-Control"), shown.headers.get("X-Content-Type-Options")]).toEqual([
      "no-store",
      "nosniff",
    ]);
    expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({ width: 320 });
    expect([(await other.get(path)).status, (await office.ask(path)).status]).toEqual([404, 404]);
    expect(pictureOf(await other.page())).toBe("");
  });

  test("no name of a file reaches a page, and none opens a door", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    await owner.upload([await jpeg()]);
    const [file = ""] = files(office);
    expect(await owner.page()).not.toContain(file.slice(0, 32));
    const paths = [
      `/chat/photos/${file}`,
      `/chat/photos/i${"9".repeat(12)}`,
      "/chat/photos/i0",
      "/chat/photos/o1",
      "/chat/photos/..%2f..%2fetc%2fpasswd",
    ];
    for (const path of paths) expect((await owner.get(path)).status).toBe(404);
  });

  test("a photo that is gone is not found, and the page still stands", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    await owner.upload([await jpeg()]);
    await office.photos.remove(files(office)[0] ?? "");
    const html = await owner.page();
    expect((await owner.get(pictureOf(html))).status).toBe(404);
    expect(html).toContain(`alt="Foto"`);
  });

  test("the office's files are links; each is downloaded whole, by its name, and runs nowhere", async () => {
    const office = await webOffice(script);
    const owner = await begun(office);
    await owner.write("salinan");
    const [text = "", web = ""] = filesOf(await owner.page());
    const answer = await owner.get(text);
    expect(await answer.text()).toBe(copy.text);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="data_saya__Sri_.txt"; filename*=UTF-8''data%20saya%20%28Sri%29.txt`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect((await owner.get(web)).headers.get("Content-Type")).toBe("application/octet-stream");
  });

  test("the office's files are nobody else's", async () => {
    const office = await webOffice(script);
    const [owner, other] = [await begun(office), await begun(office)];
    await owner.write("salinan");
    const [path = ""] = filesOf(await owner.page());
    expect([(await other.get(path)).status, (await office.ask(path)).status]).toEqual([404, 404]);
    for (const wrong of [path.replace(/\d$/, "9"), "/chat/files/i1/0", "/chat/files/o999999999999/0"])
      expect((await owner.get(wrong)).status).toBe(404);
  });
});
