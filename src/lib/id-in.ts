/** The largest id that both databases hold. */
const largest = 2_147_483_647;

/** The id that a form or an address names; undefined for anything that can be none. */
export const idIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,9}$/.test(text) && Number(text) <= largest ? Number(text) : undefined;
