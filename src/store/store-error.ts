/** A fault of the store. `retryable`: the same call may well succeed a moment later. */
export class StoreError extends Error {
  override readonly name: string = "StoreError";
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, message: string, options: { readonly cause?: unknown; readonly retryable?: boolean } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/**
 * Somebody else wrote the same key first, or removed what a row points at, or what was counted on is not so any more;
 * nothing of the transaction was kept.
 */
export class StoreConflict extends StoreError {
  override readonly name = "StoreConflict";

  constructor(cause: unknown) {
    super("conflict", "Another transaction wrote or removed the same rows first.", { cause });
  }
}

/** Codes of both drivers: a unique or primary key that is taken, or a row that is gone. */
const conflicts = /^(23503|23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|FOREIGNKEY))$/;
/** Two transactions waited for each other, and this one was given up; or it could not be put in a row with others. */
const collisions = /^(40001|40P01)$/;
/** Busy, a full disk, or a server that is going away, coming up or out of reach. */
const passing =
  /^(53[123]00|57P0[1-3]|08\d{3}|SQLITE_(BUSY|FULL|IOERR).*|P10(01|02|08|17)|P2024|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** Sorts an error of a driver or of Prisma: `conflict`, `collision` and `unavailable` (retryable) or `failed`; never repeats its message, which may hold values. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  if (conflicts.test(code)) return new StoreConflict(error);
  if (collisions.test(code)) {
    return new StoreError("collision", "Another transaction was in the way.", { cause: error, retryable: true });
  }
  const lost = error instanceof Error && error.message.startsWith("Connection terminated");
  if (lost || passing.test(code)) {
    return new StoreError("unavailable", "The database cannot be reached at the moment.", {
      cause: error,
      retryable: true,
    });
  }
  return new StoreError("failed", `The database refused a statement${code && ` (${code})`}.`, { cause: error });
}

interface Coded {
  readonly cause?: { readonly originalCode?: string };
}

/** Prisma keeps the driver's own code deep inside; of what fails at the commit it hands on the adapter's error itself. */
function codeOf(error: unknown): string {
  const { code, meta, cause } = (error ?? {}) as Coded & {
    readonly code?: string | number;
    readonly meta?: { readonly driverAdapterError?: Coded };
  };
  return String(meta?.driverAdapterError?.cause?.originalCode ?? cause?.originalCode ?? code ?? "");
}

/** For `catch`: the same error as the store's. */
export const asStoreError = (error: unknown): never => {
  throw toStoreError(error);
};
