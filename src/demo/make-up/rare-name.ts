import type { Random } from "../../registry/duplicates/truth/random.ts";

const list = (text: string): readonly string[] => text.trim().split(/\s+/);
const beginnings = list(`Su Wi Pra Har Mul Pur Wah Sar Kar Tri Par Tu Ngat Jum Sas Dar Mar Nug Ri Wa Bam Cah Gu Ha Ka`);
const middles = list(`ti wi to ya na di ro ma si yo la ri ga ni ja ki mi sa ra ju`);
const ends = list(`ningsih wati yanto rini tono yati diyah mawan nto gara rto hadi dah yem nah man jo sih yono lina`);

/** One of two hundred thousand names that few people bear: a register has many of those. */
export const rareName = (random: Random): string => {
  const middle = Array.from({ length: random.between(1, 2) }, () => random.pick(middles)).join("");
  return `${random.pick(beginnings)}${middle}${random.pick(ends)}`;
};
