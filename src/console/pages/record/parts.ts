import type { Asking } from "../../../../flows/kit/flow.ts";
import { idIn } from "../../../lib/id-in.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html } from "../../layout/html.ts";
import { day, moment } from "../../layout/time.ts";
import type { Visit } from "../../route.ts";
import type { Tongue } from "../../words.ts";
import { words } from "./words.ts";

/** `area` has made sure that it is one. */
export const idOf = ({ params }: Visit): number => idIn(params["id"]) ?? 0;

export const pathTo = (id: number, more = ""): string => `/console/businesses/${id}${more}`;

/** What texts of the talks are worded with, in an officer's language. */
export const askingOf = ({ setting: { world, speech } }: Desk, language: Tongue): Asking => ({
  ...{ context: {}, world, language },
  speak: speech[language],
});

/** Who told or changed something, and when: "pemilik, lewat Telegram · 23 Nov 2026, 09.15"; not `exact`: only the day. */
export const whoAndWhen = (
  { officer, channel, at }: { readonly officer: string | null; readonly channel: string; readonly at: Date },
  { setting }: Desk,
  { language }: Pick<Visit, "language">,
  exact = true,
): Html => {
  const text = words[language];
  const who = officer === null ? text.byOwner : officer || text.byOfficer;
  const through = text.channels[channel] ?? channel;
  const told = officer !== null && channel === "console" ? who : text.via(who, through);
  const zone = setting.world.timeZone;
  return html`${told} · ${exact ? moment(at, language, zone) : day(at, language, zone)}`;
};
