import type { OfficerAccount } from "../../../registry/officers/officer.ts";
import type { Desk } from "../../desk.ts";
import { field } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge } from "../../layout/parts.ts";
import { mayGrant, type Role, roles } from "../../policies.ts";
import { roleWords } from "../../role-words.ts";
import type { Visit } from "../../route.ts";
import type { Tongue } from "../../words.ts";
import { officersWords } from "./words.ts";

export const roleIn = (told: string | undefined): Role | undefined => roles.find((one) => one === told);

export const roleName = (role: string, language: Tongue): string => roleWords[language].names[roleIn(role) ?? "viewer"];

/** A territory in names. */
export const territoryName = ({ setting }: Desk, territory: readonly string[], language: Tongue): string =>
  territory.map((code) => setting.world.places.describe(code) || code).join("; ") || roleWords[language].everywhere;

/** The roles, each with what it may do. */
export const roleField = ({ language }: Visit, chosen: Role): Html => {
  const { names, may } = roleWords[language];
  return html`<fieldset class="choices"><legend>${officersWords[language].role}</legend>${roles.map(
    (role) =>
      html`<label><input type="radio" name="role" value="${role}"${role === chosen ? html` checked` : nothing}> ${names[role]}<small>${may[role]}</small></label>`,
  )}</fieldset>`;
};

/** The administrator's own password, asked before what opens a way in; made-up officers have none. */
export const ownPassword = ({ demo }: Desk, { language, request }: Visit, id: string, fault?: string): Html => {
  if (demo?.isInside(request)) return nothing;
  const text = officersWords[language];
  return field(id, text.own, {
    ...{ type: "password", autocomplete: "current-password", required: true, maxlength: 200 },
    ...{ hint: text.ownHint, fault },
  });
};

export const stateBadge = ({ disabledAt, secured }: OfficerAccount, language: Tongue): Html => {
  const { states } = officersWords[language];
  if (disabledAt !== null) return badge(states.disabled, "bad");
  return secured ? badge(states.active, "good") : badge(states.bare, "warn");
};

/**
 * For routes that concern somebody with several areas: the area that stands for all of them, which the administrator
 * covers exactly if they may look after every one; undefined where they may not.
 */
export const areaOf = ({ officer }: Visit, territory: readonly string[]): string | undefined =>
  mayGrant(officer, territory) ? (officer.territory[0] ?? "") : undefined;
