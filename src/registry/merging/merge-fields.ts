import type { LedgerRow } from "./ledger.ts";

/** What an officer chooses at once, because it means nothing apart: the columns of each choice. */
const businessChoices = {
  name: ["name"],
  product: ["product", "clusterId", "kbli", "kbliEdition"],
  mode: ["mode"],
  village: ["village", "district"],
  rtRw: ["rt", "rw"],
  pin: ["lat", "lng", "accuracy", "placeSource"],
  landmark: ["landmark"],
  address: ["address"],
  materials: ["materials"],
  started: ["started"],
  nib: ["nib"],
  sku: ["sku"],
  pirt: ["pirt"],
  halal: ["halal"],
  brand: ["brand"],
  npwp: ["npwp"],
  capital: ["capital"],
  assets: ["assets"],
  turnover: ["turnover", "turnoverPer"],
  workersWomen: ["workersWomen"],
  workersMen: ["workersMen"],
  market: ["market"],
  onlineChannels: ["onlineChannels"],
  credit: ["credit"],
  cooperative: ["cooperative"],
  kube: ["kube"],
  status: ["status", "closedAt"],
} as const satisfies Record<string, readonly string[]>;

const ownerChoices = {
  ownerName: ["name"],
  phone: ["phone"],
  nik: ["nik", "nikHash"],
  kk: ["kk", "kkHash"],
  sex: ["sex"],
  birthDate: ["birthDate"],
  education: ["education"],
  disability: ["disability"],
  ktpAddress: ["ktpAddress"],
  occupation: ["occupation"],
} as const satisfies Record<string, readonly string[]>;

export type BusinessChoice = keyof typeof businessChoices;
export type OwnerChoice = keyof typeof ownerChoices;
export type Choice = BusinessChoice | OwnerChoice;
export const businessChoiceNames = Object.keys(businessChoices) as readonly BusinessChoice[];
export const ownerChoiceNames = Object.keys(ownerChoices) as readonly OwnerChoice[];

/** By which column two values are told to be the same: two seals of one number differ, their hashes don't. */
const told: Partial<Record<Choice, readonly string[]>> = { nik: ["nikHash"], kk: ["kkHash"] };

export const columnsOf = (choice: Choice): readonly string[] =>
  choice in businessChoices ? businessChoices[choice as BusinessChoice] : ownerChoices[choice as OwnerChoice];

export const isOwners = (choice: Choice): choice is OwnerChoice => choice in ownerChoices;

/** One of the two registrations, as rows. */
export interface MergeSide {
  readonly business: LedgerRow;
  readonly owner: LedgerRow;
}

const rowOf = (side: MergeSide, choice: Choice): LedgerRow => (isOwners(choice) ? side.owner : side.business);

const isEmpty = (side: MergeSide, choice: Choice): boolean => {
  const [column = ""] = columnsOf(choice);
  return (rowOf(side, choice)[column] ?? null) === null;
};

export const isSame = (a: MergeSide, b: MergeSide, choice: Choice): boolean => {
  const columns = told[choice] ?? columnsOf(choice).filter((column) => !derived.has(column));
  return columns.every((column) => (rowOf(a, choice)[column] ?? null) === (rowOf(b, choice)[column] ?? null));
};
/** Follow from what they stand beside. */
const derived = new Set(["kbli", "kbliEdition", "district", "closedAt", "placeSource", "accuracy"]);

/** In this order a registration is trusted more than another. */
const trust = ["refused", "new", "repair", "verified"];
const trustOf = ({ business }: MergeSide): number => trust.indexOf(String(business["verification"]));
const changedAt = (side: MergeSide, choice: Choice): string => String(rowOf(side, choice)["updatedAt"]);

/** How many of a registration's choices are answered. */
const answered = (side: MergeSide): number =>
  [...businessChoiceNames, ...ownerChoiceNames].filter((choice) => !isEmpty(side, choice)).length;

/** Which registration stays unless the officer says otherwise: the more trusted, then the fuller, then the earlier. */
export const keptByDefault = (first: MergeSide, second: MergeSide): "first" | "second" => {
  if (trustOf(first) !== trustOf(second)) return trustOf(first) > trustOf(second) ? "first" : "second";
  return answered(second) > answered(first) ? "second" : "first";
};

/** Whose value stays unless the officer says otherwise: the one that is there, the checked one, the newer one. */
export const choiceByDefault = (first: MergeSide, second: MergeSide, choice: Choice): "first" | "second" => {
  if (isEmpty(first, choice) !== isEmpty(second, choice)) return isEmpty(first, choice) ? "second" : "first";
  if (choice === "status") return first.business["status"] === "registered" ? "first" : "second";
  if (trustOf(first) !== trustOf(second)) return trustOf(first) > trustOf(second) ? "first" : "second";
  return changedAt(first, choice) >= changedAt(second, choice) ? "first" : "second";
};
