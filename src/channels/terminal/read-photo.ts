import { readFile, stat } from "node:fs/promises";
import type { Fetched } from "../channel.ts";

/** Bytes, as on every channel. */
const largest = 10_000_000;

/** A photo at the terminal is a file of whoever sits there, by its path; any other name is a photo that is gone. */
export const readPhoto = async (path: string): Promise<Fetched> => {
  try {
    const file = await stat(path);
    if (!file.isFile()) return { is: "gone", reason: "gone" };
    if (file.size > largest) return { is: "gone", reason: "too_large_a_file" };
    return { is: "fetched", bytes: await readFile(path) };
  } catch {
    return { is: "gone", reason: "gone" };
  }
};
