import { idIn } from "../../../lib/id-in.ts";
import { readPhotoOf, readTalk } from "../../../registry/help/read-talk.ts";
import { recordReading } from "../../../registry/help/record-reading.ts";
import { recordSight } from "../../../registry/help/record-sight.ts";
import { showPhoto } from "../../../registry/help/show-photo.ts";
import { readChats } from "../../../registry/record/read-chats.ts";
import { readRecord } from "../../../registry/record/read-record.ts";
import type { Desk } from "../../desk.ts";
import { html, nothing } from "../../layout/html.ts";
import { badge, empty, heading } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import type { View, Visit } from "../../route.ts";
import { transcript } from "../tickets/transcript.ts";
import { idOf, pathTo } from "./parts.ts";
import { words } from "./words.ts";

/** Messages on a page. */
const perPage = 80;

/** What was said between the owner and the office, on record as read. */
export async function talkPage(desk: Desk, visit: Visit): Promise<View | Response> {
  const { language, query, officer, now } = visit;
  const text = words[language];
  const record = await readRecord(desk.database, idOf(visit));
  if (record === undefined) return new Response(null, { status: 404 });
  const { id, ownerId, number, owner } = record.row;
  const chats = await readChats(desk.database, ownerId);
  const chat = chats.find((one) => one.id === idIn(query.get("chat") ?? undefined)) ?? chats[0];
  const back = html`<a class="button" href="${pathTo(id)}" data-key="k">${text.toRecord} <kbd>K</kbd></a>`;
  const top = heading(text.talkOf(number), back);
  if (chat === undefined)
    return { title: text.talkOf(number), section: "businesses", body: html`${top}${empty(text.noTalk)}` };
  const act = { actor: `officer:${officer.id}`, action: "talk", ownerId, businessId: id } as const;
  await recordReading(desk.database, desk.audit, { ...act, detail: { chat: chat.id } }, now);
  const before = idIn(query.get("before") ?? undefined);
  const talk = await readTalk(desk.database, chat.id, perPage, before);
  const here = (more: string) => pathTo(id, `/talk?chat=${chat.id}${more}`);
  const tabs =
    chats.length < 2
      ? nothing
      : html`<ul class="views" aria-label="${text.chats}">${chats.map(
          (one) =>
            html`<li><a href="${pathTo(id, `/talk?chat=${one.id}`)}"${one.id === chat.id ? html` aria-current="true"` : nothing}>${text.channels[one.channel] ?? one.channel} · ${moment(one.heardAt, language, desk.setting.world.timeZone)}${one.receives ? ` · ${text.receives}` : nothing}</a></li>`,
        )}</ul>`;
  return {
    title: text.talkOf(number),
    section: "businesses",
    body: html`${top}${tabs}
<p class="soft">${text.channels[chat.channel] ?? chat.channel} · ${text.heard} ${moment(chat.heardAt, language, desk.setting.world.timeZone)}${chat.blockedAt === null ? nothing : html` ${badge(text.blocked, "bad")}`}</p>
${talk.earlier === null ? nothing : html`<p><a class="button" href="${here(`&before=${talk.earlier}`)}">${text.earlier}</a></p>`}
<section aria-label="${text.talk}">${talk.said.length === 0 ? empty(text.wordsGone) : transcript(talk.said, { photos: pathTo(id, `/talk/${chat.id}/photos`), owner: owner.name }, desk, visit)}</section>
${before === undefined ? nothing : html`<p><a href="${here("")}">${text.latest}</a></p>`}`,
  };
}

/** A photo that the owner sent in this talk, for whoever may read it. */
export async function talkPhoto(desk: Desk, visit: Visit): Promise<Response> {
  const { params, officer, now } = visit;
  const missing = () => new Response(null, { status: 404 });
  const [chatId, message] = [idIn(params["chat"]), idIn(params["message"])];
  const record = await readRecord(desk.database, idOf(visit));
  if (record === undefined || chatId === undefined || message === undefined) return missing();
  const chats = await readChats(desk.database, record.row.ownerId);
  if (!chats.some(({ id }) => id === chatId)) return missing();
  const found = await readPhotoOf(desk.database, chatId, message);
  const bytes = found === undefined ? undefined : await showPhoto(desk, found);
  if (bytes === undefined) return missing();
  const { id: businessId, ownerId } = record.row;
  const act = {
    actor: `officer:${officer.id}`,
    action: "talk",
    ownerId,
    businessId,
    detail: { chat: chatId },
  } as const;
  await recordSight(desk.database, desk.audit, act, ({ chat }) => chat === chatId, now);
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": "image/jpeg", "Cache-Control": "no-store" },
  });
}
