import { z } from "zod";

/** RFC 5321, 4.5.3.1.3. */
const longest = 254;

/**
 * An address as accounts keep it, in small letters, or null. It is asked for as the authentication library does: an
 * account under an address that the library refuses could never be used.
 */
export const readEmailAddress = (said: string): string | null => {
  const address = said.trim();
  // The length first: it bounds how long the pattern may look.
  return address.length <= longest && z.email().safeParse(address).success ? address.toLowerCase() : null;
};
