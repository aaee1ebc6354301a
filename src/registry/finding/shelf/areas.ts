/** A region code as two numbers: province, regency and district; and the village. What is not told is 0. */
export interface AreaNumbers {
  readonly district: number;
  readonly village: number;
}

/** All areas at or below one: both ends included. */
export interface AreaRange {
  readonly from: number;
  readonly to: number;
  /** One village of it. */
  readonly village?: number;
}

const code = /^(\d\d)(?:\.(\d\d)(?:\.(\d\d)(?:\.(\d{4}))?)?)?$/;

/** "33.13.11.2002" is 331311 and 2002; what is no code lies nowhere. */
export const areaNumbers = (area: string): AreaNumbers => {
  const [, province = 0, regency = 0, district = 0, village = 0] = code.exec(area) ?? [];
  return { district: Number(province) * 10_000 + Number(regency) * 100 + Number(district), village: Number(village) };
};

/** What lies in an area; undefined for what is no code: nothing does. */
export const areaRange = (area: string): AreaRange | undefined => {
  const [found, , regency, district, village] = code.exec(area) ?? [];
  if (found === undefined) return undefined;
  const { district: from } = areaNumbers(area);
  if (village !== undefined) return { from, to: from, village: Number(village) };
  return { from, to: from + (regency === undefined ? 9999 : district === undefined ? 99 : 0) };
};

/** 331311 and 2002 is "33.13.11.2002"; "" where nothing is known. */
export const areaCode = ({ district, village }: AreaNumbers): string => {
  const digits = String(district).padStart(6, "0");
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  const known = parts.slice(0, parts.findLastIndex((part) => part !== "00") + 1);
  return [...known, ...(village === 0 ? [] : [String(village).padStart(4, "0")])].join(".");
};
