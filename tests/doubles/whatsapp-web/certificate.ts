import { createHash, generateKeyPairSync, sign } from "node:crypto";

export interface Certificate {
  /** Both in PEM. */
  readonly key: string;
  readonly cert: string;
  /** The hash of the public key, by which a browser is told to trust it. */
  readonly hash: string;
}

/** A certificate that signs itself, made anew each time: no key lies in the repository. */
export function makeCertificate(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const subject = sequence(set(sequence(oid(commonName), piece(0x0c, Buffer.from(host)))));
  const day = 86_400_000;
  const valid = sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + day)));
  const algorithm = sequence(oid(ecdsaWithSha256));
  const publicBytes = publicKey.export({ type: "spki", format: "der" });
  const said = sequence(piece(0x02, Buffer.from([1])), algorithm, subject, valid, subject, publicBytes);
  const signature = piece(0x03, Buffer.from([0]), sign("sha256", said, privateKey));
  const whole = sequence(said, algorithm, signature)
    .toString("base64")
    .replaceAll(/.{64}(?=.)/g, "$&\n");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole}\n-----END CERTIFICATE-----\n`,
    hash: createHash("sha256").update(publicBytes).digest("base64"),
  };
}

// ASN.1 in its distinguished encoding, as little of it as a certificate of version 1 needs.
const commonName = [0x55, 0x04, 0x03];
const ecdsaWithSha256 = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02];

function piece(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => piece(0x30, ...parts);
const set = (...parts: readonly Buffer[]): Buffer => piece(0x31, ...parts);
const oid = (bytes: readonly number[]): Buffer => piece(0x06, Buffer.from(bytes));
/** Two digits of the year: until 2049. */
const time = (at: Date): Buffer =>
  piece(0x17, Buffer.from(`${at.toISOString().replaceAll(/[-:T]/g, "").slice(2, 14)}Z`));
