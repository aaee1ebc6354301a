/** The first number in a shared contact: E.164 where WhatsApp knows its account (waid), else as it is written. */
export function phoneInCard(card: string): string | undefined {
  // A long line goes on after a break and a space.
  for (const line of card.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0));
    if (!/^(?:item\d+\.)?TEL(?:;|$)/i.test(name)) continue;
    const account = /;waid=(\d{5,15})(?:;|$)/i.exec(name)?.[1];
    if (account !== undefined) return `+${account}`;
    const written = line.slice(colon + 1).trim();
    if (/\d/.test(written)) return written;
  }
  return undefined;
}
