import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { addressOf } from "../../src/channels/web/identity.ts";
import { message, type WebOffice, webOffice } from "../support/web-office.ts";

const greeting = message("Selamat datang!\nApa kabar?", {
  asks: "consent",
  choices: [
    { id: "yes", label: "Ya, setuju" },
    { id: "no", label: "Tidak" },
  ],
  step: { at: 1, of: 9 },
});

/** A browser without script: it keeps its cookie and posts forms. */
function visitor({ ask }: WebOffice) {
  let cookie = "";
  const go = async (path: string, init: Parameters<WebOffice["ask"]>[1] = {}) => {
    const answer = await ask(path, {
      ...init,
      headers: { ...(cookie === "" ? {} : { Cookie: cookie }), ...init.headers },
    });
    const set = answer.headers.get("Set-Cookie");
    if (set) cookie = set.split(";")[0] ?? "";
    return answer;
  };
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    go("/chat", {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { Origin: "http://127.0.0.1", ...headers },
    });
  const begin = async (path = "/chat") => {
    const page = await (await go(path)).text();
    return post({
      id: field(page, "id"),
      key: field(page, "key"),
      start: field(page, "start"),
      lang: field(page, "lang"),
    });
  };
  return { go, post, begin, page: async () => (await go("/chat")).text(), cookie: () => cookie };
}

const field = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
const json = { Accept: "application/json" };
const uuid = randomUUID;

test("a first visit tells who asks and sets no cookie", async () => {
  const office = await webOffice(() => []);
  const answer = await office.ask("/chat");
  const page = await answer.text();
  expect(page).toContain("Dinas Koperasi dan UKM Kabupaten Karanganyar");
  expect(page).toContain("Mulai</button>");
  expect(answer.headers.get("Set-Cookie")).toBeNull();
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
});

test("beginning sends /start, sets a cookie that scripts cannot read, and shows the talk", async () => {
  const office = await webOffice(() => [greeting]);
  const owner = visitor(office);
  const answer = await owner.begin();
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/chat#now"]);
  expect(answer.headers.get("Set-Cookie")).toMatch(
    /^klaster_chat=[\w-]{43}; Max-Age=31536000; Path=\/chat; HttpOnly; SameSite=Lax$/,
  );
  expect(office.taken[0]).toMatchObject({
    channel: "web",
    content: { kind: "text", text: "/start" },
    profile: { language: "id" },
  });
  const page = await owner.page();
  expect(page).toContain("Selamat datang!\nApa kabar?");
  expect(page).toContain("Langkah 1 dari 9");
});

test("the address is a hash: it does not give away the cookie", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  const key = owner.cookie().split("=")[1] ?? "";
  expect(office.taken[0]?.address).toBe(addressOf(key));
  expect(JSON.stringify(office.taken)).not.toContain(key);
  expect(office.logged()).not.toContain(key);
});

test("on an encrypted page the cookie is Secure", async () => {
  const office = await webOffice(() => []);
  const route = office.channel.routes?.[0];
  const body = new URLSearchParams({ id: uuid(), start: "", key: "k".repeat(43) });
  const answer = await route?.handle(
    new Request("https://k.go.id/chat", { method: "POST", body, headers: { Origin: "https://k.go.id" } }),
  );
  expect(answer?.headers.get("Set-Cookie")).toContain("; Secure");
});

test.each(["/chat?start=rt03-jaten", "/chat/rt03-jaten"])(
  "a poster's link %s is sent with the beginning",
  async (path) => {
    const office = await webOffice(() => []);
    await visitor(office).begin(path);
    expect(office.taken[0]?.content).toEqual({ kind: "text", text: "/start rt03-jaten" });
  },
);

test("a poster's link with strange letters is not found", async () => {
  const office = await webOffice(() => []);
  expect((await office.ask("/chat?start=%3Cb%3E")).status).toBe(404);
  expect((await office.ask(`/chat/${"x".repeat(65)}`)).status).toBe(404);
});

test("beginning twice by an impatient press is one talk and one message", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  const page = await owner.page();
  const fields = { id: field(page, "id"), key: field(page, "key"), start: "" };
  await Promise.all([owner.post(fields), owner.post(fields)]);
  expect(office.taken).toHaveLength(1);
  expect(office.calls()).toBe(2);
});

test.each([
  ["a text", { text: " keripik\0 singkong " }, { kind: "text", text: "keripik singkong" }],
  ["a choice", { pick: "yes", question: "consent" }, { kind: "pick", choice: "yes", question: "consent" }],
  ["a typed phone number", { phone: " 0812 3456 7890" }, { kind: "text", text: "0812 3456 7890" }],
  [
    "a location",
    { lat: "-7.59", lng: "110.94", accuracy: "12" },
    { kind: "location", lat: -7.59, lng: 110.94, accuracy: 12 },
  ],
  ["a location without accuracy", { lat: "0", lng: "0" }, { kind: "location", lat: 0, lng: 0 }],
])("%s arrives as what it is", async (_, fields, content) => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  expect(await (await owner.post({ id: uuid(), ...fields }, json)).json()).toEqual({ is: "taken" });
  expect(office.taken[1]?.content).toEqual(content);
});

test("a form that nobody can read is refused, and no fault of ours", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  const headers = { Origin: "http://127.0.0.1", "Content-Type": "multipart/form-data", ...json };
  const answer = await owner.go("/chat", { method: "POST", body: new URLSearchParams({ text: "halo" }), headers });
  expect(answer.status).toBe(400);
  expect(office.logged()).not.toContain("http.failed");
});

test.each([
  ["nothing", {}],
  ["an empty text", { text: "  " }],
  ["a text beyond reading", { text: "x".repeat(4001) }],
  ["a place off the earth", { lat: "91", lng: "0" }],
  ["half a place", { lat: "", lng: "110" }],
  ["an id that is none", { id: "1", text: "halo" }],
])("%s is refused and never reaches the office", async (_, fields) => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  expect((await owner.post({ id: uuid(), ...fields }, json)).status).toBe(400);
  expect((await owner.post({ id: uuid(), ...fields })).headers.get("Location")).toBe("/chat#now");
  expect(office.calls()).toBe(1);
});

test("the same message sent again is a duplicate; another talk may use the same id", async () => {
  const office = await webOffice(() => []);
  const [one, other] = [visitor(office), visitor(office)];
  await one.begin();
  await other.begin();
  const same = { id: uuid(), text: "halo" };
  expect(await (await one.post(same, json)).json()).toEqual({ is: "taken" });
  expect(await (await one.post(same, json)).json()).toEqual({ is: "duplicate" });
  expect(await (await other.post(same, json)).json()).toEqual({ is: "taken" });
});

test("too fast: the script is told how long to wait, a page without script keeps the message", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  office.refuse({ is: "later", seconds: 7 }, { is: "later", seconds: 7 });
  const scripted = await owner.post({ id: uuid(), text: "halo" }, json);
  expect([scripted.status, scripted.headers.get("Retry-After")]).toEqual([429, "7"]);
  const plain = await owner.post({ id: uuid(), text: "a & b" });
  const page = await plain.text();
  expect([plain.status, field(page, "text")]).toEqual([429, "a &amp; b"]);
  expect(page).toContain("Tunggu 7 detik");
});

test("when the office fails, the sender is told so and the log names no text", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  office.refuse(new Error("no room for keripik"));
  expect((await owner.post({ id: uuid(), text: "keripik" }, json)).status).toBe(500);
  expect(office.logged()).not.toContain("keripik");
});

test("the owner reads the button's word, not the command behind it", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin("/chat/rt03-jaten");
  const page = await owner.page();
  expect(page).toContain("Mulai</p>");
  expect(page).not.toContain("/start");
});

test("a form from another page is refused", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  const fields = { id: uuid(), text: "halo" };
  expect((await owner.post(fields, { Origin: "https://evil.example" })).status).toBe(403);
  expect((await owner.post(fields, { Origin: "null" })).status).toBe(403);
  expect((await owner.post(fields, { Origin: "https://127.0.0.1" })).status).toBe(303);
  expect(office.calls()).toBe(2);
});

test("without a cookie nothing but a beginning is taken", async () => {
  const office = await webOffice(() => []);
  const stranger = visitor(office);
  expect((await stranger.post({ id: uuid(), text: "halo", key: "k".repeat(43) }, json)).status).toBe(401);
  expect((await stranger.post({ id: uuid(), text: "halo" })).headers.get("Location")).toBe("/chat");
  expect((await stranger.go("/chat/talk/news")).status).toBe(401);
  expect((await stranger.go("/chat/talk/events")).status).toBe(204);
  expect(office.calls()).toBe(0);
});

test("choices stay while their question stays open, and go when it is answered", async () => {
  const office = await webOffice(
    (_, turn) =>
      [
        [greeting],
        [message("Ini bantuan.", { asks: "consent" })],
        [message("Siapa nama Anda?", { asks: "ownerName" })],
      ][turn - 1] ?? [],
  );
  const owner = visitor(office);
  await owner.begin();
  expect(await owner.page()).toContain('value="yes"');
  await owner.post({ id: uuid(), text: "bantuan" });
  expect(await owner.page()).toContain('value="yes"');
  await owner.post({ id: uuid(), pick: "yes", question: "consent" });
  const page = await owner.page();
  expect(page).not.toContain('value="yes"');
  expect(page).toContain("Ya, setuju</p>");
});

test("an answer by number is shown in the words of its choice", async () => {
  const office = await webOffice(() => [greeting]);
  const owner = visitor(office);
  await owner.begin();
  await owner.post({ id: uuid(), pick: "no" });
  expect(await owner.page()).toMatch(/class="own"[\s\S]*Tidak<\/p>/);
});

test("what was written cannot become markup", async () => {
  const evil = '<img src=x onerror="alert(1)">\'"&';
  const office = await webOffice(() => [message(evil, { choices: [{ id: evil, label: evil }], asks: evil })]);
  const owner = visitor(office);
  await owner.begin();
  await owner.post({ id: uuid(), text: evil });
  const page = await owner.page();
  expect(page).not.toContain("<img");
  expect(page).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
});

test("the page speaks the talk's language; before there is one, the browser's", async () => {
  const office = await webOffice((_, turn) => ({ language: turn === 1 ? "en" : "id", says: [greeting] }));
  const first = await office.ask("/chat", { headers: { "Accept-Language": "en-GB,en;q=0.9" } });
  expect(await first.text()).toContain('<html lang="en">');
  const owner = visitor(office);
  await owner.begin("/chat?lang=en");
  expect(office.taken[0]?.profile).toEqual({ language: "en" });
  expect(await owner.page()).toContain("Step 1 of 9");
  await owner.post({ id: uuid(), text: "bahasa" });
  expect(await owner.page()).toContain('<html lang="id">');
});

test("news after a cursor hold what was said since and nothing else", async () => {
  const office = await webOffice((_, turn) => [message(`jawaban ${turn}`)]);
  const owner = visitor(office);
  await owner.begin();
  await owner.post({ id: uuid(), text: "dua" });
  const news = JSON.stringify(await (await owner.go("/chat/talk/news?after=i1.o1")).json());
  expect(JSON.parse(news)).toMatchObject({ cursor: "i2.o2", lang: "id" });
  expect(news).toMatch(/dua[\s\S]*jawaban 2/);
  expect(news).not.toContain("jawaban 1");
  const all: unknown = await (await owner.go("/chat/talk/news?after=nonsense")).json();
  expect(JSON.stringify(all)).toContain("jawaban 1");
});

test("an event stream tells at once what is new, and goes on where the browser was", async () => {
  const office = await webOffice((_, turn) => [message(`jawaban ${turn}`)]);
  const owner = visitor(office);
  await owner.begin();
  const stream = await owner.go("/chat/talk/events?after=i0.o0", { headers: { "Last-Event-ID": "i1.o1" } });
  const heard = listenTo(stream);
  await heard.until("event: hello");
  await owner.post({ id: uuid(), text: "dua" });
  await heard.until("jawaban 2");
  await office.announce(message("pengumuman"));
  await heard.until("id: i2.o3");
  expect(heard.all()).not.toContain("jawaban 1");
  await office.channel.stop();
  await heard.end();
});

test("an event stream finds by itself what another process committed", async () => {
  const office = await webOffice(() => [], { heartbeat: 1 });
  const owner = visitor(office);
  await owner.begin();
  const heard = listenTo(await owner.go("/chat/talk/events?after=i1.o0"));
  await heard.until("still here");
  office.commitElsewhere(message("dari tempat lain"));
  await heard.until("dari tempat lain");
  await office.channel.stop();
  await heard.end();
});

test("an event stream whose head alone was asked for listens to nothing", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  const { status, body } = await owner.go("/chat/talk/events?after=i1.o0", { method: "HEAD" });
  expect([status, body]).toEqual([200, null]);
  await wait(20);
  const before = office.looks();
  await office.announce(message("pengumuman"));
  await wait(20);
  expect(office.looks()).toBe(before);
  await office.channel.stop();
});

test("a stopped channel takes nothing and asks to come back", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  await office.channel.stop();
  const answer = await owner.post({ id: uuid(), text: "halo" }, json);
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "5"]);
  expect(office.calls()).toBe(1);
});

test("stopping waits for the message that is being handled", async () => {
  const office = await webOffice(() => []);
  const owner = visitor(office);
  await owner.begin();
  const handled = Promise.withResolvers<{ is: "taken" }>();
  office.refuse(handled.promise);
  const order: string[] = [];
  const posted = owner.post({ id: uuid(), text: "halo" }, json).then(() => order.push("answered"));
  await expect.poll(office.calls).toBe(2);
  const stopped = office.channel.stop().then(() => order.push("stopped"));
  await owner.page();
  expect(order).toEqual([]);
  handled.resolve({ is: "taken" });
  await Promise.all([posted, stopped]);
  expect(order.toSorted()).toEqual(["answered", "stopped"]);
});

test("the page, its script and its style stay under 30 KB together", async () => {
  const office = await webOffice(() => [greeting]);
  const owner = visitor(office);
  await owner.begin();
  const page = await owner.page();
  const files = [...page.matchAll(/(?:src|href)="(\/chat\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
  expect(files).toHaveLength(3);
  const answers = await Promise.all(files.map((path) => office.ask(path)));
  expect(answers.every(({ headers }) => headers.get("Cache-Control")?.includes("immutable"))).toBe(true);
  const sizes = await Promise.all(answers.map(async (answer) => (await answer.arrayBuffer()).byteLength));
  expect(page.length + sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30 * 1024);
});

function listenTo(answer: Response) {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const read = async () => {
    const part = await reader?.read();
    heard += part?.value ?? "";
    return part?.done !== true;
  };
  return {
    all: () => heard,
    async until(words: string) {
      while (!heard.includes(words)) if (!(await read())) throw new Error(`the stream ended before "${words}"`);
    },
    async end() {
      while (await read());
    },
  };
}
