/** After so many failed attempts (about three hours) a message is given up. */
export const mostAttempts = 20;
/** The longest pause between two attempts, in seconds. */
const longestPause = 900;

/** The seconds before the next try of a message that failed after so many earlier ones. */
export const pauseAfter = (attempts: number): number => Math.min(longestPause, 2 ** attempts);
