import { faultInWords } from "../../../registry/audit/fault-in-words.ts";
import type { AuditVerification } from "../../../registry/audit/verify-audit.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { notice } from "../../layout/parts.ts";
import { figure } from "../../layout/time.ts";
import type { Visit } from "../../route.ts";
import { words } from "./words.ts";

/** What the walk over the whole log found. */
export function verified({ ok, rows, faults, more, anchors, head }: AuditVerification, { language }: Visit): Html {
  const text = words[language];
  const n = figure(rows, language);
  const lines = [
    ...faults.map((fault) => faultInWords(fault, language)),
    ...(more > 0 ? [text.more(figure(more, language))] : []),
    ...(head === "missing" || head === "none" ? [text.headMissing] : head === "broken" ? [text.headBroken] : []),
    ...anchors.map(text.anchor),
  ];
  return html`${notice(ok ? text.whole(n) : text.broken(n), ok ? "good" : "bad")}${
    lines.length === 0 ? nothing : html`<ul class="card faults">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
  }`;
}
