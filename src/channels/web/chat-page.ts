import { html } from "hono/html";
import { bar, frame, type Html } from "./frame.ts";
import { printCursor } from "./history.ts";
import type { Line, Panel, Shown } from "./shown.ts";
import type { Texts } from "./texts.ts";

export interface Setting {
  readonly office: string;
  readonly texts: Texts;
  /** IANA name: the office's own time. */
  readonly timeZone: string;
  readonly newId: () => string;
}

const camera = html`<svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false"><path d="M3 8a2 2 0 0 1 2-2h2.5L9 4h6l1.5 2H19a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"/><circle cx="12" cy="12.5" r="3.5"/></svg>`;
const clip = html`<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false"><path d="M12 4v11m0 0-4-4m4 4 4-4M5 19h14"/></svg>`;

/** The whole talk; `tag` tells the script which talk its unsent messages belong to. */
export function chatPage(shown: Shown, tag: string, setting: Setting): Html {
  const { office, texts, newId } = setting;
  return frame(
    { office, texts, script: true },
    html`<a class="skip" href="#text">${texts.skip}</a>
${bar(office, texts)}
<main id="talk" data-tag="${tag}" data-cursor="${printCursor(shown.cursor)}" data-words="${JSON.stringify({ ...texts.script, you: texts.you, sent: texts.sent })}">
<h2 class="unseen">${texts.talk}</h2>
<div role="log" aria-label="${texts.talk}"><ol id="log">${daysOf(shown.lines, setting)}</ol></div>
<div id="now"></div>
<div id="panel">${panelOf(shown.panel, setting)}</div>
<noscript><p class="refresh"><a href="/chat#now">${texts.refresh}</a></p></noscript>
</main>
<footer class="composer">
<p id="notice" role="status"></p>
<div class="above"><span id="step">${stepOf(shown.step, texts)}</span>
<form method="post" action="/chat" class="quick"><input type="hidden" name="id" value="${newId()}">
${texts.quick.map((word) => html`<button name="text" value="${word}">${word}</button>`)}</form></div>
<div class="row"><form method="post" action="/chat" id="say"><input type="hidden" name="id" value="${newId()}">
<label class="unseen" for="text">${texts.write}</label>
<input id="text" name="text" maxlength="4000" required autocomplete="off" enterkeyhint="send" placeholder="${texts.write}">
<button>${texts.send}</button></form>
<details class="attach"><summary title="${texts.sendPhotos}">${camera}<span class="unseen">${texts.sendPhotos}</span></summary>
<form method="post" action="/chat/photos" enctype="multipart/form-data" id="attach"><input type="hidden" name="id" value="${newId()}">
<label for="photos">${texts.choosePhotos}</label><p class="hint" id="photo-limit">${texts.photoLimit}</p>
<input type="file" id="photos" name="photo" accept="image/*" multiple required aria-describedby="photo-limit">
<button>${texts.sendPhotos}</button></form></details></div>
</footer>`,
  );
}

export function linesOf(lines: readonly Line[], { texts, timeZone }: Pick<Setting, "texts" | "timeZone">): Html {
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone });
  return html`${lines.map(
    ({
      key,
      own,
      at,
      text,
      id,
      picture,
      files = [],
    }) => html`<li id="${key}" class="${own ? "own" : "office"}"${id === undefined ? "" : html` data-id="${id}"`}>
<span class="unseen">${own ? texts.you : texts.office}: </span><p dir="auto">${picture === undefined ? "" : html`<img class="photo" src="${picture}" alt="${texts.photo}" width="160" height="160">`}${text}</p>
${files.map(({ name, address }) => html`<p class="file"><a href="${address}" download="${name}">${clip}${name}</a></p>`)}
<small><time datetime="${at.toISOString()}">${time.format(at)}</time>${own ? html` <span class="state">${texts.sent}</span>` : ""}</small></li>
`,
  )}`;
}

/** A whole talk with a heading for each day. */
function daysOf(lines: readonly Line[], setting: Setting): Html {
  const day = new Intl.DateTimeFormat(setting.texts.lang, {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: setting.timeZone,
  });
  const days = Map.groupBy(lines, ({ at }) => day.format(at));
  return html`${[...days].map(
    ([name, said]) => html`<li class="day">${name}</li>
${linesOf(said, setting)}`,
  )}`;
}

export function panelOf(panel: Panel | null, { texts, newId }: Pick<Setting, "texts" | "newId">): Html {
  if (panel === null) return html``;
  const { choices, wants, question } = panel;
  return html`${
    wants === "location"
      ? html`<button type="button" id="locate" class="ask" hidden>${texts.script.locate}</button><noscript><p class="hint">${texts.placeInWords}</p></noscript>`
      : ""
  }${
    wants === "contact"
      ? html`<form method="post" action="/chat" class="phone"><input type="hidden" name="id" value="${newId()}">
<label for="phone">${texts.phone}</label><div><input id="phone" name="phone" type="tel" required maxlength="40" autocomplete="tel" placeholder="0812…"><button>${texts.sendPhone}</button></div></form>`
      : ""
  }${
    choices.length > 0
      ? html`<form method="post" action="/chat" class="choose"><input type="hidden" name="id" value="${newId()}">
${question === null ? "" : html`<input type="hidden" name="question" value="${question}">`}
<div class="choices" role="group" aria-label="${texts.answers}">${choices.map(({ id, label }, at) => html`<button name="pick" value="${id}"><span class="number" aria-hidden="true">${at + 1}</span><span>${label}</span></button>`)}</div></form>`
      : ""
  }`;
}

export function stepOf(step: Shown["step"], texts: Texts): Html {
  if (step === null) return html``;
  return html`<label for="progress">${texts.step(step.at, step.of)}</label> <progress id="progress" max="${step.of}" value="${step.at}"></progress>`;
}
