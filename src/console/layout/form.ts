import type { Visit } from "../route.ts";
import { type Html, html, nothing } from "./html.ts";

export interface FormOptions {
  /** Fields that the officer does not see. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Takes files. */
  readonly files?: true;
  readonly class?: string;
  /** Asked before it is sent, where a script runs; the page itself must be safe without. */
  readonly confirm?: string;
  readonly id?: string;
  /** Whoever leaves the page with something typed in it is asked first, where a script runs. */
  readonly guard?: true;
}

/** A form that acts: it carries the token that proves it came from our own page. */
export const form = (visit: Pick<Visit, "token">, action: string, content: Html, options: FormOptions = {}): Html =>
  html`<form method="post" action="${action}"${options.id === undefined ? nothing : html` id="${options.id}"`}${options.class === undefined ? nothing : html` class="${options.class}"`}${options.files ? html` enctype="multipart/form-data"` : nothing}${options.confirm === undefined ? nothing : html` data-confirm="${options.confirm}"`}${options.guard ? html` data-guard` : nothing}>
<input type="hidden" name="token" value="${visit.token}">
${Object.entries(options.hidden ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${content}</form>`;

export interface FieldOptions {
  readonly type?: string;
  readonly value?: string | null;
  readonly hint?: string;
  /** What is wrong with what was entered. */
  readonly fault?: string | undefined;
  readonly required?: boolean;
  readonly maxlength?: number;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly rows?: number;
}

/** A labelled field, with its hint and its fault told to screen readers too. */
export function field(name: string, label: string, options: FieldOptions = {}): Html {
  const {
    type = "text",
    value,
    hint,
    fault,
    required,
    maxlength = 1000,
    autocomplete = "off",
    inputmode,
    rows,
  } = options;
  const told = [hint === undefined ? "" : `${name}-hint`, fault === undefined ? "" : `${name}-fault`].filter(Boolean);
  const common = html`id="${name}" name="${name}" maxlength="${maxlength}" autocomplete="${autocomplete}"${required ? html` required` : nothing}${told.length > 0 ? html` aria-describedby="${told.join(" ")}"` : nothing}${fault === undefined ? nothing : html` aria-invalid="true"`}`;
  return html`<div class="field"><label for="${name}">${label}</label>
${rows === undefined ? html`<input type="${type}" ${common}${inputmode === undefined ? nothing : html` inputmode="${inputmode}"`} value="${value ?? ""}">` : html`<textarea rows="${rows}" ${common}>${value ?? ""}</textarea>`}
${hint === undefined ? nothing : html`<p class="hint" id="${name}-hint">${hint}</p>`}${fault === undefined ? nothing : html`<p class="fault" id="${name}-fault">${fault}</p>`}</div>`;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A labelled list to choose one of. */
export const select = (name: string, label: string, choices: readonly Choice[], value = "", hint?: string): Html =>
  html`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}"${hint === undefined ? nothing : html` aria-describedby="${name}-hint"`}>${choices.map((one) => html`<option value="${one.value}"${one.value === value ? html` selected` : nothing}>${one.label}</option>`)}</select>${hint === undefined ? nothing : html`<p class="hint" id="${name}-hint">${hint}</p>`}</div>`;
