import type { Clock } from "../../../lib/clock.ts";
import type { Log } from "../../../lib/log.ts";
import type { Wait } from "../../../lib/wait.ts";
import type { Pace } from "../../channel.ts";

export interface WhatsAppWebSettings {
  /** The folder of the pairing: whoever has it writes in the office's name. Made where absent, for its owner alone. */
  readonly sessionDir: string;
  /** Found by itself where absent. */
  readonly chromiumPath?: string;
  /** Added to the browser's own, e.g. --no-sandbox where the program runs as root in a container. */
  readonly browserArgs?: readonly string[];
  /** Environment variables of the browser beside those that every program needs. */
  readonly browserEnv?: Readonly<Record<string, string>>;
  readonly typing?: Partial<Typing>;
  readonly pace?: Pace;
  readonly limits?: Partial<Limits>;
  readonly log: Log;
  readonly clock?: Clock;
  readonly wait?: Wait;
  /** 0 to 1, as Math.random. */
  readonly random?: () => number;
}

/** How long "typing" is shown before a message, in milliseconds, each time give or take a third. */
export interface Typing {
  readonly leastMilliseconds: number;
  readonly millisecondsPerCharacter: number;
  readonly mostMilliseconds: number;
}

export const defaultTyping: Typing = { leastMilliseconds: 800, millisecondsPerCharacter: 25, mostMilliseconds: 4000 };

/** Nobody publishes how fast is too fast; a person at a keyboard is never faster than this. */
export const defaultPace: Pace = { perSecond: 1, secondsPerChat: 2 };

/** Faster than this no account of the platform's lives: nobody is there whom typing would convince. */
const mostOnPlatform = 120;

/** What so many messages a minute over all chats mean. */
export const rhythmOf = (messagesPerMinute: number): Required<Pick<WhatsAppWebSettings, "pace" | "typing">> => {
  const perSecond = messagesPerMinute / 60;
  return messagesPerMinute <= mostOnPlatform
    ? { pace: { ...defaultPace, perSecond }, typing: {} }
    : {
        pace: { perSecond, secondsPerChat: 1 / perSecond },
        typing: { leastMilliseconds: 0, millisecondsPerCharacter: 0 },
      };
};

/** In milliseconds. */
export interface Limits {
  /** For one call into the page. Whoever does not answer has hung. */
  readonly call: number;
  /** From the browser's start until the page shows a picture or a paired account. */
  readonly open: number;
  /** From the page's start until a paired account is ready; a large one has much to load. */
  readonly ready: number;
  /** Between two looks at the page. */
  readonly heartbeat: number;
  /** For the server's word that it has a message. */
  readonly ack: number;
  /** For all of one message; the delivery gives up after 30 s. */
  readonly send: number;
  /** Without a connection before the browser is started anew. */
  readonly offline: number;
  /** Between two searches for messages that no event told of. */
  readonly look: number;
  readonly download: number;
  /** In which news of acknowledgements gather. */
  readonly news: number;
  /** For an orderly end, before it is killed. */
  readonly close: number;
  /** The pause before the browser is started again: the first, and the longest. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** Ready for so long, earlier failures count no more. */
  readonly stable: number;
  /** Before the session is taken back from another window: the first time, and the longest. */
  readonly firstTakeOver: number;
  readonly longestTakeOver: number;
}

export const defaultLimits: Limits = {
  call: 10_000,
  open: 90_000,
  ready: 120_000,
  heartbeat: 15_000,
  ack: 12_000,
  send: 24_000,
  offline: 300_000,
  look: 60_000,
  download: 60_000,
  news: 1000,
  close: 5000,
  firstPause: 1000,
  longestPause: 300_000,
  stable: 60_000,
  firstTakeOver: 10_000,
  longestTakeOver: 600_000,
};
