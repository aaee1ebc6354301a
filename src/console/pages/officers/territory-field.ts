import type { Area, Gazetteer } from "../../../../flows/kit/world.ts";
import { field } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { covers, type Officer } from "../../policies.ts";
import type { Visit } from "../../route.ts";
import { officersWords } from "./words.ts";

export interface TerritoryChoice {
  /** Empty: everywhere. */
  readonly territory: readonly string[];
  readonly fault?: string;
  /** What was typed, to be shown again. */
  readonly more: string;
}

const isCode = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?(?=\s|$)/;
/** So many places a name may mean are told. */
const mostTold = 5;

/** The areas that an officer can tick for another: regencies where there are several, and districts, inside their own. */
const ticked = (
  places: Gazetteer,
  officer: Officer,
): readonly { readonly area: Area; readonly below: readonly Area[] }[] => {
  const districts = places.districts().filter(({ code }) => covers(officer, code));
  const regencies = [...new Set(districts.map(({ code }) => code.slice(0, 5)))];
  return regencies.flatMap((code) => {
    const area = places.area(code);
    return area === undefined ? [] : [{ area, below: districts.filter((one) => one.code.startsWith(`${code}.`)) }];
  });
};

/** The whole territory, regencies and districts to tick, villages by name. Works without a script. */
export function territoryField({ officer, language }: Visit, places: Gazetteer, given: TerritoryChoice | null): Html {
  const text = officersWords[language].choose;
  const groups = ticked(places, officer);
  // Nothing is chosen for somebody new, least of all everything.
  const chosen = given ?? { territory: [], more: "" };
  const all = given !== null && given.territory.length === 0 && given.fault === undefined;
  const has = new Set(chosen.territory);
  const box = ({ code }: Area, label: string) =>
    html`<label class="tick"><input type="checkbox" name="area" value="${code}"${has.has(code) ? html` checked` : nothing}> ${label}</label>`;
  const list = (areas: readonly Area[]) => html`<div class="ticks">${areas.map((one) => box(one, one.name))}</div>`;
  const single = groups.length === 1 ? groups[0] : undefined;
  const everywhere = officer.territory.length === 0;
  const told = chosen.fault === undefined ? nothing : html`<p class="fault" id="territory-fault">${chosen.fault}</p>`;
  return html`<fieldset class="territory"${chosen.fault === undefined ? nothing : html` aria-describedby="territory-fault"`}><legend>${text.legend}</legend>${told}
${everywhere ? html`<label class="tick"><input type="checkbox" name="everywhere" value="yes"${all ? html` checked` : nothing}> <b>${text.everywhere}</b></label>` : nothing}
${
  single
    ? list(single.below)
    : groups.map(
        ({ area, below }) =>
          html`<details${below.some(({ code }) => has.has(code)) ? html` open` : nothing}><summary>${places.describe(area.code)}</summary>${covers(officer, area.code) ? box(area, places.describe(area.code)) : nothing}${list(below)}</details>`,
      )
}
${field("more", text.more, { rows: 2, value: chosen.more, hint: text.moreHint, maxlength: 4000 })}</fieldset>`;
}

/** What of a territory stands in the field for villages: whatever cannot be ticked. */
export const shownTerritory = (places: Gazetteer, officer: Officer, territory: readonly string[]): TerritoryChoice => {
  const boxes = new Set(
    ticked(places, officer).flatMap(({ area, below }) => [area.code, ...below.map(({ code }) => code)]),
  );
  const rest = territory.filter((code) => !boxes.has(code));
  return { territory, more: rest.map((code) => `${code} ${places.describe(code)}`).join("\n") };
};

/** What was chosen, by codes and names; never beyond the own territory. */
export function readTerritoryField({ officer, language, form, fields }: Visit, places: Gazetteer): TerritoryChoice {
  const text = officersWords[language].choose;
  const more = (form["more"] ?? "").trim();
  if (form["everywhere"] === "yes" && officer.territory.length === 0) return { territory: [], more: "" };
  const territory: string[] = [];
  const take = (code: string): boolean => {
    const fits = places.area(code) !== undefined && places.isInside(code) && covers(officer, code);
    if (fits) territory.push(code);
    return fits;
  };
  const ticks = fields.getAll("area").map(String);
  const wrong = ticks.find((code) => !take(code));
  if (wrong !== undefined) return { territory, more, fault: text.unknown(wrong) };
  for (const said of more
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")) {
    const code = isCode.exec(said)?.[0];
    const found = code === undefined ? places.find(said).filter((one) => covers(officer, one.code)) : [];
    if (code === undefined && found.length > 1)
      return { territory, more, fault: text.several(said, tell(places, found)) };
    if (!take(code ?? found[0]?.code ?? "")) return { territory, more, fault: text.unknown(said.slice(0, 100)) };
  }
  return territory.length > 0 ? { territory, more } : { territory, more, fault: text.none };
}

const tell = (places: Gazetteer, areas: readonly Area[]): string =>
  areas
    .slice(0, mostTold)
    .map(({ code }) => `${places.describe(code)} (${code})`)
    .join("; ");
