import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import type { Talk } from "./talk.ts";
import { createTerminalChannel } from "./terminal-channel.ts";

/** A talk at the keyboard, with choices as numbers; ends with Ctrl+D. */
export const talkByKeyboard = async (talk: Talk & { readonly from: string }): Promise<void> => {
  const { input, output, office, from, clock, passTime } = talk;
  office.join(
    createTerminalChannel((_to, { text, files = [] }) => {
      const pieces = [text, ...files.map((file) => `--- ${file.name} ---\n${file.text.trimEnd()}\n---`)];
      output.write(`\n${pieces.join("\n\n")}\n\n`);
    }, "numbers"),
  );
  await office.idle();
  const lines = createInterface({ input, output, prompt: "> " });
  output.write("Ketik pesan lalu Enter. Lokasi: tulis koordinat atau tautan peta. Ctrl+D untuk keluar.\n");
  output.write("Type a message, then Enter. A location: coordinates or a map link. Ctrl+D to leave.\n");
  let isOpen = true;
  lines.once("close", () => {
    isOpen = false;
  });
  lines.prompt();
  for await (const text of lines) {
    if (text.trim() !== "") {
      await passTime();
      await office.receive({
        channel: "terminal",
        address: from,
        messageId: randomUUID(),
        at: clock.now(),
        content: { kind: "text", text },
      });
      await office.idle();
    }
    // Words from a pipe end before the last of them is answered.
    if (isOpen) lines.prompt();
  }
};
