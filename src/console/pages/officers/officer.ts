import { type Changed, changeOfficer, type OfficerDeed } from "../../../registry/officers/change-officer.ts";
import { findOfficerAccount, type OfficerAccount } from "../../../registry/officers/officer.ts";
import type { Desk } from "../../desk.ts";
import { mayGrant } from "../../policies.ts";
import { type ConsoleRoute, goTo, type View, type Visit } from "../../route.ts";
import { waiting } from "../sign-in/entrance.ts";
import { linkPage } from "./invite.ts";
import { officerPage, type Told } from "./officer-page.ts";
import { areaOf, roleIn } from "./parts.ts";
import { readTerritoryField } from "./territory-field.ts";
import { officersWords } from "./words.ts";

/** One officer's account, and what an administrator does with it. */
export const officerRoutes = (desk: Desk): readonly ConsoleRoute[] => {
  const find = ({ params }: Visit) => findOfficerAccount(desk.database.client, params["id"] ?? "", new Date());
  const route = (
    method: "GET" | "POST",
    path: string,
    handle: (visit: Visit, account: OfficerAccount) => Promise<View | Response> | View,
  ): ConsoleRoute => ({
    ...{ method, path, may: "officers" },
    area: async (visit) => {
      const account = await find(visit);
      return account === null ? undefined : areaOf(visit, account.territory);
    },
    handle: async (visit) => {
      const account = await find(visit);
      // Gone since it was looked for: accounts are disabled, never removed.
      if (account === null) throw new Error("An officer's account vanished");
      return handle(visit, account);
    },
  });
  return [
    route("GET", "/officers/:id", (visit, account) => officerPage(desk, visit, account)),
    route("POST", "/officers/:id/place", (visit, account) => place(desk, visit, account)),
    route("POST", "/officers/:id/act", (visit, account) => act(desk, visit, account)),
    route("POST", "/officers/:id/password-link", (visit, account) => passwordLink(desk, visit, account)),
  ];
};

async function place(desk: Desk, visit: Visit, account: OfficerAccount): Promise<View | Response> {
  const text = officersWords[visit.language];
  const role = roleIn(visit.form["role"]) ?? "viewer";
  const choice = readTerritoryField(visit, desk.setting.world.places);
  if (choice.fault !== undefined) return officerPage(desk, visit, account, { role, choice });
  if (!mayGrant(visit.officer, choice.territory))
    return officerPage(desk, visit, account, { role, choice: { ...choice, fault: text.beyond } });
  const stop = await guarded(desk, visit, account);
  if (stop !== null) return officerPage(desk, visit, account, { ...stop, role, choice });
  return carryOut(desk, visit, account, { is: "place", role, territory: choice.territory });
}

async function act(desk: Desk, visit: Visit, account: OfficerAccount): Promise<View | Response> {
  const is = (["disable", "enable", "end", "reset"] as const).find((one) => one === visit.form["does"]);
  if (is === undefined) return officerPage(desk, visit, account);
  const stop = await guarded(desk, visit, account, is === "reset");
  return stop === null ? carryOut(desk, visit, account, { is }) : officerPage(desk, visit, account, stop);
}

async function passwordLink(desk: Desk, visit: Visit, account: OfficerAccount): Promise<View> {
  const text = officersWords[visit.language];
  const stop = await guarded(desk, visit, account);
  if (stop !== null) return officerPage(desk, visit, account, { ...stop, at: "forgot" });
  await desk.audit.record({
    ...{ actor: `officer:${visit.officer.id}`, action: "officer" },
    detail: { officer: account.id, change: "password link" },
  });
  const link = `${desk.publicUrl}/console/new-password/${await desk.accounts.passwordToken(account.id, visit.officer.id)}`;
  return linkPage(visit, text.forgotTitle, text.forgotHint, text.forgotLabel, link);
}

/** Nobody acts on themselves here, and what opens a way in asks for the password again. */
async function guarded(desk: Desk, visit: Visit, { id }: OfficerAccount, asks = true): Promise<Told | null> {
  const text = officersWords[visit.language];
  if (id === visit.officer.id) return { notice: text.oneself };
  if (!asks) return null;
  const { own, forgot, reset } = visit.form;
  const myself = await desk.accounts.isMyself(visit, own ?? forgot ?? reset ?? "");
  if (myself.ok) return null;
  return { password: myself.reason === "wait" ? waiting(visit, myself.seconds) : text.ownWrong };
}

async function carryOut(
  desk: Desk,
  visit: Visit,
  account: OfficerAccount,
  deed: OfficerDeed,
): Promise<View | Response> {
  const who = { by: visit.officer.id, id: account.id, seen: visit.form["seen"] ?? "" };
  const changed: Changed = await changeOfficer(desk.audit, who, deed, visit.now);
  if (changed.ok) return goTo(`/console/officers/${account.id}?done=${deed.is}`);
  const text = officersWords[visit.language];
  const told = changed.reason === "changed" ? text.changed(changed.by ?? text.somebody) : text.last;
  return officerPage(desk, visit, account, { notice: told });
}
