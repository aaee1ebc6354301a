import type { Desk } from "../../desk.ts";
import type { ConsoleRoute } from "../../route.ts";
import { demoRoutes } from "./demo.ts";
import { invitationRoutes } from "./invitation.ts";
import { leaveRoutes } from "./leave.ts";
import { newPasswordRoutes } from "./new-password.ts";
import { secondStepRoutes } from "./second-step.ts";
import { setUpRoutes } from "./set-up.ts";
import { signInRoutes } from "./sign-in.ts";

/** The ways in and out. */
export const signInPages = (desk: Desk): readonly ConsoleRoute[] => [
  ...(desk.demo === undefined ? [] : demoRoutes(desk, desk.demo)),
  ...signInRoutes(desk),
  ...secondStepRoutes(desk),
  ...setUpRoutes(desk),
  ...invitationRoutes(desk),
  ...newPasswordRoutes(desk),
  ...leaveRoutes(desk),
];
