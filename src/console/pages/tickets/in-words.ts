import { correctable } from "../../../../flows/registration/answers.ts";
import type { Speak } from "../../../../flows/speech/speak.ts";
import type { Ticket } from "../../../registry/help/read-tickets.ts";
import { figure } from "../../layout/time.ts";
import type { Tongue } from "../../words.ts";
import { words } from "./words.ts";

/** How long ago it was: "12 menit". */
export const ago = (from: Date, now: Date, language: Tongue): string => {
  const text = words[language].ago;
  const minutes = Math.floor((now.getTime() - from.getTime()) / 60_000);
  if (minutes < 1) return text.now;
  if (minutes < 60) return text.minutes(figure(minutes, language));
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? text.hours(figure(hours, language)) : text.days(figure(Math.floor(hours / 24), language));
};

/** Where in the talk it was asked for: "pendaftaran: Produk". */
export const stepInWords = ({ flow, question }: Ticket, language: Tongue, speak: Speak): string => {
  const where = words[language].flows[flow] ?? flow;
  const field = correctable.find((one) => one === question);
  return field === undefined ? where : `${where}: ${speak(`field-${field}`)}`;
};

export const channelInWords = (channel: string, language: Tongue): string =>
  words[language].channels[channel] ?? channel;
