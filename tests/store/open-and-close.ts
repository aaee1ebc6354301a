import { openDatabase } from "../../src/store/database.ts";

const [, , address = ""] = process.argv;
const database = await openDatabase(address);
await database.close();
process.exit(0);
