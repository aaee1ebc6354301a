import { z } from "zod";

/** How one variable of the environment is read, and what is said where it cannot be. */
export interface Setting<Value> {
  readonly schema: z.ZodType<Value, string | undefined>;
  readonly expected: string;
  readonly example: string;
  readonly secret?: true;
}

export function whole(least: number, most: number, otherwise: number) {
  return {
    schema: z
      .string()
      .regex(/^\d+$/)
      .default(String(otherwise))
      .transform(Number)
      .pipe(z.number().min(least).max(most)),
    expected: `a whole number from ${least} to ${most}`,
    example: String(otherwise),
  };
}

export function oneOf<const Word extends string>(words: readonly Word[], otherwise: NoInfer<Word>) {
  return {
    schema: z.enum(words).default(otherwise as never),
    expected: `one of ${words.join(", ")}`,
    example: otherwise,
  };
}

/** A text of this shape that nobody may read. */
export const secret = (shape: RegExp, expected: string, example: string) => ({
  schema: z.string().regex(shape).optional(),
  expected,
  example,
  secret: true as const,
});
