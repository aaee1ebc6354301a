import type { Random } from "../../registry/duplicates/truth/random.ts";

const list = (text: string): readonly string[] => text.trim().split(/\s+/);
const beginnings = list(`Su Wi Pra Har Mul Pur Wah Sar Kar Tri Par Tu Ngat Jum Sas Dar Mar Nug Ri Wa Bam Cah Gu Ha Ka`);
const middles = list(`ti wi to ya na di ro ma si yo la ri ga ni ja ki mi sa ra ju`);
const ends = {
  female: list(`ningsih wati rini yati diyah dah yem nah sih lina`),
  male: list(`yanto tono mawan nto gara rto hadi man jo yono`),
};

/** One of two hundred thousand names that few people bear: a register has many of those. */
export const rareName = (sex: keyof typeof ends, random: Random): string => {
  const middle = Array.from({ length: random.between(1, 2) }, () => random.pick(middles)).join("");
  return `${random.pick(beginnings)}${middle}${random.pick(ends[sex])}`;
};
