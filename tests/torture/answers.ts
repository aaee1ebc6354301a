import type { Speak } from "../../flows/speech/speak.ts";
import type { Told } from "./evidence.ts";
import type { Asked } from "./open-question.ts";
import type { Button } from "./platform.ts";
import type { Random } from "./random.ts";

/** What an owner does with a question: says something, and means it. */
export interface Move {
  readonly does:
    | { readonly is: "text"; readonly text: string }
    | { readonly is: "press"; readonly button: Button }
    | { readonly is: "location"; readonly lat: number; readonly lng: number; readonly accuracy: number }
    | { readonly is: "contact"; readonly phone: string };
  readonly means: Meant;
}

/** What is told so far; `undefined` takes an answer back. */
export type Meant = { readonly [Key in keyof Told]?: Told[Key] | undefined };

export interface Answering {
  readonly asked: Asked;
  /** Makes every owner's answers different from all others'. */
  readonly owner: number;
  readonly told: Meant;
  readonly random: Random;
  readonly speak: Speak;
  /** Villages as an officer would write them, with their codes. */
  readonly villages: readonly { readonly code: string; readonly described: string }[];
}

const first = ["Sri", "Budi", "Siti", "Joko", "Dewi", "Suparno", "Rina", "Tukiyem", "Agus"];
const second = ["Wahyuni", "Santoso", "Aminah", "Prasetyo", "Lestari", "Hartati"];
const kinds = ["Warung", "Dapur", "Griya", "Toko", "Omah"];
const products = [
  "keripik singkong",
  "bakso",
  "jamu gendong",
  "kue basah",
  "sambal botol",
  "batik tulis",
  "jahit baju",
];
const landmarks = ["depan masjid agung", "sebelah utara balai desa", "belakang pasar lama"];
const syllables = ["ka", "bi", "su", "te", "ro", "ma", "li", "no", "wa", "ge"];

/** A word that belongs to one owner: their number in syllables, for names hold no digits. */
function surname(owner: number): string {
  const word = String(owner).replace(/\d/g, (digit) => syllables[Number(digit)] ?? "");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A new answer to the open question. Throws where the question is none that an owner of these is ever asked. */
export function answer(answering: Answering): Move {
  const { asked, owner, random, told } = answering;
  const text = (words: string, means: Meant): Move => ({ does: { is: "text", text: words }, means });
  switch (asked.question) {
    case "consent":
      return press(answering, "yes", {});
    case "ownerName": {
      const ownerName = `${random.pick(first)} ${random.pick(second)} ${surname(owner)}`;
      return text(ownerName, { ownerName });
    }
    case "businessName": {
      const businessName = `${random.pick(kinds)} ${random.pick(first)} ${owner}`;
      return text(businessName, { businessName });
    }
    case "product": {
      const product = random.pick(products);
      return text(product, { product, cluster: undefined });
    }
    case "cluster": {
      const id = random.pick(idsOf(asked));
      return press(answering, id, id === "more" ? {} : { cluster: id });
    }
    case "mode": {
      const mode = random.pick(["fixed", "roving", "online"]);
      return press(answering, mode, { mode });
    }
    case "place":
      return place(answering);
    case "district": {
      const district = random.pick(idsOf(asked));
      return press(
        answering,
        district,
        district === "notListed" ? { district: null, village: null } : { district, village: undefined },
      );
    }
    case "village": {
      const village = random.pick(idsOf(asked));
      if (village === "byDistrict") return press(answering, village, {});
      const means: Meant = village === "notListed" ? { village: null } : { village, district: village.slice(0, 8) };
      return press(answering, village, means);
    }
    case "landmark": {
      const landmark = `${random.pick(landmarks)} ${owner}`;
      return text(landmark, { landmark });
    }
    case "rtRw": {
      if (random.chance(15)) return press(answering, "dontKnow", { rt: null, rw: null });
      const [rt, rw] = [random.between(1, 20), random.between(1, 12)];
      return text(`RT ${rt} RW ${rw}`, { rt: String(rt).padStart(3, "0"), rw: String(rw).padStart(3, "0") });
    }
    case "phone": {
      const number = `812${String(random.between(1, 999)).padStart(3, "0")}${String(owner).padStart(5, "0")}`;
      const means = { phone: `+62${number}` };
      if (random.chance(10)) return text(answering.speak("skip"), { phone: told.phone ?? null });
      return random.chance(50) ? { does: { is: "contact", phone: `+62${number}` }, means } : text(`0${number}`, means);
    }
    case "review":
      return press(answering, "yes", {});
    case "publish": {
      const publication = random.chance(50);
      return press(answering, publication ? "yes" : "no", { publication });
    }
    case "announcements": {
      const announcements = random.chance(50);
      return press(answering, announcements ? "yes" : "no", { announcements });
    }
    default:
      throw new Error(`Nobody told this owner how to answer "${asked.question}"`);
  }
}

/** Every rung of the ladder. A new place takes back all that was said below it. */
function place({ asked, owner, random, speak, villages }: Answering): Move {
  const afresh = {
    village: undefined,
    district: undefined,
    landmark: undefined,
    rt: undefined,
    rw: undefined,
    lat: undefined,
    lng: undefined,
    accuracy: undefined,
  };
  const lat = -7.5 - random.between(1, 1500) / 10_000;
  const lng = 110.9 + random.between(1, 1500) / 10_000;
  const rounded = (degrees: number) => Number(degrees.toFixed(4));
  switch (random.between(1, 5)) {
    case 1: {
      const pin = { lat: rounded(lat), lng: rounded(lng), accuracy: random.between(3, 40) };
      return { does: { is: "location", ...pin }, means: { ...afresh, ...pin, placeSource: "pin" } };
    }
    case 2: {
      const point = { lat: rounded(lat), lng: rounded(lng) };
      return {
        does: { is: "text", text: `${point.lat}, ${point.lng}` },
        means: { ...afresh, ...point, placeSource: "coordinates" },
      };
    }
    case 3: {
      const landmark = `${random.pick(landmarks)} ${owner}`;
      return { does: { is: "text", text: landmark }, means: { ...afresh, landmark, placeSource: undefined } };
    }
    case 4: {
      const { code, described } = random.pick(villages);
      return {
        does: { is: "text", text: described },
        means: { ...afresh, village: code, district: code.slice(0, 8), placeSource: undefined },
      };
    }
    default: {
      const byName = asked.buttons.find(({ text, data }) => data === "place:byName" || text === speak("place-by-name"));
      if (byName === undefined) throw new Error("The place can't be told by name");
      return { does: { is: "press", button: byName }, means: { ...afresh, placeSource: undefined } };
    }
  }
}

function press({ asked }: Answering, id: string, means: Meant): Move {
  const button = asked.buttons.find(({ data }) => data === `${asked.question}:${id}`);
  if (button === undefined) throw new Error(`There is no button "${id}" under "${asked.question}"`);
  return { does: { is: "press", button }, means };
}

const idsOf = ({ question, buttons }: Asked): readonly string[] =>
  buttons.flatMap(({ data }) => data?.slice(question.length + 1) ?? []);

/** Everything told, as the register holds it. Throws where something was never asked. */
export function inFull(meant: Meant, language: string): Told {
  const { ownerName, businessName, product, cluster, mode, publication, announcements } = meant;
  if (
    !ownerName ||
    !businessName ||
    !product ||
    !cluster ||
    !mode ||
    publication === undefined ||
    announcements === undefined
  )
    throw new Error("The talk came to its end before every question was asked");
  const {
    phone = null,
    village = null,
    district = null,
    rt = null,
    rw = null,
    lat = null,
    lng = null,
    accuracy = null,
    landmark = null,
  } = meant;
  const placeSource = meant.placeSource ?? (village === null ? "landmark" : "village");
  return {
    ...{ ownerName, businessName, product, cluster, mode, publication, announcements, language, placeSource },
    ...{ phone, village, district, rt, rw, lat, lng, accuracy, landmark },
  };
}
