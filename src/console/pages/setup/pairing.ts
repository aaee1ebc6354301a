import type { ChannelView } from "../../../standing.ts";
import { field, form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { notice } from "../../layout/parts.ts";
import { qrCode } from "../../layout/qr-code.ts";
import type { Visit } from "../../route.ts";
import { channelWords } from "./channel-words.ts";

/** A number that was sent and led to no code. */
export interface AskedCode {
  readonly said?: string;
  readonly fault?: string;
}

/** The phone that the channel is joined to: what it has to read or be told now, and how it is let go. */
export function pairingOf({ pairing, state }: ChannelView, visit: Visit, asked: AskedCode): Html {
  const text = channelWords[visit.language];
  const { qr, code } = pairing?.shown() ?? {};
  const shown =
    code !== undefined
      ? html`<ol>${text.codeSteps.map((step) => html`<li>${step}</li>`)}</ol><p class="big-code">${code}</p>`
      : qr !== undefined
        ? html`<ol>${text.qrSteps.map((step) => html`<li>${step}</li>`)}</ol><div class="pair-with">${qrCode(qr, text.qrLabel)}</div><p class="soft">${text.qrChanges}</p>`
        : html`<p>${state.is === "ready" ? text.paired : text.nothingToDo}</p>`;
  const number = field("phone", text.phoneLabel, {
    type: "tel",
    inputmode: "tel",
    value: asked.said ?? "",
    hint: text.phoneHint,
    fault: asked.fault,
    required: true,
    maxlength: 30,
  });
  const byCode = html`<details${asked.fault === undefined ? nothing : html` open`}><summary>${text.byCode}</summary>${form(visit, "/console/setup/channels/code", html`${number}<button>${text.askCode}</button>`)}</details>`;
  const leave = html`<details><summary>${text.leave}</summary>${form(visit, "/console/setup/channels/leave", html`<p class="hint">${text.leaveHint}</p><button class="bad">${text.leave}</button>`, { confirm: text.leaveSure })}</details>`;
  return html`<section class="card"><h2>${text.phone}</h2>${notice(text.risk, "warn")}<div id="pairing" data-part>${shown}</div>
<div id="pairing-acts" data-part>${state.is === "unpaired" || asked.fault !== undefined ? byCode : nothing}${state.is === "ready" || state.is === "troubled" ? leave : nothing}</div></section>`;
}
