import type { Content, Message, Talk } from "../../flows/kit/heard.ts";
import type { FlowEvent, Language, Registration, WorldEffect } from "../../flows/kit/vocabulary.ts";
import { converse, type Setting } from "../../flows/talk.ts";
import { loadSpeech } from "../../src/load-speech.ts";
import { loadGazetteer } from "../../src/registry/regions/gazetteer.ts";
import { registrationNumber } from "../../src/registry/registration-number.ts";
import { shippedCatalogue } from "../../src/registry/trades/shipped-catalogue.ts";
import { createTrades } from "../../src/registry/trades/trades.ts";

/** The real world of a regency, without a database. */
export const loadPureSetting = async (territory = ["33.13"]): Promise<Setting> => {
  const [loaded, { clusters, products }, speech] = await Promise.all([
    loadGazetteer(territory),
    shippedCatalogue(),
    loadSpeech(),
  ]);
  if (!loaded.ok) throw new Error(`No such territory: ${loaded.codes.join(", ")}`);
  const office = { name: "Dinas Koperasi dan UKM Kabupaten Karanganyar" };
  return { world: { office, places: loaded.gazetteer, trades: createTrades(clusters, products) }, speech };
};

/** One owner's talk in memory. It is written and read back between every two messages. */
export const pureTalk = (setting: Setting, language: Language = "id") => {
  let stored: string | undefined;
  let spoken = language;
  const effects: WorldEffect[] = [];
  const registrations: Registration[] = [];

  const perform = (effect: WorldEffect): FlowEvent | undefined => {
    effects.push(effect);
    switch (effect.type) {
      case "register":
        registrations.push(effect.registration);
        return { type: "registered", number: registrationNumber("33.13", registrations.length) };
      case "openTicket":
        return { type: "ticketOpened", number: 1 };
      case "lookUpStatus":
        return {
          type: "statusFound",
          businesses: registrations.map(({ businessName }, index) => ({
            number: registrationNumber("33.13", index + 1),
            name: businessName,
            status: "registered",
          })),
        };
      default:
        return undefined;
    }
  };

  const hear = (content: Content, returned = false): Message & { readonly state: string } => {
    const talk = stored === undefined ? undefined : (JSON.parse(stored) as Talk);
    const turn = converse(talk, spoken, { content, returned }, setting);
    let step = turn.next();
    while (step.done !== true) step = turn.next(perform(step.value));
    stored = JSON.stringify(step.value.talk);
    spoken = step.value.language;
    return { ...step.value.message, state: step.value.state };
  };

  return {
    effects,
    registrations,
    hear,
    say: (text: string, returned = false) => hear({ kind: "text", text }, returned),
    pick: (choice: string | number) => hear({ kind: "pick", choice }),
    pin: (lat: number, lng: number) => hear({ kind: "location", lat, lng }),
    stored: () => stored,
    restore: (talk: string) => {
      stored = talk;
    },
  };
};
