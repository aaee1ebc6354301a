import type { Abilities, Outgoing } from "../channels/channel.ts";

/** Where choices cannot be pressed, the text lists them with the numbers to type. */
export const adapt = (message: Outgoing, { choices }: Abilities): Outgoing =>
  choices === "buttons" || message.choices.length === 0
    ? message
    : {
        ...message,
        text: `${message.text}\n\n${message.numeric ? listed(message.choices) : numbered(message.choices)}`,
      };

const listed = (choices: Outgoing["choices"]): string => choices.map(({ label }) => `• ${label}`).join("\n");

const numbered = (choices: Outgoing["choices"]): string =>
  choices.map(({ label }, index) => `${index + 1}. ${label}`).join("\n");
