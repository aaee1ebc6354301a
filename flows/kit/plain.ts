import type { Message } from "./heard.ts";

/** A message that only tells and asks nothing; "" where there is nothing to say, and then nothing is sent. */
export const plain = (text: string): Message => ({ text, choices: [], asks: null, wants: null, step: null });
