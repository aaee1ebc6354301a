import type { World } from "../../kit/world.ts";
import type { Mode, PlaceAnswer, RtRw, Told } from "../understood.ts";

const longestProduct = 120;
/** A trade that the catalogue lacks, beside one that it knows, may belong anywhere. */
const separators = /[,;/&+]|\s(?:dan|and|sama|karo|kalih|kaliyan|serta|atau|plus|lan)(?=\s)/iu;
const nearlyEqual = 0.2;

/** Collects what one message tells. Whoever tells two different things of one kind has told neither. */
export interface Tidings {
  name(value: string): void;
  /** A name that counts only beside something else: "saya sri" may be a slip of "saya sore". */
  perhapsName(value: string): void;
  business(value: string): void;
  perhapsBusiness(value: string): void;
  /** `clause`: the product with the verb before and the word after it, which may speak for another cluster. */
  product(value: string, clause: string): void;
  mode(value: Mode): void;
  place(value: PlaceAnswer): void;
  rtRw(value: RtRw): void;
  phone(value: string): void;
  /** Whether the message speaks of a trade at all. */
  trading: boolean;
  told(): Told;
}

/** Keeps what was understood. */
export function keep<Value>(
  read: { readonly ok: true; readonly value: Value } | { readonly ok: false },
  as: (value: Value) => void,
): void {
  if (read.ok) as(read.value);
}

export function collect({ trades }: World): Tidings {
  const kept = new Map<string, { readonly value: unknown; readonly contested: boolean }>();
  const perhaps = new Map<"ownerName" | "businessName", string>();
  const products: { value: string; clause: string }[] = [];
  const note = (kind: keyof Told, value: unknown): void => {
    const before = kept.get(kind);
    if (before === undefined) kept.set(kind, { value, contested: false });
    else if (JSON.stringify(before.value).toLowerCase() !== JSON.stringify(value).toLowerCase())
      kept.set(kind, { value, contested: true });
  };
  const sure = (text: string): string | undefined => {
    const [best, ...others] = trades.suggest(text);
    const only =
      best !== undefined && best.score >= 1 && others.every(({ score }) => best.score - score >= nearlyEqual);
    return only ? best.cluster : undefined;
  };

  return {
    trading: false,
    name: (value) => note("ownerName", value),
    perhapsName: (value) => perhaps.set("ownerName", perhaps.get("ownerName") ?? value),
    business: (value) => note("businessName", value),
    perhapsBusiness: (value) => perhaps.set("businessName", perhaps.get("businessName") ?? value),
    product(value, clause) {
      const known = products.findIndex((other) => includes(other.value, value) || includes(value, other.value));
      const other = products[known];
      if (other === undefined) products.push({ value, clause });
      else if (value.length > other.value.length) products[known] = { value, clause };
    },
    mode: (value) => note("mode", value),
    place: (value) => note("place", value),
    rtRw: (value) => note("rtRw", value),
    phone: (value) => note("phone", value),
    told() {
      const fields: Record<string, unknown> = {};
      for (const [kind, { value, contested }] of kept) if (!contested) fields[kind] = value;
      const product = products.map(({ value }) => value).join(", ");
      if (product !== "" && product.length <= longestProduct) {
        fields["product"] = product;
        const cluster = sure(product);
        const parts = product.split(separators).filter((part) => part.trim() !== "");
        if (
          cluster !== undefined &&
          parts.every((part) => sure(part) === cluster) &&
          products.every(({ clause }) => sure(clause) === cluster)
        )
          fields["cluster"] = cluster;
      }
      if (Object.keys(fields).length > 0)
        for (const [kind, value] of perhaps) if (!kept.has(kind)) fields[kind] = value;
      return fields;
    },
  };
}

function includes(text: string, part: string): boolean {
  return ` ${text.toLowerCase()} `.includes(` ${part.toLowerCase()} `);
}
