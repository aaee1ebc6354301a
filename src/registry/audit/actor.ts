/** Who did it: an officer by id, an owner, or the program itself. */
export type Actor = `officer:${string}` | "owner" | "program";
