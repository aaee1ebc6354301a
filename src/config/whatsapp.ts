import { z } from "zod";
import { oneOf, type Setting, secret, whole } from "./setting.ts";

export interface WhatsAppCloudConfig {
  readonly token: string;
  readonly phoneNumberId: string;
  readonly appSecret: string;
  readonly verifyToken: string;
  readonly apiRoot: string;
  readonly messagesPerSecond: number;
  /** The approved text that asks an owner to write again; null: none. */
  readonly template: { readonly name: string; readonly languages: readonly string[] } | null;
}

export interface WhatsAppWebConfig {
  readonly sessionDir: string;
  /** Absent: looked for. */
  readonly chromiumPath?: string;
  readonly browserArgs: readonly string[];
  /** Over all chats. */
  readonly messagesPerMinute: number;
}

/** An office has one of the two: both are the same channel, and an owner's chat stays when it changes. */
export interface WhatsAppConfig {
  readonly cloud: WhatsAppCloudConfig | null;
  readonly web: WhatsAppWebConfig | null;
}

export const whatsappSettings = {
  WHATSAPP_CLOUD_TOKEN: secret(/^[\w.|-]{8,}$/, "the token of a system user of the business", "EAAexample-of-a-token"),
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: {
    schema: z
      .string()
      .regex(/^\d{5,20}$/)
      .optional(),
    expected: "the id of the office's number, which is not the number itself",
    example: "106540352242922",
  },
  WHATSAPP_CLOUD_APP_SECRET: secret(/^[\w-]{8,}$/, "the secret of the app", "0123456789abcdef0123456789abcdef"),
  WHATSAPP_CLOUD_VERIFY_TOKEN: secret(
    /^[\w-]{8,256}$/,
    "a word of your own of 8 to 256 of A-Z, a-z, 0-9, _ and -",
    "a-long-random-word-of-your-own",
  ),
  WHATSAPP_CLOUD_API_ROOT: {
    schema: z.url({ protocol: /^https?$/ }).default("https://graph.facebook.com/v24.0"),
    expected: "an http or https address, with the version",
    example: "https://graph.facebook.com/v24.0",
  },
  WHATSAPP_CLOUD_MESSAGES_PER_SECOND: whole(1, 1000, 80),
  WHATSAPP_CLOUD_TEMPLATE: {
    schema: z
      .string()
      .regex(/^[a-z0-9_]{1,512}$/)
      .optional(),
    expected:
      "the name of an approved template of small letters, digits and _, whose one place takes the office's name",
    example: "kabar_kantor",
  },
  WHATSAPP_CLOUD_TEMPLATE_LANGUAGES: {
    schema: z
      .string()
      .default("id")
      .transform((said) => said.split(",").map((code) => code.trim()))
      .refine((codes) => codes.every((code) => /^[a-z]{2}(?:_[A-Z]{2})?$/.test(code))),
    expected: "the languages in which the template is approved, as WhatsApp writes them, several with commas",
    example: "id",
  },
  WHATSAPP_WEB: oneOf(["on", "off"], "off"),
  WHATSAPP_WEB_SESSION_DIR: {
    schema: z.string().min(1).max(1000).default("./data/whatsapp-session"),
    expected: "a folder that only this service may read",
    example: "./data/whatsapp-session",
  },
  WHATSAPP_WEB_MESSAGES_PER_MINUTE: whole(1, 6000, 30),
  CHROMIUM_PATH: {
    schema: z.string().min(1).max(1000).optional(),
    expected: "the program file of Chromium or Chrome",
    example: "/usr/bin/chromium",
  },
  WHATSAPP_WEB_BROWSER_ARGS: {
    schema: z
      .string()
      .default("")
      .transform(readArguments)
      .refine((all) => all?.every((one) => one.startsWith("--")))
      .transform((all) => all ?? []),
    expected: "arguments for the browser that begin with --, with spaces between or as a list in JSON",
    example: "--no-sandbox",
  },
} satisfies Record<string, Setting<unknown>>;

type Values = { [Key in keyof typeof whatsappSettings]: z.output<(typeof whatsappSettings)[Key]["schema"]> };

const cloudNames = [
  "WHATSAPP_CLOUD_TOKEN",
  "WHATSAPP_CLOUD_PHONE_NUMBER_ID",
  "WHATSAPP_CLOUD_APP_SECRET",
  "WHATSAPP_CLOUD_VERIFY_TOKEN",
] as const;

/** Which settings are missing once one of the official interface is there; and whether the other way is on as well. */
export function checkWhatsApp(values: Values): {
  readonly missing: readonly (typeof cloudNames)[number][];
  readonly both: boolean;
} {
  const given = cloudNames.filter((name) => values[name] !== undefined);
  return {
    missing: given.length === 0 ? [] : cloudNames.filter((name) => values[name] === undefined),
    both: given.length > 0 && values.WHATSAPP_WEB === "on",
  };
}

export function joinWhatsApp(values: Values): WhatsAppConfig {
  const [token, phoneNumberId, appSecret, verifyToken] = cloudNames.map((name) => values[name]);
  const {
    WHATSAPP_CLOUD_TEMPLATE: name,
    WHATSAPP_CLOUD_TEMPLATE_LANGUAGES: languages,
    CHROMIUM_PATH: chromiumPath,
  } = values;
  const isComplete =
    token !== undefined && phoneNumberId !== undefined && appSecret !== undefined && verifyToken !== undefined;
  return {
    cloud: isComplete
      ? {
          ...{ token, phoneNumberId, appSecret, verifyToken },
          apiRoot: values.WHATSAPP_CLOUD_API_ROOT,
          messagesPerSecond: values.WHATSAPP_CLOUD_MESSAGES_PER_SECOND,
          template: name === undefined ? null : { name, languages },
        }
      : null,
    web:
      values.WHATSAPP_WEB === "on"
        ? {
            sessionDir: values.WHATSAPP_WEB_SESSION_DIR,
            ...(chromiumPath === undefined ? {} : { chromiumPath }),
            browserArgs: values.WHATSAPP_WEB_BROWSER_ARGS,
            messagesPerMinute: values.WHATSAPP_WEB_MESSAGES_PER_MINUTE,
          }
        : null,
  };
}

/** Undefined for what begins like JSON and is no list of texts. */
function readArguments(said: string): readonly string[] | undefined {
  if (!said.startsWith("[")) return said.split(/\s+/).filter((one) => one !== "");
  try {
    return z.array(z.string()).safeParse(JSON.parse(said)).data;
  } catch {
    return undefined;
  }
}
