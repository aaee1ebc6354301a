import { paperSizes } from "../../../registry/posters/poster-pdf.ts";
import { secondLanguages } from "../../../registry/posters/texts.ts";
import type { Desk } from "../../desk.ts";
import { field, select } from "../../layout/form.ts";
import { type Html, html } from "../../layout/html.ts";
import { figure } from "../../layout/time.ts";
import { covers } from "../../policies.ts";
import type { Visit } from "../../route.ts";
import type { Wanted } from "./wanted.ts";
import { postersWords } from "./words.ts";

export interface ChoiceFault {
  readonly at: "rt" | "rw";
  readonly told: string;
}

/** First the district, then what of it; the second form appears when the first is answered. */
export function chooser(desk: Desk, visit: Visit, wanted: Wanted, fault: ChoiceFault | null): Html {
  const { places } = desk.setting.world;
  const { officer, language } = visit;
  const text = postersWords[language];
  const villages = (district: string) => places.villages(district).filter(({ code }) => covers(officer, code));
  const districts = places
    .districts()
    .filter(({ code }) => covers(officer, code) || villages(code).length > 0)
    .map(({ code, name }) => ({ value: code, label: name }));
  const first = html`<form method="get" action="/console/posters" class="row">${select(
    "district",
    text.district,
    [{ value: "", label: text.chooseDistrict }, ...districts],
    wanted.district,
  )}<button>${text.choose}</button></form>`;
  if (wanted.district === "" || !districts.some(({ value }) => value === wanted.district)) return first;

  const own = villages(wanted.district);
  const all = covers(officer, wanted.district)
    ? [{ value: wanted.district, label: text.all(figure(own.length, language)) }]
    : [];
  const areas = [...all, ...own.map(({ code, name }) => ({ value: code, label: name }))];
  const seconds = ["none", ...secondLanguages] as const;
  return html`${first}
<form method="get" action="/console/posters"><input type="hidden" name="district" value="${wanted.district}">
${select("area", text.village, areas, wanted.area)}
${field("rt", text.rt, { value: wanted.rt, hint: text.rtHint, maxlength: 200, ...faultAt(fault, "rt") })}
${field("rw", text.rw, { value: wanted.rw, hint: text.rwHint, maxlength: 10, inputmode: "numeric", ...faultAt(fault, "rw") })}
${select(
  "second",
  text.second,
  seconds.map((value) => ({ value: value === "none" ? "" : value, label: text.seconds[value] })),
  wanted.second ?? "",
)}
${select(
  "size",
  text.size,
  paperSizes.map((value) => ({ value, label: text.sizes[value] })),
  wanted.size,
)}
<button class="main">${text.show}</button></form>`;
}

const faultAt = (fault: ChoiceFault | null, at: ChoiceFault["at"]) => (fault?.at === at ? { fault: fault.told } : {});
