import { sqltag } from "@prisma/client/runtime/client";

/** A piece of SQL with its values, for raw queries that share it. */
export const sql = sqltag;
