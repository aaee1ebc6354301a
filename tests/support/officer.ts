import type { Registration } from "../../flows/kit/vocabulary.ts";
import { refusalReasons } from "../../flows/repair/checked.ts";
import { isRepairable, reasonsFor } from "../../flows/repair/fields.ts";
import { hashOfCode } from "../../src/registry/drafts/draft-code.ts";
import { sealAnswers } from "../../src/registry/drafts/sealed-answers.ts";
import { draftLasts } from "../../src/registry/drafts/write-drafts.ts";
import { answerOwner } from "../../src/registry/help/answer-owner.ts";
import { closeUntaken, endTicket } from "../../src/registry/help/end-ticket.ts";
import type { Help } from "../../src/registry/help/help.ts";
import { openTicketFor } from "../../src/registry/help/open-ticket-for.ts";
import { takeTicket } from "../../src/registry/help/take-ticket.ts";
import { approve, askRepair, type Decided, refuse, reopen } from "../../src/registry/verification/decide.ts";
import { testIdentifiers } from "./identifiers.ts";

const budi = { id: "budi", name: "Budi Santoso, S.E." };

/**
 * What an officer does, in the words of a transcript: "takes the ticket", "writes: …", "is done", "gives it back",
 * "closes the ticket", "begins to talk", "filled in a registration with the code K7QPXM3R", "approves", "asks to repair
 * phone: shared", "refuses: outside", "takes the decision back"; of a second business with " (business 2)". Throws where
 * it cannot be done.
 */
export const actAsOfficer = async (help: Help, does: string): Promise<void> => {
  const { client } = help.database;
  const now = help.clock.now();
  if ((await client.officer.count({ where: { id: budi.id } })) === 0)
    await client.officer.create({
      data: {
        ...{ ...budi, email: "budi@dinas.example", emailVerified: true, role: "verifier", territory: "" },
        ...{ createdAt: now, updatedAt: now },
      },
    });
  const ticket = (await client.ticket.findFirst({ orderBy: { id: "desc" } }))?.id ?? 0;
  const decided = await decideAs(help, does);
  if (decided !== undefined) {
    if (!decided.ok) throw new Error(`It could not be done: ${does}: ${JSON.stringify(decided)}`);
    return;
  }
  const [, words] = /^writes: (.+)$/s.exec(does) ?? [];
  const [, code] = /^filled in a registration with the code (\w+)$/.exec(does) ?? [];
  const done = await (async (): Promise<{ readonly ok: boolean }> => {
    if (words !== undefined) return answerOwner(help, ticket, budi, words);
    if (code !== undefined) return fillIn(help, code);
    switch (does) {
      case "takes the ticket":
        return takeTicket(help, ticket, budi);
      case "is done":
        return endTicket(help, ticket, budi, { is: "done", note: "" });
      case "gives it back":
        return endTicket(help, ticket, budi, { is: "later", note: "" });
      case "closes the ticket":
        return closeUntaken(help, ticket, budi, "");
      case "begins to talk":
        return openTicketFor(help, (await client.owner.findFirstOrThrow()).id, budi);
      default:
        throw new Error(`No officer does this: ${does}`);
    }
  })();
  if (!done.ok) throw new Error(`It could not be done: ${does}: ${JSON.stringify(done)}`);
};

/** Undefined for what is no decision about a business. A reason that is none of the list is told in own words. */
const decideAs = async (help: Help, does: string): Promise<Decided | undefined> => {
  const [, what = does, nth = "1"] = /^(.+) \(business (\d)\)$/.exec(does) ?? [];
  const businesses = await help.database.client.business.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  const about = { business: businesses[Number(nth) - 1]?.id ?? 0, officer: budi };
  const [, field = "", asked = ""] = /^asks to repair (\w+): (.+)$/.exec(what) ?? [];
  const [, refused] = /^refuses: (.+)$/.exec(what) ?? [];
  if (isRepairable(field)) return askRepair(help, about, { field, ...whyOf(reasonsFor(field), asked) });
  if (refused !== undefined) return refuse(help, about, whyOf(refusalReasons, refused));
  if (what === "approves") return approve(help, about);
  return what === "takes the decision back" ? reopen(help, about, "keliru") : undefined;
};

const whyOf = <Reason extends string>(reasons: readonly Reason[], said: string) => {
  const reason = reasons.find((one) => one === said) ?? null;
  return { reason, words: reason === null ? said : null };
};

const fillIn = async ({ database, clock }: Help, code: string): Promise<{ readonly ok: true }> => {
  const now = clock.now();
  const registration: Registration = {
    ...{ ownerName: "Ratna Dewi", phone: "+6281211112222", businessName: "Kue Ratna", product: "kue kering" },
    ...{ cluster: "tepung", mode: "fixed", district: "33.13.11", village: "33.13.11.2002", rt: "002", rw: "005" },
    ...{ pin: null, placeSource: "village", landmark: null, hint: null },
  };
  await database.client.draft.create({
    data: {
      ...{ codeHash: hashOfCode(code), answers: sealAnswers({ registration, code }, testIdentifiers) },
      ...{ area: "33.13.11.2002", officerId: budi.id, state: "waiting", createdAt: now },
      expiresAt: new Date(now.getTime() + draftLasts),
    },
  });
  return { ok: true };
};
