/** An answer of the Graph API that is not a success. */
export class GraphFault extends Error {
  readonly status: number;
  readonly code: number;
  readonly title: string;
  readonly details: string | undefined;
  readonly type: string;
  readonly subcode: number | undefined;
  /** The request itself was wrong, whatever the day: no program should make it. */
  readonly blames: boolean;

  constructor(
    code: number,
    {
      details,
      message,
      status,
      type = "OAuthException",
      subcode,
      blames = false,
    }: Partial<FaultWords> & { readonly message?: string } = {},
  ) {
    const known = faults[code];
    const title = known?.title ?? "Unknown error";
    super(message ?? `(#${code}) ${title}`);
    this.code = code;
    this.status = status ?? known?.status ?? 400;
    this.title = title;
    this.details = details ?? known?.details;
    this.type = type;
    this.subcode = subcode;
    this.blames = blames;
  }

  answer(trace: string) {
    return {
      error: {
        message: this.message,
        type: this.type,
        code: this.code,
        ...(this.subcode === undefined ? {} : { error_subcode: this.subcode }),
        ...(this.details === undefined
          ? {}
          : { error_data: { messaging_product: "whatsapp" as const, details: this.details } }),
        fbtrace_id: trace,
      },
    };
  }

  /** As a status or a message carries it. */
  inEvent() {
    return {
      code: this.code,
      title: this.title,
      message: this.title,
      error_data: { details: this.details ?? this.title },
      href: "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
    };
  }
}

interface FaultWords {
  readonly details: string;
  readonly status: number;
  readonly type: string;
  readonly subcode: number;
  readonly blames: boolean;
}

interface Known {
  readonly status: number;
  readonly title: string;
  readonly details?: string;
}

/** The vendor's published codes that a program has to tell apart. */
const faults: Readonly<Record<number, Known>> = {
  1: { status: 500, title: "An unknown error occurred" },
  2: { status: 503, title: "Service temporarily unavailable" },
  4: { status: 400, title: "Application request limit reached" },
  10: { status: 403, title: "Application does not have permission for this action" },
  100: { status: 400, title: "Invalid parameter" },
  190: { status: 401, title: "Invalid OAuth access token - Cannot parse access token" },
  368: { status: 403, title: "Temporarily blocked for policies violations" },
  130429: { status: 400, title: "Rate limit hit", details: "Cloud API message throughput has been reached." },
  131000: { status: 500, title: "Something went wrong", details: "Message failed to send due to an unknown error." },
  131008: { status: 400, title: "Required parameter is missing" },
  131009: { status: 400, title: "Parameter value is not valid" },
  131016: { status: 500, title: "Service unavailable", details: "A service is temporarily unavailable." },
  131021: { status: 400, title: "Recipient cannot be sender" },
  131026: { status: 400, title: "Message undeliverable", details: "Message Undeliverable." },
  131031: { status: 403, title: "Account has been locked" },
  131042: { status: 400, title: "Business eligibility payment issue" },
  131047: {
    status: 400,
    title: "Re-engagement message",
    details:
      "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
  },
  131048: {
    status: 400,
    title: "Spam rate limit hit",
    details:
      "Message failed to send because there are restrictions on how many messages can be sent from this phone number.",
  },
  131049: {
    status: 400,
    title: "This message was not delivered to maintain healthy ecosystem engagement.",
    details:
      "In order to maintain a healthy ecosystem engagement, the message failed to be delivered. Wait before sending another message.",
  },
  131050: {
    status: 400,
    title:
      "Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business",
  },
  131051: { status: 400, title: "Unsupported message type" },
  131052: { status: 400, title: "Media download error" },
  131053: { status: 400, title: "Media upload error" },
  131056: {
    status: 400,
    title: "(Business Account, Consumer Account) pair rate limit hit",
    details:
      "Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.",
  },
  131057: { status: 500, title: "Account in maintenance mode" },
  131062: { status: 400, title: "Business-scoped User ID (BSUID) recipients are not supported for this message" },
  132000: { status: 400, title: "Number of parameters does not match the expected number of params" },
  132001: { status: 404, title: "Template name does not exist in the translation" },
  132005: { status: 400, title: "Template hydrated text too long" },
  132012: { status: 400, title: "Parameter format does not match format in the created template" },
  132015: { status: 400, title: "Template is paused" },
  132016: { status: 400, title: "Template is disabled" },
  132018: {
    status: 400,
    title: "There was an issue with the parameters in your template",
    details: "Param text cannot have new-line/tab characters or more than 4 consecutive spaces",
  },
  133010: { status: 400, title: "Phone number is not registered on the WhatsApp Business Platform" },
};

export const invalid = (details: string): GraphFault => new GraphFault(131009, { details, blames: true });
export const missing = (details: string): GraphFault => new GraphFault(131008, { details, blames: true });
export const badParameter = (words: string): GraphFault =>
  new GraphFault(100, { message: `(#100) ${words}`, details: words, blames: true });

export const noSuchObject = (method: string, id: string): GraphFault =>
  new GraphFault(100, {
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    type: "GraphMethodException",
    subcode: 33,
  });

/** A token that is nobody's, or no longer good. */
export const unauthorized = (isExpired: boolean): GraphFault =>
  isExpired
    ? new GraphFault(190, { message: "Error validating access token: Session has expired.", subcode: 463 })
    : new GraphFault(190, { message: "Invalid OAuth access token - Cannot parse access token" });
