import { idIn } from "../../../lib/id-in.ts";
import { changeSettings } from "../../../registry/settings/change-setting.ts";
import { settingKeys } from "../../../registry/settings/office-settings.ts";
import { readSettingChange, readSettings } from "../../../registry/settings/setting-store.ts";
import type { Catalogue } from "../../../registry/trades/catalogue.ts";
import { changeCatalogue } from "../../../registry/trades/change-catalogue.ts";
import { shippedCatalogue } from "../../../registry/trades/shipped-catalogue.ts";
import type { Desk } from "../../desk.ts";
import { html } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { channelName } from "../../terms.ts";
import { catalogueRoutes } from "./catalogue.ts";
import { channelWords } from "./channel-words.ts";
import { channelsRoutes } from "./channels.ts";
import { bringBackMap, mapRoutes } from "./map.ts";
import { officeRoutes } from "./office.ts";
import { territoryRoutes } from "./territory.ts";
import { words } from "./words.ts";

/** What the office sets up itself. */
export const setupRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  { method: "GET", path: "/setup", may: "setUp", handle: (visit) => overview(desk, visit) },
  { method: "POST", path: "/setup/restore", may: "setUp", handle: (visit) => restore(desk, visit) },
  ...officeRoutes(desk),
  ...territoryRoutes(desk),
  ...mapRoutes(desk),
  ...catalogueRoutes(desk),
  ...channelsRoutes(desk),
];

function overview({ setting, channels }: Desk, { language }: Visit): View {
  const text = words[language];
  const { world } = setting;
  const now = {
    office: world.office.name,
    territory: world.places.territory.map(({ code }) => world.places.describe(code)).join(", "),
    map: world.places.centre === undefined ? "" : text.mapHint,
    catalogue: world.trades
      .clusters()
      .map(({ name }) => name[language] ?? name["id"])
      .join(", "),
    channels: (channels?.() ?? [])
      .map(({ name, state }) => `${channelName(name, language)}: ${channelWords[language].states[state.is]}`)
      .join(", "),
  };
  return {
    title: text.title,
    body: html`${heading(text.title, undefined, text.lead)}
${(["office", "territory", "map", "catalogue", "channels"] as const).map(
  (part) =>
    html`<section class="card"><h2><a href="/console/setup/${part}">${text.parts[part]}</a></h2><p class="soft">${now[part]}</p></section>`,
)}`,
  };
}

/** What a form asks for: what was in force after a change, or what came with the installation. */
const wantedBack = async ({ database }: Desk, { form }: Visit) => {
  const { original } = form;
  if (original === "catalogue") return { key: original, value: await shippedCatalogue() };
  if (original !== undefined) return { key: original, value: null };
  const id = idIn(form["change"]);
  return id === undefined ? undefined : readSettingChange(database, id);
};

/** Brings back what was in force earlier: a change of its own. */
async function restore(desk: Desk, visit: Visit): Promise<View | Response> {
  const text = words[visit.language];
  const change = await wantedBack(desk, visit);
  if (change?.key === "map") return bringBackMap(desk, visit);
  const key = settingKeys.find((one) => one === change?.key);
  if (change === undefined || (key === undefined && change.key !== "catalogue")) return goTo("/console/setup");
  // Whoever presses "restore" means it, whatever is in force by now.
  const { version } = await readSettings(desk.database);
  if (key === undefined) {
    const by = { officerId: visit.officer.id, seen: version };
    const replaced = await changeCatalogue(desk.audit, change.value as Catalogue, by, visit.now);
    if (!replaced.ok) {
      const told =
        replaced.reason === "changed"
          ? text.fileMeanwhile(replaced.by ?? text.someone)
          : text.inUse(replaced.clusters.join(", "));
      return { title: text.title, status: 409, body: notice(told, "bad") };
    }
    await desk.setting.check();
    return goTo("/console/setup/catalogue?done=saved");
  }
  const by = { id: visit.officer.id, actor: `officer:${visit.officer.id}` as const };
  await changeSettings(desk.audit, { [key]: change.value }, version, by, visit.now);
  await desk.setting.check();
  return goTo(`/console/setup/${key === "territory" ? "territory" : "office"}?done=saved`);
}
