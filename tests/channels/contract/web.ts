import { randomUUID } from "node:crypto";
import { addressOf } from "../../../src/channels/web/identity.ts";
import { createWebChannel } from "../../../src/channels/web/web-channel.ts";
import { createHistory } from "../../../src/conversation/history.ts";
import { createPhotoStore } from "../../../src/registry/photos/photo-store.ts";
import { openChannelHouse } from "./house.ts";
import type { Person, Platform, Rig } from "./rig.ts";
import { settle } from "./settle.ts";

interface News {
  readonly lines: string;
  readonly panel: string;
}

export const web: Platform = {
  name: "the browser chat",
  lacks: {
    sticker: "a page sends words, choices, places and photos",
    voice: "a page sends words, choices, places and photos",
    othersContact: "a number is typed",
    block: "who does not want to read closes the page",
    vouched: "nobody vouches for a visitor",
    flood: "pages fetch what they show",
    wrongOrder: "a page sends a message once the one before was taken",
  },
  window: "none",
  blocking: "none",
  photos: "encoded anew",
  open: async (database, photosFolder) => {
    const open = (clock?: Rig["house"]["clock"]) =>
      openChannelHouse({
        database,
        ...(clock === undefined ? {} : { clock }),
        create: (time, log, { world }, opened) =>
          createWebChannel({
            office: world.office,
            history: createHistory(opened, "web"),
            photos: createPhotoStore(photosFolder),
            newTalksPerHour: 1000,
            clock: time,
            newId: randomUUID,
            log,
          }),
      });
    let house = await open();
    let last: () => Promise<void> = () => Promise.resolve();
    /** What could not be sent stays on the page, which tries again. */
    let unsent: (() => Promise<void>)[] = [];

    async function post(path: string, cookie: string, body: URLSearchParams | FormData): Promise<void> {
      const send = async () => {
        const headers = { Accept: "application/json", Cookie: cookie, Origin: house.url };
        const answer = await fetch(house.url + path, { method: "POST", headers, body });
        if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`);
      };
      last = send;
      await send().catch((fault: unknown) => {
        if (!(fault instanceof TypeError)) throw fault;
        unsent.push(send);
      });
    }

    async function visit(): Promise<Person> {
      const page = await (await fetch(`${house.url}/chat`)).text();
      const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
      const key = field("key");
      const cookie = `klaster_chat=${key}`;
      const say = (fields: Record<string, string>) =>
        post("/chat", cookie, new URLSearchParams({ id: randomUUID(), ...fields }));
      const news = async () => {
        const answer = await fetch(`${house.url}/chat/talk/news`, { headers: { Cookie: cookie } });
        return (await answer.json()) as News | null;
      };
      return {
        address: addressOf(key),
        begin: () => post("/chat", "", new URLSearchParams({ id: field("id"), key, start: "", lang: "id" })),
        say: (text) => say({ text }),
        async choose(place) {
          const { panel = "" } = (await news()) ?? {};
          const question = /name="question" value="([^"]*)"/.exec(panel)?.[1] ?? "";
          const picks = [...panel.matchAll(/name="pick" value="([^"]*)"/g)].map(([, pick]) => pick);
          await say({ question, pick: picks[place - 1] ?? "" });
        },
        location: ({ lat, lng }) => say({ lat: String(lat), lng: String(lng) }),
        async photo(bytes) {
          const body = new FormData();
          body.set("id", randomUUID());
          body.set("photo", new File([new Uint8Array(bytes)], "foto.jpg"));
          await post("/chat/photos", cookie, body);
        },
        heard: async () => readOffice((await news())?.lines ?? ""),
      };
    }

    return {
      get house() {
        return house;
      },
      person: visit,
      twice: () => last(),
      async restart(meanwhile) {
        const { clock } = house;
        await house.close();
        await meanwhile();
        house = await open(clock);
        const waiting = unsent;
        unsent = [];
        for (const send of waiting) await send();
      },
      settle: () => settle(house, () => Promise.resolve()),
      close: () => house.close(),
    };
  },
};

/** The words of the office's lines in a page. */
function readOffice(lines: string): readonly string[] {
  return [...lines.matchAll(/<li id="[^"]*" class="office">[\s\S]*?<p dir="auto">([\s\S]*?)<\/p>/g)].map(([, text]) =>
    (text ?? "").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
  );
}
