import { plain } from "../../../flows/kit/plain.ts";
import { isLanguage, type Language } from "../../../flows/kit/vocabulary.ts";
import type { Speak } from "../../../flows/speech/speak.ts";
import type { TextId } from "../../../flows/speech/text-ids.ts";
import type { Transaction } from "../../store/transact.ts";
import { chatForOwner } from "../chats/chat-for-owner.ts";
import { outboxRow } from "../help/outbox-row.ts";
import type { RecordField } from "./record-fields.ts";

/** Tells an owner, in the chat where the office writes to them, that an officer changed something; the values are not repeated. */
export const tellOwner = async (
  tx: Transaction,
  told: {
    readonly ownerId: number;
    readonly business: string;
    readonly fields: readonly RecordField[];
    readonly now: Date;
  },
  { speech, name }: { readonly speech: Readonly<Record<Language, Speak>>; readonly name: string },
): Promise<{ readonly told: true; readonly channel: string } | { readonly told: false }> => {
  const chat = await chatForOwner(tx, told.ownerId);
  if (chat === undefined) return { told: false };
  const speak = speech[isLanguage(chat.language) ? chat.language : "id"];
  const fields = [...new Set(told.fields.map((field) => speak(labelOf(field))))].join(", ");
  const text = speak("officer-changed", { office: name, business: told.business, fields });
  await tx.outboxMessage.create({ data: outboxRow(chat, plain(text), told.now, { unasked: true, officerId: null }) });
  return { told: true, channel: chat.channel };
};

const places: ReadonlySet<RecordField> = new Set(["village", "pin", "landmark"]);
const labelOf = (field: RecordField): TextId => (places.has(field) ? "field-place" : (`field-${field}` as TextId));
