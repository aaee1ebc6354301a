import type { ApiError, ResponseParameters } from "@grammyjs/types";

/** An answer of Telegram's that is not `ok`. */
export class ApiFault extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  answer(): ApiError {
    const extra = this.parameters === undefined ? {} : { parameters: this.parameters };
    return { ok: false, error_code: this.code, description: this.message, ...extra };
  }
}

export const badRequest = (why: string): ApiFault => new ApiFault(400, `Bad Request: ${why}`);

export const flooded = (seconds: number): ApiFault =>
  new ApiFault(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
