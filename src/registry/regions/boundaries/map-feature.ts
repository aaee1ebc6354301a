import type { MapFault } from "./faults.ts";

/** A feature of either format, not looked at any closer yet. */
export interface MapFeature {
  /** Counted from 1. */
  readonly number: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** GeoJSON's geometry as the file has it; undefined with a fault. */
  readonly geometry: unknown;
  readonly fault?: Pick<MapFault, "kind" | "found">;
}

/** A feature's properties; its own id is one of them, since it may be the code. */
export function withId({ id, properties }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const own = isRecord(properties) ? properties : {};
  return id === undefined || "id" in own ? own : { ...own, id };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
