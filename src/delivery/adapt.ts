import type { Abilities, Outgoing } from "../channels/channel.ts";

/**
 * What a channel has no button for is told in the text: how a location is sent, and the choices below a line that says
 * what to type. That line comes each time: it is the list's heading, and a message may be read alone, days later.
 */
export const adapt = (message: Outgoing, { choices, attachesLocation }: Abilities): Outgoing => {
  const { text, wants, byHand } = message;
  const how = attachesLocation && wants === "location" ? [byHand?.wants].filter((line) => line !== undefined) : [];
  const asked = [text, ...how].join("\n");
  const isListed = choices === "numbers" && message.choices.length > 0;
  return { ...message, text: isListed ? `${asked}\n\n${list(message)}` : asked };
};

const list = ({ choices, numeric, byHand }: Outgoing): string =>
  [
    ...(byHand?.choose === undefined ? [] : [byHand.choose]),
    ...choices.map(({ label }, index) => `${numeric ? "•" : `${index + 1}.`} ${label}`),
  ].join("\n");
