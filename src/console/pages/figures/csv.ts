import { stringify } from "csv-stringify/sync";
import type { Part } from "../../../registry/figures/read-figures.ts";
import { inertCell } from "../../../registry/register-columns.ts";
import { questionName } from "./funnel.ts";
import type { AllFigures } from "./read-all.ts";
import { periodInWords, type Telling } from "./sections.ts";

type Cells = readonly (readonly (string | number)[])[];

/** The page's tables to take along. */
export const tables = [
  ...(["states", "periods", "areas", "rts", "coverage", "clusters"] as const),
  ...(["modes", "channels", "completeness", "pins", "funnel"] as const),
] as const;
export type Table = (typeof tables)[number];

/** A table, its heading first. Of talks under way, who serves a part of the territory gets the heading alone. */
export const tableNamed = (name: Table, { figures, coverage, funnel }: AllFigures, telling: Telling): Cells => {
  const { text, names, asked, language } = telling;
  const parts = (head: string, list: readonly Part[], called: (key: string) => string): Cells => [
    [text.codeHead, head, text.businesses],
    ...list.map(({ key, n }) => [key, called(key), n]),
  ];
  switch (name) {
    case "states":
      return parts(text.stateHead, figures.states, names.state);
    case "clusters":
      return parts(text.cluster, figures.clusters, names.cluster);
    case "modes":
      return parts(text.modeHead, figures.modes, names.mode);
    case "channels":
      return parts(text.channelHead, figures.channels, names.channel);
    case "completeness":
      return parts(text.completenessHead, figures.completeness, names.band);
    case "pins":
      return parts(text.pinHead, figures.pins, names.pin);
    case "rts":
      return parts(text.rtHead, figures.rts, (rt) => `RT ${rt}`);
    case "areas":
      return [
        [text.codeHead, text.areaHead, text.businesses, text.verified, text.waiting],
        ...figures.areas.map(({ key, n, verified, fresh }) => [key, names.area(key), n, verified.n, fresh.n]),
      ];
    case "periods":
      return [
        [text.periodHeads[asked.span], text.periodHeads[asked.span], text.businesses],
        ...figures.periods.map(({ period, n }) => [period.from, periodInWords(period, asked.span, language).label, n]),
      ];
    case "coverage":
      return [
        [text.codeHead, text.villageHead, text.districtHead, text.businesses],
        ...coverage.villages.map(({ area, n }) => [area.code, area.name, names.area(area.code.slice(0, 8)), n]),
      ];
    case "funnel": {
      const head = [text.codeHead, text.step, text.stillIn, text.stopped, text.underWay];
      if (funnel === null) return [head];
      return [
        head,
        ["began", text.began, funnel.began, "", ""],
        ["refused", text.refused, funnel.refused, "", ""],
        ...funnel.steps.map(({ question, reached, stopped, underWay }) => [
          ...[question, questionName(text, question)],
          ...[reached ?? "", stopped, underWay],
        ]),
        ["registered", text.registered, funnel.registered.n, "", ""],
      ];
    }
  }
};

/** RFC 4180, with a mark that lets spreadsheets read the letters rightly. */
export const csvOf = (cells: Cells): string =>
  stringify(
    cells.map((row) => row.map(inertCell)),
    { bom: true },
  );
