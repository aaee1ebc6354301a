import type { HistoryKey, OfficeSettings } from "../../../registry/settings/office-settings.ts";
import { readSettingHistory, type SettingChange } from "../../../registry/settings/setting-store.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { moment } from "../../layout/time.ts";
import type { Visit } from "../../route.ts";
import { type SetupWords, words } from "./words.ts";

/**
 * What was in force when, by whom, and a button that brings it back. `kept`: the only changes that can be, where not
 * all of them can.
 */
export const historyOf = async (
  desk: Desk,
  visit: Visit,
  key: HistoryKey,
  name: string,
  kept?: ReadonlySet<number>,
): Promise<Html> => {
  const text = words[visit.language];
  const changes = await readSettingHistory(desk.database, key);
  const back = (hidden: Readonly<Record<string, string>>) =>
    form(visit, "/console/setup/restore", html`<button>${text.restore}</button>`, { hidden, class: "inline" });
  const line = (
    change: SettingChange,
    at: number,
  ) => html`<li>${moment(change.at, visit.language, desk.setting.world.timeZone)}
${text.by(change.by ?? text.program)}: <span class="soft">${summary(key, change.value, text)}</span>
${at === 0 || kept?.has(change.id) === false ? nothing : back({ change: String(change.id) })}</li>`;
  // Before the first change was what came with the installation; it is brought back like any other.
  const [oldest, ...newer] = changes.toReversed();
  const isOriginal = oldest?.value === null && newer.length === 0;
  const original =
    oldest === undefined || kept !== undefined || isOriginal
      ? nothing
      : html`<li>${text.original} ${back({ original: key })}</li>`;
  return html`<details class="card"><summary>${text.history}: ${name}</summary>
${changes.length === 0 ? html`<p class="soft">${text.noHistory}</p>` : html`<ol class="history">${changes.map(line)}${original}</ol>`}</details>`;
};

/** A value in a line. */
const summary = (key: HistoryKey, value: unknown, text: SetupWords): string => {
  if (value === null) return text.original;
  switch (key) {
    case "greeting":
      return (
        Object.values(value as NonNullable<OfficeSettings["greeting"]>)
          .filter(Boolean)
          .join(" · ") || "–"
      );
    case "languages":
      return (value as NonNullable<OfficeSettings["languages"]>).map((one) => text.languageNames[one]).join(", ");
    case "catalogue": {
      const { clusters, products } = value as { readonly clusters: unknown[]; readonly products: unknown[] };
      return text.clusterCount(String(clusters.length), String(products.length));
    }
    case "map": {
      const { source, villages } = value as { readonly source: string | null; readonly villages: number };
      return source === null ? text.mapRemoved : text.mapNow(source, String(villages));
    }
    case "silentApproval":
      return `${text.approvalSilent}: ${value === true ? text.yes : text.no}`;
    default:
      return Array.isArray(value) ? value.join(", ") : JSON.stringify(value).replaceAll('"', "");
  }
};
