import sharp from "sharp";

/** A picture as it is kept: JPEG in sRGB, upright, and nothing in the file but the picture. */
export interface EncodedPhoto {
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type PhotoRefusal = "too_large_a_file" | "not_an_image" | "animated" | "too_many_pixels" | "broken";

export type Encoding = ({ readonly ok: true } & EncodedPhoto) | { readonly ok: false; readonly reason: PhotoRefusal };

/** Bytes of a file as it comes. */
const largestPhotoFile = 10_000_000;
/** Pixels of a picture as it comes. A file of some kilobytes may unfold to many more. */
const mostPixels = 52_000_000;
/** Pixels of the longest side, as kept and as shown in a talk. */
const longestSide = 1600;
const previewSide = 320;
/** Bytes, as kept. */
const enough = 500_000;
/** From good to small; the last is taken whatever it weighs. */
const attempts = [
  { side: longestSide, quality: 82 },
  { side: longestSide, quality: 68 },
  { side: 1280, quality: 62 },
  { side: 1024, quality: 50 },
  { side: 800, quality: 40 },
];
/** Seconds that a picture may take, whatever it does to the decoder. */
const patience = 20;

// What was read stays nowhere, and one picture does not take every core from the talks.
sharp.cache(false);
sharp.concurrency(1);

/** Decodes a picture and encodes it anew; through bare pixels, so that no EXIF, GPS, XMP or profile can come along. */
export async function encodePhoto(bytes: Uint8Array): Promise<Encoding> {
  if (bytes.length > largestPhotoFile) return refused("too_large_a_file");
  if (!isKnownKind(bytes)) return refused("not_an_image");
  try {
    const { width, height, pages = 1 } = await measure(bytes);
    if (pages > 1) return refused("animated");
    if (width * height > mostPixels) return refused("too_many_pixels");
    return { ok: true, ...(await smallEnough(await pixels(bytes))) };
  } catch {
    // A decoder's message quotes the file: it goes no further.
    return refused("broken");
  }
}

/** A small version of a picture that `encodePhoto` made. */
export function previewPhoto(bytes: Uint8Array): Promise<Buffer> {
  return read(bytes).resize(within(previewSide)).jpeg({ quality: 70 }).toBuffer();
}

/** Pixels of a picture that `encodePhoto` made. */
export async function measurePhoto(bytes: Uint8Array): Promise<{ readonly width: number; readonly height: number }> {
  const { width, height } = await measure(bytes);
  return { width, height };
}

const refused = (reason: PhotoRefusal): Encoding => ({ ok: false, reason });

const read = (bytes: Uint8Array) =>
  sharp(bytes, { failOn: "error", limitInputPixels: mostPixels }).timeout({ seconds: patience });

/** Only the head is read: here a bomb may say how large it is. */
const measure = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: false }).metadata();

const within = (side: number) => ({ width: side, height: side, fit: "inside", withoutEnlargement: true }) as const;

/** Upright, on white where it was transparent, three channels of a byte each. */
async function pixels(bytes: Uint8Array) {
  const { data, info } = await read(bytes)
    .autoOrient()
    .resize(within(longestSide))
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

async function smallEnough({ data, raw }: Awaited<ReturnType<typeof pixels>>): Promise<EncodedPhoto> {
  let last: EncodedPhoto | undefined;
  for (const { side, quality } of attempts) {
    const encoding = sharp(data, { raw }).resize(within(side)).jpeg({ quality });
    const { data: encoded, info } = await encoding.toBuffer({ resolveWithObject: true });
    last = { bytes: encoded, width: info.width, height: info.height };
    if (encoded.length <= enough) break;
  }
  if (last === undefined) throw new Error("There is no way to encode a photo");
  return last;
}

/** By the first bytes, before any decoder sees it: of the many kinds that one could read, what cameras make. */
function isKnownKind(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return (
    head.startsWith("\xff\xd8\xff") ||
    head.startsWith("\x89PNG\r\n\x1a\n") ||
    /^RIFF.{4}WEBP/s.test(head) ||
    /^GIF8[79]a/.test(head) ||
    /^.{4}ftypavif/s.test(head)
  );
}
