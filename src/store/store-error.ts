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

/** Somebody else wrote the same key first; nothing of the transaction was kept. */
export class StoreConflict extends StoreError {
  override readonly name = "StoreConflict";

  constructor(cause: unknown) {
    super("conflict", "A row with this key is already there.", { cause });
  }
}

/** Codes of both drivers: a unique or primary key that is taken. */
const conflicts = /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY))$/;
/** Busy or deadlocked, a full disk, or a server that is going away, coming up or out of reach. */
const passing =
  /^(40001|40P01|53[123]00|57P0[1-3]|08\d{3}|SQLITE_(BUSY|FULL|IOERR).*|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** Sorts a driver's error: `conflict`, `unavailable` (retryable) or `failed`; never repeats its message, which may hold values. */
export function toStoreError(error: unknown): StoreError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (conflicts.test(code)) return new StoreConflict(error);
  const lost = error instanceof Error && error.message.startsWith("Connection terminated");
  if (lost || passing.test(code)) {
    return new StoreError("unavailable", "The database cannot be reached at the moment.", {
      cause: error,
      retryable: true,
    });
  }
  return new StoreError("failed", `The database refused a statement${code && ` (${code})`}.`, { cause: error });
}
