import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { html } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { type Chosen, choose, readChosen } from "./chosen.ts";
import { entrance, keep, waiting } from "./entrance.ts";
import { deadLink } from "./link-parts.ts";
import { signInWords } from "./words.ts";

/** Who forgot the password sets a new one with a link from the administrator. The second factor is asked all the same. */
export const newPasswordRoutes = ({ accounts, setting }: Desk): readonly ConsoleRoute[] => {
  // The office may change its name while the program runs.
  const office = (): string => setting.world.office.name;
  const dead = (visit: Visit, refused: { readonly reason: string; readonly seconds?: number }): View =>
    deadLink(visit, office(), refused.seconds === undefined ? undefined : waiting(visit, refused.seconds));
  const show = (visit: Visit, faults: Chosen["faults"] = {}): View => {
    const text = signInWords[visit.language].newPassword;
    return entrance(visit, office(), {
      title: text.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      body: html`${heading(text.title, undefined, text.lead)}
${form(
  visit,
  keep(visit, `/console/new-password/${visit.params["token"]}`),
  html`${choose(visit, faults)}<button class="main">${text.go}</button>`,
)}`,
    });
  };
  return [
    {
      method: "GET",
      path: "/new-password/:token",
      may: "anyone",
      handle: async (visit) => {
        const tried = await accounts.isPasswordToken(visit, visit.params["token"] ?? "");
        return tried.ok ? show(visit) : dead(visit, tried);
      },
    },
    {
      method: "POST",
      path: "/new-password/:token",
      may: "anyone",
      handle: async (visit) => {
        const token = visit.params["token"] ?? "";
        const known = await accounts.isPasswordToken(visit, token);
        if (!known.ok) return dead(visit, known);
        const { password, faults } = readChosen(visit, { name: "", email: "" });
        if (Object.keys(faults).length > 0) return show(visit, faults);
        const tried = await accounts.resetPassword(visit, token, password);
        return tried.ok ? goTo(keep(visit, "/console/sign-in", { why: "changed" })) : dead(visit, tried);
      },
    },
  ];
};
