import type { DraftGone, FlowEvent, Registration } from "../../../flows/kit/vocabulary.ts";
import { hashOfCode } from "../../registry/drafts/draft-code.ts";
import { openAnswers } from "../../registry/drafts/sealed-answers.ts";
import { firstName } from "../../registry/help/first-name.ts";
import { ownerColumns, registrationColumns } from "../../registry/registration-rows.ts";
import { asStoreError } from "../../store/store-error.ts";
import type { Writes } from "../rows.ts";
import type { Cause, EffectTools } from "./cause.ts";

const gone = (reason: DraftGone): FlowEvent => ({ type: "draftGone", reason });

/** Why a draft that does not wait any more opens nothing. */
const reasons: Readonly<Record<string, DraftGone>> = {
  confirmed: "used",
  refused: "refused",
  withdrawn: "withdrawn",
  expired: "expired",
};

/** What a code opens. The chat that opened it last may confirm it; so two phones cannot register it twice. */
export const lookUpDraft = async (
  code: string,
  { chat, now }: Cause,
  writes: Writes,
  tools: EffectTools,
): Promise<FlowEvent> => {
  const { database, identifiers, guesses } = tools;
  const { client } = database;
  if (!guesses.mayTry(chat.id, now)) return gone("later");
  const draft = await client.draft.findUnique({ where: { codeHash: hashOfCode(code) } }).catch(asStoreError);
  if (draft === null) {
    guesses.wrong(chat.id, now);
    return gone("unknown");
  }
  if (draft.state !== "waiting") return gone(reasons[draft.state] ?? "unknown");
  if (draft.expiresAt <= now) return gone("expired");
  const [officer, owner] = await Promise.all([
    client.officer.findUnique({ where: { id: draft.officerId }, select: { name: true } }),
    chat.ownerId === null
      ? null
      : client.owner.findUnique({ where: { id: chat.ownerId }, select: { name: true, phone: true } }),
  ]).catch(asStoreError);
  const { id, codeHash, state } = draft;
  writes.guards.push({ table: "Draft", row: { id, codeHash, state } });
  writes.updates.push({ table: "Draft", id, row: { chatId: chat.id } });
  return {
    type: "draftFound",
    filled: {
      draft: id,
      officer: firstName(officer?.name ?? ""),
      registration: openAnswers(draft.answers, identifiers).registration,
      ...(owner === null ? {} : { owner }),
    },
  };
};

/** What its owner does not want is kept no longer. */
export const dropDraft = async (
  id: number,
  { chat, now }: Cause,
  writes: Writes,
  { database }: EffectTools,
): Promise<undefined> => {
  const waiting = { id, chatId: chat.id, state: "waiting" };
  if ((await database.client.draft.count({ where: waiting }).catch(asStoreError)) === 0) return undefined;
  writes.guards.push({ table: "Draft", row: waiting });
  writes.updates.push({ table: "Draft", id, row: { state: "refused", answers: "", settledAt: now } });
  return undefined;
};

/** A draft that this chat may confirm, with what the officer filled in as far as it is kept; else why not. */
export const readConfirmable = async (
  id: number,
  { chat }: Cause,
  { database, identifiers }: EffectTools,
): Promise<
  | {
      readonly ok: true;
      readonly state: string;
      readonly officerId: string;
      readonly at: Date;
      readonly registration: Registration | undefined;
    }
  | { readonly ok: false; readonly gone: FlowEvent }
> => {
  const draft = await database.client.draft.findUnique({ where: { id } }).catch(asStoreError);
  if (draft === null) return { ok: false, gone: gone("unknown") };
  // Who opened it in time may take their time: the answers are in their own talk.
  const mine = draft.chatId === chat.id && (draft.state === "waiting" || draft.state === "expired");
  if (!mine) return { ok: false, gone: gone(reasons[draft.state] ?? "used") };
  const registration = draft.answers === "" ? undefined : openAnswers(draft.answers, identifiers).registration;
  const { state, officerId, createdAt: at } = draft;
  return { ok: true, state, officerId, at, registration };
};

/** Settles the draft, and tells of each field that the owner left as the officer had it who filled it in. */
export const confirmDraft = (
  told: {
    readonly id: number;
    /** As it was read. */
    readonly state: string;
    readonly officerId: string;
    /** When it was filled in. */
    readonly at: Date;
    readonly drafted: Registration | undefined;
    readonly confirmed: Registration;
    readonly ownerId: number;
    readonly isNewOwner: boolean;
    readonly businessId: number;
  },
  { chat, now }: Cause,
  writes: Writes,
): void => {
  const { id, state, officerId, at, drafted, confirmed, ownerId, isNewOwner, businessId } = told;
  // The answers stay until it is on record in the audit log: see src/upkeep/drafts.ts.
  const kept = drafted === undefined ? { answers: "-" } : {};
  writes.guards.push({ table: "Draft", row: { id, state, chatId: chat.id } });
  const row = { state: "confirmed", businessId, chatId: chat.id, settledAt: now, ...kept };
  writes.updates.push({ table: "Draft", id, row });
  if (drafted === undefined) return;
  const columns = (registration: Registration) => ({
    ...(isNewOwner
      ? Object.fromEntries(
          Object.entries(ownerColumns(registration)).map(([column, value]) => [`owner.${column}`, value]),
        )
      : {}),
    ...registrationColumns(registration, undefined),
  });
  const before = columns(drafted);
  for (const [field, value] of Object.entries(columns(confirmed))) {
    if (value === null || before[field as keyof typeof before] !== value) continue;
    writes.others.push({
      table: "Change",
      row: {
        ownerId,
        businessId: field.startsWith("owner.") ? null : businessId,
        field,
        before: null,
        after: String(value),
        by: `officer:${officerId}`,
        channel: "console",
        messageId: "",
        at,
      },
    });
  }
};
