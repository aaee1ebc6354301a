import type { Draft } from "../registration/answers.ts";
import type { RepairField, Why } from "./checked.ts";

/** What is to be repaired, and of a business what its questions need to be asked again. */
export interface Repairing extends Draft, Partial<Why> {
  /** Under which it was asked. */
  readonly check?: number;
  /** The business, by its id. */
  readonly of?: number;
  readonly field?: RepairField;
  /** How many more are waiting. */
  readonly left?: number;
  /** The field itself was asked; what follows is what its answer opened. */
  readonly asked?: true;
  /** What was repaired since this conversation began. */
  readonly done?: readonly number[];
  /** Received since the photos were asked for. */
  readonly photos?: number;
  /** A registration lies below that is not sent yet. */
  readonly below?: true;
}
