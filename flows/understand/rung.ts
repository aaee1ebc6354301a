import type { Answers, PinAnswer } from "../kit/vocabulary.ts";
import type { World } from "../kit/world.ts";
import { isInIndonesia, understandCoordinates } from "./coordinates.ts";
import { understandDistrict, understandPlace, understandVillage } from "./place.ts";
import { understandRtRw } from "./rt-rw.ts";
import { understandTitle } from "./title.ts";
import type { Understood } from "./understood.ts";

/** The questions that ask where a business is; a pin answers each of them. */
export const rungs = ["place", "district", "village", "landmark"] as const;
export type Rung = (typeof rungs)[number];

/** Without a map only a gross mistake can be seen: a pin so far from every part of the territory is questioned. Metres. */
const farthest = 150_000;
/** A point that may lie anywhere in so wide a circle tells no village: it comes from the network, not from a satellite. Metres. */
const coarsest = 5_000;

/** A shared location. Faults: "not_in_indonesia", "far", "coarse", "outside_map". */
export const understandPin = (
  { lat, lng, accuracy }: { readonly lat: number; readonly lng: number; readonly accuracy?: number },
  world: World,
): Understood<PinAnswer> => {
  if (!isInIndonesia(lat, lng)) return { ok: false, reason: "invalid", detail: "not_in_indonesia" };
  if (accuracy !== undefined && accuracy > coarsest) return { ok: false, reason: "invalid", detail: "coarse" };
  const exact = accuracy === undefined ? {} : { accuracy };
  return onMap({ ok: true, value: { kind: "pin", source: "pin", lat, lng, ...exact } }, world);
};

/** Words for where a business is, as far as this rung of the ladder asks. */
export const understandRung = (rung: Rung, text: string, world: World): Understood<Answers[Rung]> => {
  const { places } = world;
  if (rung === "place") {
    const place = understandPlace(text, places);
    return place.ok && place.value.kind === "pin" ? onMap({ ok: true, value: place.value }, world) : place;
  }
  const pin = understandCoordinates(text, places.centre === undefined ? undefined : () => centreOf(world));
  if (pin.ok || pin.reason === "invalid") return pin.ok ? onMap(pin, world) : pin;
  if (rung === "landmark") return understandTitle(text);
  if (rung === "village") return understandVillageAndRt(text, world);
  const district = understandDistrict(text, places);
  if (district.ok) return { ok: true, value: { district: district.value } };
  const { options, ...fault } = district;
  return options === undefined
    ? fault
    : { ...fault, options: options.map(({ label, value }) => ({ label, value: { district: value } })) };
};

/** A further place of a roving business: only what can be put on a map. */
export const understandSpot = (text: string, world: World): Understood<PinAnswer> => {
  const pin = understandCoordinates(text, world.places.centre === undefined ? undefined : () => centreOf(world));
  return pin.ok ? onSpot(pin.value, world) : pin;
};

/** A shared location as such a place: nobody is asked for its village, so it must lie in one where there is a map. */
export const understandSpotPin = (
  content: Parameters<typeof understandPin>[0],
  world: World,
): Understood<PinAnswer> => {
  const pin = understandPin(content, world);
  return pin.ok ? onSpot(pin.value, world) : pin;
};

const onSpot = (pin: PinAnswer, world: World): Understood<PinAnswer> => {
  const inGap = world.places.locate?.(pin.lat, pin.lng)?.is === "gap";
  return inGap ? { ok: false, reason: "invalid", detail: "outside_map" } : onMap({ ok: true, value: pin }, world);
};

/** "Desa Jati RT 2 RW 5" answers two questions at once. */
const understandVillageAndRt = (text: string, { places }: World): Understood<Answers["village"]> => {
  const at = text.search(/\br\s?\.?\s?[tw]\b/iu);
  const rtRw = at > 0 ? understandRtRw(text.slice(at)) : undefined;
  if (rtRw?.ok !== true) return understandVillage(text, places);
  const village = understandVillage(text.slice(0, at), places);
  if (village.ok) return { ok: true, value: { ...village.value, rtRw: rtRw.value } };
  const { options, ...fault } = village;
  return options === undefined
    ? fault
    : { ...fault, options: options.map(({ label, value }) => ({ label, value: { ...value, rtRw: rtRw.value } })) };
};

/** A point on the office's own map becomes a village; in a gap of it, or without one, the village is asked for. */
const onMap = (pin: { readonly ok: true; readonly value: PinAnswer }, world: World): Understood<PinAnswer> => {
  const located = world.places.locate?.(pin.value.lat, pin.value.lng);
  if (located === undefined) return near(pin, world);
  if (located.is === "outside") return { ok: false, reason: "invalid", detail: "outside_map" };
  return located.is === "gap" ? pin : { ok: true, value: { ...pin.value, village: located.village } };
};

const near = (pin: { readonly ok: true; readonly value: PinAnswer }, { places }: World): Understood<PinAnswer> => {
  const centres = places.territory.map(({ code }) => places.centre?.(code));
  const far = centres.every((centre) => centre !== undefined && metresBetween(centre, pin.value) > farthest);
  return far ? { ok: false, reason: "invalid", detail: "far" } : pin;
};

interface Point {
  readonly lat: number;
  readonly lng: number;
}

const centreOf = ({ places }: World): Point | undefined => places.centre?.(places.territory[0]?.code ?? "");

/** On a sphere, good to half a percent: enough for "far". */
const metresBetween = (a: Point, b: Point): number => {
  const radians = Math.PI / 180;
  const x = (b.lng - a.lng) * Math.cos(((a.lat + b.lat) / 2) * radians);
  return 111_320 * Math.hypot(x, b.lat - a.lat);
};
