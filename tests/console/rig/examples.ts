import type { Registration } from "../../../flows/kit/vocabulary.ts";
import type { Desk } from "../../../src/console/desk.ts";
import { createDraft } from "../../../src/registry/drafts/write-drafts.ts";
import { drawPicture } from "../../../src/registry/photos/draw-picture.ts";
import { smallTerritory } from "./officers.ts";
import type { TestConsole } from "./open.ts";
import { addBusiness, addChat } from "./register.ts";

/** The first of its kind lies inside, the second outside. */
const one = { inside: { id: "1" }, outside: { id: "2" } };

/**
 * What the parameters of each path name in the small register of `fillExamples`: one thing inside the small territory
 * and, where the thing lies somewhere, one outside of it. A route whose path is not here fails the tests that walk all.
 */
const examples: Readonly<Record<string, { readonly inside: Params; readonly outside?: Params }>> = {
  "/account/sessions/:session/end": { inside: { session: "none" } },
  ...Object.fromEntries(
    ["", "/history", "/talk", "/unmask", "/notes", "/notes/remove", "/undo"].map((more) => [
      `/businesses/:id{[0-9]+}${more}`,
      { inside: { id: "1" }, outside: { id: "2" } },
    ]),
  ),
  "/businesses/:id{[0-9]+}/edit/:group": {
    inside: { id: "1", group: "owner" },
    outside: { id: "2", group: "owner" },
  },
  "/businesses/:id{[0-9]+}/photos/:photo": {
    inside: { id: "1", photo: "1" },
    outside: { id: "2", photo: "2" },
  },
  "/businesses/:id{[0-9]+}/talk/:chat/photos/:message": {
    inside: { id: "1", chat: "1", message: "1" },
    outside: { id: "2", chat: "2", message: "2" },
  },
  ...Object.fromEntries(
    ["", "/choose", "/preview", "/merge", "/different", "/reopen", "/undo"].map((more) => [
      `/duplicates/:id${more}`,
      one,
    ]),
  ),
  "/households/:id{[0-9]+}": one,
  "/exports/:id": { inside: { id: "none" } },
  "/exports/:id/file": { inside: { id: "none" } },
  "/exports/:id/remove": { inside: { id: "none" } },
  "/figures/:table": { inside: { table: "areas.csv" } },
  "/invitation/:token": { inside: { token: "none" } },
  "/new-password/:token": { inside: { token: "none" } },
  "/officers/:id": { inside: { id: "verifier-small" }, outside: { id: "verifier" } },
  "/officers/:id/place": { inside: { id: "verifier-small" }, outside: { id: "verifier" } },
  "/officers/:id/act": { inside: { id: "verifier-small" }, outside: { id: "verifier" } },
  "/officers/:id/password-link": { inside: { id: "verifier-small" }, outside: { id: "verifier" } },
  "/officers/invitations/:id/withdraw": { inside: { id: "1" }, outside: { id: "2" } },
  "/drafts/:id": one,
  "/drafts/:id/edit": one,
  "/drafts/:id/renew": one,
  "/drafts/:id/slip": one,
  "/drafts/:id/withdraw": one,
  ...Object.fromEntries(
    ["", "/approve", "/repair", "/refuse", "/reopen", "/next", "/keep", "/leave"].map((more) => [
      `/queue/:id${more}`,
      one,
    ]),
  ),
  "/tickets/:id": one,
  "/tickets/:id/close": one,
  "/tickets/:id/end": one,
  "/tickets/:id/photos/:message": { inside: { id: "1", message: "1" }, outside: { id: "2", message: "2" } },
  "/tickets/:id/say": one,
  "/tickets/:id/take": one,
  "/tickets/answers/:id/remove": { inside: { id: "1" } },
  "/tickets/begin/:owner": { inside: { owner: "1" }, outside: { owner: "2" } },
  "/setup/catalogue/:file": { inside: { file: "clusters.csv" } },
};
type Params = Readonly<Record<string, string>>;

/** A path with its parameters filled in. */
const fillPath = (path: string, params: Params): string =>
  `/console${path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${path}: what does ":${name}" name? Tell it in examples.ts`);
    return encodeURIComponent(value);
  })}`;

/** The path with what is inside the small territory, or outside. Undefined where nothing lies outside. */
export const examplePath = (path: string, where: "inside" | "outside"): string | undefined => {
  if (!path.includes(":")) return where === "inside" ? fillPath(path, {}) : undefined;
  const example = examples[path];
  if (example === undefined) throw new Error(`${path}: what do its parameters name? Tell it in examples.ts`);
  const params = example[where];
  return params === undefined ? undefined : fillPath(path, params);
};

/** What came through the browser lies in the store from the beginning. */
export const exampleDesk: Partial<Desk> = {
  fetchPhoto: { web: (file) => Promise.resolve({ is: "here", file }) },
};

/** Two owners with a business each, and all that hangs on them: 1 inside the small territory, 2 outside. */
export const fillExamples = async ({ database, clock, desk }: TestConsole): Promise<void> => {
  const now = clock.now();
  await addBusiness(database, { id: 1, kk: "3313110101200001", village: "33.13.11.2002", rt: "2", rw: "5" }, now);
  await addBusiness(database, { id: 2, kk: "3313010101200002", village: "33.13.01.2001" }, now);
  await addChat(database, 1, 1, now);
  await addChat(database, 2, 2, now);
  // A pair inside, and one of which only one side is.
  await addBusiness(database, { id: 11, village: "33.13.11.2003" }, now);
  await database.client.pair.createMany({
    data: [
      [1, 1, 11],
      [2, 2, 11],
    ].map(([id = 0, first = 0, second = 0]) => ({
      ...{ id, first, second, score: 9, area: "33.13", state: "open", createdAt: now },
      reasons: JSON.stringify({ for: " phone ", reasons: [{ field: "phone", level: "same", bits: 5 }], identity: "" }),
    })),
  });
  for (const id of [1, 2]) {
    const kept = await desk.photos.keep(await drawPicture("keripik", id));
    if (!kept.ok) throw new Error("The example's picture was refused");
    const { file, width, height, bytes } = kept;
    const shape = { file, width, height, bytes, state: "kept", attempts: 1, dueAt: now, createdAt: now };
    await database.client.photo.create({
      data: { ...shape, id, businessId: id, chatId: id, channel: "web", reference: file },
    });
    const content = JSON.stringify({ kind: "photo", reference: file });
    await database.client.inboxMessage.create({
      data: { id, chatId: id, revision: 1, channel: "web", messageId: `photo-${id}`, content, receivedAt: now },
    });
  }
  const asked = { flow: "home", status: "open", createdAt: now };
  await database.client.ticket.createMany({ data: [1, 2].map((id) => ({ ...asked, id, chatId: id })) });
  for (const area of ["33.13.11.2002", "33.13.01.2001"])
    await createDraft(desk, { id: "verifier", name: "" }, { area, registration: exampleRegistration(area) });
  const invited = { role: "viewer", createdAt: now, expiresAt: new Date(now.getTime() + 1000) };
  await database.client.invitation.createMany({
    data: [
      { ...invited, id: 1, tokenHash: "inside", territory: smallTerritory },
      { ...invited, id: 2, tokenHash: "outside", territory: "33.13.01" },
    ],
  });
};

const exampleRegistration = (village: string): Registration => ({
  ...{ ownerName: "Ibu Contoh", phone: null, businessName: "Usaha", product: "keripik", cluster: "keripik" },
  ...{ mode: "fixed", village, district: village.slice(0, 8), rt: null, rw: null, pin: null, placeSource: "village" },
  ...{ landmark: null, hint: null },
});
