import type { Content } from "../../../src/channels/channel.ts";
import type { TestConsole } from "../rig/open.ts";

/** An owner at a terminal who is somewhere in a talk; `said` hands in what they say and delivers all. */
export const ownerAt = (house: TestConsole, address: string) => {
  let nth = 0;
  const hear = async (content: Content): Promise<readonly string[]> => {
    nth += 1;
    const before = house.sent.length;
    await house.office.receive({
      ...{ channel: "terminal", address, messageId: `${address}-${nth}`, at: house.clock.now(), content },
    });
    await house.office.idle();
    return house.sent.slice(before).map(({ message }) => message.text);
  };
  return {
    hear,
    say: (text: string) => hear({ kind: "text", text }),
    /** What reached them so far. */
    received: () => house.sent.filter((one) => one.address === address).map(({ message }) => message.text),
  };
};

/** Somebody in the middle of a registration who asks for an officer: ticket 1. */
export const askingOwner = async (house: TestConsole, address = "bu-sri") => {
  const owner = ownerAt(house, address);
  for (const words of ["/start", "ya", "Sri Wahyuni", "Keripik Bu Sri", "petugas"]) await owner.say(words);
  return owner;
};
