import type { Env, Hono } from "hono";
import type { Receipt } from "../channel.ts";
import { askToWait } from "./ask-to-wait.ts";
import { asDownload, readOfficeFile, readPreview } from "./attachments.ts";
import { addressIn, keepCookie, keyIn } from "./cookie.ts";
import { type History, theEnd } from "./history.ts";
import { addressOf } from "./identity.ts";
import { noticePage } from "./notice-page.ts";
import { type Photos, photosPath } from "./photos.ts";
import type { Said } from "./said.ts";
import { createTakePhotos, readUpload } from "./take-photos.ts";
import { textsFor } from "./texts.ts";

export interface Attachments {
  readonly office: { readonly name: string };
  readonly history: History;
  readonly photos: Photos;
  readonly take: (address: string, said: Said, language: string | undefined) => Promise<Receipt>;
}

/** Photos in, their previews and the office's files out. What is not of the cookie's own talk is not there. */
export function routeAttachments<E extends Env>(app: Hono<E>, { office, history, photos, take }: Attachments): void {
  const takePhotos = createTakePhotos(photos);

  app.get("/chat/photos/:key{i[0-9]{1,9}}", async (c) => {
    const address = addressIn(c);
    const id = Number(c.req.param("key").slice(1));
    const bytes = address === null ? undefined : await readPreview(history, photos, address, id);
    return bytes === undefined ? c.notFound() : c.body(new Uint8Array(bytes), 200, { "Content-Type": "image/jpeg" });
  });

  app.get("/chat/files/:key{o[0-9]{1,9}}/:place{[0-9]}", async (c) => {
    const address = addressIn(c);
    const id = Number(c.req.param("key").slice(1));
    const place = Number(c.req.param("place"));
    const file = address === null ? undefined : await readOfficeFile(history, address, id, place);
    return file === undefined ? c.notFound() : asDownload(file);
  });

  app.post(photosPath, async (c) => {
    const scripted = c.req.header("Accept") === "application/json";
    const key = keyIn(c);
    const talk = key === null ? null : await history.read(addressOf(key), theEnd);
    if (key === null || talk === null) return scripted ? c.json(null, 401) : c.redirect("/chat", 303);
    const upload = await readUpload(c);
    if (upload === null) return scripted ? c.json(null, 400) : c.redirect("/chat#now", 303);

    const texts = textsFor(talk.language);
    const address = addressOf(key);
    const outcome = await takePhotos(address, upload, (said) => take(address, said, talk.language));
    if (outcome.is === "later") return askToWait(c, office.name, texts, outcome.seconds, texts.photosLater);
    keepCookie(c, key);
    const words = outcome.refused.map((reason) => texts.photoRefused[reason]);
    if (words.length === 0) return scripted ? c.json({ is: "taken" }) : c.redirect("/chat#now", 303);
    return scripted
      ? c.json({ is: "refused", words: words.join(" ") }, 422)
      : c.html(noticePage(office.name, texts, words), 422);
  });
}
