import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { rhythmOf } from "../src/channels/whatsapp/web/settings.ts";
import { describeFaults, loadEnvironment, readConfig, settingNames } from "../src/config.ts";

const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
const documented = [...example.matchAll(/^#([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => ({ name, value }));

test("without any setting the defaults serve", () => {
  expect(readConfig({})).toEqual({
    ok: true,
    config: {
      databaseUrl: "file:./data/klaster.db",
      identifierKeys: [],
      port: 3000,
      host: "127.0.0.1",
      territory: ["33.13"],
      telegram: null,
      whatsapp: { cloud: null, web: null },
      logLevel: "info",
      telegramMessagesPerSecond: 30,
      senderMessagesPerMinute: 60,
      newWebTalksPerHour: 20,
      photosFolder: "./data/photos",
      quietHours: { from: 20 * 60, to: 7 * 60 },
      retentionDays: 90,
      trustProxy: false,
    },
    warnings: [],
  });
});

test("all faults are named at once, with what was expected", () => {
  const reading = readConfig({ PORT: "lots", TERRITORY: "33.13,Karanganyar", LOG_LEVEL: "loud", TRUST_PROXY: "yes" });
  if (reading.ok) throw new Error("expected faults");
  expect(reading.faults.map(({ name, said }) => [name, said])).toEqual([
    ["PORT", '"lots"'],
    ["TERRITORY", '"33.13,Karanganyar"'],
    ["LOG_LEVEL", '"loud"'],
    ["TRUST_PROXY", '"yes"'],
  ]);
  expect(describeFaults(reading.faults)).toContain(
    'PORT: found "lots"; expected a whole number from 0 to 65535. Example: PORT=3000',
  );
});

const cloud = {
  WHATSAPP_CLOUD_TOKEN: "EAAexample",
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: "106540352242922",
  WHATSAPP_CLOUD_APP_SECRET: "hunter2hunter2",
  WHATSAPP_CLOUD_VERIFY_TOKEN: "hunter2-hunter2",
};

test("WhatsApp's official way needs all four of its settings, and the other way must be off", () => {
  expect(readConfig(cloud)).toMatchObject({
    ok: true,
    config: { whatsapp: { cloud: { phoneNumberId: "106540352242922", template: null }, web: null } },
  });
  const { WHATSAPP_CLOUD_APP_SECRET: _, ...less } = cloud;
  expect(readConfig(less)).toMatchObject({ ok: false, faults: [{ name: "WHATSAPP_CLOUD_APP_SECRET" }] });
  expect(readConfig({ ...cloud, WHATSAPP_CLOUD_PHONE_NUMBER_ID: "+62 812" })).toMatchObject({
    faults: [{ name: "WHATSAPP_CLOUD_PHONE_NUMBER_ID", said: '"+62 812"' }],
  });
  const both = readConfig({ ...cloud, WHATSAPP_WEB: "on" });
  expect(both).toMatchObject({ ok: false, faults: [{ name: "WHATSAPP_WEB" }] });
  expect(JSON.stringify(both)).not.toContain("hunter2");
});

test("WhatsApp's other way needs no more than to be turned on", () => {
  expect(readConfig({ WHATSAPP_WEB: "on", WHATSAPP_WEB_BROWSER_ARGS: "--no-sandbox  --lang=id" })).toMatchObject({
    config: {
      whatsapp: {
        cloud: null,
        web: {
          sessionDir: "./data/whatsapp-session",
          browserArgs: ["--no-sandbox", "--lang=id"],
          messagesPerMinute: 30,
        },
      },
    },
  });
});

test("the browser's arguments may hold spaces, in a list", () => {
  const argsOf = (said: string) => {
    const reading = readConfig({ WHATSAPP_WEB: "on", WHATSAPP_WEB_BROWSER_ARGS: said });
    return reading.ok ? reading.config.whatsapp.web?.browserArgs : reading.faults.map(({ name }) => name);
  };
  expect(argsOf(' ["--rules=MAP a b, MAP * c", "--lang=id"] ')).toEqual(["--rules=MAP a b, MAP * c", "--lang=id"]);
  expect(argsOf("[]")).toEqual([]);
  for (const wrong of ['["--lang=id"', '["lang"]', "[1]", "lang"])
    expect(argsOf(wrong)).toEqual(["WHATSAPP_WEB_BROWSER_ARGS"]);
});

test("a stand-in for WhatsApp takes messages as fast as they come, and nobody types there", () => {
  const most = readConfig({ WHATSAPP_WEB: "on", WHATSAPP_WEB_MESSAGES_PER_MINUTE: "6000" });
  expect(most).toMatchObject({ config: { whatsapp: { web: { messagesPerMinute: 6000 } } } });
  expect(readConfig({ WHATSAPP_WEB: "on", WHATSAPP_WEB_MESSAGES_PER_MINUTE: "6001" }).ok).toBe(false);
  expect(rhythmOf(6000)).toEqual({
    pace: { perSecond: 100, secondsPerChat: 0.01 },
    typing: { leastMilliseconds: 0, millisecondsPerCharacter: 0 },
  });
  expect(rhythmOf(120)).toEqual({ pace: { perSecond: 2, secondsPerChat: 2 }, typing: {} });
});

test("a faulty secret is never repeated", () => {
  const reading = readConfig({
    DATABASE_URL: "mysql://root:hunter2@db/klaster",
    TELEGRAM_BOT_TOKEN: "hunter2 is my token",
    TELEGRAM_WEBHOOK_SECRET: "hunter2!",
    TELEGRAM_MODE: "webhook",
  });
  if (reading.ok) throw new Error("expected faults");
  expect(reading.faults).toHaveLength(4);
  expect(JSON.stringify(reading)).not.toContain("hunter2");
});

test.each([
  ["33", ["33"]],
  ["33.13, 33.72", ["33.13", "33.72"]],
  ["33.13.11,33.13.11", ["33.13.11"]],
])("the territory %j is read as %j", (said, codes) => {
  expect(readConfig({ TERRITORY: said })).toMatchObject({ ok: true, config: { territory: codes } });
});

test.each(["3", "33.1", "33.13.11.2005", "33;34", "33.13,"])("the territory %j is a fault", (said) => {
  expect(readConfig({ TERRITORY: said })).toMatchObject({ ok: false, faults: [{ name: "TERRITORY" }] });
});

test.each([
  ["21:30-06:05", { from: 21 * 60 + 30, to: 6 * 60 + 5 }],
  ["00:00-05:00", { from: 0, to: 5 * 60 }],
  ["off", null],
])("the quiet hours %j are read as %j", (said, quietHours) => {
  expect(readConfig({ QUIET_HOURS: said })).toMatchObject({ ok: true, config: { quietHours } });
});

test.each(["20-7", "20:00", "24:00-07:00", "20:60-07:00", "20:00-20:00", "never"])(
  "the quiet hours %j are a fault",
  (said) => {
    expect(readConfig({ QUIET_HOURS: said })).toMatchObject({ ok: false, faults: [{ name: "QUIET_HOURS" }] });
  },
);

test.each([
  ["30", 30],
  ["0", null],
  ["off", null],
])("a retention of %j is read as %j", (said, retentionDays) => {
  expect(readConfig({ RETENTION_DAYS: said })).toMatchObject({ ok: true, config: { retentionDays } });
});

test.each(["-1", "1.5", "ninety", "36501"])("a retention of %j is a fault", (said) => {
  expect(readConfig({ RETENTION_DAYS: said })).toMatchObject({ ok: false, faults: [{ name: "RETENTION_DAYS" }] });
});

test("a webhook needs a token, an address and a secret, and every missing one is named", () => {
  expect(readConfig({ TELEGRAM_MODE: "webhook" })).toMatchObject({
    ok: false,
    faults: [
      { name: "TELEGRAM_BOT_TOKEN", said: "(nothing)" },
      { name: "TELEGRAM_WEBHOOK_URL", said: "(nothing)" },
      { name: "TELEGRAM_WEBHOOK_SECRET", said: "(nothing)" },
    ],
  });
});

test("a complete webhook is taken; a token alone means polling", () => {
  const token = { TELEGRAM_BOT_TOKEN: "123:abc" };
  const webhook = {
    TELEGRAM_MODE: "webhook",
    TELEGRAM_WEBHOOK_URL: "https://x.go.id/t",
    TELEGRAM_WEBHOOK_SECRET: "0123456789abcdef",
  };
  expect(readConfig({ ...token, ...webhook })).toMatchObject({
    config: { telegram: { token: "123:abc", webhook: { url: "https://x.go.id/t", secret: "0123456789abcdef" } } },
  });
  expect(readConfig(token)).toMatchObject({
    config: { telegram: { apiRoot: "https://api.telegram.org", webhook: null } },
  });
});

test.each([
  ["http://127.0.0.1:8080/t", true],
  ["https://klaster.example.go.id/t", true],
  ["http://klaster.example.go.id/t", false],
  ["klaster.example.go.id", false],
])("the webhook address %s is taken: %s", (url, taken) => {
  const env = { TELEGRAM_MODE: "webhook", TELEGRAM_BOT_TOKEN: "1:a", TELEGRAM_WEBHOOK_SECRET: "0123456789abcdef" };
  expect(readConfig({ ...env, TELEGRAM_WEBHOOK_URL: url }).ok).toBe(taken);
});

test("a variable that looks like a setting is warned of, with the near name", () => {
  const strangers = { PATH: "/bin", HOSTNAME: "x", SSH_PORT: "22", LANG: "id", DATABASE: "x" };
  const typos = { TELEGRAM_TOKEN: "1:a", DATABASE_URI: "x", KLASTER_PORT: "1", LOGLEVEL: "x", OFFICENAME: "x" };
  expect(readConfig({ ...strangers, ...typos }).warnings).toEqual([
    { name: "TELEGRAM_TOKEN", near: "TELEGRAM_BOT_TOKEN" },
    { name: "DATABASE_URI", near: "DATABASE_URL" },
    { name: "KLASTER_PORT", near: "PORT" },
    { name: "LOGLEVEL", near: "LOG_LEVEL" },
    { name: "OFFICENAME", near: "OFFICE_NAME" },
  ]);
});

test("the example file and the program know the same settings", () => {
  expect(documented.map(({ name }) => name).toSorted()).toEqual(settingNames.toSorted());
});

test("the example file tells the true defaults", () => {
  const told = Object.fromEntries(documented.map(({ name, value }) => [name, value]));
  const { OFFICE_NAME: officeName, PUBLIC_URL: publicUrl, ...defaults } = told;
  expect(readConfig(defaults)).toEqual(readConfig({}));
  const both = { OFFICE_NAME: officeName, PUBLIC_URL: publicUrl };
  expect(readConfig(both)).toMatchObject({ config: { officeName, publicUrl } });
});

afterEach(() => {
  delete process.env["KLASTER_TEST_A"];
  delete process.env["KLASTER_TEST_B"];
});

test("a .env file fills what is not set, and need not be there", () => {
  const folder = mkdtempSync(join(tmpdir(), "klaster-config-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, ".env");
  writeFileSync(path, "KLASTER_TEST_A=file\nKLASTER_TEST_B=file\n");
  process.env["KLASTER_TEST_A"] = "shell";
  loadEnvironment(path);
  expect([process.env["KLASTER_TEST_A"], process.env["KLASTER_TEST_B"]]).toEqual(["shell", "file"]);
  expect(() => loadEnvironment(join(folder, "absent"))).not.toThrow();
});
