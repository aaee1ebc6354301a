import type { Gazetteer } from "../../../flows/kit/world.ts";

/** What the office serves. */
export type Served = Pick<Gazetteer, "territory">;

/** What the register knows of a place. */
interface Placed {
  readonly village: string | null;
  readonly district: string | null;
}

/**
 * Where a business lies, for lists, figures, pages and who may open them: the most precise code known. What is not
 * placed yet may be anywhere, so it lies in the smallest area that holds all that the office serves, and concerns only
 * those who serve all of it.
 */
export const areaOf = ({ village, district }: Placed, served: Served): string =>
  village ?? district ?? unplacedArea(served);

/** The smallest area that holds everything; "" where that is the country. */
export const unplacedArea = ({ territory }: Served): string => {
  const [first = "", ...others] = territory.map(({ code }) => code.split("."));
  if (first === "") return "";
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  return (differs === -1 ? first : first.slice(0, differs)).join(".");
};

/** The same where it lies in one of these areas. */
export const unplacedIn = (areas: readonly string[], served: Served): string | undefined => {
  const unplaced = unplacedArea(served);
  return areas.some((code) => unplaced === code || unplaced.startsWith(`${code}.`)) ? unplaced : undefined;
};

/** The businesses that lie in one of these areas by `areaOf`, as the database is asked for them. */
export const liesIn = (areas: readonly string[], served: Served) => ({
  OR: [
    ...areas.flatMap((code) => [
      { village: code },
      { village: { startsWith: `${code}.` } },
      { village: null, district: code },
      { village: null, district: { startsWith: `${code}.` } },
    ]),
    ...(unplacedIn(areas, served) === undefined ? [] : [{ village: null, district: null }]),
  ],
});

/** The same in SQL, of the row of "Business" that is called `row` there. */
export const liesInSql = (
  row: string,
  areas: readonly string[],
  served: Served,
): { readonly sql: string; readonly values: readonly string[]; readonly unplaced: boolean } => {
  const place = `COALESCE(${row}."village", ${row}."district", '')`;
  const unplaced = unplacedIn(areas, served) !== undefined;
  const parts = areas.map(() => `${place} = ? OR ${place} LIKE ?`);
  return {
    sql: `(${[...parts, ...(unplaced ? [`${place} = ''`] : [])].join(" OR ")})`,
    values: areas.flatMap((code) => [code, `${code}.%`]),
    unplaced,
  };
};
