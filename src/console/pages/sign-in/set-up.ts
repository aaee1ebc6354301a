import type { AppKey } from "../../accounts.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { html, raw } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import { qrCode } from "../../layout/qr-code.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { calm, entrance, refusal } from "./entrance.ts";
import { recoverySheet } from "./recovery-sheet.ts";
import { signInWords } from "./words.ts";

/** The second factor is set up before anything else may be done. */
export const setUpRoutes = ({ accounts, setting }: Desk): readonly ConsoleRoute[] => {
  const office = () => setting.world.office.name;
  const show = (visit: Visit, { secret, uri }: AppKey, answer: ReturnType<typeof refusal>): View => {
    const text = signInWords[visit.language].setUp;
    return entrance(visit, office(), {
      title: text.title,
      status: answer.status,
      headers: answer.headers,
      body: html`${heading(text.title, undefined, text.lead)}${answer.told}
<ol class="steps"><li>${text.app}</li>
<li>${text.scan}${qrCode(uri, text.picture)}
<p><a class="button" href="${uri}">${text.open}</a></p>
<p class="hint">${text.type}</p><p class="key">${(secret.match(/.{1,4}/g) ?? []).map((four) => html`<span>${four}</span>${raw(" ")}`)}</p></li>
<li>${form(
        visit,
        "/console/second-factor/set-up",
        html`${field("code", text.enter, { inputmode: "numeric", autocomplete: "one-time-code", required: true, maxlength: 10 })}
<button class="main">${text.go}</button>`,
      )}</li></ol>`,
    });
  };
  return [
    {
      method: "GET",
      path: "/second-factor/set-up",
      may: "signedIn",
      handle: async (visit) => {
        const key = await accounts.appKey(visit);
        return key === null ? goTo("/console") : show(visit, key, calm);
      },
    },
    {
      method: "POST",
      path: "/second-factor/set-up",
      may: "signedIn",
      handle: async (visit) => {
        const key = await accounts.appKey(visit);
        if (key === null) return goTo("/console");
        const tried = await accounts.confirmApp(visit, visit.form["code"] ?? "");
        if (!tried.ok && tried.reason === "over") return goTo("/console");
        if (!tried.ok) return show(visit, key, refusal(visit, tried, signInWords[visit.language].code.wrong));
        const view = entrance(visit, office(), recoverySheet(visit, tried.recoveryCodes));
        return { ...view, cookies: tried.headers };
      },
    },
  ];
};
