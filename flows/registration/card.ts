import type { Asking } from "../kit/flow.ts";
import { phoneInWords } from "../kit/phone-in-words.ts";
import type { correctable, Draft } from "./answers.ts";

/** Coordinates are shown to four decimals, about eleven metres: enough to recognise one's own place. */
const degrees = (value: number): string => value.toFixed(4);

/** What is known of a place. */
interface Place {
  readonly pin?: { readonly lat: number; readonly lng: number } | undefined;
  readonly village?: string | null | undefined;
  readonly district?: string | null | undefined;
  readonly landmark?: string | undefined;
}

export const placeInWords = ({ pin, village, district, landmark }: Place, { world, speak }: Asking): string =>
  [
    world.places.describe(village ?? district ?? ""),
    pin === undefined ? "" : speak("pin", { lat: degrees(pin.lat), lng: degrees(pin.lng) }),
    landmark ?? "",
    (village ?? pin) ? "" : speak("officer-will-find"),
  ]
    .filter((part) => part !== "")
    .join(" · ");

/** What an owner can be shown of their answers. */
export type Told = (typeof correctable)[number] | "district" | "village" | "landmark";

/** An answer as its owner would read it; undefined while there is none. */
export const inWords = (question: Told, draft: Draft, asking: Asking): string | undefined => {
  const { speak, world, language } = asking;
  switch (question) {
    case "ownerName":
      return draft.ownerName;
    case "businessName":
      return draft.businessName;
    case "product":
      return draft.product;
    case "landmark":
      return draft.landmark;
    case "cluster": {
      if (draft.cluster === undefined) return undefined;
      const name = world.trades.cluster(draft.cluster)?.name;
      return name?.[language] ?? name?.["id"] ?? draft.cluster;
    }
    case "mode":
      return draft.mode === undefined ? undefined : speak(`mode-${draft.mode}`);
    case "place":
      return draft.pin === undefined && draft.byName === undefined ? undefined : placeInWords(draft, asking);
    case "district":
      return typeof draft.district === "string" ? world.places.area(draft.district)?.name : undefined;
    case "village":
      return typeof draft.village === "string" ? world.places.area(draft.village)?.name : undefined;
    case "rtRw":
      if (draft.rtRw === undefined) return undefined;
      if (draft.rtRw === null) return speak("not-told");
      return `RT ${draft.rtRw.rt}${draft.rtRw.rw === undefined ? "" : ` / RW ${draft.rtRw.rw}`}`;
    case "phone":
      if (draft.phone === undefined) return undefined;
      return draft.phone === null ? speak("not-told") : phoneInWords(draft.phone);
    default:
      return question satisfies never;
  }
};
