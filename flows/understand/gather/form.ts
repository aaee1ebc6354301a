import type { World } from "../../kit/world.ts";
import { understandMode } from "../mode.ts";
import { understandPersonName } from "../person-name.ts";
import { understandPhone } from "../phone.ts";
import { understandProduct } from "../product.ts";
import { understandRtRw } from "../rt-rw.ts";
import { understandTitle } from "../title.ts";
import { words } from "../words.ts";
import { readProse } from "./clause.ts";
import { making, selling, titles } from "./marks.ts";
import { stand, takeNumbers } from "./numbers.ts";
import { keep, type Tidings } from "./tidings.ts";
import { placeIn } from "./where.ts";

type Kind = "owner" | "business" | "trade" | "product" | "address" | "rt" | "rw" | "phone" | "mode" | "other";
export interface Field {
  readonly kind: Kind;
  readonly label: string;
  readonly value: string;
}

const labels: Readonly<Record<Kind, string>> = {
  business:
    "nama usaha(?: saya)?|nama usahanya|nama warung|nama toko|nama bisnis|nama brand|merk|merek|brand|business name|name of business|warung|toko",
  owner:
    "nama pemilik(?: usaha)?|nama lengkap|nama saya|nama|nami|asma|jeneng|ngaran|pemilik(?: usaha)?|owner|full name|name",
  trade: "usaha|usaha saya|bisnis|business",
  product:
    "nama produk|produk(?: usaha)?|jenis usaha|jenis produk|jenis jualan|jenis dagangan|bidang usaha|jualan|jual|dagangan|dodolan|sadean|products?",
  address:
    "alamat(?: usaha| rumah| lengkap)?|papan(?: usaha)?|lokasi(?: usaha)?|tempat(?: usaha| tinggal)?|domisili|desa/kelurahan|kelurahan/desa|desa|kelurahan|kel|kecamatan|kec|dusun|address|location",
  rt: "rt ?/ ?rw|rt",
  rw: "rw",
  phone:
    "(?:no(?:mor|mer)?\\.? ?)?(?:hp|wa|whatsapp|telepon|telp|tlp|hape|handphone)(?: ?/ ?(?:hp|wa))?|no(?:mor|mer)?|phone(?: number)?|kontak|contact",
  mode: "cara (?:jualan|berjualan|sadean|usaha|operasi)|sistem jualan",
  other: "[\\p{L}][\\p{L} .]{1,24}",
};
const order = ["business", "owner", "product", "address", "trade", "rt", "rw", "phone", "mode"] as const;
const known = order.map((kind) => `(?<${kind}>${labels[kind]})`).join("|");
const label = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known})\\s*[:=]\\s*`, "giu");
const dashed = new RegExp(`^[^\\p{L}]*(?:${known})\\s+[-–—]\\s*`, "iu");
const unknown = new RegExp(`^[^\\p{L}]*(?:${labels.other})\\s*[:=]`, "iu");
const edges = /^[\s,;|.*•"'–—-]+|[\s,;|*•"'&{}–—-]+$|\s+\d{1,2}\.$/gu;

/** The labelled fields of a line, and the prose before them. A line with a label of no use to us is neither. */
export function fieldsOf(line: string): { readonly fields: readonly Field[]; readonly prose: string } {
  if (!/[:=]|\s[-–—]/u.test(line)) return { fields: [], prose: line };
  const marks = [...line.matchAll(label)].slice(0, 20);
  const first = marks[0] ?? dashed.exec(line);
  if (first === null)
    return unknown.test(line) && !/https?:|geo:/iu.test(line) ? { fields: [], prose: "" } : { fields: [], prose: line };
  const found = marks.length > 0 ? marks : [first];
  const fields = found.flatMap((mark, at): Field[] => {
    const [kind, said] = Object.entries(mark.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    const value = line.slice((mark.index ?? 0) + mark[0].length, found[at + 1]?.index).replace(edges, "");
    return kind === undefined || said === undefined ? [] : [{ kind: kind as Kind, label: said.toLowerCase(), value }];
  });
  const prose = line.slice(0, first.index).replace(/^[\s\d.)(*•-]+$/u, "");
  // "NIK: 33..., nama: Sri": what stands before belongs to a label of no use to us.
  return { fields, prose: unknown.test(prose) ? "" : prose };
}

/** Puts a form's fields among the tidings. */
export function readFields(all: readonly Field[], world: World, tidings: Tidings): void {
  const fields = all.filter(({ value }) => value !== "" && !value.endsWith("?"));
  const hasProduct = fields.some(({ kind }) => kind === "product");
  for (const { kind, value } of fields) {
    if (kind === "owner") keep(understandPersonName(value), tidings.name);
    else if (kind === "business") keep(understandTitle(value), tidings.business);
    else if (kind === "trade") readTrade(value, hasProduct, world, tidings);
    else if (kind === "product") readProduct(value, world, tidings);
    else if (kind === "phone") keep(understandPhone(value), tidings.phone);
    else if (kind === "mode") keep(understandMode(value), tidings.mode);
  }
  readAddress(fields, world, tidings);
}

/** "Usaha: ..." may be followed by the business's name or by what it does. */
function readTrade(value: string, hasProduct: boolean, { trades, ...world }: World, tidings: Tidings): void {
  const said = words(value);
  const verb = selling.has(said[0] ?? "") || making.has(said[0] ?? "");
  if (verb) readProse(value, { ...world, trades }, tidings);
  else if (hasProduct || said.some((word) => titles.has(word)) || trades.suggest(value).length === 0)
    keep(understandTitle(value), tidings.business);
  else if (said.length <= 3 && said.every((word) => trades.suggest(word).length > 0))
    readProduct(value, { ...world, trades }, tidings);
}

function readProduct(value: string, world: World, tidings: Tidings): void {
  const read = understandProduct(value);
  if (!read.ok) return;
  const verb = selling.has(words(value)[0] ?? "");
  readProse(verb ? value : `jualan ${value}`, world, tidings);
}

function readAddress(fields: readonly Field[], world: World, tidings: Tidings): void {
  const value = (kind: Kind): string => fields.find((field) => field.kind === kind)?.value ?? "";
  const [rt, rw] = [value("rt"), value("rw")];
  if (rt !== "")
    keep(understandRtRw(/^\d+\s*\/\s*\d+$/.test(rt) ? rt : `rt ${rt}${rw === "" ? "" : ` rw ${rw}`}`), tidings.rtRw);
  const addresses = fields.filter(({ kind }) => kind === "address").slice(0, 5);
  const parts = addresses.map(({ label: said, value: text }) => {
    const { text: rest, rtRw, phones } = takeNumbers(text);
    for (const one of rtRw) tidings.rtRw(one);
    for (const one of phones) tidings.phone(one);
    const plain = rest.replaceAll(stand.rtRw, " ").replaceAll(stand.phone, " ").trim();
    const kind = /^(?:desa|kelurahan|kel|kecamatan|kec)$/.exec(said)?.[0];
    return kind === undefined || plain === "" ? plain : `${kind} ${plain}`;
  });
  const place = [parts.join(" "), ...parts]
    .filter((part) => part.trim() !== "")
    .reduce<ReturnType<typeof placeIn>>((found, part) => found ?? placeIn(part, world, true), undefined);
  if (place !== undefined) tidings.place(place);
}
