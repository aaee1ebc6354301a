import { systemClock } from "../../lib/clock.ts";
import type { Database } from "../../store/database.ts";
import { backUpWarning, loadKeyring } from "../identifiers/load-keyring.ts";
import type { Audit } from "./audit.ts";
import { headFileOf } from "./audit-head.ts";
import { openAudit } from "./open-audit.ts";

/** What a command does and puts on record, as its program would; kept when the log's end is on the disk. `warn`: of a key that was made. */
export async function onRecord<Result>(
  settings: Parameters<typeof headFileOf>[0],
  database: Database,
  warn: (text: string) => void,
  act: (audit: Audit) => Promise<Result>,
): Promise<Result> {
  const clock = systemClock;
  const keyring = await loadKeyring(settings, database, clock.now(), (path) => warn(backUpWarning(path)));
  const audit = await openAudit({ database, keyring, clock, headFile: headFileOf(settings) });
  const result = await act(audit);
  await audit.idle();
  return result;
}
