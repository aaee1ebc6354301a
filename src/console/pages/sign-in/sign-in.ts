import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { html, nothing } from "../../layout/html.ts";
import { heading, notice } from "../../layout/parts.ts";
import { type ConsoleRoute, goTo, type View, type Visit, withCookies } from "../../route.ts";
import { calm, entrance, keep, refusal, wayBack } from "./entrance.ts";
import { readEmail } from "./link-parts.ts";
import { signInWords } from "./words.ts";

/** The first step: address and password. */
export const signInRoutes = ({ accounts, setting }: Desk): readonly ConsoleRoute[] => {
  const show = (visit: Visit, answer: Answer): View => {
    const text = signInWords[visit.language].signIn;
    return entrance(visit, setting.world.office.name, {
      title: text.title,
      status: answer.status,
      headers: answer.headers,
      body: html`${heading(text.title)}${answer.told}
${form(
  visit,
  keep(visit, "/console/sign-in"),
  html`${field("email", text.email, { type: "email", autocomplete: "username", required: true, maxlength: 254, value: visit.form["email"] ?? "", fault: answer.faults?.email })}
${field("password", text.password, { type: "password", autocomplete: "current-password", required: true, maxlength: 200, fault: answer.faults?.password })}
<button class="main">${text.go}</button>`,
  { hidden: back(visit) },
)}<p class="hint">${text.forgot}</p>`,
    });
  };

  return [
    {
      method: "GET",
      path: "/sign-in",
      may: "anyone",
      handle: (visit) => (visit.session === "" ? show(visit, { ...calm, told: greeting(visit) }) : goTo("/console")),
    },
    {
      method: "POST",
      path: "/sign-in",
      may: "anyone",
      handle: async (visit) => {
        const text = signInWords[visit.language].signIn;
        const { password = "" } = visit.form;
        const email = readEmail(visit);
        const faults = { ...email.faults, ...(password === "" ? { password: text.empty } : {}) };
        if (Object.keys(faults).length > 0) return show(visit, { ...calm, status: 422, faults });
        const tried = await accounts.signIn(visit, { email: email.value, password });
        if (!tried.ok) return show(visit, refusal(visit, tried, text.wrong));
        const next = tried.next === "code" ? keep(visit, "/console/sign-in/code") : "/console/second-factor/set-up";
        return withCookies(goTo(next), tried.headers);
      },
    },
  ];
};

type Answer = Omit<ReturnType<typeof refusal>, never> & {
  readonly faults?: { readonly email?: string; readonly password?: string };
};

const back = (visit: Visit): Record<string, string> => {
  const path = wayBack(visit);
  return path === null ? {} : { back: path };
};

/** Why they are here (again). */
const greeting = ({ query, language }: Visit) => {
  const text = signInWords[language].signIn;
  const why = query.get("why");
  if (why === "out" || why === "everywhere" || why === "changed") return notice(text[why]);
  return why === "over" ? notice(text.over, "warn") : nothing;
};
