import type { Desk } from "../../desk.ts";
import type { ConsoleRoute } from "../../route.ts";
import { inviteRoutes } from "./invite.ts";
import { listRoutes } from "./list.ts";
import { officerRoutes } from "./officer.ts";

/** Who may get in, as what and where. */
export const officersPages = (desk: Desk): readonly ConsoleRoute[] => [
  ...listRoutes(desk),
  ...inviteRoutes(desk),
  ...officerRoutes(desk),
];
