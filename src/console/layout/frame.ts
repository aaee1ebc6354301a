import { script, styleSheet } from "../assets.ts";
import { localPath } from "../local-path.ts";
import { pathOf, type Section, sectionsFor } from "../navigation.ts";
import type { View, Visit } from "../route.ts";
import { words } from "../words.ts";
import { form } from "./form.ts";
import { type Html, html, nothing } from "./html.ts";

/** Puts a view into the frame that all pages share: navigation, notice, content. */
export function frame(view: View, visit: Visit, office: { readonly name: string; readonly demo: boolean }): Html {
  const text = words[visit.language];
  const { title, body, scripts = [], live, bare = false, here = visit.here } = view;
  return html`<!doctype html>
<html lang="${visit.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – ${office.name}</title>
<link rel="stylesheet" href="${styleSheet.path}">
<link rel="icon" href="/console/icon.svg" type="image/svg+xml">
${["console", ...scripts].map((name) => html`<script type="module" src="${script(name).path}"></script>`)}
</head>
<body class="${bare ? "bare" : "framed"}">
<a class="skip" href="#content">${text.skip}</a>
${office.demo ? html`<p class="demo" role="note">${text.demo}</p>` : nothing}
${bare ? nothing : navigation(visit, office.name, view.section ?? sectionAt(visit), here)}
<main id="content" tabindex="-1" data-here="${here}"${live === undefined ? nothing : html` data-live="${live}"`}>
${body}
</main>
</body>
</html>
`;
}

const sectionAt = ({ request }: Visit): string => new URL(request.url).pathname.split("/")[2] ?? "";

function navigation(visit: Visit, office: string, current: string, here: string): Html {
  const text = words[visit.language];
  const link = (section: Section) =>
    html`<li><a href="${pathOf(section)}"${section === current ? html` aria-current="page"` : nothing}>${text.sections[section]}</a></li>`;
  const list = html`<ul>${sectionsFor(visit.officer).map(link)}</ul>
${form(visit, "/console/language", html`<button class="plain" lang="${visit.language === "id" ? "en" : "id"}">${text.language}</button>`, { hidden: { to: visit.language === "id" ? "en" : "id", back: localPath(here) ?? pathOf(current) } })}
${form(visit, "/console/sign-out", html`<button class="plain">${text.signOut}</button>`)}`;
  const who = html`<p class="who">${visit.officer.name}</p>`;
  return html`<header class="top"><a class="brand" href="/console"><b>Klaster</b> <span>${office}</span></a>
<details class="menu"><summary>${text.menu}</summary><nav aria-label="${text.menu}">${who}${list}</nav></details></header>
<nav class="side" aria-label="${text.console}">${list}${who}</nav>`;
}
