import type { Context } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { z } from "zod";
import type { Receipt } from "../channel.ts";
import { mostPhotos, type Photos, type Refusal } from "./photos.ts";
import type { Said } from "./said.ts";

/** Of one talk: encoding a picture is the dearest thing that a visitor can ask for. */
const photosPerHour = 60;

export interface Upload {
  readonly id: string;
  readonly album?: string;
  readonly files: readonly File[];
}

export type PhotosTaken =
  | { readonly is: "taken"; readonly refused: readonly (Refusal | "too_many")[] }
  | { readonly is: "later"; readonly seconds: number };

export type TakePhotos = (
  address: string,
  upload: Upload,
  take: (said: Said) => Promise<Receipt>,
) => Promise<PhotosTaken>;

/** Each photo is a message of its own; what is not taken leaves no file. */
export function createTakePhotos(photos: Photos): TakePhotos {
  const limiter = new RateLimiterMemory({ points: photosPerHour, duration: 3600 });

  const takeOne = async (
    file: File,
    said: Omit<Said, "content">,
    album: string | undefined,
    take: (said: Said) => Promise<Receipt>,
  ) => {
    const kept = await photos.keep(new Uint8Array(await file.arrayBuffer()));
    if (!kept.ok) return kept.reason;
    const content = { kind: "photo", reference: kept.file, ...(album === undefined ? {} : { album }) } as const;
    const receipt = await take({ ...said, content });
    // What came twice is there already, under the name that it got first.
    if (receipt.is !== "taken") await photos.remove(kept.file);
    return receipt;
  };

  return async (address, { id, album, files }, take) => {
    const some = files.slice(0, mostPhotos);
    const together = album ?? (some.length > 1 ? id : undefined);
    const refused: (Refusal | "too_many")[] = files.length > some.length ? ["too_many"] : [];
    try {
      await limiter.consume(address, some.length);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return { is: "later", seconds: Math.ceil(refusal.msBeforeNext / 1000) };
      throw refusal;
    }
    for (const [at, file] of some.entries()) {
      const outcome = await takeOne(file, { id: at === 0 ? id : `${id}.${at}` }, together, take);
      if (typeof outcome === "string") refused.push(outcome);
      else if (outcome.is === "later") return outcome;
    }
    return { is: "taken", refused };
  };
}

const uuid = z.uuid().toLowerCase();
const form = z.object({ id: uuid, album: uuid.optional().catch(undefined), photo: z.unknown() });

/** Null for a form that is not ours, or brings no file. */
export async function readUpload(c: Context): Promise<Upload | null> {
  const body: unknown = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    if (error instanceof TypeError) return {};
    throw error;
  });
  const fields = form.safeParse(body).data;
  if (fields === undefined) return null;
  const { id, album, photo } = fields;
  const files = [photo].flat().filter((one) => one instanceof File && (one.size > 0 || one.name !== ""));
  return files.length === 0 ? null : { id, files: files as File[], ...(album === undefined ? {} : { album }) };
}
