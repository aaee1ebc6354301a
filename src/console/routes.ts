import type { Desk } from "./desk.ts";
import { accountRoutes } from "./pages/account/account.ts";
import { auditRoutes } from "./pages/audit/audit.ts";
import { businessesRoutes } from "./pages/businesses/businesses.ts";
import { draftRoutes } from "./pages/drafts/drafts.ts";
import { duplicatesRoutes } from "./pages/duplicates/duplicates.ts";
import { exportsRoutes } from "./pages/exports/exports.ts";
import { figuresRoutes } from "./pages/figures/routes.ts";
import { homeRoutes } from "./pages/home/home.ts";
import { householdsRoutes } from "./pages/households/households.ts";
import { officersPages } from "./pages/officers/officers-pages.ts";
import { postersRoutes } from "./pages/posters/posters.ts";
import { queueRoutes } from "./pages/queue/queue.ts";
import { recordRoutes } from "./pages/record/record.ts";
import { repliesRoutes } from "./pages/replies/routes.ts";
import { setupRoutes } from "./pages/setup/setup.ts";
import { signInPages } from "./pages/sign-in/sign-in-pages.ts";
import { ticketRoutes } from "./pages/tickets/tickets.ts";
import type { ConsoleRoute } from "./route.ts";

/** Every page and act of the console. */
export const consoleRoutes = (desk: Desk): readonly ConsoleRoute[] => [
  ...homeRoutes(desk),
  ...businessesRoutes(desk),
  ...recordRoutes(desk),
  ...queueRoutes(desk),
  ...duplicatesRoutes(desk),
  ...householdsRoutes(desk),
  ...exportsRoutes(desk),
  ...ticketRoutes(desk),
  ...draftRoutes(desk),
  ...figuresRoutes(desk),
  ...repliesRoutes(desk),
  ...postersRoutes(desk),
  ...officersPages(desk),
  ...accountRoutes(desk),
  ...signInPages(desk),
  ...auditRoutes(desk),
  ...setupRoutes(desk),
];
