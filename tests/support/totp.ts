import { createHmac } from "node:crypto";

/** RFC 6238 with SHA-1 and steps of 30 seconds: what an authenticator app shows at a time, in milliseconds. */
export const totp = (secret: Buffer, at: number, digits = 6): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  const number = (hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, "0");
};

/** RFC 4648, as keys are shown to people. */
export const fromBase32 = (text: string): Buffer => {
  const bits = Array.from(text.replace(/[\s=]/g, ""))
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
};
