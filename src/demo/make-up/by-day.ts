const hour = 3_600_000;
const day = 24 * hour;
/** People write from six in the morning till ten at night, on Java's clocks. */
const [wakes, isUp, ahead] = [6 * hour, 16 * hour, 7 * hour];

/** A time of the same day at which people are up, in the same order; not after `now`. */
export const byDay = (time: Date, now: Date): Date => {
  const midnight = Math.floor((time.getTime() + ahead) / day) * day - ahead;
  const share = (time.getTime() - midnight) / day;
  return new Date(Math.min(Math.round(midnight + wakes + share * isUp), now.getTime()));
};
