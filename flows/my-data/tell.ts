import type { Asking } from "../kit/flow.ts";
import type { File } from "../kit/heard.ts";
import type { Person } from "./person.ts";

/** What is told of a person, in the owner's language. */
export const tell = ({ person }: { readonly what: "data" | "copy" | "accesses"; readonly person: Person }, _: Asking) =>
  person.name;

/** The copy that the law gives: a readable file, and one for machines. */
export const copyOf = (person: Person, _: Asking): readonly File[] => [
  { name: "data-saya.json", type: "application/json", text: JSON.stringify(person) },
];
