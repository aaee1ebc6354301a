/**
 * What a file is fetched by later. The platform's own ids are as long rows of digits as a NIK, and such are masked
 * before anything is written; letters between make them what they are.
 */
export const writeReference = (id: string): string => id.replaceAll("x", "xx").replace(/\d{5}(?=\d)/g, "$&xs");

export const readReference = (reference: string): string =>
  reference.replace(/x([xs])/g, (_, letter: string) => (letter === "x" ? "x" : ""));
