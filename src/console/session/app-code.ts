import { createHmac, timingSafeEqual } from "node:crypto";

/** Milliseconds of one code. */
const step = 30_000;

/** Whether an app with this key shows this code now, or did or will one step away: RFC 6238 with SHA-1, six figures. */
export const fitsApp = (secret: string, code: string): boolean => {
  const now = Math.floor(Date.now() / step);
  return [now - 1, now, now + 1].map((counter) => codeAt(secret, counter)).some((shown) => same(shown, code));
};

const codeAt = (secret: string, counter: number): string => {
  const moving = Buffer.alloc(8);
  moving.writeBigUInt64BE(BigInt(counter));
  const hash = createHmac("sha1", secret).update(moving).digest();
  const number = (hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, "0");
};

const same = (shown: string, code: string): boolean => {
  const [a, b] = [Buffer.from(shown), Buffer.from(code)];
  return a.length === b.length && timingSafeEqual(a, b);
};
