import type { Server, ServerResponse } from "node:http";

/** Whoever still holds a connection after this many milliseconds loses it. */
const patience = 10_000;

/**
 * Takes no more connections, ends event streams (browsers come back by themselves), and keeps its promise
 * when the requests in flight are answered.
 */
export function closeGently(server: Server, streams: Iterable<ServerResponse>): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => server.closeAllConnections(), patience);
    server.close((error) => {
      clearTimeout(deadline);
      if (error) reject(error);
      else resolve();
    });
    for (const stream of streams) stream.end(() => stream.req.socket.end());
  });
}
