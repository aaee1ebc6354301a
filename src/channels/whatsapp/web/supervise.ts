import { backOff, type Wait } from "../../../lib/wait.ts";
import { findChromium } from "./find-chromium.ts";
import { type Life, type LifeTools, startLife } from "./life.ts";
import { clearFolder, prepareFolder } from "./session-folder.ts";
import type { Limits, WhatsAppWebSettings } from "./settings.ts";
import type { Status } from "./status.ts";

interface Tools {
  readonly settings: WhatsAppWebSettings;
  readonly limits: Limits;
  readonly status: Status;
  readonly wait: Wait;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly hears: LifeTools["hears"];
}

export interface Supervisor {
  /** The life that is under way. */
  life(): Life | undefined;
  /** Kept when it is stopped and nothing is left. */
  run(): Promise<void>;
}

/** Starts the browser, and again whatever ends it, each time later, until it is told to stop. */
export function createSupervisor({ settings, limits, status, wait, random, signal, hears }: Tools): Supervisor {
  const { log, sessionDir } = settings;
  let life: Life | undefined;
  const pauses = { first: limits.firstPause, longest: limits.longestPause };
  let failures = 0;

  async function once(chromiumPath: string): Promise<void> {
    prepareFolder(sessionDir);
    status.happened({ is: "started" });
    let readyAt: number | undefined;
    const heard = {
      ...hears,
      ready: (number?: string) => {
        readyAt ??= performance.now();
        hears.ready(number);
      },
    };
    life = startLife({ settings, chromiumPath, limits, signal, hears: heard });
    const why = await life.over;
    life = undefined;
    if (why === "stopped") return;
    log.warn("whatsapp.browser_ended", { why });
    if (readyAt !== undefined && performance.now() - readyAt > limits.stable) failures = 0;
    status.happened({ is: why === "account_refused" ? "refused" : "lost", why });
    if (why === "unpaired") clearFolder(sessionDir);
  }

  return {
    life: () => life,
    async run() {
      const chromiumPath = findChromium(settings.chromiumPath);
      if (chromiumPath === undefined) {
        log.error("whatsapp.no_chromium");
        status.happened({ is: "refused", why: "no_chromium" });
        return;
      }
      while (!signal.aborted) {
        try {
          await once(chromiumPath);
        } catch (error) {
          log.error("whatsapp.session_not_started", error);
          status.happened({ is: "lost", why: "not_opened" });
        }
        failures += 1;
        if (!signal.aborted) await wait(backOff(failures, random(), pauses), signal);
      }
    },
  };
}
