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
