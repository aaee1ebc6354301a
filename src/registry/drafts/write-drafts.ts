import type { Registration } from "../../../flows/kit/vocabulary.ts";
import type { Clock } from "../../lib/clock.ts";
import type { Transaction } from "../../store/transact.ts";
import type { Act } from "../audit/actions.ts";
import type { Audit } from "../audit/audit.ts";
import type { ActWords } from "../audit/detail.ts";
import type { Helper } from "../help/help.ts";
import type { Identifiers } from "../identifiers/identifiers.ts";
import { hashOfCode, newCode } from "./draft-code.ts";
import { versionOf } from "./read-drafts.ts";
import { openAnswers, sealAnswers } from "./sealed-answers.ts";

/** What drafting needs; the console's desk is one. */
export interface Drafting {
  readonly audit: Audit;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
}

/** An owner has so long to confirm, in milliseconds. */
export const draftLasts = 14 * 24 * 60 * 60 * 1000;

export interface FilledForm {
  readonly registration: Registration;
  /** The most precise code known of where it is. */
  readonly area: string;
}

/** Keeps what was filled in as a draft: nothing of it is in the register until its owner confirms. Gives its id. */
export const createDraft = (
  { audit, clock, identifiers }: Drafting,
  officer: Helper,
  { registration, area }: FilledForm,
): Promise<number> => {
  const now = clock.now();
  const code = newCode();
  return audit.during(async (tx, record) => {
    const { id } = await tx.draft.create({
      data: {
        ...{ codeHash: hashOfCode(code), answers: sealAnswers({ registration, code }, identifiers), area },
        ...{ officerId: officer.id, state: "waiting", createdAt: now },
        expiresAt: new Date(now.getTime() + draftLasts),
      },
      select: { id: true },
    });
    record(act(officer, id, "made"));
    return id;
  });
};

export type Changed =
  | { readonly ok: true }
  /** `changed`: another officer was faster. Else its state: it waits no more. */
  | { readonly ok: false; readonly reason: "changed" | "confirmed" | "refused" | "withdrawn" | "expired" | "gone" };

/** Mends what was filled in; the code stays. An owner who opened it already sees it once they open it again. */
export const changeDraft = (
  drafting: Drafting,
  officer: Helper,
  id: number,
  seen: string,
  { registration, area }: FilledForm,
): Promise<Changed> =>
  whileWaiting(drafting, id, seen, (tx, answers, record) => {
    record(act(officer, id, "changed"));
    const { code } = openAnswers(answers, drafting.identifiers);
    return tx.draft.update({
      where: { id },
      data: { answers: sealAnswers({ registration, code }, drafting.identifiers), area },
    });
  });

/** Another code and another fortnight: the old code opens nothing any more. */
export const renewCode = (drafting: Drafting, officer: Helper, id: number, seen: string): Promise<Changed> =>
  whileWaiting(drafting, id, seen, (tx, answers, record) => {
    record(act(officer, id, "renewed"));
    const code = newCode();
    const { registration } = openAnswers(answers, drafting.identifiers);
    return tx.draft.update({
      where: { id },
      data: {
        answers: sealAnswers({ registration, code }, drafting.identifiers),
        codeHash: hashOfCode(code),
        chatId: null,
        expiresAt: new Date(drafting.clock.now().getTime() + draftLasts),
      },
    });
  });

/** Takes it back: its code opens nothing any more, and the answers are gone. */
export const withdrawDraft = (drafting: Drafting, officer: Helper, id: number, seen: string): Promise<Changed> =>
  whileWaiting(drafting, id, seen, (tx, _, record) => {
    record(act(officer, id, "withdrawn"));
    const settledAt = drafting.clock.now();
    return tx.draft.update({ where: { id }, data: { state: "withdrawn", answers: "", settledAt } });
  });

const act = (officer: Helper, draft: number, did: ActWords["did"]): Act => ({
  actor: `officer:${officer.id}`,
  action: "draft",
  detail: { draft, did },
});

/** Does something with a draft that still waits and is as the officer saw it. */
const whileWaiting = (
  { audit, clock }: Drafting,
  id: number,
  seen: string,
  does: (tx: Transaction, answers: string, record: (act: Act) => void) => Promise<unknown>,
): Promise<Changed> =>
  audit.during<Changed>(async (tx, record) => {
    const draft = await tx.draft.findUnique({ where: { id } });
    if (draft === null) return { ok: false, reason: "gone" };
    if (draft.state !== "waiting") return { ok: false, reason: draft.state as "confirmed" };
    if (draft.expiresAt <= clock.now()) return { ok: false, reason: "expired" };
    if (versionOf(draft.answers) !== seen) return { ok: false, reason: "changed" };
    await does(tx, draft.answers, record);
    return { ok: true };
  });
