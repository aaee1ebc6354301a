/** What codes are made of: no letter or digit that another one looks like. */
export const codeAlphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
export const codeLength = 8;

/** "/start kode-K7QPXM3R" of a link; "KODE K7QP XM3R" as it is typed from a slip of paper. */
const linked = /^\s*\/start(?:@\w+)?\s+kode-([a-z0-9]{1,16})\s*$/iu;
const typed = /^\s*(?:kode|code|kodene|kodhe)\s*[:=]?\s*([a-z0-9]{4})[\s.–-]?([a-z0-9]{4})[\s.!]*$/iu;
const bare = /^\s*(?:kode|code|kodene|kodhe)\s*[:=]?\s*$/iu;

/**
 * The code with which an owner confirms what an officer filled in, in capitals; without one where only the word was
 * sent; undefined for every other message. A code that is typed has a digit in it: "kode warnanya" is none.
 */
export const readCode = (text: string): { readonly code?: string } | undefined => {
  const link = linked.exec(text)?.[1];
  if (link !== undefined) return { code: link.toUpperCase() };
  const [, first = "", last = ""] = typed.exec(text) ?? [];
  const code = `${first}${last}`.toUpperCase();
  if (/\d/.test(code) && /[A-Z]/.test(code)) return { code };
  return bare.test(text) ? {} : undefined;
};

/** As people read it: "K7QP XM3R". */
export const printCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;
