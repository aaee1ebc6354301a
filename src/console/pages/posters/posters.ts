import { layOut, type Sheet } from "../../../registry/posters/lay-out.ts";
import { linksOf, listPosters, mostPosters, type Poster, placeOf } from "../../../registry/posters/poster.ts";
import { createMeasure, posterPdf } from "../../../registry/posters/poster-pdf.ts";
import type { SecondLanguage } from "../../../registry/posters/texts.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { isLocal } from "../../local-url.ts";
import type { ConsoleRoute, View, Visit } from "../../route.ts";
import { chooser } from "./chooser.ts";
import { previewOf } from "./preview.ts";
import { readWanted, type Wanted } from "./wanted.ts";
import { postersWords } from "./words.ts";

/** Sheets with QR codes that begin the chat with the place already known. */
export const postersRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const measure = createMeasure();
  return [
    {
      method: "GET",
      path: "/posters",
      may: "posters",
      handle: (visit) =>
        page(
          desk,
          visit,
          readWanted(desk, visit, (name) => visit.query.get(name)),
          measure,
        ),
    },
    {
      method: "POST",
      path: "/posters/pdf",
      may: "posters",
      handle: async (visit) => {
        const wanted = readWanted(desk, visit, (name) => visit.form[name] ?? null);
        const listed = list(desk, wanted);
        if (listed === null || !listed.ok) return page(desk, visit, wanted, measure);
        const { area, rt, rw, size, second } = wanted;
        await desk.audit.record({
          ...{ actor: `officer:${visit.officer.id}`, action: "poster" },
          detail: { area, rt: rt.slice(0, 100), rw, sheets: listed.posters.length, size, second },
        });
        const name = ["poster", area, ...numbersOf(listed.posters)].join("-");
        const sheets = listed.posters.map((poster) => sheetOf(desk, poster, second));
        return new Response(
          posterPdf(sheets, size, placeOf(listed.posters[0] ?? { village: area }, desk.setting.world.places)),
          {
            headers: { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}.pdf"` },
          },
        );
      },
    },
  ];
};

const list = ({ setting }: Desk, { area, rt, rw }: Wanted) =>
  area === "" ? null : listPosters(setting.world.places, area, rt, rw);

const sheetOf = (desk: Desk, poster: Poster, second: SecondLanguage | null): Sheet => ({
  office: desk.setting.world.office.name,
  place: placeOf(poster, desk.setting.world.places),
  links: linksOf(poster, desk),
  second,
});

/** "rt001-006" for a file's name. */
const numbersOf = (posters: readonly Poster[]): readonly string[] => {
  const [first, last] = [posters[0]?.rt, posters.at(-1)?.rt];
  return first === undefined ? [] : [first === last ? `rt${first}` : `rt${first}-${last}`];
};

function page(desk: Desk, visit: Visit, wanted: Wanted, measure: ReturnType<typeof createMeasure>): View {
  const text = postersWords[visit.language];
  const listed = list(desk, wanted);
  const fault =
    listed?.ok === false
      ? {
          at: listed.reason === "rw" || listed.reason === "rwAlone" ? ("rw" as const) : ("rt" as const),
          told: text.faults[listed.reason](figure(listed.count, visit.language), figure(mostPosters, visit.language)),
        }
      : null;
  return {
    title: text.title,
    status: fault === null ? 200 : 422,
    body: html`${heading(text.title, nothing, text.lead)}
${isLocal(desk.publicUrl) ? notice(text.local, "warn") : nothing}
<div class="columns"><section class="card">${chooser(desk, visit, wanted, fault)}</section>
${listed?.ok ? shown(desk, visit, wanted, listed.posters, measure) : nothing}</div>`,
  };
}

function shown(
  desk: Desk,
  visit: Visit,
  wanted: Wanted,
  posters: readonly Poster[],
  measure: ReturnType<typeof createMeasure>,
): Html {
  const text = postersWords[visit.language];
  const [first] = posters;
  if (first === undefined) return nothing;
  const sheet = sheetOf(desk, first, wanted.second);
  const count = figure(posters.length, visit.language);
  const { district, area, rt, rw, second, size } = wanted;
  return html`<section class="card"><h2>${text.preview}</h2>
<p>${text.sheets(count)}. ${text.first(sheet.place)}</p>
${desk.telegramName === undefined && desk.whatsappNumber === undefined ? html`<p class="hint">${text.noTelegram}</p>` : nothing}
${form(visit, "/console/posters/pdf", html`<p><button class="main" data-key="d">${text.download(count)}</button></p>`, {
  hidden: { district, area, rt, rw, second: second ?? "", size },
})}
${previewOf(layOut(sheet, measure), text.picture(sheet.place))}</section>`;
}
