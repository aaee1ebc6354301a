import { setOfficerLanguage } from "../../../registry/officers/own-account.ts";
import type { Desk } from "../../desk.ts";
import { localPath } from "../../local-path.ts";
import { type ConsoleRoute, goTo, withCookies } from "../../route.ts";

/** What stands in the navigation of every page: the way out, and the other language. */
export const leaveRoutes = ({ accounts, database }: Desk): readonly ConsoleRoute[] => [
  {
    method: "POST",
    path: "/sign-out",
    may: "signedIn",
    handle: async (visit) =>
      withCookies(goTo(`/console/sign-in?why=out&lang=${visit.language}`), await accounts.signOut(visit)),
  },
  {
    method: "POST",
    path: "/language",
    may: "signedIn",
    handle: async ({ officer, form }) => {
      if (form["to"] === "id" || form["to"] === "en") await setOfficerLanguage(database, officer.id, form["to"]);
      return goTo(localPath(form["back"]) ?? "/console");
    },
  },
];
