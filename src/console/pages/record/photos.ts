import { idIn } from "../../../lib/id-in.ts";
import { recordSight } from "../../../registry/help/record-sight.ts";
import type { BusinessRecord } from "../../../registry/record/read-record.ts";
import { readRecordPhoto } from "../../../registry/record/record-photo.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import type { Visit } from "../../route.ts";
import { idOf, pathTo } from "./parts.ts";
import { words } from "./words.ts";

/** Small pictures that lead to the whole ones; a script shows them one after the other. */
export function photosCard({ row }: BusinessRecord, { language }: Visit): Html {
  const text = words[language];
  const kept = row.photos.filter(({ state }) => state === "kept");
  const waiting = row.photos.length - kept.length;
  if (row.photos.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="photos-head"><h2 id="photos-head">${text.photos}</h2><ul class="photos" data-close="${text.close}">${kept.map(
    ({ id }, at) => {
      const source = pathTo(row.id, `/photos/${id}`);
      return html`<li><a href="${source}"><img src="${source}?size=small" alt="${text.photo(at + 1, kept.length)}" width="120" height="90" loading="lazy"></a></li>`;
    },
  )}</ul>${waiting === 0 ? nothing : html`<p class="soft">${text.waiting(waiting)}</p>`}</section>`;
}

/** The private file, for officers of its territory alone: on record like the record, or with it. */
export async function photo(desk: Desk, visit: Visit): Promise<Response> {
  const id = idIn(visit.params["photo"]);
  const businessId = idOf(visit);
  const small = visit.query.get("size") === "small";
  const found =
    id === undefined ? undefined : await readRecordPhoto(desk.database, desk.photos, { businessId, id, small });
  if (id === undefined || found === undefined) return new Response(null, { status: 404 });
  const { officer, now } = visit;
  const act = { actor: `officer:${officer.id}`, action: "see", ownerId: found.ownerId, businessId } as const;
  const detail = { business: businessId, page: "photos" } as const;
  // The record, its case in the queue and its pairs show its photos; its history does not.
  await recordSight(desk.database, desk.audit, { ...act, detail }, ({ page }) => page !== "history", now);
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Disposition": `inline; filename="foto-${id}.jpg"`,
      // Computers of an office are shared.
      "Cache-Control": "no-store",
    },
  });
}
