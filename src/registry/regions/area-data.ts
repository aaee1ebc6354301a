import type { Area } from "../../../flows/kit/world.ts";
import { type AreaFile, readAreaFile } from "./area-file.ts";

const levels = ["province", "regency", "district", "village"] as const;

/** An area with the kind that its official name begins with: "Kabupaten", "Kota", "Kel.". */
export interface KindArea extends Area {
  readonly kind: string;
}

/** Every area of Indonesia by its Kemendagri code. */
export interface AreaData {
  area(code: string): KindArea | undefined;
  /** An area's own areas, one level down, by code. */
  children(code: string): readonly KindArea[];
  /** All areas of a level, by code. */
  all(level: "province" | "regency" | "district"): readonly KindArea[];
}

let shared: Promise<AreaData> | undefined;

/** Reads the names once; throws where they cannot be read. */
export function readAreaData(): Promise<AreaData> {
  shared ??= Promise.all((["provinces", "regencies", "districts", "villages"] as const).map(readAreaFile)).then(
    areaData,
  );
  return shared;
}

function areaData(files: readonly AreaFile[]): AreaData {
  const rows = (at: number, prefix: string): readonly KindArea[] =>
    files[at]?.under(prefix).map(({ code, name }) => kindArea(code, name)) ?? [];
  return {
    area(code) {
      const row = /^\d{2}(?:\.\d{2}){0,2}(?:\.\d{4})?$/.test(code) ? files[depth(code)]?.row(code) : undefined;
      return row && kindArea(row.code, row.name);
    },
    children: (code) => rows(depth(code) + 1, `${code}.`),
    all: (level) => rows(levels.indexOf(level), ""),
  };
}

function depth(code: string): number {
  return code.split(".").length - 1;
}

const regencyKind = /^(Kabupaten Administrasi|Kota Administrasi|Kabupaten|Kota) +/i;
// The first digit of a village's own number tells its kind.
const villageKinds: Readonly<Record<string, string>> = { "1": "Kel.", "2": "Desa", "3": "Desa Adat" };

/** An area by its code and official name, in whatever capitals. */
export function kindArea(code: string, official: string): KindArea {
  const level = levels[depth(code)] ?? "village";
  const full = everydayCapitals(official.trim().replace(/\s+/g, " ").replace(/"/g, "'"));
  if (level === "regency") {
    const kind = regencyKind.exec(full)?.[1] ?? "Kabupaten";
    return { code, level, kind, name: full.replace(regencyKind, "") };
  }
  const kind =
    level === "province" ? "Provinsi" : level === "district" ? "Kec." : (villageKinds[code.charAt(9)] ?? "Desa");
  return { code, level, kind, name: full };
}

/** "KABUPATEN KARANGANYAR" -> "Kabupaten Karanganyar"; a name already in small letters stays. */
function everydayCapitals(name: string): string {
  if (name !== name.toUpperCase() || /^[IVX]+$/.test(name)) return name;
  return name.toLowerCase().replace(/(?<=^|[\s(/.-])\p{L}/gu, (letter) => letter.toUpperCase());
}
