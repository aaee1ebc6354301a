/** The program itself: its settings, its folder of photos and its limit, as an office runs it. */
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { taggedJpeg, traces } from "../registry/photos/pictures.ts";
import { startProgram, temporaryFolder } from "../support/program.ts";

async function started(settings: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const photos = join(folder.path, "photos");
  const program = await startProgram({
    DATABASE_URL: `file:${join(folder.path, "office.db")}`,
    PHOTOS_FOLDER: photos,
    ...settings,
  });
  onTestFinished(async () => {
    await program.stop();
    folder.remove();
  });
  const begin = (key: string, forwarded = "203.0.113.7") =>
    fetch(`${program.url}/chat`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({ id: randomUUID(), start: "", key }),
      headers: { Origin: program.url, "X-Forwarded-For": forwarded },
    });
  return { url: program.url, photos, begin };
}

const newKey = () => randomUUID().replaceAll("-", "").padEnd(43, "k");

test("a photo sent to the running program lies in its private folder without its place, and in its own talk only", async () => {
  const { url, photos, begin } = await started({});
  const key = newKey();
  expect((await begin(key)).status).toBe(303);
  const body = new FormData();
  body.set("id", randomUUID());
  body.set("photo", new File([new Uint8Array(await taggedJpeg(900, 600))], "rumah.jpg"));
  const headers = { Origin: url, Cookie: `klaster_chat=${key}`, Accept: "application/json" };
  const answer = await fetch(`${url}/chat/photos`, { method: "POST", body, headers });
  expect(await answer.json()).toEqual({ is: "taken" });
  const [file = "", ...more] = readdirSync(photos);
  expect([more, statSync(photos).mode & 0o777]).toEqual([[], 0o700]);
  const kept = readFileSync(join(photos, file));
  expect(traces.filter((trace) => kept.includes(trace))).toEqual([]);
  const page = await (await fetch(`${url}/chat`, { headers })).text();
  const path = /src="(\/chat\/photos\/[^"]+)"/.exec(page)?.[1] ?? "";
  expect((await fetch(url + path, { headers })).headers.get("Content-Type")).toBe("image/jpeg");
  expect((await fetch(url + path)).status).toBe(404);
}, 60_000);

test("the limit on new talks is the office's to set, and counts visitors behind its proxy", async () => {
  const { begin } = await started({ TRUST_PROXY: "on", NEW_WEB_TALKS_PER_HOUR: "2" });
  const statuses: number[] = [];
  for (let talk = 0; talk < 3; talk += 1) statuses.push((await begin(newKey())).status);
  expect(statuses).toEqual([303, 303, 429]);
  expect((await begin(newKey(), "203.0.113.8")).status).toBe(303);
}, 60_000);
