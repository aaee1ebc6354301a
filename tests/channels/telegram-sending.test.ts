import { describe, expect, test } from "vitest";
import { channelsOnDouble, keep, say } from "../doubles/telegram/channels-on-double.ts";

const on = channelsOnDouble();

describe("sending", () => {
  async function ready() {
    const sri = on.telegram.user(1);
    sri.send("/start");
    return { channel: on.open(), sri };
  }

  test("brings the text as it is, whatever somebody wrote into it, without a preview of links", async () => {
    const { channel, sri } = await ready();
    const text = "<b>Keripik</b> *Bu_Sri* [x](http://jahat.example) & `a`";
    const outcome = await channel.send("1", say(text));
    const sent = await sri.reply();
    expect(outcome).toEqual({ is: "sent", providerId: String(sent.messageId) });
    expect(sent.text).toBe(text);
    expect(on.telegram.calls).toMatchObject([{ params: { link_preview_options: { is_disabled: true } } }]);
    expect(on.telegram.calls[0]?.params).not.toHaveProperty("parse_mode");
  });

  test("brings a long text in parts, in order", async () => {
    const { channel, sri } = await ready();
    await channel.send("1", say(`${"a".repeat(4000)}\n${"b".repeat(4000)}\n${"c".repeat(100)}`));
    expect(sri.received().map(({ text }) => text.charAt(0))).toEqual(["a", "b", "c"]);
  });

  test("offers a location's button, takes it away again, and every button can be pressed", async () => {
    const { channel, sri } = await ready();
    await channel.send(
      "1",
      say("Di mana?", {
        asks: "place",
        wants: "location",
        wantsLabel: "Kirim lokasi",
        choices: [{ id: "byName", label: "Pilih desa" }],
      }),
    );
    expect(sri.keyboard()).toEqual(["Kirim lokasi", "Pilih desa"]);
    sri.press("Pilih desa");
    await channel.send("1", say("Desa apa?"));
    expect(sri.keyboard()).toEqual([]);
  });

  test("a choice whose id is too long for a button comes back as its place", async () => {
    const { channel, sri } = await ready();
    const program = keep();
    await channel.send(
      "1",
      say("Desa?", {
        asks: "village",
        choices: [
          { id: "a", label: "A" },
          { id: "x".repeat(100), label: "X" },
        ],
      }),
    );
    sri.press("X");
    await channel.start(program.receive);
    await on.telegram.idle();
    expect(program.kept.at(-1)?.content).toEqual({ kind: "pick", choice: 2, question: "village" });
  });

  test("to somebody who blocked the office tells so", async () => {
    const { channel, sri } = await ready();
    sri.block();
    expect(await channel.send("1", say("halo"))).toEqual({ is: "blocked" });
    expect(await channel.send("77", say("halo"))).toEqual({ is: "blocked" });
  });

  test("into a flood tells how long to wait, and does not try again by itself", async () => {
    const { channel } = await ready();
    on.telegram.flood(7);
    expect(await channel.send("1", say("halo"))).toEqual({ is: "flood", afterSeconds: 7 });
    expect(on.telegram.calls).toHaveLength(1);
  });

  test("over a line that breaks may be tried again, whether or not the message went out", async () => {
    const { channel, sri } = await ready();
    on.telegram.drop("sendMessage", "before");
    on.telegram.drop("sendMessage", "after");
    expect(await channel.send("1", say("satu"))).toEqual({ is: "retry", reason: "network" });
    expect(await channel.send("1", say("dua"))).toEqual({ is: "retry", reason: "network" });
    expect(sri.received().map(({ text }) => text)).toEqual(["dua"]);
  });

  test("what Telegram will never take is refused for good", async () => {
    const { channel } = await ready();
    expect(await channel.send("1", say(" "))).toEqual({ is: "refused", reason: "Bad Request: message text is empty" });
  });

  describe("files", () => {
    const copy = say("Ini salinan data Anda.", {
      files: [
        { name: "data-saya.txt", type: "text/plain", text: "Nama: Sri\nUsaha: keripik – 100 % singkong\n" },
        { name: "data-saya.json", type: "application/json", text: '{"nama":"Sri"}' },
      ],
      choices: [{ id: "menu", label: "Menu" }],
      asks: "menu",
    });

    test("come after the text, each by its name and whole, and the buttons stay under the text", async () => {
      const { channel, sri } = await ready();
      const outcome = await channel.send("1", copy);
      expect(sri.transcript().slice(1)).toEqual([
        "bot: Ini salinan data Anda. [Menu]",
        "bot: (data-saya.txt)",
        "bot: (data-saya.json)",
      ]);
      expect(sri.received().map(({ file }) => file?.bytes.toString("utf8"))).toEqual([
        undefined,
        copy.files?.[0]?.text,
        copy.files?.[1]?.text,
      ]);
      expect(outcome).toEqual({ is: "sent", providerId: String(sri.received().at(-1)?.messageId) });
    });

    test("are sent again with all of the message when one did not go out: twice is better than never", async () => {
      const { channel, sri } = await ready();
      on.telegram.drop("sendDocument", "after");
      expect(await channel.send("1", copy)).toEqual({ is: "retry", reason: "network" });
      on.telegram.flood(3, "sendDocument");
      expect(await channel.send("1", copy)).toEqual({ is: "flood", afterSeconds: 3 });
      expect(await channel.send("1", copy)).toMatchObject({ is: "sent" });
      const names = sri.received().flatMap(({ file }) => file?.name ?? []);
      expect(names).toEqual(["data-saya.txt", "data-saya.txt", "data-saya.json"]);
    });

    test("to somebody who blocked the office in the midst tell so", async () => {
      const { channel } = await ready();
      on.telegram.failNext("sendDocument", 403, "Forbidden: bot was blocked by the user");
      expect(await channel.send("1", copy)).toEqual({ is: "blocked" });
    });

    test("without a word in them do not spoil their message", async () => {
      const { channel } = await ready();
      const outcome = await channel.send(
        "1",
        say("halo", { files: [{ name: "a.txt", type: "text/plain", text: "" }] }),
      );
      expect(outcome).toMatchObject({ is: "sent" });
    });
  });

  test("waits for an answer that is slow", async () => {
    const { channel } = await ready();
    const release = on.telegram.hold("sendMessage");
    const sending = channel.send("1", say("halo"));
    await on.telegram.user(1).reply();
    release();
    expect(await sending).toMatchObject({ is: "sent" });
  });
});
