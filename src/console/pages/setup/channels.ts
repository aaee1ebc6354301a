import { understandPhone } from "../../../../flows/understand/phone.ts";
import { countWaiting, type Waiting } from "../../../registry/help/count-waiting.ts";
import type { ChannelView } from "../../../standing.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, facts, heading, notice } from "../../layout/parts.ts";
import { figure, moment } from "../../layout/time.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { channelName } from "../../terms.ts";
import { words as ticketWords } from "../tickets/words.ts";
import { channelWords } from "./channel-words.ts";
import { type AskedCode, pairingOf } from "./pairing.ts";
import { words } from "./words.ts";

const path = "/console/setup/channels";

/** How the channels are, and the phone that WhatsApp is joined to. */
export const channelsRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  {
    method: "GET",
    path: "/setup/channels",
    may: "setUp",
    follows: { topic: "channels" },
    handle: (visit) => page(desk, visit),
  },
  { method: "POST", path: "/setup/channels/code", may: "setUp", handle: (visit) => askCode(desk, visit) },
  { method: "POST", path: "/setup/channels/leave", may: "setUp", handle: (visit) => leave(desk, visit) },
];

const toPair = ({ channels }: Desk): ChannelView | undefined =>
  channels?.().find(({ pairing }) => pairing !== undefined);

async function askCode(desk: Desk, visit: Visit): Promise<View | Response> {
  const text = channelWords[visit.language];
  const { phone = "" } = visit.form;
  const read = understandPhone(phone);
  const channel = toPair(desk);
  if (channel?.pairing === undefined) return goTo(path);
  if (!read.ok) return page(desk, visit, { said: phone, fault: text.phoneFault });
  await record(desk, visit, "pairingCodeAsked", channel.name);
  const answer = await channel.pairing.askCode(read.value);
  return answer === "asked" ? goTo(path) : page(desk, visit, { said: phone, fault: text.codeFaults[answer] });
}

async function leave(desk: Desk, visit: Visit): Promise<View | Response> {
  const channel = toPair(desk);
  if (channel?.pairing === undefined) return goTo(path);
  await record(desk, visit, "phoneLeft", channel.name);
  await channel.pairing.logOut();
  return goTo(`${path}?done=left`);
}

const record = ({ audit }: Desk, { officer }: Visit, did: "pairingCodeAsked" | "phoneLeft", channel: string) =>
  audit.record({ actor: `officer:${officer.id}`, action: "setUp", detail: { did, channel } });

async function page(desk: Desk, visit: Visit, asked: AskedCode = {}): Promise<View> {
  const { language, query } = visit;
  const text = channelWords[language];
  const waiting = await countWaiting(desk.database);
  const channels = desk.channels?.() ?? [];
  return {
    title: words[language].parts.channels,
    live: "channels",
    status: asked.fault === undefined ? 200 : 422,
    body: html`${heading(words[language].parts.channels, html`<a class="button" href="/console/setup">${words[language].title}</a>`, text.lead)}
${query.get("done") === "left" ? notice(text.left) : nothing}
<div id="channels" data-part>${channels.map((channel) => card(channel, waiting, desk, visit))}</div>
${channels.filter(({ pairing }) => pairing !== undefined).map((channel) => pairingOf(channel, visit, asked))}
${channels.some(({ name }) => name === "whatsapp") ? nothing : html`<section class="card"><h2>WhatsApp</h2><p>${text.noWhatsApp}</p></section>`}`,
  };
}

const tones = { ready: "good", starting: "quiet", unpaired: "warn", troubled: "warn", refused: "bad" } as const;

function card({ name, state, publicName }: ChannelView, waiting: readonly Waiting[], desk: Desk, visit: Visit): Html {
  const { language } = visit;
  const text = channelWords[language];
  const { timeZone } = desk.setting.world;
  const reasons = waiting.filter(({ channel }) => channel === name);
  const why = state.why === undefined ? undefined : (text.why[state.why] ?? state.why);
  const rows: readonly (readonly [string, Html | string])[] = [
    [text.since, moment(state.since, language, timeZone)],
    ...(publicName === undefined ? [] : [[text.foundAs, publicName] as const]),
    ...reasons.map(
      ({ reason, count }) =>
        [ticketWords[language].reasons[reason] ?? reason, text.messages(figure(count, language))] as const,
    ),
  ];
  return html`<section class="card"><h2>${channelName(name, language)} ${badge(text.states[state.is], tones[state.is])}</h2>
${why === undefined ? nothing : html`<p>${why}</p>`}${facts(rows)}</section>`;
}
