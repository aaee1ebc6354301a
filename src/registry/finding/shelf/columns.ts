import type { Entry } from "../../digest/follower.ts";
import { areaNumbers } from "./areas.ts";
import type { Codes } from "./codes.ts";
import { nameNumbers } from "./names.ts";

/** Ids in a row that share a chunk; of one byte each they fill a page of the database. */
export const span = 4096;
export const chunkOf = (id: number): number => Math.floor(id / span);
export const slotOf = (id: number): number => id % span;

/** In the place of a latitude where there is no pin. */
export const noPin = -2_147_483_648;
/** Degrees are kept in millionths: a tenth of a metre. */
export const degree = 1_000_000;

const day0 = Date.UTC(2000, 0, 1);
/** Days since 2000, 0 to 65,535. */
export const dayNumber = (day: string): number => clamp(Math.round((Date.parse(day) - day0) / 86_400_000), 65_535);
/** Minutes since 2000: the order of change is exact to them, then by id. */
const minuteNumber = (at: Date): number => clamp(Math.floor((at.getTime() - day0) / 60_000), 4_294_967_295);
/** RT and RW have three digits at most; 0 where none is known. */
export const rtNumber = (rt: string | null): number => (rt === null ? 0 : clamp(Number(rt) + 1, 65_535));

const clamp = (number: number, most: number): number => (number >= 0 ? Math.min(number, most) : 0);

const packs = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const;
export type Packed = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The columns, how they are packed, and what they hold of an entry. A slot without an entry is 0 in all of them. */
const columns = {
  /** Never 0 where there is an entry. */
  state: column("u8", (entry, codes) => codes.give("state", entry.state)),
  cluster: column("u16", (entry, codes) => codes.give("cluster", entry.clusterId)),
  mode: column("u8", (entry, codes) => codes.give("mode", entry.mode)),
  channel: column("u8", (entry, codes) => codes.give("channel", entry.channel)),
  district: column("u32", ({ area }) => areaNumbers(area).district),
  village: column("u16", ({ area }) => areaNumbers(area).village),
  rt: column("u16", ({ rt }) => rtNumber(rt)),
  day: column("u16", ({ day }) => dayNumber(day)),
  complete: column("u8", ({ completeness }) => completeness),
  changed: column("u32", ({ updatedAt }) => minuteNumber(updatedAt)),
  lat: column("i32", ({ lat }) => (lat === null ? noPin : Math.round(lat * degree))),
  lng: column("i32", ({ lng }) => (lng === null ? noPin : Math.round(lng * degree))),
  name: column("f64", ({ sortName }) => nameNumbers(sortName)[0]),
  nameRest: column("f64", ({ sortName }) => nameNumbers(sortName)[1]),
} as const;

export type ColumnName = keyof typeof columns;
export const columnNames = Object.keys(columns) as readonly ColumnName[];

export const numberIn = (name: ColumnName, entry: Entry, codes: Codes): number => columns[name].numberIn(entry, codes);

export const emptyColumn = (name: ColumnName): Packed => new packs[columns[name].pack](span);

/** Stored bytes as numbers, little-endian as every machine that runs this. The driver may give them unaligned. */
export const unpack = (name: ColumnName, bytes: Buffer): Packed => {
  const Kind = packs[columns[name].pack];
  const from = bytes.byteOffset % Kind.BYTES_PER_ELEMENT === 0 ? bytes : new Uint8Array(bytes);
  return new Kind(from.buffer as ArrayBuffer, from.byteOffset, from.byteLength / Kind.BYTES_PER_ELEMENT);
};

export const packedBytes = (column: Packed): Buffer => Buffer.from(column.buffer, column.byteOffset, column.byteLength);

function column(pack: keyof typeof packs, numberIn: (entry: Entry, codes: Codes) => number) {
  return { pack, numberIn };
}
