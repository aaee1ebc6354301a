import { readUpTo } from "../../lib/web-request.ts";
import type { Fetched } from "../channel.ts";
import { outcomeOf, type Trouble } from "./trouble.ts";

/** Bytes. Telegram lets a bot download twice as much. */
const largestPhoto = 10_000_000;
/** Milliseconds for the whole download. */
const downloadLimit = 60_000;

export interface PhotoSource {
  /** Telegram's answer to getFile. */
  readonly getFile: (
    reference: string,
    signal: AbortSignal,
  ) => Promise<{ readonly file_size?: number; readonly file_path?: string }>;
  /** Before a file's path. It holds the token: it must not get into an error or a log. */
  readonly root: string;
  readonly troubleOf: (error: unknown) => Trouble | undefined;
  readonly stopping: AbortSignal;
}

/** Asks where the file lies now, for the answer is good for an hour only, and downloads it. */
export async function fetchPhoto(source: PhotoSource, reference: string): Promise<Fetched> {
  const signal = AbortSignal.any([source.stopping, AbortSignal.timeout(downloadLimit)]);
  try {
    const { file_size: size = 0, file_path: path } = await source.getFile(reference, signal);
    if (size > largestPhoto) return tooLarge;
    if (path === undefined) return { is: "retry", reason: "no_path" };
    return await download(`${source.root}/${path}`, signal);
  } catch (error) {
    const trouble = source.troubleOf(error);
    // Whatever else was thrown may name the address, and so the token.
    return trouble === undefined ? { is: "retry", reason: "network" } : asFetched(trouble);
  }
}

const tooLarge: Fetched = { is: "gone", reason: "too_large_a_file" };

function asFetched(trouble: Trouble): Fetched {
  const outcome = outcomeOf(trouble);
  switch (outcome.is) {
    case "flood":
      return { is: "retry", reason: "flood", afterSeconds: outcome.afterSeconds };
    case "retry":
      return outcome;
    default:
      // "file is too big", "wrong file_id or the file is temporarily unavailable"
      return /too big/i.test(trouble.detail ?? "") ? tooLarge : { is: "gone", reason: "gone" };
  }
}

async function download(url: string, signal: AbortSignal): Promise<Fetched> {
  const response = await fetch(url, { signal, redirect: "error" });
  if (!response.ok) {
    await response.body?.cancel();
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    // A path that ran out is asked for again: 404 is no last word.
    return { is: "retry", reason: `status_${response.status}`, ...(seconds > 0 ? { afterSeconds: seconds } : {}) };
  }
  const bytes = await readUpTo(response, largestPhoto);
  return bytes === undefined ? tooLarge : { is: "fetched", bytes };
}
