import type { Gazetteer } from "../../../../flows/kit/world.ts";
import type { Said } from "../../../registry/help/read-talk.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import { maskedPhone } from "../../presenters/ticket.ts";
import type { Visit } from "../../route.ts";
import { words } from "./words.ts";

/** Whose talk it is (null where nobody is registered yet), and below which address its photos are shown. */
interface Told {
  readonly owner: string | null;
  readonly photos: string;
}

/** A talk as people read it, the oldest at the top. */
export const transcript = (said: readonly Said[], talk: Told, desk: Desk, visit: Visit): Html =>
  html`<ol class="talk">${said.map((one) => line(one, talk, desk, visit))}</ol>`;

function line(one: Said, { owner, photos }: Told, desk: Desk, visit: Visit): Html {
  const { language, officer } = visit;
  const text = words[language];
  const { world } = desk.setting;
  const when = moment(one.at, language, world.timeZone);
  if (one.from === "owner") {
    const who = owner ?? text.by.owner;
    return html`<li class="owner"><p class="who"><b>${who}</b> ${when}</p>${heard(one, photos, world.places, visit)}</li>`;
  }
  const who =
    one.from === "bot"
      ? text.by.bot
      : one.officer?.id === officer.id
        ? text.by.you
        : one.officer?.name || text.by.officer;
  const went = one.state === "sent" || one.state === "delivered" || one.state === "read";
  const tone = went ? "quiet" : one.state === "pending" || one.state === "waiting" ? "warn" : "bad";
  const because = went || one.reason === null ? "" : ` (${text.reasons[one.reason] ?? one.reason})`;
  const state = one.from === "bot" && went ? nothing : html` ${badge(`${text.states[one.state]}${because}`, tone)}`;
  const offers =
    one.choices.length === 0
      ? nothing
      : html`<p class="soft offers">${text.offers}: ${one.choices.slice(0, 8).join(" · ")}${one.choices.length > 8 ? " …" : ""}</p>`;
  return html`<li class="${one.from}"><p class="who"><b>${who}</b> ${when}${state}</p><p class="said" dir="auto">${one.text ?? text.removed}</p>${offers}${one.files.map((name) => html`<p class="soft">${name}</p>`)}</li>`;
}

function heard(
  { content, pressed, photo }: Said & { from: "owner" },
  photos: string,
  places: Gazetteer,
  { language }: Visit,
): Html {
  const text = words[language];
  const paragraph = (words: string, quiet = false) =>
    html`<p class="said${quiet ? " soft" : ""}" dir="auto">${words}</p>`;
  if (content === null) return paragraph(text.removed, true);
  switch (content.kind) {
    case "text":
      return html`${paragraph(content.text)}${content.edited ? html`<p class="soft">${text.edited}</p>` : nothing}`;
    case "pick":
      return paragraph(text.pressed(pressed ?? String(content.choice)));
    case "location": {
      const { lat, lng, accuracy } = content;
      const village = placeAt(places, lat, lng);
      const where = `${lat.toFixed(5)}, ${lng.toFixed(5)}${village === "" ? "" : ` (${village})`}`;
      return paragraph(text.pin(where, accuracy === undefined ? "" : String(Math.round(accuracy))));
    }
    case "contact":
      return paragraph(text.contact(maskedPhone(content.phone), content.own));
    case "photo": {
      const source = `${photos}/${photo ?? 0}`;
      return html`<p><a href="${source}"><img class="sent-photo" src="${source}" alt="${text.photo}" width="240" height="180" loading="lazy"></a></p>${content.caption === undefined ? nothing : paragraph(content.caption)}`;
    }
    case "other":
      return paragraph(
        content.what === "voice" || content.what === "audio" ? text.voice : text.other(content.what),
        true,
      );
    case "page":
    case "moved":
    case "wish":
    case "idle":
    case "office":
      return nothing;
  }
}

const placeAt = (places: Gazetteer, lat: number, lng: number): string => {
  const at = places.locate?.(lat, lng);
  return at?.is === "inside" || at?.is === "near" ? places.describe(at.village) : "";
};
