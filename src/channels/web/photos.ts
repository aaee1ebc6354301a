/** Why a picture is not taken; anything else is told in general words. */
export type Refusal = "too_large_a_file" | "not_an_image" | "animated" | "too_many_pixels" | "broken";

/** Where pictures lie. They are encoded anew, without where they were taken, before anybody sees them. */
export interface Photos {
  keep(
    bytes: Uint8Array,
  ): Promise<{ readonly ok: true; readonly file: string } | { readonly ok: false; readonly reason: Refusal }>;
  /** Undefined when it is not there. */
  read(file: string): Promise<Buffer | undefined>;
  /** A small JPEG; undefined when it is not there. */
  preview(file: string): Promise<Buffer | undefined>;
  remove(file: string): Promise<void>;
}

export const photosPath = "/chat/photos";
/** Of one form; the script sends each by itself. */
export const mostPhotos = 10;
/** Bytes of a whole form, and milliseconds that it may take over a slow line. */
export const photoUpload = { bytes: 30_000_000, milliseconds: 180_000 };
