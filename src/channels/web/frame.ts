import { html } from "hono/html";
import { assets } from "./assets.ts";
import type { Texts } from "./texts.ts";

export type Html = ReturnType<typeof html>;

/** The head and the bar that every page of the chat has. */
export function frame(
  { office, texts, script = false }: { readonly office: string; readonly texts: Texts; readonly script?: boolean },
  content: Html,
): Html {
  return html`<!doctype html>
<html lang="${texts.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0b5d4b">
<title>${texts.title} – ${office}</title>
<link rel="stylesheet" href="${assets.style.path}">
<link rel="icon" href="${assets.icon.path}" type="image/svg+xml">
${script ? html`<script src="${assets.script.path}" defer></script>` : ""}
</head>
<body>
${content}
</body>
</html>
`;
}

export function bar(office: string, texts: Texts): Html {
  return html`<header class="bar">
<svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true" focusable="false"><rect class="tile" width="32" height="32" rx="8"/><circle cx="11" cy="12" r="3.5"/><circle cx="21" cy="10.5" r="2.5"/><circle cx="20.5" cy="20.5" r="4.5"/><circle cx="11" cy="21.5" r="2"/></svg>
<div><h1>${texts.title}</h1><p>${office}</p></div>
</header>`;
}
