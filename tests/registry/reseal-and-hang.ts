/** A rotation that stops for ever after its first batch, to be killed there. */
import { addKey, fileKeyring } from "../../src/registry/identifiers/key-file.ts";
import { resealAll } from "../../src/registry/identifiers/reseal.ts";
import { openDatabase } from "../../src/store/database.ts";

const [url = "", path = ""] = process.argv.slice(2);
const database = await openDatabase(url);
addKey(path, new Date());
await resealAll(database, fileKeyring(path), () => {
  process.stdout.write("half way\n");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
