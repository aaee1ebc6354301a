/**
 * Ends the answer to a request for its head alone: Hono asks for the whole and throws the body away, and what makes the
 * body, a stream of news or an open file, would wait for its reader for ever.
 */
export const endUnread = async ({ method }: Request, { body }: Response): Promise<void> => {
  if (method === "HEAD") await body?.cancel();
};
