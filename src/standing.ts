import type { Channel, ChannelState, Pairing } from "./channels/channel.ts";
import type { Clock } from "./lib/clock.ts";

/** A channel as officers see it. */
export interface ChannelView {
  readonly name: string;
  readonly state: ChannelState;
  readonly pairing?: Pairing;
  /** Under which name people find the office there. */
  readonly publicName?: string;
}

/** How the channels are: those that tell it themselves, and those of which is known whether they could be started. */
export interface Standing {
  started(name: string): void;
  refused(name: string): void;
  read(): readonly ChannelView[];
  /** For /readyz: true, or the word for what a channel is instead. */
  parts(): Readonly<Record<string, true | string>>;
  /** Nothing is closed by a channel that waits for a phone, mends itself or is refused: the other doors are open. */
  ok(): boolean;
}

export const createStanding = (channels: readonly Channel[], clock: Clock): Standing => {
  const known = new Map<string, ChannelState>(
    channels.map(({ name }) => [name, { is: "starting", since: clock.now() }]),
  );
  const note = (name: string, is: ChannelState["is"]) => known.set(name, { is, since: clock.now() });
  const stateOf = ({ name, state }: Channel): ChannelState =>
    state?.() ?? known.get(name) ?? { is: "starting", since: clock.now() };

  return {
    started: (name) => void note(name, "ready"),
    refused: (name) => void note(name, "refused"),
    read: () =>
      channels.map((channel) => {
        const { name, pairing } = channel;
        const publicName = channel.publicName?.();
        return {
          ...{ name, state: stateOf(channel) },
          ...(pairing === undefined ? {} : { pairing }),
          ...(publicName === undefined ? {} : { publicName }),
        };
      }),
    parts: () =>
      Object.fromEntries(
        channels.map((channel) => {
          const { is } = stateOf(channel);
          return [channel.name, is === "ready" ? true : is];
        }),
      ),
    ok: () => {
      const states = channels.map((channel) => ({ channel, is: stateOf(channel).is }));
      const isUp = states.every(({ channel, is }) => is !== "starting" || channel.pairing !== undefined);
      return isUp && states.some(({ is }) => is === "ready");
    },
  };
};
