/** Somebody's text of several lines as it may be kept: no invisible control characters, no empty ends. */
export const tidyLines = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
