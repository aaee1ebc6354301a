import { type Filter, states } from "./filter.ts";

const days = /^\d{4}-\d\d-\d\d$/;
const code = /^\d\d(?:\.\d\d){0,2}(?:\.\d{4})?$/;
const name = /^[\w-]{1,40}$/;

/**
 * A filter as an address tells it. What makes no sense is as if it were not there: an address may be typed. Words come
 * another way (see sealed-words.ts).
 */
export const readFilter = (query: URLSearchParams): Filter => {
  const text = (key: string, fits: RegExp): string | undefined => {
    const value = query.get(key)?.trim() ?? "";
    return fits.test(value) ? value : undefined;
  };
  const per = (key: string): number | undefined => {
    const value = text(key, /^\d{1,3}$/);
    return value === undefined ? undefined : Math.min(Number(value), 100);
  };
  const day = (key: string): string | undefined => {
    const value = text(key, days);
    const at = new Date(`${value}T00:00:00Z`);
    // A thirty-first of February would be read as another day.
    return value !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined;
  };
  const state = text("state", name);
  const pin = query.get("pin");
  return defined({
    area: text("area", code),
    rt: text("rt", /^\d{1,4}$/)?.padStart(3, "0"),
    cluster: text("cluster", name),
    mode: text("mode", name),
    state: states.find((one) => one === state),
    channel: text("channel", name),
    from: day("from"),
    to: day("to"),
    completeFrom: per("completeFrom"),
    completeTo: per("completeTo"),
    pin: pin === "yes" ? true : pin === "no" ? false : undefined,
  });
};

/** The same as an address tells it, without the words: nobody's name or number stands in an address. */
export const formatFilter = (filter: Filter): URLSearchParams => {
  const { words: _, pin, ...others } = filter;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(others)) if (value !== undefined) query.set(key, String(value));
  if (pin !== undefined) query.set("pin", pin ? "yes" : "no");
  return query;
};

type Loose = { readonly [Key in keyof Filter]: Filter[Key] | undefined };

const defined = (filter: Loose): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
