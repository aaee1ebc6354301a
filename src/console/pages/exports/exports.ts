import { maskIdentifiers } from "../../../../flows/understand/identifiers.ts";
import { mostSpreadsheetRows } from "../../../registry/exporting/as-xlsx.ts";
import type { ExportFile } from "../../../registry/exporting/export-room.ts";
import { exportTable } from "../../../registry/exporting/table.ts";
import { fileFormats } from "../../../registry/exporting/write-export.ts";
import { readRegister } from "../../../registry/register.ts";
import type { Desk } from "../../desk.ts";
import { html } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import { coversAll, may } from "../../policies.ts";
import { fileNameOf, mayLeaveWhole } from "../../presenters/exported.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { words as common } from "../../words.ts";
import { readSelection, type Selection } from "../businesses/selection.ts";
import { download } from "./download.ts";
import { type ExportFault, exportForm } from "./export-form.ts";
import { filePage } from "./file-page.ts";
import { words } from "./words.ts";

/** What a filter finds, as a file. */
export const exportsRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  {
    method: "GET",
    path: "/exports/new",
    may: "export",
    handle: async (visit) => exportForm(desk, visit, await readSelection(desk, visit, visit.query)),
  },
  { method: "POST", path: "/exports", may: "export", handle: (visit) => begin(desk, visit) },
  {
    ...{ method: "GET", path: "/exports/:id", may: "export" },
    // A file that is gone has a page that says so, and nothing to follow.
    follows: { topic: "export", area: (visit) => Promise.resolve(areaOfOwn(ownFile(desk, visit))) },
    handle: (visit) => one(desk, visit),
  },
  { method: "GET", path: "/exports/:id/file", may: "export", handle: (visit) => fetchFile(desk, visit) },
  { method: "POST", path: "/exports/:id/remove", may: "export", handle: (visit) => remove(desk, visit) },
];

async function begin(desk: Desk, visit: Visit): Promise<View | Response> {
  const { form, officer } = visit;
  const selection = await readSelection(desk, visit, new URLSearchParams(form["selection"] ?? ""));
  const fields = {
    format: form["format"] ?? "",
    whole: form["whole"] === "yes",
    reason: (form["reason"] ?? "").trim(),
  };
  const again = (fault?: ExportFault) => exportForm(desk, visit, selection, fields, fault);
  const format = fileFormats.find((known) => known === fields.format);
  if (fields.whole && !may(officer, "exportUnmasked")) return denied(visit);
  if (format === undefined) return again("format");
  if (fields.whole && !mayLeaveWhole(officer, fields.whole, fields.reason)) return again("reason");
  if (format === "xlsx" && selection.counted.n > mostSpreadsheetRows) return again("full");
  if (selection.counted.n === 0) return again();
  const file = order(desk, visit, selection, { format, whole: fields.whole, reason: fields.reason });
  return file === undefined ? again("many") : goTo(`/console/exports/${file.id}`);
}

interface Wanted {
  readonly format: ExportFile["format"];
  readonly whole: boolean;
  readonly reason: string;
}

function order(
  desk: Desk,
  visit: Visit,
  selection: Selection,
  { format, whole, reason }: Wanted,
): ExportFile | undefined {
  const { database, setting, identifiers, audit, exports } = desk;
  const { officer, language, now } = visit;
  const timeZone = setting.world.timeZone ?? "Asia/Jakarta";
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(now);
  const { counted, detail } = selection;
  return exports.begin({
    ...{ officerId: officer.id, territory: officer.territory, format, unmasked: whole },
    name: fileNameOf(selection.asked.filter.area, day, format, whole),
    title: words[language].sheet,
    expected: counted.exact ? counted.n : null,
    columns: exportTable({ language, speak: setting.speech[language], trades: setting.world.trades, timeZone }),
    entries: () => readRegister(database, identifiers, { ids: selection.ids(), unmasked: whole }),
    record: (rows) =>
      audit.record({
        ...{ actor: `officer:${officer.id}`, action: "export" },
        detail: { ...detail, format, rows, unmasked: whole },
        ...(whole ? { reason: maskIdentifiers(reason) } : {}),
      }),
  });
}

/** The officer's own file, while they may still have what is in it: they may have been moved since. */
function ownFile({ exports }: Desk, { officer, params }: Visit): ExportFile | undefined {
  const file = exports.find(params["id"] ?? "");
  if (file?.officerId !== officer.id || (file.unmasked && !may(officer, "exportUnmasked"))) return undefined;
  return coversAll(officer, file.territory) ? file : undefined;
}

const areaOfOwn = (file: ExportFile | undefined): string | undefined =>
  file === undefined ? undefined : (file.territory[0] ?? "");

const one = (desk: Desk, visit: Visit): View => {
  const file = ownFile(desk, visit);
  return file === undefined ? gone(visit) : filePage(desk, visit, file);
};

async function fetchFile(desk: Desk, visit: Visit): Promise<View | Response> {
  const file = ownFile(desk, visit);
  const handle = file === undefined ? undefined : await desk.exports.open(file.id);
  if (file === undefined || handle === undefined) return gone(visit);
  return download(file, handle, visit.request.headers.get("Range"));
}

async function remove(desk: Desk, visit: Visit): Promise<View | Response> {
  const file = ownFile(desk, visit);
  if (file === undefined) return gone(visit);
  await desk.exports.remove(file.id);
  return goTo("/console/exports/new");
}

function gone({ language }: Visit): View {
  const { gone: text, again } = words[language];
  return {
    title: text.title,
    status: 410,
    section: "businesses",
    body: html`${heading(text.title)}<p>${text.text}</p><p><a class="button" href="/console/exports/new">${again}</a></p>`,
  };
}

const denied = ({ language }: Visit): View => {
  const { title, text } = common[language].denied;
  return { title, status: 403, section: "businesses", body: html`${heading(title)}<p>${text}</p>` };
};
