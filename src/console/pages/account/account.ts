import { renameOfficer, setOfficerLanguage } from "../../../registry/officers/own-account.ts";
import { endSessions } from "../../../registry/officers/sessions.ts";
import type { Desk } from "../../desk.ts";
import { type ConsoleRoute, goTo, type View, type Visit, withCookies } from "../../route.ts";
import { readChosen } from "../sign-in/chosen.ts";
import { waiting } from "../sign-in/entrance.ts";
import { nameFault } from "../sign-in/link-parts.ts";
import { recoverySheet } from "../sign-in/recovery-sheet.ts";
import { accountPage } from "./account-page.ts";
import { accountWords } from "./words.ts";

const path = "/console/account";

/** What officers do with their own account. */
export const accountRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const route = (
    method: "GET" | "POST",
    below: string,
    handle: (visit: Visit) => Promise<View | Response>,
  ): ConsoleRoute => ({ method, path: `/account${below}`, may: "account", handle });
  return [
    route("GET", "", (visit) => accountPage(desk, visit)),
    route("POST", "/profile", (visit) => saveProfile(desk, visit)),
    route("POST", "/password", (visit) => changePassword(desk, visit)),
    route("POST", "/recovery-codes", (visit) => newCodes(desk, visit)),
    route("POST", "/app", (visit) => changeApp(desk, visit)),
    route("POST", "/sessions/:session/end", (visit) => endOne(desk, visit)),
    route("POST", "/sign-out-everywhere", (visit) => endAll(desk, visit)),
  ];
};

async function saveProfile(desk: Desk, visit: Visit): Promise<View | Response> {
  const { officer, form, now } = visit;
  const name = form["name"]?.trim() ?? "";
  const faults = nameFault(visit, name);
  if (faults.name !== undefined) return accountPage(desk, visit, faults);
  if (name !== officer.name) await renameOfficer(desk.audit, officer.id, name, now);
  if (form["language"] === "id" || form["language"] === "en")
    await setOfficerLanguage(desk.database, officer.id, form["language"]);
  return goTo(`${path}?done=profile`);
}

async function changePassword(desk: Desk, visit: Visit): Promise<View | Response> {
  const { password, faults } = readChosen(visit, { name: visit.officer.name, email: "" });
  if (Object.keys(faults).length > 0) return accountPage(desk, visit, faults);
  const tried = await desk.accounts.changePassword(visit, visit.form["current"] ?? "", password);
  return tried.ok
    ? withCookies(goTo(`${path}?done=password`), tried.headers)
    : accountPage(desk, visit, { current: whyNot(visit, tried) });
}

async function newCodes(desk: Desk, visit: Visit): Promise<View> {
  const tried = await desk.accounts.newRecoveryCodes(visit, visit.form["codes-own"] ?? "");
  return tried.ok
    ? recoverySheet(visit, tried.recoveryCodes)
    : accountPage(desk, visit, { "codes-own": whyNot(visit, tried) });
}

async function changeApp(desk: Desk, visit: Visit): Promise<View | Response> {
  const tried = await desk.accounts.changeApp(visit, visit.form["app-own"] ?? "");
  return tried.ok
    ? withCookies(goTo("/console/second-factor/set-up"), tried.headers)
    : accountPage(desk, visit, { "app-own": whyNot(visit, tried) });
}

/** One's own only: whatever else the path names is not there. */
async function endOne(desk: Desk, visit: Visit): Promise<Response> {
  const { officer, session, params } = visit;
  const id = params["session"] ?? "";
  if (id === session) return withCookies(goTo("/console/sign-in?why=out"), await desk.accounts.signOut(visit));
  await desk.audit.during(async (tx, record) => {
    const sessions = await endSessions(tx, officer.id, id);
    if (sessions > 0) record({ actor: `officer:${officer.id}`, action: "signOut", detail: { sessions } });
  });
  return goTo(`${path}?done=ended`);
}

async function endAll(desk: Desk, visit: Visit): Promise<Response> {
  const { officer } = visit;
  await desk.audit.during(async (tx, record) => {
    const sessions = await endSessions(tx, officer.id);
    record({ actor: `officer:${officer.id}`, action: "signOut", detail: { sessions } });
  });
  // Its own session is gone already: this only takes the cookie back.
  return withCookies(goTo("/console/sign-in?why=everywhere"), await desk.accounts.signOut(visit));
}

const whyNot = (visit: Visit, refused: { readonly reason: string; readonly seconds?: number }): string =>
  refused.seconds === undefined ? accountWords[visit.language].currentWrong : waiting(visit, refused.seconds);
