import type { FlowEvent } from "../../../flows/kit/vocabulary.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";

export const erase = (_cause: Cause, _writes: Writes, _tools: EffectTools): Promise<FlowEvent> =>
  Promise.reject(new Error("Erasing is not built yet"));
