import type { DemoDoor } from "../../demo-door.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { html } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import { roles } from "../../policies.ts";
import { roleWords } from "../../role-words.ts";
import { type ConsoleRoute, goTo, withCookies } from "../../route.ts";
import { entrance } from "./entrance.ts";
import { signInWords } from "./words.ts";

/** In a made-up register one chooses whom to be. */
export const demoRoutes = ({ setting }: Desk, door: DemoDoor): readonly ConsoleRoute[] => [
  {
    method: "GET",
    path: "/sign-in",
    may: "anyone",
    handle: async (visit) => {
      const text = signInWords[visit.language].demo;
      const { names, may } = roleWords[visit.language];
      const officers = await door.officers();
      return entrance(visit, setting.world.office.name, {
        title: text.title,
        body: html`${heading(text.title, undefined, text.lead)}
${officers.map(({ id, name, role }) => {
  const known = roles.find((one) => one === role) ?? "viewer";
  const card = html`<button class="main" name="officer" value="${id}">${name}</button><p class="hint">${names[known]}: ${may[known]}</p>`;
  return form(visit, "/console/demo", card, { class: "card" });
})}`,
      });
    },
  },
  {
    method: "POST",
    path: "/demo",
    may: "anyone",
    handle: async ({ form: fields }) => {
      const cookies = await door.enter(fields["officer"] ?? "");
      return cookies === undefined ? goTo("/console/sign-in") : withCookies(goTo("/console"), cookies);
    },
  },
];
