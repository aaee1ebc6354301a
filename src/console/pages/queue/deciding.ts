import { mostWords } from "../../../registry/verification/decide.ts";
import type { CaseFile } from "../../../registry/verification/read-case.ts";
import { versionOf } from "../../../registry/verification/standing.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import type { Visit } from "../../route.ts";
import { type Asked, hiddenOf } from "./asked.ts";
import { faultableOf, refusalChoices, repairChoices } from "./choices.ts";
import { words } from "./words.ts";

/** What the officer entered that could not be taken, and why. */
export interface Entered {
  /** For the whole page. */
  readonly told?: string;
  readonly at?: "repair" | "refuse" | "reopen";
  readonly chosen?: string;
  readonly words?: string;
  readonly choiceFault?: string | undefined;
  readonly wordsFault?: string | undefined;
}

/** The acts that are possible now. Whoever finds a colleague at it can only look, or go on. */
export function deciding(
  desk: Desk,
  visit: Visit,
  file: CaseFile,
  asked: Asked,
  entered: Entered,
  heldBy: string | undefined,
): Html {
  const { language } = visit;
  const { id, verification, standing } = file;
  const text = words[language];
  const speak = desk.setting.speech[language];
  const hidden = { ...hiddenOf(asked), seen: standing === undefined ? "" : versionOf(standing) };
  const act = (path: string, content: Html) => form(visit, `/console/queue/${id}/${path}`, content, { hidden });
  const next = act("next", html`<button data-key="n">${text.next} <kbd>n</kbd></button>`);
  if (heldBy !== undefined)
    return html`<section class="card" id="decide"><h2>${text.decide}</h2><p>${text.busy(heldBy)}.</p>${next}</section>`;
  const here = (at: Entered["at"]): Entered => (entered.at === at ? entered : {});
  const own = (at: "repair" | "refuse") =>
    field(`${at}-words`, text.wordsLabel, {
      ...{ value: here(at).words ?? "", hint: text.wordsHint, fault: here(at).wordsFault, rows: 2 },
      // A little more than may be sent, so that nothing is cut off unseen.
      maxlength: mostWords * 2,
    });
  const opens = (at: Entered["at"]) => (entered.at === at ? html` open` : nothing);
  const repair = html`<details class="act"${opens("repair")}><summary data-key="r">${text.repair} <kbd>r</kbd></summary>${act(
    "repair",
    html`${repairChoices(speak, text, faultableOf(file), here("repair").chosen ?? "", here("repair").choiceFault)}${own("repair")}<button class="main">${text.send}</button>`,
  )}</details>`;
  const refuse = html`<details class="act"${opens("refuse")}><summary data-key="x">${text.refuse} <kbd>x</kbd></summary>${act(
    "refuse",
    html`${refusalChoices(speak, text, here("refuse").chosen ?? "", here("refuse").choiceFault)}${own("refuse")}<button class="bad">${text.refuseSend}</button>`,
  )}</details>`;
  const reopen = (label: string) =>
    html`<details class="act"${opens("reopen")}><summary data-key="b">${label} <kbd>b</kbd></summary>${act(
      "reopen",
      html`${field("reason", text.reopenWhy, { value: here("reopen").words ?? "", hint: text.reopenHint, fault: here("reopen").wordsFault, required: true, maxlength: mostWords })}<button>${label}</button>`,
    )}</details>`;
  const decided = verification === "verified" || verification === "refused";
  return html`<section class="card" id="decide"><h2>${text.decide}</h2>${
    decided
      ? html`${reopen(text.reopen)}${next}`
      : html`<div class="row">${act("approve", html`<button class="main" data-key="a">${text.approve} <kbd>a</kbd></button>`)}${next}</div>${repair}${refuse}${verification === "repair" ? reopen(text.withdraw) : nothing}`
  }</section>`;
}
