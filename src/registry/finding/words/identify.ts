import { understandPhone } from "../../../../flows/understand/phone.ts";
import { listed, selectRows } from "../../../store/bulk.ts";
import type { Identifiers } from "../../identifiers/identifiers.ts";
import { isRegistrationNumber } from "../../registration-number.ts";
import type { FindingParts } from "../request.ts";

/** Fewer digits are a word like others. */
const fewestDigits = 5;
const nikLength = 16;

/** Businesses that a number means: their own (of one that was merged, what it became part of), their owner's phone or NIK; undefined for what is no such number. */
export const identify = async (
  { database, identifiers }: FindingParts,
  text: string,
): Promise<readonly number[] | undefined> => {
  const digits = text.replace(/\D/g, "");
  if (/\p{L}/u.test(text) || digits.length < fewestDigits) return undefined;
  const { kind } = database;
  const many = listed(kind, "TEXT");
  const rows = await selectRows(
    database,
    { id: "number" },
    `SELECT COALESCE("mergedInto", "id") AS "id" FROM "Business" WHERE "number" IN (${many})
     UNION SELECT b."id" FROM "Owner" o JOIN "Business" b ON b."ownerId" = o."id" WHERE o."phone" IN (${many})
     UNION SELECT b."id" FROM "Owner" o JOIN "Business" b ON b."ownerId" = o."id" WHERE o."nikHash" IN (${many})`,
    [numbersOf(digits), phonesOf(text), hashesOf(digits, identifiers)].map((list) => JSON.stringify(list)),
  );
  return rows.map(({ id }) => id);
};

/** Registration numbers that the digits may be: two digits for a province, four for a regency. */
const numbersOf = (digits: string): readonly string[] =>
  [2, 4]
    .map((area) => `${digits.slice(0, area)}-${digits.slice(area, -1)}-${digits.slice(-1)}`)
    .filter(isRegistrationNumber);

const phonesOf = (text: string): readonly string[] => {
  const understood = understandPhone(text);
  return understood.ok ? [understood.value] : [];
};

const hashesOf = (digits: string, identifiers: Pick<Identifiers, "hashesOf">): readonly string[] =>
  digits.length === nikLength ? identifiers.hashesOf(digits) : [];
