import { html } from "hono/html";

export interface Words {
  readonly id: string;
  readonly en: string;
}

/** A whole page of a few words in both languages; it needs no style sheet, no script and no cookie. */
export function plainPage(title: Words, text: Words, link?: { readonly href: string; readonly label: Words }) {
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title.id}</title>
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<main>
<h1>${title.id}</h1>
<p>${text.id}</p>
<section lang="en"><h2>${title.en}</h2><p>${text.en}</p></section>
${link === undefined ? "" : html`<p><a href="${link.href}">${link.label.id} <span lang="en">(${link.label.en})</span></a></p>`}
</main>
</body>
</html>
`;
}

export const plainStyle = `:root{color-scheme:light dark}
body{margin:0;font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1c2a26;background:#f5f4ef}
main{max-width:34rem;margin:0 auto;padding:2.5rem 1.25rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1rem;margin:1.5rem 0 .25rem}
section{color:#56645f}
section h2{font-weight:600}
section p,p{margin:0 0 1rem}
a{display:inline-block;padding:.75rem 1.25rem;border-radius:.5rem;background:#0b5d4b;color:#fff;font-weight:600;text-decoration:none}
a span{font-weight:400}
a:focus-visible{outline:3px solid #c98a12;outline-offset:2px}
@media (prefers-color-scheme:dark){body{color:#e6ebe8;background:#111816}section{color:#a3b1ab}a{background:#7fd1b9;color:#08211a}}
`;
