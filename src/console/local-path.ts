/** Where the pages are that have no place in a way back: whoever comes from there goes home. */
const passing = /^\/console\/(?:sign-in|sign-out|language|second-factor|invitation|new-password|live|assets)(?:[/?]|$)/;

/** A path of the console that may be gone to, or null: nobody is sent elsewhere by a link that only looks like ours. */
export const localPath = (told: string | null | undefined): string | null => {
  if (told == null || !/^\/console(?:[/?]|$)/.test(told) || told.length > 1000) return null;
  const url = new URL(told, "http://console.invalid");
  const path = url.pathname + url.search;
  return url.host === "console.invalid" && /^\/console(?:[/?]|$)/.test(path) && !passing.test(path) ? path : null;
};
