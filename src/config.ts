/**
 * The settings, read once from the environment. Every fault is told at once, so that an office
 * mends its settings in one go; what may be a secret is never repeated.
 */
import { existsSync } from "node:fs";
import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { oneOf, type Setting, whole } from "./config/setting.ts";
import { checkWhatsApp, joinWhatsApp, type WhatsAppConfig, whatsappSettings } from "./config/whatsapp.ts";
import { type LogLevel, logLevels } from "./lib/log.ts";
import { type QuietHours, readQuietHours } from "./lib/quiet-hours.ts";
import { isKeyText } from "./registry/identifiers/key.ts";

export interface Config {
  readonly databaseUrl: string;
  /** Base64, the first seals; empty: the key file is used. */
  readonly identifierKeys: readonly string[];
  /** Absent: beside the SQLite file, or in ./data. */
  readonly identifierKeyFile?: string;
  readonly port: number;
  readonly host: string;
  /** Absent: derived from the territory. */
  readonly officeName?: string;
  /** Code prefixes with dots: a province, regency or district each. */
  readonly territory: readonly string[];
  /** Null without a bot token: the channel stays closed. */
  readonly telegram: TelegramConfig | null;
  readonly whatsapp: WhatsAppConfig;
  readonly logLevel: LogLevel;
  /** Over all chats. */
  readonly telegramMessagesPerSecond: number;
  /** What one sender may send a minute. */
  readonly senderMessagesPerMinute: number;
  /** When nobody is written to unasked, on the territory's clocks; null: never quiet. */
  readonly quietHours: QuietHours | null;
  /** Days after which words and abandoned drafts are removed; null: kept. */
  readonly retentionDays: number | null;
  /** Talks that may begin in the browser from one network address within an hour. */
  readonly newWebTalksPerHour: number;
  /** Where people reach this installation, without a slash at the end; absent: where it listens. */
  readonly publicUrl?: string;
  /** Where the owners' pictures lie. */
  readonly photosFolder: string;
  /** Whether X-Forwarded-* headers are believed. */
  readonly trustProxy: boolean;
}

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot: string;
  /** Null: polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

export interface Fault {
  readonly name: string;
  /** What was found; "(hidden)" where it could be a secret, "(nothing)" where it is missing. */
  readonly said: string;
  readonly expected: string;
  readonly example: string;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly Typo[] }
  | { readonly ok: false; readonly faults: readonly Fault[]; readonly warnings: readonly Typo[] };

/** A variable that is no setting but looks like one. */
export interface Typo {
  readonly name: string;
  readonly near: string;
}

const codePrefix = /^\d{2}(?:\.\d{2}){0,2}$/;

const settings = {
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^(?:file:|postgres(?:ql)?:\/\/)./)
      .default("file:./data/klaster.db"),
    expected: "file:<path> for SQLite, or postgresql://... for PostgreSQL",
    example: "file:./data/klaster.db",
    secret: true,
  },
  IDENTIFIER_KEYS: {
    schema: z
      .string()
      .default("")
      .transform((said) => said.split(/[\s,]+/).filter((key) => key !== ""))
      .refine((keys) => keys.every(isKeyText)),
    expected: "keys of 32 bytes as base64, several with commas, the one that seals first",
    example: "<what `openssl rand -base64 32` prints>",
    secret: true,
  },
  IDENTIFIER_KEY_FILE: {
    schema: z.string().optional(),
    expected: "a file that the service alone can read",
    example: "./data/identifiers.key",
  },
  PORT: whole(0, 65_535, 3000),
  HOST: {
    schema: z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/)
      .default("127.0.0.1"),
    expected: "an address or a host name of this machine",
    example: "127.0.0.1",
  },
  OFFICE_NAME: {
    schema: z.string().max(100).optional(),
    expected: "at most 100 characters",
    example: "Dinas Koperasi dan UKM Kabupaten Karanganyar",
  },
  TERRITORY: {
    schema: z
      .string()
      .default("33.13")
      .transform((said) => [...new Set(said.split(",").map((code) => code.trim()))])
      .refine((codes) => codes.every((code) => codePrefix.test(code))),
    expected: "codes of provinces (PP), regencies (PP.KK) or districts (PP.KK.CC), several with commas",
    example: "33.13",
  },
  TELEGRAM_BOT_TOKEN: {
    schema: z
      .string()
      .regex(/^\d+:[\w-]+$/)
      .optional(),
    expected: "the token that @BotFather gave",
    example: "123456789:AAH-example-of-a-token",
    secret: true,
  },
  TELEGRAM_API_ROOT: {
    schema: z.url({ protocol: /^https?$/ }).default("https://api.telegram.org"),
    expected: "an http or https address",
    example: "https://api.telegram.org",
  },
  TELEGRAM_MODE: oneOf(["polling", "webhook"], "polling"),
  TELEGRAM_WEBHOOK_URL: {
    schema: z.string().refine(isReachableByWebhook).optional(),
    expected: "the https address at which Telegram reaches this office",
    example: "https://klaster.example.go.id/telegram",
  },
  TELEGRAM_WEBHOOK_SECRET: {
    schema: z
      .string()
      .regex(/^[\w-]{16,256}$/)
      .optional(),
    expected: "16 to 256 of A-Z, a-z, 0-9, _ and -",
    example: "a-long-random-word-of-your-own",
    secret: true,
  },
  TELEGRAM_MESSAGES_PER_SECOND: whole(1, 1000, 30),
  ...whatsappSettings,
  SENDER_MESSAGES_PER_MINUTE: whole(1, 100_000, 60),
  NEW_WEB_TALKS_PER_HOUR: whole(1, 100_000, 20),
  PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/ })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    expected: "the http or https address at which people reach this installation",
    example: "https://klaster.example.go.id",
  },
  PHOTOS_FOLDER: {
    schema: z.string().min(1).max(1000).default("./data/photos"),
    expected: "a folder that only this service may read",
    example: "./data/photos",
  },
  QUIET_HOURS: {
    schema: z
      .string()
      .default("20:00-07:00")
      .transform((said) => (said === "off" ? null : readQuietHours(said)))
      .refine((hours) => hours !== undefined),
    expected: "two different times HH:MM-HH:MM, or off",
    example: "20:00-07:00",
  },
  RETENTION_DAYS: {
    schema: z
      .string()
      .regex(/^(?:off|\d+)$/)
      .default("90")
      .transform((said) => (said === "off" ? 0 : Number(said)))
      .pipe(z.number().max(36_500))
      .transform((days) => (days === 0 ? null : days)),
    expected: "a whole number of days from 0 to 36500, or off; 0 and off keep everything",
    example: "90",
  },
  LOG_LEVEL: oneOf(logLevels, "info"),
  TRUST_PROXY: oneOf(["on", "off"], "off"),
} satisfies Record<string, Setting<unknown>>;

type Name = keyof typeof settings;
type Values = { [Key in Name]: z.output<(typeof settings)[Key]["schema"]> };

/** The names of all settings, as the documentation must list them. */
export const settingNames: readonly string[] = Object.keys(settings);

/** Reads the settings; an empty variable counts as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigReading {
  const faults: Fault[] = [];
  const read = Object.entries(settings).map(([name, setting]): [string, unknown] => {
    const said = env[name]?.trim() === "" ? undefined : env[name]?.trim();
    const parsed = setting.schema.safeParse(said);
    if (!parsed.success) faults.push(fault(name, setting, said));
    return [name, parsed.data];
  });
  const values = Object.fromEntries(read) as Values;
  const missing = values.TELEGRAM_MODE === "webhook" ? missingForWebhook(values, faults) : [];
  const whatsapp = checkWhatsApp(values);
  missing.push(...missingOf(whatsapp.missing, values, faults));
  if (whatsapp.both) missing.push(bothWays);
  const warnings = findTypos(env);
  const all = [...faults, ...missing];
  return all.length > 0 ? { ok: false, faults: all, warnings } : { ok: true, config: join(values), warnings };
}

/** Loads `.env` of the working directory into the environment, if there is one; what is set already stays. */
export function loadEnvironment(path = ".env"): void {
  if (existsSync(path)) process.loadEnvFile(path);
}

/** The faults in words for whoever starts the program. */
export function describeFaults(faults: readonly Fault[]): string {
  return faults
    .map(
      ({ name, said, expected, example }) =>
        `${name}: found ${said}; expected ${expected}. Example: ${name}=${example}`,
    )
    .join("\n");
}

function join(values: Values): Config {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = values;
  const webhook =
    values.TELEGRAM_MODE === "webhook" && url !== undefined && secret !== undefined ? { url, secret } : null;
  return {
    databaseUrl: values.DATABASE_URL,
    identifierKeys: values.IDENTIFIER_KEYS,
    ...(values.IDENTIFIER_KEY_FILE === undefined ? {} : { identifierKeyFile: values.IDENTIFIER_KEY_FILE }),
    port: values.PORT,
    host: values.HOST,
    ...(values.OFFICE_NAME === undefined ? {} : { officeName: values.OFFICE_NAME }),
    territory: values.TERRITORY,
    telegram: token === undefined ? null : { token, apiRoot: values.TELEGRAM_API_ROOT, webhook },
    whatsapp: joinWhatsApp(values),
    logLevel: values.LOG_LEVEL,
    telegramMessagesPerSecond: values.TELEGRAM_MESSAGES_PER_SECOND,
    senderMessagesPerMinute: values.SENDER_MESSAGES_PER_MINUTE,
    quietHours: values.QUIET_HOURS ?? null,
    retentionDays: values.RETENTION_DAYS,
    newWebTalksPerHour: values.NEW_WEB_TALKS_PER_HOUR,
    ...(values.PUBLIC_URL === undefined ? {} : { publicUrl: values.PUBLIC_URL }),
    photosFolder: values.PHOTOS_FOLDER,
    trustProxy: values.TRUST_PROXY === "on",
  };
}

function missingForWebhook(values: Values, faults: readonly Fault[]): Fault[] {
  return missingOf(["TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_URL", "TELEGRAM_WEBHOOK_SECRET"], values, faults);
}

/** What was there and could not be read is a fault already. */
function missingOf(needed: readonly Name[], values: Values, faults: readonly Fault[]): Fault[] {
  return needed
    .filter((name) => values[name] === undefined && !faults.some((fault) => fault.name === name))
    .map((name) => fault(name, settings[name], undefined));
}

const bothWays: Fault = {
  name: "WHATSAPP_WEB",
  said: '"on", and WHATSAPP_CLOUD_* too',
  expected: "one of the two ways to WhatsApp; whoever moves to the other keeps the owners' chats",
  example: "off",
};

function fault(name: string, { expected, example, secret }: Setting<unknown>, said: string | undefined): Fault {
  return { name, said: said === undefined ? "(nothing)" : secret ? "(hidden)" : `"${said}"`, expected, example };
}

/** The setting that shares the most words with this name, and of those the nearest by letters. */
function nearest(name: string): string {
  const words = name.split("_");
  const unlike = (setting: string) =>
    distance(name, setting) - 100 * setting.split("_").filter((word) => words.includes(word)).length;
  return settingNames.reduce((best, setting) => (unlike(setting) < unlike(best) ? setting : best));
}

/** Names that share a beginning of ours or differ from ours by two letters; short names would meet strangers. */
function findTypos(env: Readonly<Record<string, string | undefined>>): Typo[] {
  const ours =
    /^(?:TELEGRAM|WHATSAPP|CHROMIUM|KLASTER|OFFICE|TERRITORY|SENDER|IDENTIFIER|QUIET|RETENTION|PUBLIC)(?:_|$)/;
  return Object.keys(env)
    .filter((name) => !settingNames.includes(name))
    .flatMap((name) => {
      const bare = name.toUpperCase().replace(/^KLASTER_/, "");
      const near = nearest(bare);
      const looksLikeOurs = ours.test(name.toUpperCase()) || (near.length > 6 && distance(bare, near) <= 2);
      return looksLikeOurs ? [{ name, near }] : [];
    });
}

/** Telegram itself takes https only; a stand-in on this machine may do without. */
function isReachableByWebhook(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
}
