import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CallName, Calls, Event, FromSession, Question } from "./protocol.ts";
import { isAlive } from "./session-folder.ts";

/** The process that has the browser, seen from the channel. */
export interface Session {
  /** Rejects with a `SessionFault` when it fails, and when it is not answered in time (milliseconds). */
  call<Name extends CallName>(name: Name, asks: Calls[Name]["asks"], limit: number): Promise<Calls[Name]["answers"]>;
  /** Asks it to close the browser in order, and kills it where it takes longer (milliseconds). */
  close(limit: number): Promise<void>;
  kill(): void;
  /** Kept once the process and its browser are no more. */
  readonly over: Promise<void>;
}

export class SessionFault extends Error {
  readonly code: "failed" | "silent" | "over";
  readonly retryable = true;
  constructor(code: SessionFault["code"], what: string) {
    super(`the session is ${code} at ${what}`);
    this.code = code;
  }
}

interface Open {
  readonly resolve: (result: never) => void;
  readonly reject: (fault: SessionFault) => void;
  readonly what: string;
}

const program = fileURLToPath(new URL("session/main.ts", import.meta.url));

/** What programs need of the environment. The office's own settings, keys among them, are no browser's business. */
const needed =
  /^(?:PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TEMP|TMP|DISPLAY|XDG_\w+|FONTCONFIG_\w+|LD_LIBRARY_PATH|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAM\w+|HTTPS?_PROXY|NO_PROXY)$/i;

/** Between two looks whether a killed browser has gone, and how long it is looked for, in milliseconds. */
const goneEvery = 20;
const goneLimit = 3000;

export function startSession(hear: (event: Event) => void): Session {
  const child = fork(program, {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [],
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.test(name))),
  });
  const open = new Map<number, Open>();
  let calls = 0;
  let browser: number | undefined;
  let isOver = false;

  child.on("message", (message: FromSession) => {
    if ("event" in message) {
      if (message.event.is === "browser") browser = message.event.pid;
      hear(message.event);
      return;
    }
    const asked = open.get(message.answer);
    open.delete(message.answer);
    if ("result" in message) asked?.resolve(message.result as never);
    else asked?.reject(new SessionFault("failed", asked.what));
  });

  const over = ended(child).then(async () => {
    isOver = true;
    for (const { reject, what } of open.values()) reject(new SessionFault("over", what));
    open.clear();
    await killBrowser(browser);
  });

  const session: Session = {
    over,
    call(name, asks, limit) {
      if (isOver || !child.connected) return Promise.reject(new SessionFault("over", name));
      calls += 1;
      const call = calls;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          open.delete(call);
          reject(new SessionFault("silent", name));
        }, limit);
        const settle =
          <Value>(then: (value: Value) => void) =>
          (value: Value) => {
            clearTimeout(timer);
            then(value);
          };
        open.set(call, { resolve: settle(resolve), reject: settle(reject), what: name });
        // Where it cannot be written the process is ending, which rejects what is open.
        child.send({ call, name, asks } satisfies Question, () => undefined);
      });
    },
    async close(limit) {
      await session.call("close", null, limit).catch(() => undefined);
      session.kill();
      await over;
    },
    kill: () => {
      child.kill("SIGKILL");
    },
  };
  return session;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once("exit", () => resolve());
    // It could not even be started.
    child.once("error", () => resolve());
  });

/** The browser and all that it started; nothing of it may outlive its session, and its profile has to be free again. */
async function killBrowser(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has gone by itself.
  }
  for (let waited = 0; isAlive(pid) && waited < goneLimit; waited += goneEvery)
    await new Promise((resolve) => setTimeout(resolve, goneEvery));
}
