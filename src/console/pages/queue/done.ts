import { idIn } from "../../../lib/id-in.ts";
import { areaOf } from "../../../registry/regions/area-of.ts";
import { readCase } from "../../../registry/verification/read-case.ts";
import { versionOf } from "../../../registry/verification/standing.ts";
import type { Desk } from "../../desk.ts";
import { form } from "../../layout/form.ts";
import { type Html, html, nothing } from "../../layout/html.ts";
import { notice } from "../../layout/parts.ts";
import { covers } from "../../policies.ts";
import type { Visit } from "../../route.ts";
import { type Asked, hiddenOf } from "./asked.ts";
import { words } from "./words.ts";

/** What was done a moment ago, with a way back as long as it is the last word. */
export async function doneNotice(desk: Desk, visit: Visit, asked: Asked): Promise<Html> {
  const { query, language, officer } = visit;
  const text = words[language];
  const id = idIn(query.get("of") ?? undefined);
  const said = text.done[query.get("done") ?? ""];
  if (id === undefined || said === undefined) return nothing;
  const file = await readCase(desk.database, id, desk.identifiers);
  if (file === undefined || !covers(officer, areaOf(file, desk.setting.world.places))) return nothing;
  const [last] = file.checks;
  if (last?.outcome !== query.get("done")) return nothing;
  const undo =
    file.standing === undefined || last?.outcome === "reopened"
      ? nothing
      : form(visit, `/console/queue/${id}/reopen`, html`<button data-key="u">${text.undo} <kbd>u</kbd></button>`, {
          hidden: { ...hiddenOf(asked), seen: versionOf(file.standing), undo: "1" },
        });
  const unheard = last?.outcome === "repair" && !file.reachable;
  return notice(`${said(file.number)}${unheard ? ` ${text.noChatDone}` : ""}`, unheard ? "warn" : "good", undo);
}
