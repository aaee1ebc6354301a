import { type Language, languages } from "../../../../flows/kit/vocabulary.ts";
import { idIn } from "../../../lib/id-in.ts";
import { changeSettings, type Wanted } from "../../../registry/settings/change-setting.ts";
import { type SettingKey, settingSchemas } from "../../../registry/settings/office-settings.ts";
import { previewGreeting } from "../../../registry/settings/preview-greeting.ts";
import { readSettings } from "../../../registry/settings/setting-store.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { historyOf } from "./history.ts";
import { words } from "./words.ts";

/** What stands in the form, as it was typed. */
interface Typed {
  readonly name: string;
  readonly greeting: Readonly<Record<Language, string>>;
  readonly languages: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly off: boolean;
  readonly silentApproval: boolean;
}
type Faults = { readonly [Key in SettingKey]?: string };

const path = "/console/setup/office";

/** The office's name, its greeting, the languages it offers and its quiet hours. */
export const officeRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  { method: "GET", path: "/setup/office", may: "setUp", handle: (visit) => page(desk, visit) },
  { method: "POST", path: "/setup/office", may: "setUp", handle: (visit) => send(desk, visit) },
];

async function send(desk: Desk, visit: Visit): Promise<View | Response> {
  const text = words[visit.language];
  const typed = typedIn(visit);
  const { wanted, faults } = read(typed, visit);
  if (Object.keys(faults).length > 0) return page(desk, visit, { typed, faults });
  if (visit.form["act"] !== "save") return page(desk, visit, { typed, preview: true });
  const by = { id: visit.officer.id, actor: `officer:${visit.officer.id}` as const };
  const changed = await changeSettings(desk.audit, sparse(wanted, desk), idIn(visit.form["seen"]) ?? 0, by, visit.now);
  if (!changed.ok) return page(desk, visit, { typed, told: text.meanwhile(changed.by ?? text.someone) });
  await desk.setting.check();
  return goTo(`${path}?done=${changed.keys.length > 0 ? "saved" : "nothingChanged"}`);
}

/** What is as the environment says anyway stays unset, so that it follows the environment. */
const sparse = (wanted: Wanted, { setting }: Desk): Wanted => {
  const own = setting.own();
  const now = nowIn(setting);
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([key, value]) =>
        own[key as SettingKey] !== undefined || JSON.stringify(value) !== JSON.stringify(now[key as keyof typeof now]),
    ),
  );
};

const nowIn = ({ world, own, environment }: Desk["setting"]) => ({
  name: world.office.name,
  greeting: own().greeting ?? { id: "", en: "", jv: "" },
  languages: world.languages ?? languages,
  quietHours: own().quietHours ?? printHours(environment.quietHours ?? null),
  silentApproval: own().silentApproval ?? false,
});

const printHours = (hours: { readonly from: number; readonly to: number } | null): string => {
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return hours === null ? "off" : `${clock(hours.from)}-${clock(hours.to)}`;
};

const typedIn = ({ form: fields, fields: all }: Visit): Typed => ({
  name: fields["name"] ?? "",
  greeting: Object.fromEntries(languages.map((one) => [one, fields[`greeting-${one}`] ?? ""])) as Typed["greeting"],
  languages: [
    "id",
    ...all
      .getAll("languages")
      .map(String)
      .filter((one) => one !== "id"),
  ],
  from: fields["from"] ?? "",
  to: fields["to"] ?? "",
  off: fields["off"] === "on",
  silentApproval: fields["silentApproval"] === "on",
});

function read(typed: Typed, visit: Visit): { readonly wanted: Wanted; readonly faults: Faults } {
  const text = words[visit.language];
  const told: readonly (readonly [SettingKey, unknown, string])[] = [
    ["name", typed.name, text.nameFault],
    ["greeting", typed.greeting, text.greetingFault],
    ["languages", typed.languages, text.languagesOffered],
    ["quietHours", typed.off ? "off" : `${typed.from}-${typed.to}`, text.quietFault],
    ["silentApproval", typed.silentApproval, ""],
  ];
  const wanted: Record<string, unknown> = {};
  const faults: Record<string, string> = {};
  for (const [key, value, fault] of told) {
    const parsed = settingSchemas[key].safeParse(value);
    if (parsed.success) wanted[key] = parsed.data;
    else faults[key] = fault;
  }
  return { wanted: wanted, faults };
}

interface Shown {
  readonly typed?: Typed;
  readonly faults?: Faults;
  readonly preview?: boolean;
  readonly told?: string;
}

async function page(desk: Desk, visit: Visit, shown: Shown = {}): Promise<View> {
  const text = words[visit.language];
  const { faults = {}, preview = false, told } = shown;
  const { version } = await readSettings(desk.database);
  const typed = shown.typed ?? typedFrom(nowIn(desk.setting));
  const done = visit.query.get("done");
  const history = await Promise.all(
    (
      [
        ["name", text.name],
        ["greeting", text.greeting],
        ["languages", text.languagesOffered],
        ["quietHours", text.quiet],
        ["silentApproval", text.approval],
      ] as const
    ).map(([key, name]) => historyOf(desk, visit, key, name)),
  );
  const offered = typed.languages.filter((one) => languages.some((known) => known === one)) as Language[];
  return {
    title: text.parts.office,
    status: Object.keys(faults).length > 0 || told !== undefined ? 422 : 200,
    body: html`${heading(text.parts.office, html`<a class="button" href="/console/setup">${text.title}</a>`, text.lead)}
${done === "saved" ? notice(text.saved) : done === "nothingChanged" ? notice(text.nothingChanged, "warn") : nothing}
${told === undefined ? nothing : notice(told, "bad")}${preview ? notice(text.notYet, "warn") : nothing}
<div class="columns"><div class="card">${form(visit, path, fieldsOf(typed, faults, visit), { hidden: { seen: visit.form["seen"] !== undefined && told === undefined ? visit.form["seen"] : String(version) } })}</div>
<div><section class="card"><h2>${text.previewTitle}</h2>${offered.map((one) => bubble(desk, typed, one, text.languageNames[one]))}</section>${history}</div></div>`,
  };
}

const typedFrom = (now: ReturnType<typeof nowIn>): Typed => {
  const [from = "", to = ""] = now.quietHours === "off" ? [] : now.quietHours.split("-");
  return { ...now, from, to, off: now.quietHours === "off" };
};

function fieldsOf(typed: Typed, faults: Faults, { language }: Visit): Html {
  const text = words[language];
  const fault = (key: SettingKey) => (faults[key] === undefined ? nothing : html`<p class="fault">${faults[key]}</p>`);
  return html`${field("name", text.name, { value: typed.name, hint: text.nameHint, fault: faults.name, required: true, maxlength: 100 })}
<fieldset><legend>${text.greeting}</legend><p class="hint">${text.greetingHint}</p>${fault("greeting")}
${languages.map((one) => field(`greeting-${one}`, text.languageNames[one], { value: typed.greeting[one], rows: 2, maxlength: 400 }))}</fieldset>
<fieldset><legend>${text.languagesOffered}</legend>
${languages.map((one) => html`<label class="check"><input type="checkbox" name="languages" value="${one}"${one === "id" ? html` checked disabled` : typed.languages.includes(one) ? html` checked` : nothing}> ${text.languageNames[one]}${one === "id" ? html` <span class="soft">(${text.always})</span>` : nothing}</label>`)}</fieldset>
<fieldset><legend>${text.quiet}</legend><p class="hint">${text.quietHint}</p>${fault("quietHours")}
<div class="row">${field("from", text.quietFrom, { type: "time", value: typed.from })}${field("to", text.quietTo, { type: "time", value: typed.to })}</div>
<label class="check"><input type="checkbox" name="off"${typed.off ? html` checked` : nothing}> ${text.quietOff}</label></fieldset>
<fieldset><legend>${text.approval}</legend><p class="hint">${text.approvalHint}</p>
<label class="check"><input type="checkbox" name="silentApproval"${typed.silentApproval ? html` checked` : nothing}> ${text.approvalSilent}</label></fieldset>
<div class="actions"><button name="act" value="preview">${text.preview}</button><button class="main" name="act" value="save">${saveWord[language]}</button></div>`;
}
const saveWord = { id: "Simpan", en: "Save" } as const;

function bubble(desk: Desk, typed: Typed, language: Language, name: string): Html {
  const message = previewGreeting(desk.setting, typed, language);
  return html`<h3>${name}</h3><blockquote class="bubble" lang="${language}">${message.text}</blockquote>
<p class="soft" lang="${language}">${message.choices.map(({ label }) => label).join(" · ")}</p>`;
}
