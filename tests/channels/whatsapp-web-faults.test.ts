import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isAlive } from "../../src/channels/whatsapp/web/session-folder.ts";
import { say, textOf } from "../doubles/telegram/channels-on-double.ts";
import { eventually, newFolder, pairedChannel } from "../doubles/whatsapp-web/channel-on-double.ts";
import type { Person } from "../doubles/whatsapp-web/person.ts";
import { processesOf } from "../doubles/whatsapp-web/processes.ts";
import { unpackBrowser } from "../support/browser.ts";

const { whatsapp, open } = await pairedChannel({ limits: { call: 2500, look: 300, ack: 500 } });

/** As the delivery does it: again and again, with the id of the try before. */
async function deliver(person: Person, text: string): Promise<number> {
  let earlier: string | undefined;
  for (let tries = 1; ; tries += 1) {
    const outcome = await open.channel.send(person.address, say(text), earlier);
    if (outcome.is === "sent") return tries;
    if (outcome.is !== "retry") throw new Error(`${outcome.is} is no answer to a fault`);
    earlier = outcome.providerId ?? earlier;
    await open.becomes("ready");
  }
}

/** What is said before, during and after a fault is heard once and in order, and answered once. */
async function survives(fault: (sri: Person) => void | Promise<void>, recovered: () => boolean): Promise<void> {
  const sri = whatsapp.person();
  sri.send("sebelum");
  await open.kept(sri.address, 1);
  await fault(sri);
  sri.send("selama");
  await eventually("the recovery", recovered);
  await open.becomes("ready");
  sri.send("sesudah");
  await open.kept(sri.address, 3);
  await deliver(sri, "Baik");
  expect(open.program.kept.filter(({ address }) => address === sri.address).map(textOf)).toEqual([
    "sebelum",
    "selama",
    "sesudah",
  ]);
  expect(sri.received().map(({ body }) => body)).toEqual(["Baik"]);
  expect(open.channel.state?.()).toMatchObject({ is: "ready" });
}

const anotherPage = () => {
  const { pages } = whatsapp.counts;
  return () => whatsapp.counts.pages > pages;
};
const lastWhy = () =>
  open.logged
    .map((line) => JSON.parse(line) as { event: string; why?: string })
    .findLast(({ event }) => event === "whatsapp.browser_ended")?.why;

describe("a channel recovers by itself, and no message is lost, when", () => {
  test("the page crashes", async () => {
    const before = open.browser();
    expect(before.pages).toHaveLength(1);
    await survives(() => {
      for (const page of before.pages) process.kill(page, "SIGSEGV");
    }, anotherPage());
    expect(lastWhy()).toBe("page_crashed");
    expect(open.browser().pid).not.toBe(before.pid);
  });

  test("the browser is killed", async () => {
    await survives(() => {
      process.kill(open.browser().pid, "SIGKILL");
    }, anotherPage());
    expect(lastWhy()).toBe("browser_lost");
  });

  test("the session's own process is killed, and its browser does not stay behind", async () => {
    const { pid, parent } = open.browser();
    await survives(() => {
      process.kill(parent, "SIGKILL");
    }, anotherPage());
    expect(lastWhy()).toBe("session_lost");
    expect(isAlive(pid)).toBe(false);
  });

  test("the page's only thread never comes back", async () => {
    await survives(() => whatsapp.freeze(), anotherPage());
    expect(lastWhy()).toBe("silent");
  });

  test("the page loads itself anew", async () => {
    await survives(() => whatsapp.reload(), anotherPage());
  });

  test("the page loads itself anew and is synced before anybody can listen", async () => {
    await survives(() => {
      whatsapp.syncEarly(1);
      whatsapp.reload();
    }, anotherPage());
  });

  test("the browser starts anew and is synced before anybody can listen", async () => {
    const { pages } = whatsapp.counts;
    await survives(() => {
      whatsapp.syncEarly(1);
      process.kill(open.browser().pid, "SIGKILL");
    }, anotherPage());
    expect(whatsapp.counts.pages - pages).toBe(1);
  });

  test("another window takes the session", async () => {
    const { takeOvers } = whatsapp.counts;
    await survives(
      () => whatsapp.conflict(),
      () => whatsapp.counts.takeOvers > takeOvers,
    );
  });

  test("the session cannot be taken back, which the library leaves unhandled", async () => {
    await survives(() => {
      whatsapp.breakTakeOver();
      whatsapp.conflict();
    }, anotherPage());
    expect(lastWhy()).toBe("session_fault");
  });

  test("the line is broken for a while", async () => {
    await survives(
      async () => {
        whatsapp.offline();
        await open.becomes("troubled", "offline");
        setImmediate(() => whatsapp.online());
      },
      () => open.channel.state?.().is === "ready",
    );
  });

  test("everything is repeated after a reconnect", async () => {
    const handed = open.program.handed.length;
    await survives(
      () => whatsapp.repeat(),
      () => true,
    );
    expect(open.program.handed.length - handed).toBe(3);
  });

  test("a message comes of which no event tells", async () => {
    const sri = whatsapp.person();
    whatsapp.quietly(() => sri.send("diam"));
    await open.kept(sri.address, 1);
    await eventually("it is marked as seen", () => whatsapp.account.chat(sri.chat).unread === 0);
  });

  test("and another after it of which one does", async () => {
    const sri = whatsapp.person();
    whatsapp.quietly(() => sri.send("diam"));
    sri.send("halo");
    expect((await open.kept(sri.address, 2)).map(textOf).toSorted()).toEqual(["diam", "halo"]);
    await eventually("both are marked as seen", () => whatsapp.account.chat(sri.chat).unread === 0);
  });
});

describe("a call that does not come back", () => {
  test("before the message went out: it is sent by the next browser", async () => {
    const sri = whatsapp.person();
    whatsapp.hang("send");
    expect(await deliver(sri, "Halo")).toBe(2);
    expect(lastWhy()).toBe("silent");
    expect(sri.transcript()).toEqual(["office: Halo"]);
  });

  test("after the message went out: it is not sent again, though nobody was told its id", async () => {
    const sri = whatsapp.person();
    whatsapp.hang("answer");
    expect(await deliver(sri, "Halo")).toBe(2);
    expect(sri.transcript()).toEqual(["office: Halo"]);
    // The same words once more, later, are another message.
    expect(await deliver(sri, "Halo")).toBe(1);
    expect(sri.transcript()).toEqual(["office: Halo", "office: Halo"]);
  });
});

test("a message that waits for the line goes out once when it is back", async () => {
  const sri = whatsapp.person();
  whatsapp.next("held");
  const outcome = await open.channel.send(sri.address, say("Halo"));
  expect(outcome).toMatchObject({ is: "retry", reason: "no_ack" });
  whatsapp.offline();
  await open.becomes("troubled", "offline");
  expect(await open.channel.send(sri.address, say("Halo"))).toMatchObject({ is: "retry", reason: "not_ready" });
  whatsapp.online();
  await open.becomes("ready");
  const earlier = "providerId" in outcome ? outcome.providerId : undefined;
  expect(await open.channel.send(sri.address, say("Halo"), earlier)).toEqual({ is: "sent", providerId: earlier });
  expect(sri.transcript()).toEqual(["office: Halo"]);
});

test("nothing stays behind of a program that was killed", async () => {
  const { path, args, env } = await unpackBrowser();
  const sessionDir = newFolder();
  const program = fileURLToPath(new URL("whatsapp-web-hold.ts", import.meta.url));
  const given = [sessionDir, path, JSON.stringify([...args, ...whatsapp.browserArgs]), JSON.stringify(env)];
  const child = spawn(process.execPath, [program, ...given], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  const browser = processesOf(sessionDir);
  expect(browser?.pages).toHaveLength(1);
  child.kill("SIGKILL");
  await eventually("both processes gone", () => [browser?.pid, browser?.parent].every((pid) => !isAlive(pid ?? 0)));
  expect(processesOf(sessionDir)).toBeUndefined();
});
