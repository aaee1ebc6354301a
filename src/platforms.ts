import { isLanguage, type Language, languages } from "../flows/kit/vocabulary.ts";
import type { Setting } from "../flows/talk.ts";
import type { Channel } from "./channels/channel.ts";
import { createTelegramChannel } from "./channels/telegram/telegram-channel.ts";
import type { ButtonWords } from "./channels/whatsapp/cloud/settings.ts";
import { createWhatsAppCloudChannel } from "./channels/whatsapp/cloud/whatsapp-cloud-channel.ts";
import { rhythmOf } from "./channels/whatsapp/web/settings.ts";
import { createWhatsAppWebChannel } from "./channels/whatsapp/web/whatsapp-web-channel.ts";
import type { WhatsAppCloudConfig, WhatsAppWebConfig } from "./config/whatsapp.ts";
import type { Config } from "./config.ts";
import type { Log } from "./lib/log.ts";

/** The channels on platforms of others, as far as the office has set them up. */
export const createPlatforms = (config: Config, setting: Setting, log: Log): readonly Channel[] => {
  const { telegram, whatsapp } = config;
  return [
    ...(telegram === null ? [] : [createTelegram(config, telegram, setting, log)]),
    ...(whatsapp.cloud === null ? [] : [createCloud(whatsapp.cloud, setting, log)]),
    ...(whatsapp.web === null ? [] : [createWeb(whatsapp.web, log)]),
  ];
};

/** What Telegram shows beside the field for typing; all of it can be typed as well. */
const menuCommands = ["menu", "status", "help", "back", "language", "officer", "cancel"] as const;

const createTelegram = (
  config: Config,
  { token, apiRoot, webhook }: NonNullable<Config["telegram"]>,
  { speech }: Setting,
  log: Log,
) =>
  createTelegramChannel({
    commands: Object.fromEntries(
      languages.map((language) => [
        language,
        menuCommands.map((command) => ({ command, description: speech[language](`command-${command}`) })),
      ]),
    ),
    token,
    apiRoot,
    mode: webhook === null ? "polling" : "webhook",
    ...(webhook === null ? {} : { webhookUrl: webhook.url, webhookSecret: webhook.secret }),
    perSecond: config.telegramMessagesPerSecond,
    log,
  });

const createCloud = (
  { messagesPerSecond, template, ...account }: WhatsAppCloudConfig,
  { speech, world }: Setting,
  log: Log,
) =>
  createWhatsAppCloudChannel({
    ...account,
    perSecond: messagesPerSecond,
    words: buttonWords(speech),
    knock: (language) => {
      const [first = "id"] = template?.languages ?? [];
      const fits = template?.languages.find((one) => one.split("_")[0] === language) ?? first;
      return template === null ? undefined : { name: template.name, language: fits, parameters: [world.office.name] };
    },
    log,
  });

export { printQr } from "./channels/whatsapp/web/print-qr.ts";

const createWeb = ({ messagesPerMinute, ...session }: WhatsAppWebConfig, log: Log) =>
  createWhatsAppWebChannel({ ...session, ...rhythmOf(messagesPerMinute), log });

/** What stands on WhatsApp's own buttons, in an owner's language. */
export const buttonWords =
  (speech: Setting["speech"]) =>
  (language: string): ButtonWords => {
    const speak = speech[known(language)];
    return { choose: speak("list-choose"), more: speak("list-more"), first: speak("list-first") };
  };

const known = (language: string): Language => (isLanguage(language) ? language : "id");
