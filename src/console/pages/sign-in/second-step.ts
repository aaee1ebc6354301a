import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { html } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import { type ConsoleRoute, goTo, type View, type Visit, withCookies } from "../../route.ts";
import { calm, entrance, keep, refusal, wayBack } from "./entrance.ts";
import { signInWords } from "./words.ts";

/** The second step: a code of the app, or a recovery code in its place. */
export const secondStepRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  ...stepRoutes(desk, "app"),
  ...stepRoutes(desk, "recovery"),
];

const paths = { app: "/sign-in/code", recovery: "/sign-in/recovery" } as const;

const stepRoutes = ({ accounts, setting }: Desk, by: keyof typeof paths): readonly ConsoleRoute[] => {
  const show = (visit: Visit, answer: ReturnType<typeof refusal>): View => {
    const text = signInWords[visit.language];
    const { title, label, other } = by === "app" ? text.code : text.recovery;
    const lead = by === "app" ? text.code.lead : text.recovery.lead;
    return entrance(visit, setting.world.office.name, {
      title,
      status: answer.status,
      headers: answer.headers,
      body: html`${heading(title, undefined, lead)}${answer.told}
${form(
  visit,
  keep(visit, `/console${paths[by]}`),
  html`${field("code", label, by === "app" ? { inputmode: "numeric", autocomplete: "one-time-code", required: true, maxlength: 10 } : { required: true, maxlength: 20 })}
<button class="main">${text.code.go}</button>`,
)}<p><a href="${keep(visit, `/console${paths[by === "app" ? "recovery" : "app"]}`)}">${other}</a></p>
${by === "app" ? "" : html`<p class="hint">${text.recovery.none}</p>`}`,
    });
  };
  return [
    {
      method: "GET",
      path: paths[by],
      may: "anyone",
      handle: (visit) => (visit.session === "" ? show(visit, calm) : goTo("/console")),
    },
    {
      method: "POST",
      path: paths[by],
      may: "anyone",
      handle: async (visit) => {
        const text = signInWords[visit.language];
        const tried = await accounts.answer(visit, by, visit.form["code"] ?? "");
        if (!tried.ok && tried.reason === "over") return goTo(keep(visit, "/console/sign-in", { why: "over" }));
        if (!tried.ok) return show(visit, refusal(visit, tried, (by === "app" ? text.code : text.recovery).wrong));
        // Who used a recovery code is shown how many are left.
        const next = by === "app" ? (wayBack(visit) ?? "/console") : `/console/account?left=${tried.left ?? 0}`;
        return withCookies(goTo(next), tried.headers);
      },
    },
  ];
};
