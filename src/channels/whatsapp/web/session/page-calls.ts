import type { Client } from "whatsapp-web.js";
import type { Calls } from "../protocol.ts";
import { notices } from "./hear.ts";

/** What the library has no call for. These run in the page, in its own words; nothing of this file's is known there. */

interface PageMessage {
  readonly id: { readonly _serialized: string; readonly fromMe: boolean };
  readonly isNotification?: boolean;
  readonly type?: string;
}
interface PageChat {
  readonly id: { readonly _serialized: string };
  readonly unreadCount: number;
  readonly t?: number;
  readonly msgs: { getModelsArray(): readonly PageMessage[] };
}
interface PageModules {
  readonly WAWebSocketModel: {
    readonly Socket: { readonly state?: string; readonly hasSynced?: boolean; logout(): Promise<void> };
  };
  readonly WAWebCollections: {
    readonly Chat: { getModelsArray(): readonly PageChat[]; get(id: string): PageChat | undefined };
  };
  readonly WAWebCmd: { readonly Cmd: { refreshQR(): void } };
}
declare const window: {
  require<Name extends keyof PageModules>(name: Name): PageModules[Name];
  readonly onAppStateHasSyncedEvent?: () => Promise<void>;
  readonly WWebJS?: { sendSeen(chat: string): Promise<boolean> };
};

function pageOf(client: Client): NonNullable<Client["pupPage"]> {
  if (client.pupPage === undefined || client.pupPage === null) throw new Error("there is no page yet");
  return client.pupPage;
}

export const readState = (client: Client): Promise<{ socket: string; synced: boolean; hooked: boolean }> =>
  pageOf(client).evaluate(() => {
    const { state = "", hasSynced = false } = window.require("WAWebSocketModel").Socket;
    return { socket: state, synced: hasSynced, hooked: window.WWebJS !== undefined };
  });

/** The library waits for a change that has happened before it listened; this is what it does then. */
export const tellSynced = (client: Client): Promise<void> =>
  pageOf(client).evaluate(async () => {
    await window.onAppStateHasSyncedEvent?.();
  });

export const refreshQr = (client: Client): Promise<void> =>
  pageOf(client).evaluate(() => window.require("WAWebCmd").Cmd.refreshQR());

/** Not the library's logout: that closes the browser and clears its folder while it runs. */
export const logOut = (client: Client): Promise<void> =>
  pageOf(client).evaluate(() => window.require("WAWebSocketModel").Socket.logout());

export interface Waiting {
  readonly id: string;
  readonly unread: number;
}

/** Not the library's getChats: that asks the platform about every group. `since` in Unix seconds. */
export const readWaiting = (client: Client, since: number | null): Promise<Waiting[]> =>
  pageOf(client).evaluate(
    (from) =>
      window
        .require("WAWebCollections")
        .Chat.getModelsArray()
        .filter(({ unreadCount, t = 0 }) => unreadCount > 0 || (from !== null && t >= from))
        .map(({ id, unreadCount }) => ({ id: id._serialized, unread: unreadCount })),
    since,
  );

/** In one go in the page, so that nothing can come between the look and the mark. */
export const markSeen = (client: Client, { chat, last, known }: Calls["seen"]["asks"]): Promise<boolean> =>
  pageOf(client).evaluate(
    (id, latest, heard, silent) => {
      const { msgs, unreadCount = 0 } = window.require("WAWebCollections").Chat.get(id) ?? {};
      const said = (msgs?.getModelsArray() ?? []).filter(
        (message) => !message.id.fromMe && message.isNotification !== true && !silent.includes(message.type ?? ""),
      );
      if (said.at(-1)?.id._serialized !== latest) return false;
      const unread = unreadCount > 0 ? said.slice(-unreadCount) : [];
      // Of some no event tells: a chat that is marked now would never be looked into for them.
      if (heard !== null && unread.some((message) => !heard.includes(message.id._serialized))) return false;
      return window.WWebJS?.sendSeen(id) ?? false;
    },
    chat,
    last,
    known,
    [...notices],
  );
