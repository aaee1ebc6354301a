import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { closeGently } from "../../src/server/close-gently.ts";

/** Time stands still: nothing here is closed because patience ran out. */
async function serving(listener: RequestListener) {
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const server = createServer(listener).listen(0, "127.0.0.1");
  onTestFinished(() => server.closeAllConnections());
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const open = async (words = "") => {
    const accepted = once(server, "connection");
    const socket = connect(port, "127.0.0.1");
    await accepted;
    if (words !== "") socket.write(words);
    return socket;
  };
  return { server, open };
}

const request = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

test("a connection that never sent anything is closed at once", async () => {
  const { server, open } = await serving(() => {});
  const socket = await open();
  const closed = once(socket.resume(), "close");
  await closeGently(server, []);
  await closed;
});

test("a connection that rests after its request is closed at once", async () => {
  const { server, open } = await serving((_, response) => response.end("done"));
  const socket = await open(request);
  await once(socket, "data");
  await closeGently(server, []);
});

test("a silent connection goes, and a request in flight beside it is answered", async () => {
  const arrived = Promise.withResolvers<() => void>();
  const { server, open } = await serving((_, response) =>
    arrived.resolve(() => response.writeHead(200, { Connection: "close" }).end("done")),
  );
  const silent = await open();
  const busy = await open(request);
  const answer = await arrived.promise;
  const gone = once(silent.resume(), "close");
  const closing = closeGently(server, []);
  await gone;
  answer();
  const [words] = (await once(busy, "data")) as [Buffer];
  expect(String(words)).toContain("done");
  await closing;
});

test("closing one server leaves the silent connections of another", async () => {
  const [one, other] = [await serving(() => {}), await serving((_, response) => response.end("done"))];
  const socket = await other.open();
  await closeGently(one.server, []);
  socket.write(request);
  const [words] = (await once(socket, "data")) as [Buffer];
  expect(String(words)).toContain("done");
});
