import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** Whoever still holds a connection after this many milliseconds loses it. */
const patience = 10_000;

/** Every open connection of the process's servers. */
const connections = new Set<Socket>();
subscribe("net.server.socket", (message) => {
  const { socket } = message as { readonly socket: Socket };
  connections.add(socket);
  socket.once("close", () => connections.delete(socket));
});

/**
 * Takes no more connections, ends event streams (browsers come back by themselves), and keeps its promise
 * when the requests in flight are answered.
 */
export function closeGently(server: Server, streams: Iterable<ServerResponse>): Promise<void> {
  return new Promise((resolve, reject) => {
    const address = server.address() as AddressInfo | null;
    const deadline = setTimeout(() => server.closeAllConnections(), patience);
    server.close((error) => {
      clearTimeout(deadline);
      if (error) reject(error);
      else resolve();
    });
    // Browsers open connections ahead of need, and Node counts as idle only those that carried a request.
    for (const socket of connections)
      if (socket.localPort === address?.port && socket.bytesRead === 0) socket.destroy();
    for (const stream of streams) stream.end(() => stream.req.socket.end());
  });
}
