import { idIn } from "../../../lib/id-in.ts";
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

/** The private file, for officers of its territory alone; that they opened the record is on record. */
export async function photo(desk: Desk, visit: Visit): Promise<Response> {
  const id = idIn(visit.params["photo"]);
  const businessId = idOf(visit);
  const small = visit.query.get("size") === "small";
  const bytes =
    id === undefined ? undefined : await readRecordPhoto(desk.database, desk.photos, { businessId, id, small });
  if (id === undefined || bytes === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "image/jpeg",
      "Content-Disposition": `inline; filename="foto-${id}.jpg"`,
      // Computers of an office are shared.
      "Cache-Control": "no-store",
    },
  });
}
