/** A part of every day in which nobody is to be disturbed, in minutes after midnight; it may lie over midnight. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** "20:00-07:00" as hours; undefined for anything else, and for a day without a beginning or an end. */
export const readQuietHours = (said: string): QuietHours | undefined => {
  const times = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(said)?.slice(1).map(Number);
  if (times === undefined) return undefined;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times;
  const hours = { from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute };
  return hours.from === hours.to ? undefined : hours;
};

/** Tells whether a moment is quiet on the clocks of a time zone (an IANA name). The first minute is, the last is not. */
export const quietIn = (hours: QuietHours | null, timeZone: string): ((at: Date) => boolean) => {
  if (hours === null) return () => false;
  const { from, to } = hours;
  const clocks = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (at) => {
    const [hour = 0, minute = 0] = clocks.format(at).split(":").map(Number);
    const now = hour * 60 + minute;
    return from < to ? from <= now && now < to : from <= now || now < to;
  };
};
