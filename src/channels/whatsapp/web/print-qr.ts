import qrcode from "qrcode";

/** A picture for a terminal, made of block characters. */
export const printQr = (qr: string): Promise<string> =>
  qrcode.toString(qr, { type: "utf8", errorCorrectionLevel: "L" });
