import { businesses } from "./businesses/index.ts";
import { chats } from "./chats/index.ts";
import { details } from "./details/index.ts";
import { home } from "./home.ts";
import type { Flow } from "./kit/flow.ts";
import type { FlowName } from "./kit/vocabulary.ts";
import { language } from "./language.ts";
import { link } from "./link/index.ts";
import { linkHere } from "./link-here/index.ts";
import { menu } from "./menu.ts";
import { myData } from "./my-data/index.ts";
import { officerTalk } from "./officer-talk/index.ts";
import { registration } from "./registration/index.ts";
import { repair } from "./repair/index.ts";
import { resume } from "./resume.ts";
import { verdict } from "./verdict.ts";

/** The catalogue of conversations by name; each carries its version. */
export const flows: Readonly<Record<FlowName, Flow>> = {
  home,
  menu,
  registration,
  language,
  resume,
  details,
  businesses,
  myData,
  officerTalk,
  repair,
  verdict,
  link,
  linkHere,
  chats,
};
