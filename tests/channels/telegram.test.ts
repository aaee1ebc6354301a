import { describe, expect, test } from "vitest";
import { channelsOnDouble, keep, say, textOf } from "../doubles/telegram/channels-on-double.ts";

const on = channelsOnDouble();

describe("a pressed button", () => {
  async function chatWithButton() {
    const channel = on.open();
    const sri = on.telegram.user(1);
    sri.send("/start");
    await channel.send("1", say("Cara usaha?", { asks: "mode", choices: [{ id: "fixed", label: "Tetap" }] }));
    return { channel, sri };
  }

  test("is answered with its label, and is a pick of its question", async () => {
    const { channel, sri } = await chatWithButton();
    const program = keep();
    sri.press("Tetap");
    await channel.start(program.receive);
    await on.telegram.idle();
    await channel.stop();
    expect(program.kept.at(-1)?.content).toEqual({ kind: "pick", choice: "fixed", question: "mode" });
    expect([...on.telegram.answered.values()]).toEqual(["Tetap"]);
  });

  test("is taken although its answer fails, and before its answer comes back", async () => {
    const { channel, sri } = await chatWithButton();
    const program = keep();
    on.telegram.failNext("answerCallbackQuery", 400, "Bad Request: query is too old");
    const release = on.telegram.hold("answerCallbackQuery");
    sri.press("Tetap");
    sri.press("Tetap");
    await channel.start(program.receive);
    await on.telegram.idle();
    expect(program.texts()).toEqual(["/start", "pick", "pick"]);
    release();
    await channel.stop();
    expect(on.events()).toEqual(["telegram.press_unanswered"]);
  });
});

test("the token, texts and names never reach a log or an error, whatever goes wrong", async () => {
  const channel = on.open();
  const sri = on.telegram.user(1, { firstName: "Sri Rahayu" });
  on.telegram.drop("deleteWebhook", "before");
  on.telegram.drop("getUpdates", "before");
  on.telegram.failNext("getUpdates", 401, `Unauthorized ${on.telegram.token}`);
  on.telegram.drop("sendMessage", "before");
  on.telegram.failNext("sendMessage", 400, `Bad Request: no such method at /bot${on.telegram.token}/`);
  sri.send("Keripik rahasia");
  await channel.start(
    keep((_, times) => {
      if (times === 1) throw new Error(`cannot keep Keripik rahasia of ${on.telegram.token}`);
      return { is: "taken" };
    }).receive,
  );
  await on.telegram.idle();
  const outcomes = [await channel.send("1", say("Balasan rahasia")), await channel.send("1", say("Balasan rahasia"))];
  const refused = await on
    .open({ token: `${on.telegram.token}x` })
    .start(keep().receive)
    .catch((error: unknown) => error);
  const written = [...on.logged, JSON.stringify(outcomes), String(refused), JSON.stringify(refused)].join("\n");
  expect(on.logged.length).toBeGreaterThan(3);
  expect(refused).toBeInstanceOf(Error);
  expect(written).not.toContain(on.telegram.token.slice(11));
  expect(written).not.toMatch(/rahasia|Rahayu/);
});

test("a thousand owners at once are heard and answered, each in order, and nobody twice", async () => {
  const owners = Array.from({ length: 1000 }, (_, at) => on.telegram.user(1000 + at));
  const steps = ["satu", "dua", "tiga"];
  for (const step of steps) for (const owner of owners) owner.send(step);
  const channel = on.open();
  const program = keep();
  await channel.start(async (message) => {
    const receipt = await program.receive(message);
    expect(await channel.send(message.address, say(`re: ${textOf(message)}`))).toMatchObject({ is: "sent" });
    return receipt;
  });
  await on.telegram.idle();
  const heard = Map.groupBy(program.kept, ({ address }) => address);
  expect(heard.size).toBe(1000);
  for (const messages of heard.values()) expect(messages.map(textOf)).toEqual(steps);
  for (const owner of owners)
    expect(owner.received().map(({ text }) => text)).toEqual(steps.map((step) => `re: ${step}`));
  expect(program.handed).toHaveLength(3000);
});
