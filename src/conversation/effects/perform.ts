import type { FlowEvent, WorldEffect } from "../../../flows/kit/vocabulary.ts";
import type { Writes } from "../rows.ts";
import { silenceAfter } from "../word-due.ts";
import { amend } from "./amend.ts";
import { askLink, lookUpLink } from "./ask-link.ts";
import type { Cause, EffectTools } from "./cause.ts";
import { lookUpChats, partChat, preferChat, undoLink } from "./chats.ts";
import { addSpot, keepDetail, keepPhoto, setOpen } from "./details.ts";
import { dropDraft, lookUpDraft } from "./drafts.ts";
import { erase } from "./erase.ts";
import { closeTicket, meetOfficer, sendWaiting } from "./help.ts";
import { joinLink, tryLink } from "./join-link.ts";
import { answerLink, meetLink } from "./meet-link.ts";
import { lookUpPerson } from "./person.ts";
import { register } from "./register.ts";
import { lookUpRepairs, lookUpVerdict, repair, repairLater } from "./repair.ts";
import { lookUpStatus, openTicket } from "./status.ts";

/**
 * Adds what an effect changes to the turn's writes and gives the event that answers it, if any. Nothing is
 * written here: all writes of a turn are committed together.
 */
export const perform = async (
  effect: WorldEffect,
  cause: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent | undefined> => {
  const { chat, message, now } = cause;
  switch (effect.type) {
    case "recordConsent": {
      const { purpose, granted, textVersion } = effect;
      const { language, channel, id: chatId } = chat;
      const { messageId } = message;
      writes.consents.push({ chatId, purpose, granted, textVersion, language, channel, messageId, at: now });
      return undefined;
    }
    case "forget":
      writes.forget.push(chat.id);
      return undefined;
    case "remind":
      remind(effect.wanted, cause, writes);
      return undefined;
    case "register":
      return register(effect, cause, writes, tools);
    case "openTicket":
      return openTicket(cause, writes, tools);
    case "lookUpStatus":
      return lookUpStatus(cause, tools);
    case "lookUpPerson":
      return lookUpPerson(effect.for, cause, writes, tools);
    case "amend":
      return amend(effect, cause, writes, tools);
    case "setOpen":
      return setOpen(effect, cause, writes, tools);
    case "addSpot":
      return addSpot(effect, cause, writes, tools);
    case "keepDetail":
      return keepDetail(effect, cause, writes, tools);
    case "keepPhoto":
      return keepPhoto(effect, cause, writes, tools);
    case "lookUpRepairs":
      return lookUpRepairs(effect.without, cause, tools);
    case "repair":
      return repair(effect, cause, writes, tools);
    case "repairLater":
      return repairLater(cause, writes, tools);
    case "lookUpVerdict":
      return lookUpVerdict(effect.check, cause, tools);
    case "erase":
      return erase(cause, writes, tools);
    case "meetOfficer":
      return meetOfficer(effect.ticket, cause, tools);
    case "sendWaiting":
      return sendWaiting(cause, writes, tools);
    case "closeTicket":
      return closeTicket(effect.ticket, cause, writes, tools);
    case "lookUpDraft":
      return lookUpDraft(effect.code, cause, writes, tools);
    case "dropDraft":
      return dropDraft(effect.draft, cause, writes, tools);
    case "lookUpLink":
      return lookUpLink(cause, tools);
    case "askLink":
      return askLink(effect.by, cause, writes, tools);
    case "tryLink":
      return tryLink(effect.code, cause, writes, tools);
    case "joinLink":
      return joinLink(effect.link, cause, writes, tools);
    case "meetLink":
      return meetLink(effect.link, effect.what, cause, writes, tools);
    case "answerLink":
      return answerLink(effect.link, effect.yes, cause, writes, tools);
    case "undoLink":
      return undoLink(effect.link, cause, writes, tools);
    case "lookUpChats":
      return lookUpChats(cause, tools);
    case "preferChat":
      return preferChat(effect.chat, cause, writes, tools);
    case "partChat":
      return partChat(effect.chat, cause, writes, tools);
  }
};

/** The last wish of a turn counts. */
const remind = (wanted: boolean, { chat, now }: Cause, writes: Writes): void => {
  const earlier = writes.others.findIndex(({ table }) => table === "Reminder");
  if (earlier >= 0) writes.others.splice(earlier, 1);
  writes.unremind.push(chat.id);
  if (wanted) writes.others.push({ table: "Reminder", row: { chatId: chat.id, ...silenceAfter(now, chat.channel) } });
};
