import jsqr from "jsqr";
import sharp from "sharp";

/** What a phone's camera reads in a picture; throws where it reads nothing. */
export async function readQr(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const read = jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
  if (read === undefined) throw new Error("Nothing can be read in this picture");
  return read;
}
