import type { Desk } from "../../desk.ts";
import { html } from "../../layout/html.ts";
import { heading } from "../../layout/parts.ts";
import { pathOf, sectionsFor } from "../../navigation.ts";
import type { ConsoleRoute } from "../../route.ts";
import { words } from "../../words.ts";

/** Where an officer's day begins. */
export const homeRoutes = ({ setting }: Desk): readonly ConsoleRoute[] => [
  {
    method: "GET",
    path: "",
    may: "account",
    handle: ({ officer, language }) => {
      const text = words[language];
      return {
        title: text.sections[""],
        body: html`${heading(setting.world.office.name)}<ul>${sectionsFor(officer).map(
          (section) => html`<li><a href="${pathOf(section)}">${text.sections[section]}</a></li>`,
        )}</ul>`,
      };
    },
  },
];
