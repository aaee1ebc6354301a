/** A process that starts: makes the key file where there is none, and tells which key it found. */
import { makeKeyFile, readKeyFile } from "../../src/registry/identifiers/key-file.ts";

const [path = ""] = process.argv.slice(2);
makeKeyFile(path, new Date());
process.stdout.write(
  readKeyFile(path)
    .keys.map(({ id }) => id)
    .join(","),
);
