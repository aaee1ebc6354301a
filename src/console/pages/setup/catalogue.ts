import { idIn } from "../../../lib/id-in.ts";
import { readSettings } from "../../../registry/settings/setting-store.ts";
import type { Upload } from "../../../registry/settings/uploads.ts";
import type { Catalogue } from "../../../registry/trades/catalogue.ts";
import { changeCatalogue } from "../../../registry/trades/change-catalogue.ts";
import { compareCatalogues } from "../../../registry/trades/compare-catalogues.ts";
import { formatCatalogue } from "../../../registry/trades/format-catalogue.ts";
import { parseCatalogue, type RowFault } from "../../../registry/trades/parse-catalogue.ts";
import { readCatalogue } from "../../../registry/trades/store.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { heading, notice, table } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { historyOf } from "./history.ts";
import { words } from "./words.ts";

const path = "/console/setup/catalogue";
const upload = { bytes: 4 * 1024 * 1024, milliseconds: 60_000 };

/** The catalogue of clusters and products: download, upload, look, use. */
export const catalogueRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  { method: "GET", path: "/setup/catalogue", may: "setUp", handle: (visit) => page(desk, visit) },
  { method: "GET", path: "/setup/catalogue/:file", may: "setUp", handle: (visit) => download(desk, visit) },
  { method: "POST", path: "/setup/catalogue/check", may: "setUp", upload, handle: (visit) => check(desk, visit) },
  { method: "POST", path: "/setup/catalogue/use", may: "setUp", handle: (visit) => use(desk, visit) },
];

async function download({ database }: Desk, { params }: Visit): Promise<Response> {
  const files = formatCatalogue(await readCatalogue(database));
  const name =
    params["file"] === "clusters.csv" ? "clusters" : params["file"] === "products.csv" ? "products" : undefined;
  if (name === undefined) return new Response(null, { status: 404 });
  return new Response(`\uFEFF${files[name]}`, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
    },
  });
}

const ownIn = ({ officer }: Visit): Upload => ({ kind: "catalogue", officerId: officer.id });

const textOf = async (visit: Visit, name: string): Promise<string> => {
  const file = visit.fields.get(name);
  return file instanceof File ? file.text() : "";
};

async function check(desk: Desk, visit: Visit): Promise<View> {
  const text = words[visit.language];
  const [clusters, products] = await Promise.all([textOf(visit, "clusters"), textOf(visit, "products")]);
  if (clusters === "" || products === "") return page(desk, visit, notice(text.noFile, "bad"), 422);
  const parsed = parseCatalogue(clusters, products);
  if (!parsed.ok) return page(desk, visit, faultsTable(parsed.faults, visit), 422);
  return page(desk, visit, (await preview(desk, visit, parsed.catalogue)) ?? notice(text.nothingChanged, "warn"));
}

/** What a catalogue changes; undefined where it changes nothing. `upload`: what it is kept as already. */
async function preview(desk: Desk, visit: Visit, catalogue: Catalogue, upload?: string): Promise<Html | undefined> {
  const text = words[visit.language];
  // Before what is compared: what is changed between the two was not seen.
  const { version } = await readSettings(desk.database);
  const { added, removed, changed } = compareCatalogues(await readCatalogue(desk.database), catalogue);
  if (added.length + removed.length + changed.length === 0) return undefined;
  const id = upload ?? (await desk.uploads.keep(ownIn(visit), Buffer.from(JSON.stringify(catalogue))));
  const list = (name: string, items: readonly string[]) =>
    items.length === 0
      ? nothing
      : html`<h3>${name} (${figure(items.length, visit.language)})</h3><ul>${items.map((one) => html`<li>${one}</li>`)}</ul>`;
  const hidden = { upload: id, seen: String(version) };
  return html`${notice(text.notYet, "warn")}<section class="card"><h2>${text.preview}</h2>
${list(text.added, added)}${list(text.removed, removed)}${list(text.renamed, changed)}
${form(visit, `${path}/use`, html`<button class="main">${text.apply}</button>`, { hidden })}</section>`;
}

async function use(desk: Desk, visit: Visit): Promise<View | Response> {
  const text = words[visit.language];
  const id = visit.form["upload"] ?? "";
  const found = await desk.uploads.read(ownIn(visit), id);
  // A form that names no file lacks something; one that is not there for this officer is missing.
  if (found === undefined) return page(desk, visit, notice(text.mapGone, "bad"), id === "" ? 422 : 404);
  const catalogue = JSON.parse(found.toString("utf8")) as Catalogue;
  const by = { officerId: visit.officer.id, seen: idIn(visit.form["seen"]) ?? 0 };
  const replaced = await changeCatalogue(desk.audit, catalogue, by, visit.now);
  if (!replaced.ok && replaced.reason === "changed") {
    const again = (await preview(desk, visit, catalogue, id)) ?? notice(text.nothingChanged, "warn");
    return page(desk, visit, html`${notice(text.fileMeanwhile(replaced.by ?? text.someone), "bad")}${again}`, 409);
  }
  if (!replaced.ok) return page(desk, visit, notice(text.inUse(replaced.clusters.join(", ")), "bad"), 409);
  await desk.uploads.remove(ownIn(visit), id);
  await desk.setting.check();
  return goTo(`${path}?done=saved`);
}

function faultsTable(faults: readonly RowFault[], { language }: Visit): Html {
  const text = words[language];
  return html`${notice(text.catalogueFaults(figure(faults.length, language)), "bad")}${table<RowFault>(
    text.fault,
    [
      { head: text.file, cell: ({ file }) => `${file}.csv` },
      { head: text.line, cell: ({ line }) => String(line), figures: true },
      { head: text.column, cell: ({ column }) => column },
      { head: text.fault, cell: ({ fault }) => text.rowFaults[fault] },
    ],
    faults.slice(0, 500),
  )}`;
}

async function page(desk: Desk, visit: Visit, told: Html = nothing, status = 200): Promise<View> {
  const text = words[visit.language];
  const { clusters, products } = await readCatalogue(desk.database);
  const ofCluster = Map.groupBy(products, ({ cluster }) => cluster);
  const picker = (name: string, label: string) =>
    html`<div class="field"><label for="${name}">${label}</label><input type="file" id="${name}" name="${name}" accept=".csv,text/csv" required></div>`;
  return {
    title: text.parts.catalogue,
    status,
    body: html`${heading(text.parts.catalogue, html`<a class="button" href="/console/setup">${text.title}</a>`, text.lead)}
${visit.query.get("done") === "saved" ? notice(text.saved) : nothing}${told}
<p>${text.clusterCount(figure(clusters.length, visit.language), figure(products.length, visit.language))}</p>
${table(
  text.parts.catalogue,
  [
    { head: text.cluster, cell: ({ nameId }) => html`<b>${nameId}</b>` },
    { head: text.english, cell: ({ nameEn }) => nameEn },
    { head: text.javanese, cell: ({ nameJv }) => nameJv ?? "–" },
    { head: text.products, cell: ({ id }) => (ofCluster.get(id) ?? []).map(({ name }) => name).join(", ") },
  ],
  clusters,
)}
<section class="card"><h2>${text.catalogueUpload}</h2><p class="hint">${text.catalogueHint}</p>
<p class="actions"><a class="button" href="${path}/clusters.csv" download>${text.download("clusters.csv")}</a> <a class="button" href="${path}/products.csv" download>${text.download("products.csv")}</a></p>
${form(visit, `${path}/check`, html`${picker("clusters", text.clustersFile)}${picker("products", text.productsFile)}<button class="main">${text.preview}</button>`, { files: true })}</section>
${await historyOf(desk, visit, "catalogue", text.parts.catalogue)}`,
  };
}
