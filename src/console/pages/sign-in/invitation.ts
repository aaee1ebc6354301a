import { acceptInvitation } from "../../../registry/officers/accept-invitation.ts";
import { type Invited, readInvitation } from "../../../registry/officers/invitations.ts";
import type { Desk } from "../../desk.ts";
import { field, form } from "../../layout/form.ts";
import { html } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import { roles } from "../../policies.ts";
import { roleWords } from "../../role-words.ts";
import { type ConsoleRoute, goTo, type View, type Visit, withCookies } from "../../route.ts";
import { choose, readChosen } from "./chosen.ts";
import { entrance, keep, waiting } from "./entrance.ts";
import { deadLink, nameFault, readEmail } from "./link-parts.ts";
import { signInWords } from "./words.ts";

/** Who holds the link of an invitation makes an account here. */
export const invitationRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const { accounts, audit, database, setting } = desk;
  // The office may change its name while the program runs.
  const office = (): string => setting.world.office.name;

  const show = (visit: Visit, invited: Invited, faults: Faults = {}): View => {
    const text = signInWords[visit.language].invitation;
    const role = roles.find((one) => one === invited.role) ?? "viewer";
    const { names, everywhere } = roleWords[visit.language];
    const places = invited.territory.map((code) => setting.world.places.describe(code));
    return entrance(visit, office(), {
      title: text.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      body: html`${heading(text.title, undefined, text.lead(names[role], places.join("; ") || everywhere))}
${form(
  visit,
  keep(visit, `/console/invitation/${visit.params["token"]}`),
  html`${field("name", text.name, { value: visit.form["name"] ?? "", autocomplete: "name", required: true, maxlength: 100, hint: text.nameHint, fault: faults.name })}
${field("email", text.email, { type: "email", value: visit.form["email"] ?? "", autocomplete: "username", required: true, maxlength: 254, hint: text.emailHint, fault: faults.email })}
${choose(visit, faults)}
<button class="main">${text.go}</button>`,
)}`,
    });
  };

  /** The invitation behind the link, or what is told instead. Looking for one by trying is slow. */
  const found = async (visit: Visit): Promise<Invited | View> => {
    const guess = await accounts.guess(visit);
    if (!guess.ok)
      return deadLink(visit, office(), guess.reason === "wait" ? waiting(visit, guess.seconds) : undefined);
    const invited = await readInvitation(database, visit.params["token"] ?? "", visit.now);
    if (invited === null) return deadLink(visit, office());
    await guess.right();
    return invited;
  };

  return [
    {
      method: "GET",
      path: "/invitation/:token",
      may: "anyone",
      handle: async (visit) => {
        const invited = await found(visit);
        return "role" in invited ? show(visit, invited) : invited;
      },
    },
    {
      method: "POST",
      path: "/invitation/:token",
      may: "anyone",
      handle: async (visit) => {
        const invited = await found(visit);
        if (!("role" in invited)) return invited;
        const text = signInWords[visit.language];
        const [name, email] = [visit.form["name"]?.trim() ?? "", readEmail(visit)];
        const { password, faults: chosen } = readChosen(visit, { name, email: email.value });
        const faults: Faults = { ...nameFault(visit, name), ...email.faults, ...chosen };
        if (Object.keys(faults).length > 0) return show(visit, invited, faults);

        const newcomer = { name, email: email.value, language: visit.language };
        const passwordHash = await accounts.hash(password);
        const accepted = await acceptInvitation(
          audit,
          visit.params["token"] ?? "",
          { ...newcomer, passwordHash },
          visit.now,
        );
        if (!accepted.ok)
          return accepted.reason === "gone"
            ? deadLink(visit, office())
            : show(visit, invited, { email: text.faults.taken });
        const signedIn = await accounts.signIn(visit, { email: email.value, password });
        return signedIn.ok
          ? withCookies(goTo("/console/second-factor/set-up"), signedIn.headers)
          : goTo(keep(visit, "/console/sign-in"));
      },
    },
  ];
};

interface Faults {
  readonly name?: string;
  readonly email?: string;
  readonly password?: string;
  readonly repeat?: string;
}
