import { pino, stdTimeFunctions } from "pino";

/** What a log line may carry beside its event: ids, counts and closed words; never a name, a number or a text of somebody. */
export type Ids = Readonly<Record<string, string | number | boolean | undefined>>;

export const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Log {
  info(event: string, ids?: Ids): void;
  warn(event: string, ids?: Ids): void;
  error(event: string, error?: unknown, ids?: Ids): void;
}

/**
 * One JSON object a line: `{level, time, event, ...ids, error?}`, time in ISO 8601.
 * Without a destination it writes to standard output.
 */
export function createLog(level: LogLevel, destination?: { write(line: string): void }): Log {
  const options = {
    level,
    base: null,
    messageKey: "event",
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const sink = destination === undefined ? pino(options) : pino(options, destination);
  return {
    info: (event, ids) => sink.info(withoutTexts(ids), event),
    warn: (event, ids) => sink.warn(withoutTexts(ids), event),
    error: (event, error, ids) =>
      sink.error({ ...withoutTexts(ids), ...(error === undefined ? {} : { error: describeError(error) }) }, event),
  };
}

/** A phone number as people and platforms write it; platforms' own chat ids do not look like this. */
const phone = /^(?:\+\d{8,15}|(?:0|62)8\d{7,12})$/;

/** As many digits as a NIK has, or nearly, in groups or in one; platforms' ids have a mark of another kind between. */
const identifier = /(?:[\p{Nd}OoIl][\s.,/_-]{0,3}){15}/u;

/** A slip of the pen must not become a leak: what looks like a text, a phone number or an identifier is withheld. */
function withoutTexts(ids: Ids = {}): Ids {
  const suspicious = (value: string): boolean =>
    value.length > 100 || /\s/.test(value) || phone.test(value) || identifier.test(value);
  const safe = (value: Ids[string]) => (typeof value === "string" && suspicious(value) ? "(withheld)" : value);
  return Object.fromEntries(Object.entries(ids).map(([name, value]) => [name, safe(value)]));
}

interface ErrorLine {
  readonly type: string;
  readonly code?: string | number;
  readonly stack?: readonly string[];
  readonly cause?: ErrorLine;
}

const frame = /^ {4}at (?:[\w$.<>[\]# ]{1,120} \()?(?:file:\/\/\/|node:|\/|[A-Za-z]:\\)[^()\n]+:\d+:\d+\)?$/;
const deepest = 4;

/** Class, code, places in the code and the same of its cause. Never the message: vendors quote what was sent. */
function describeError(error: unknown, depth = 0): ErrorLine {
  if (!(error instanceof Error)) return { type: error === null ? "null" : typeof error };
  const code: unknown = Reflect.get(error, "code");
  const stack = withoutMessage(error).filter((line) => frame.test(line));
  return {
    type: error.constructor.name,
    ...(isCode(code) ? { code } : {}),
    ...(stack.length > 0 ? { stack: stack.map((line) => line.trim()) } : {}),
    ...(error.cause !== undefined && depth < deepest ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

function isCode(code: unknown): code is string | number {
  return typeof code === "number"
    ? Math.abs(code) < 100_000
    : typeof code === "string" && /^[A-Za-z][\w.-]{0,40}$/.test(code);
}

/** A message of several lines stands in the stack as it is and could look like a frame. */
function withoutMessage(error: Error): string[] {
  const stack = typeof error.stack === "string" ? error.stack : "";
  const at = error.message === "" ? -1 : stack.indexOf(error.message);
  return (at < 0 ? stack : stack.slice(at + error.message.length)).split("\n");
}
