import { open } from "../../flows/kit/frame.ts";
import type { Talk } from "../../flows/kit/heard.ts";

/** A talk with everything closed that was open in it; undefined where nothing was. `registered`: an owner's. */
export const putAside = ({ stack }: Talk, registered: boolean): Talk | undefined => {
  if (stack.length <= 1) return undefined;
  const home = stack[0]?.flow === "home" ? stack[0] : open("home", {}).frame;
  const context = registered ? { ...home.context, registered: true } : home.context;
  return { stack: [{ ...home, context }] };
};
