const hour = 60 * 60 * 1000;
/**
 * So long after an owner's last message the first word comes, then the second; no more follow. Milliseconds. WhatsApp
 * lets nothing through after a day: there the first comes before, and the second only where it may.
 */
const silencesOn = (channel: string) => [(channel === "whatsapp" ? 22 : 24) * hour, 72 * hour] as const;
/** Two words are at least so far apart, however late the first one was. Milliseconds. */
const apart = 24 * hour;

/** What is known of a silence: when the next word was to come, and how many came. */
export interface Waiting {
  readonly dueAt: Date;
  readonly sent: number;
}

export type Word =
  | { readonly is: "due"; readonly nth: 1 | 2 }
  /** The owner wrote meanwhile, or it is too early. */
  | { readonly is: "later"; readonly waiting: Waiting };

const after = (time: Date, milliseconds: number): Date => new Date(time.getTime() + milliseconds);

/** What a silence that began with this message waits for. */
export const silenceAfter = (heardAt: Date, channel: string): Waiting => ({
  dueAt: after(heardAt, silencesOn(channel)[0]),
  sent: 0,
});

/** Whether a word to a silent owner is due. Whoever wrote since it was planned begins a new silence. */
export const wordDue = (planned: Waiting, heardAt: Date, now: Date, channel: string): Word => {
  const wrote = heardAt > after(planned.dueAt, -(silencesOn(channel)[planned.sent] ?? 0));
  const waiting = wrote ? silenceAfter(heardAt, channel) : planned;
  return waiting.dueAt > now ? { is: "later", waiting } : { is: "due", nth: waiting.sent === 0 ? 1 : 2 };
};

/** What a silence waits for once a word was said; undefined after the last. */
export const silenceBeyond = (nth: 1 | 2, heardAt: Date, now: Date, channel: string): Waiting | undefined => {
  if (nth === 2) return undefined;
  const due = Math.max(after(heardAt, silencesOn(channel)[1]).getTime(), after(now, apart).getTime());
  return { dueAt: new Date(due), sent: 1 };
};
