// A program that has a channel open and is then killed: node whatsapp-web-hold.ts <session folder> <browser> <arguments>
import { createWhatsAppWebChannel } from "../../src/channels/whatsapp/web/whatsapp-web-channel.ts";
import { createLog } from "../../src/lib/log.ts";

const [, , sessionDir = "", chromiumPath = "", browserArgs = "[]", browserEnv = "{}"] = process.argv;
const channel = createWhatsAppWebChannel({
  sessionDir,
  chromiumPath,
  browserArgs: JSON.parse(browserArgs) as string[],
  browserEnv: JSON.parse(browserEnv) as Record<string, string>,
  log: createLog("silent"),
});
channel.pairing?.watch(() => {
  if (channel.pairing?.shown().qr !== undefined) process.stdout.write("shown\n");
});
await channel.start(async () => ({ is: "taken" }));
