import type { Somebody } from "../../registry/duplicates/truth/people.ts";
import type { Random } from "../../registry/duplicates/truth/random.ts";

/** A number of the shape that an office gives: district, day of birth (of women forty more), and the count of that day. */
export const nikOf = ({ home, birthDate, sex }: Somebody, random: Random): string => {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const born = String(Number(day) + (sex === "female" ? 40 : 0)).padStart(2, "0");
  const count = String(random.between(1, 40)).padStart(4, "0");
  return `${home.village.slice(0, 8).replaceAll(".", "")}${born}${month}${year.slice(2)}${count}`;
};
