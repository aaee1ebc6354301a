import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { encodePhoto } from "../../../src/registry/photos/encode-photo.ts";
import { picture, taggedJpeg, traces } from "./pictures.ts";

async function encoded(bytes: Uint8Array) {
  const encoding = await encodePhoto(bytes);
  if (!encoding.ok) throw new Error(`Refused: ${encoding.reason}`);
  return encoding;
}

const found = (bytes: Buffer) => traces.filter((trace) => bytes.includes(trace));

/** The marker of the table with the place, in either order of bytes. */
const hasPlace = (exif: Buffer) => exif.includes(Buffer.from([0x88, 0x25])) || exif.includes(Buffer.from([0x25, 0x88]));

describe("a phone's photo", () => {
  test("loses its place, its device, its words and its profile, and keeps its picture", async () => {
    const tagged = await taggedJpeg();
    const before = await sharp(tagged).metadata();
    expect(hasPlace(before.exif ?? Buffer.alloc(0))).toBe(true);
    expect(found(tagged)).toEqual(expect.arrayContaining(["Exif", "xmpmeta", "ICC_PROFILE", "Rahasia", "Rahayu"]));

    const { bytes, width, height } = await encoded(tagged);
    const { exif, xmp, iptc, icc, format, space, hasProfile, orientation } = await sharp(bytes).metadata();
    expect(found(bytes)).toEqual([]);
    expect({ exif, xmp, iptc, icc, orientation, hasProfile }).toEqual({ hasProfile: false });
    expect({ format, space, width, height }).toEqual({ format: "jpeg", space: "srgb", width: 1200, height: 900 });
  });

  test("of the segments of a JPEG file has none but those that hold the picture", async () => {
    const { bytes } = await encoded(await taggedJpeg());
    // FF E1 to FF EF are what programs write in beside the picture, FF FE is a comment; FF E0 is the JFIF mark.
    expect(segments(bytes).filter((marker) => (marker > 0xe0 && marker <= 0xef) || marker === 0xfe)).toEqual([]);
  });

  test("stands upright although its file lies on its side", async () => {
    const left = {
      input: { create: { width: 100, height: 300, channels: 3, background: "#f00" } },
      left: 0,
      top: 0,
    } as const;
    const lying = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#00f" } })
      .composite([left])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { bytes, width, height } = await encoded(lying);
    expect([width, height]).toEqual([300, 400]);
    const top = await sharp(bytes).extract({ left: 150, top: 20, width: 1, height: 1 }).raw().toBuffer();
    expect(top[0]).toBeGreaterThan(200);
  });

  test.each([
    ["wide", 4000, 1000, [1600, 400]],
    ["high", 900, 3600, [400, 1600]],
    ["small", 120, 80, [120, 80]],
  ] as const)("that is %s is kept within 1600 pixels, and never blown up", async (_, width, height, kept) => {
    const one = await encoded(await picture(width, height).jpeg().toBuffer());
    expect([one.width, one.height]).toEqual(kept);
  });

  test("that does not compress stays under half a megabyte all the same", async () => {
    const { bytes } = await encoded(await picture(2000, 1800, true).jpeg({ quality: 90 }).toBuffer());
    expect(bytes.length).toBeLessThanOrEqual(500_000);
  });
});

describe("other kinds of pictures", () => {
  test.each([
    [
      "PNG",
      () =>
        picture(64, 48)
          .withExif({ IFD0: { Artist: "Sri Rahayu" } })
          .png()
          .toBuffer(),
    ],
    [
      "WebP",
      () =>
        picture(64, 48)
          .withExif({ IFD0: { Artist: "Sri Rahayu" } })
          .webp()
          .toBuffer(),
    ],
    ["a GIF that stands still", () => picture(64, 48).gif().toBuffer()],
    ["grey", () => picture(64, 48).toColourspace("b-w").png().toBuffer()],
    ["of 16 bits", () => picture(64, 48).toColourspace("rgb16").png().toBuffer()],
    ["for printing", () => picture(64, 48).toColourspace("cmyk").jpeg().toBuffer()],
  ])("%s becomes JPEG in sRGB", async (_, make) => {
    const { bytes } = await encoded(await make());
    const { format, space, width, height } = await sharp(bytes).metadata();
    expect({ format, space, width, height }).toEqual({ format: "jpeg", space: "srgb", width: 64, height: 48 });
    expect(found(bytes)).toEqual([]);
  });

  test("what is transparent becomes white", async () => {
    const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: "#0000" } })
      .png()
      .toBuffer();
    const { bytes } = await encoded(clear);
    expect([...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });
});

describe("what is no photo is refused, and told why", () => {
  const text = (words: string) => Buffer.from(words);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>`;
  const bitmap = Buffer.concat([text("BM"), Buffer.alloc(200)]);
  const rows: readonly [string, () => Buffer | Promise<Buffer>, string][] = [
    ["nothing", () => Buffer.alloc(0), "not_an_image"],
    ["a text", () => text("keripik singkong"), "not_an_image"],
    ["an SVG", () => text(svg), "not_an_image"],
    ["an SVG with a declaration", () => text(`<?xml version="1.0"?>${svg}`), "not_an_image"],
    ["a PDF", () => text("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>"), "not_an_image"],
    ["a TIFF", () => picture(20, 20).tiff().toBuffer(), "not_an_image"],
    ["a bitmap", () => bitmap, "not_an_image"],
    ["a page of a website", () => text("<!doctype html><script>alert(1)</script>"), "not_an_image"],
    [
      "a page behind a picture's first bytes",
      () => Buffer.from("\xff\xd8\xff<script>alert(1)</script>", "latin1"),
      "broken",
    ],
    [
      "noise behind a picture's first bytes",
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(5000, 7)]),
      "broken",
    ],
    ["a moving GIF", () => moving("gif"), "animated"],
    ["a moving WebP", () => moving("webp"), "animated"],
    ["a JPEG cut in the middle", async () => half(await taggedJpeg()), "broken"],
    ["a PNG cut in the middle", async () => half(await picture(300, 300, true).png().toBuffer()), "broken"],
    ["a WebP cut in the middle", async () => half(await picture(300, 300, true).webp().toBuffer()), "broken"],
    ["a file over ten megabytes", () => Buffer.alloc(10_000_001, 0xff), "too_large_a_file"],
    ["a bomb: a small PNG of 900 million pixels", () => bomb(30_000, 30_000), "too_many_pixels"],
    ["a bomb that is one line", () => bomb(100_000_000, 1), "too_many_pixels"],
  ];

  test.each(rows)("%s", async (_, make, reason) => {
    expect(await encodePhoto(await make())).toEqual({ ok: false, reason });
  });
});

const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2));

async function moving(format: "gif" | "webp"): Promise<Buffer> {
  const frames = await Promise.all(
    ["#f00", "#0f0"].map((background) =>
      sharp({ create: { width: 16, height: 16, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** A true PNG of one colour by its own chunks; a few kilobytes stand for any size. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(100_000));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Markers up to the picture's data. */
function segments(jpeg: Buffer): number[] {
  const markers: number[] = [];
  for (let at = 2; jpeg[at] === 0xff; ) {
    const marker = jpeg[at + 1] ?? 0;
    markers.push(marker);
    if (marker === 0xda) break;
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return markers;
}
