import type { DetailValue } from "../details/fields.ts";
import type { Talk } from "../kit/heard.ts";
import type { Speak } from "../speech/speak.ts";
import { type Money, rupiah, understandMoney } from "./money.ts";
import { periods, periodsIn } from "./period.ts";
import type { Option, Understood } from "./understood.ts";
import { normal } from "./words.ts";

type Turnover = Extract<DetailValue, { readonly per: string }>;

/** More options than this are no help. */
const mostAmounts = 2;

/** An amount without a time: capital, assets. Where it may be several, they are offered. */
export const understandCapital = (text: string): Understood<number> => {
  const amounts = amountsIn(text);
  if (!Array.isArray(amounts)) return amounts as Understood<never>;
  const options = amounts.map(({ amount }: Money) => ({ label: rupiah(amount), value: amount }));
  return only(options);
};

/**
 * What is sold in a time. A time that was not told is asked for: each option carries amount and time. Who was asked
 * so may answer with the time alone.
 */
export const understandTurnover = (text: string, speak: Speak, offered: Talk["offered"]): Understood<Turnover> => {
  const [told, ...others] = periodsIn(normal(text)).found;
  const amounts = amountsIn(text);
  if (!Array.isArray(amounts)) {
    const meant = (offered ?? []).filter(({ value }) => isTurnover(value) && value.per === told);
    return told !== undefined && others.length === 0 && meant.length > 0
      ? only(meant as readonly Option<Turnover>[])
      : (amounts as Understood<never>);
  }
  const options = amounts.slice(0, mostAmounts).flatMap(({ amount, per }: Money) =>
    (per === undefined ? periods : [per]).map((one) => ({
      label: speak(`per-${one}`, { amount: rupiah(amount) }),
      value: { amount, per: one },
    })),
  );
  return only(options);
};

const isTurnover = (value: unknown): value is Turnover =>
  typeof value === "object" && value !== null && "per" in value && "amount" in value;

/** All that an amount may be, or why it is none. "1 M" is a billion, and a million to some. */
const amountsIn = (text: string): readonly Money[] | Understood<Money> => {
  const money = understandMoney(text);
  if (money.ok) {
    const { value } = money;
    return money.detail === "billion" ? [value, { ...value, amount: value.amount / 1000 }] : [value];
  }
  return money.reason === "ambiguous" && money.options !== undefined ? money.options.map(({ value }) => value) : money;
};

const only = <Value>(options: readonly Option<Value>[]): Understood<Value> => {
  const [one] = options;
  return options.length === 1 && one !== undefined
    ? { ok: true, value: one.value }
    : { ok: false, reason: "ambiguous", options };
};
