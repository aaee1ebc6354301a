import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { databases } from "../support/databases.ts";
import { openTestOffice } from "../support/office.ts";
import { accountAt, linkedAt, numberOf, ownerThere } from "./several-chats.ts";

let office: Awaited<ReturnType<typeof openTestOffice>>;
afterEach(() => office.close());

describe.each(databases)("a program that is killed between two chats on $kind", ({ url }) => {
  const open = async () => {
    const address = await url();
    office = await openTestOffice(address);
    const owner = await ownerThere(office);
    /** Another program takes this message, and is killed right after its commit. */
    const killedAfter = async (channel: string, account: string, text: string, phone = ""): Promise<void> => {
      const now = office.clock.now().toISOString();
      const child = fork(fileURLToPath(new URL("link-and-hang.ts", import.meta.url)), [
        ...[address, now, channel, account, phone, text],
      ]);
      await once(child, "message");
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    };
    return { owner, killedAfter };
  };

  it("has lost neither the code, nor the news of the link, and says neither twice", async () => {
    const { owner, killedAfter } = await open();
    const account = accountAt(office, "whatsapp", "account");
    await account.say("hubungkan");
    const told = (await owner.told()).length;
    await killedAfter("whatsapp", "account", await numberOf(office));
    expect((await owner.told()).length).toBe(told);
    await office.pass(20_000);
    expect((await owner.told()).length).toBe(told + 1);
    await killedAfter("whatsapp", "account", office.code());
    expect(await account.owner()).toBe(await owner.owner());
    expect((await owner.told()).length).toBe(told + 1);
    await office.pass(20_000);
    await office.pass(20_000);
    expect((await owner.told()).at(-1)).toContain("baru saja dihubungkan");
    expect((await owner.told()).length).toBe(told + 2);
  });

  it("joins afterwards what was confirmed, and tells of what was parted", async () => {
    const { owner, killedAfter } = await open();
    const account = accountAt(office, "whatsapp", "account", "+6281234567890");
    await account.say("hubungkan");
    await killedAfter("terminal", "owner", "ya");
    expect(await account.owner()).toBeNull();
    await office.pass(20_000);
    expect(await account.owner()).toBe(await owner.owner());
    const other = await linkedAt(office, "telegram", "other");
    await killedAfter("terminal", "owner", "bukan saya");
    expect(await other.owner()).toBeNull();
    const told = (await other.told()).length;
    await office.pass(20_000);
    expect((await other.told()).slice(told).join()).toContain("tidak terhubung lagi");
  });
});
