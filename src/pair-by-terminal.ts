import { createInterface } from "node:readline";
import { understandPhone } from "../flows/understand/phone.ts";
import type { Pairing } from "./channels/channel.ts";

interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

const help = "Tanpa kamera: ketik nomor ponsel kantor, lalu Enter. (Without a camera: type the phone's number.)";
const answers = {
  asked: "Kode diminta. (The code is asked for.)",
  not_now: "Belum bisa sekarang, coba lagi sebentar lagi. (Not yet, try again in a moment.)",
  refused: "WhatsApp tidak memberi kode untuk nomor itu. (WhatsApp gives no code for that number.)",
} as const;

/**
 * Shows at the terminal what a phone has to read or be told, and takes a number there to ask for a code. Whoever sees
 * it can pair: where nobody sits at the terminal its output is somebody's log, and only the way to the page is told.
 * Gives the function that ends it.
 */
export const pairByTerminal = (
  pairing: Pairing,
  printQr: (qr: string) => Promise<string>,
  page: string,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): (() => void) => {
  const isHere = input.isTTY && output.isTTY;
  const write = (line: string) => void output.write(`${line}\n`);
  let told = "";

  const show = async (): Promise<void> => {
    const { qr, code } = pairing.shown();
    if (qr === undefined && code === undefined) {
      told = "";
    } else if (!isHere) {
      // Once: the picture changes every few seconds.
      if (told === "") write(`Klaster, WhatsApp: ${page}`);
      told = page;
    } else if (code !== undefined && code !== told) {
      told = code;
      write(`WhatsApp, Perangkat tertaut, Tautkan dengan nomor telepon: ${code}`);
    } else if (qr !== undefined && qr !== told) {
      told = qr;
      write(`${await printQr(qr)}\nWhatsApp, Perangkat tertaut, Tautkan perangkat. ${help}`);
    }
  };
  const unwatch = pairing.watch(() => void show());
  void show();
  if (!isHere) return unwatch;

  const lines = createInterface({ input, terminal: false });
  lines.on("line", (line) => {
    const { qr, code } = pairing.shown();
    if (line.trim() === "" || (qr === undefined && code === undefined)) return;
    const read = understandPhone(line);
    if (!read.ok) write("Itu bukan nomor ponsel. Contoh: 0812 3456 7890 (That is no mobile number.)");
    else void pairing.askCode(read.value).then((answer) => write(answers[answer]));
  });
  return () => {
    unwatch();
    lines.close();
  };
};
