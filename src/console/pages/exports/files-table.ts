import type { ExportFile, ExportState } from "../../../registry/exporting/export-room.ts";
import type { Desk } from "../../desk.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { badge, table } from "../../layout/parts.ts";
import { moment } from "../../layout/time.ts";
import type { Visit } from "../../route.ts";
import type { Tongue } from "../../words.ts";
import { words } from "./words.ts";

const tones: Readonly<Record<ExportState, "quiet" | "good" | "warn" | "bad" | "new">> = {
  waiting: "quiet",
  writing: "new",
  ready: "good",
  failed: "bad",
  full: "warn",
};

export const stateBadge = ({ state }: ExportFile, language: Tongue): Html =>
  badge(words[language].states[state], tones[state]);

export const sizeInWords = ({ bytes }: ExportFile, language: Tongue): string =>
  words[language].kilobytes(Math.max(1, Math.round(bytes / 1024)));

/** The files that an officer has. */
export function filesTable({ exports, setting }: Desk, { officer, language }: Visit): Html {
  const text = words[language];
  const files = exports.of(officer.id);
  if (files.length === 0) return nothing;
  return html`<h2>${text.yours}</h2>${table(
    text.yours,
    [
      {
        head: text.file,
        cell: (file: ExportFile) =>
          html`<a href="/console/exports/${file.id}">${file.name}</a> ${file.unmasked ? badge(text.unmaskedBadge, "warn") : nothing}`,
      },
      { head: text.state, cell: (file) => stateBadge(file, language) },
      { head: text.rows, cell: ({ rows }) => text.written(rows), figures: true },
      { head: text.size, cell: (file) => (file.state === "ready" ? sizeInWords(file, language) : "–"), figures: true },
      {
        head: text.until,
        cell: ({ goneAt }) => (goneAt === null ? "–" : moment(goneAt, language, setting.world.timeZone)),
      },
    ],
    files,
  )}`;
}
