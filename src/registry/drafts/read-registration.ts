import type { Registration } from "../../../flows/kit/vocabulary.ts";
import type { World } from "../../../flows/kit/world.ts";
import { toRegistration } from "../../../flows/registration/answers.ts";
import { takePlace } from "../../../flows/registration/place.ts";
import { hasIdentifier } from "../../../flows/understand/identifiers.ts";
import {
  type Misunderstood,
  type PlaceAnswer,
  type RtRw,
  type Understood,
  understandPersonName,
  understandPhone,
  understandProduct,
  understandRtRw,
  understandTitle,
} from "../../../flows/understand/index.ts";
import { understandRung } from "../../../flows/understand/rung.ts";
import { modes } from "../../../flows/understand/understood.ts";

/** The fields of the form, as they were typed; an empty one was left out. */
export const draftFields = [
  "ownerName",
  "phone",
  "businessName",
  "product",
  "cluster",
  "mode",
  "area",
  "place",
  "landmark",
  "rtRw",
] as const;
export type DraftField = (typeof draftFields)[number];
export type Typed = Readonly<Record<DraftField, string>>;

export type Faults = Partial<Record<DraftField, Misunderstood<unknown>>>;

export type Reading =
  | { readonly ok: true; readonly registration: Registration; readonly area: string }
  | { readonly ok: false; readonly faults: Faults };

const missing = { ok: false, reason: "invalid", detail: "missing" } as const;

/**
 * What an officer typed, understood as the talk understands an owner. `area`: a village's code, or a district's whose
 * village is not known; `place`: a pin in any form, or a village's name. `serves` tells whether the officer serves an area.
 */
export const readRegistration = (typed: Typed, world: World, serves: (area: string) => boolean): Reading => {
  const faults: Partial<Record<DraftField, Misunderstood<unknown>>> = {};
  const read = <Value>(
    field: DraftField,
    understand: (text: string) => Understood<Value>,
    needed = true,
  ): Value | undefined => {
    const text = typed[field].trim();
    if (text === "") {
      if (needed) faults[field] = missing;
      return undefined;
    }
    const understood = hasIdentifier(text)
      ? ({ ok: false, reason: "invalid", detail: "identifier" } as const)
      : understand(text);
    if (understood.ok) return understood.value;
    faults[field] = understood;
    return undefined;
  };
  const oneOf =
    <Value extends string>(all: readonly Value[]) =>
    (text: string): Understood<Value> => {
      const found = all.find((one) => one === text);
      return found === undefined ? missing : { ok: true, value: found };
    };

  const ownerName = read("ownerName", understandPersonName);
  const phone = read("phone", understandPhone, false);
  const businessName = read("businessName", understandTitle);
  const product = read("product", understandProduct);
  const cluster = read("cluster", oneOf(world.trades.clusters().map(({ id }) => id)));
  const mode = read("mode", oneOf(modes));
  const rtRw = read<RtRw>("rtRw", understandRtRw, false);
  const landmark = read("landmark", understandTitle, false);
  const place = readPlace(
    typed,
    world,
    serves,
    (field, fault) => {
      faults[field] = fault;
    },
    read,
  );
  if (place !== undefined && place.village === undefined && place.pin === undefined && landmark === undefined)
    faults.landmark ??= missing;

  if (Object.keys(faults).length > 0 || !ownerName || !businessName || !product || !cluster || !mode || !place)
    return { ok: false, faults };
  const registration = toRegistration({
    misses: 0,
    ...{ ownerName, businessName, product, cluster, mode, rtRw: rtRw ?? null, phone: phone ?? null },
    ...(place.pin === undefined ? {} : { pin: place.pin }),
    ...{ district: place.district ?? null, village: place.village ?? null },
    ...(landmark === undefined ? {} : { landmark }),
  });
  return { ok: true, registration, area: place.village ?? place.district ?? "" };
};

type Read = <Value>(
  field: DraftField,
  understand: (text: string) => Understood<Value>,
  needed?: boolean,
) => Value | undefined;

/** What the list and the words tell of the place together; the list tells the village where both do. */
const readPlace = (
  { area, place: words }: Typed,
  world: World,
  serves: (area: string) => boolean,
  fault: (field: DraftField, fault: Misunderstood<unknown>) => void,
  read: Read,
) => {
  const told =
    words.trim() === ""
      ? undefined
      : read("place", (text) => understandRung("place", text, world) as Understood<PlaceAnswer>);
  if (words.trim() !== "" && told === undefined) return undefined;
  const fromWords = told === undefined ? {} : takePlace(told, { misses: 0 });
  const listed = area === "" ? undefined : world.places.area(area);
  if (area !== "" && (listed === undefined || !world.places.isInside(area))) {
    fault("area", { ok: false, reason: "invalid", detail: "outside" });
    return undefined;
  }
  const village = listed?.level === "village" ? listed.code : (fromWords.village ?? undefined);
  const district = village?.slice(0, 8) ?? listed?.code ?? fromWords.district ?? undefined;
  const pin = fromWords.pin;
  const where = village ?? district;
  // What no place is known of is for officers of everywhere.
  if (where === undefined && (pin === undefined || !serves(""))) {
    fault("area", missing);
    return undefined;
  }
  if (where !== undefined && !serves(where)) {
    fault(area === "" ? "place" : "area", { ok: false, reason: "invalid", detail: "outside" });
    return undefined;
  }
  return { village, district, pin };
};

/** The form as it is filled in already. */
export const typedFrom = (r: Registration): Typed => ({
  ownerName: r.ownerName,
  phone: r.phone ?? "",
  businessName: r.businessName,
  product: r.product,
  cluster: r.cluster,
  mode: r.mode,
  area: r.village ?? r.district ?? "",
  place: r.pin === null ? "" : `${r.pin.lat}, ${r.pin.lng}`,
  landmark: r.landmark ?? "",
  rtRw: r.rt === null ? "" : `RT ${r.rt}${r.rw === null ? "" : ` / RW ${r.rw}`}`,
});
