import type { WhatsAppCloudDouble } from "./whatsapp-cloud-double.ts";

export interface GraphAnswer {
  readonly status: number;
  readonly contacts?: readonly object[];
  readonly messages?: readonly { readonly id: string; readonly message_status?: string }[];
  readonly error?: {
    readonly code: number;
    readonly message: string;
    readonly error_data?: { readonly details: string };
  };
}

interface Asked {
  readonly method?: string;
  readonly body?: string | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls as any client makes them, without the channel, to the double of the test that runs. */
export function graphCalls(double: () => WhatsAppCloudDouble) {
  async function call(path: string, init: Asked = {}): Promise<GraphAnswer> {
    const { apiRoot, token } = double();
    const response = await fetch(`${apiRoot}/v24.0/${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
    return { ...((await response.json()) as Omit<GraphAnswer, "status">), status: response.status };
  }

  const post = (body: object) =>
    call(`${double().phoneNumberId}/messages`, {
      method: "POST",
      body: JSON.stringify({ messaging_product: "whatsapp", ...body }),
    });

  return {
    call,
    post,
    text: (to: string, body = "halo") => post({ to, type: "text", text: { body } }),
    interactive: (to: string, type: string, action: object, words = "Di mana?") =>
      post({ to, type: "interactive", interactive: { type, body: { text: words }, action } }),
    template: (to: string, parameters: readonly string[], name: string, code = "id") =>
      post({
        to,
        type: "template",
        template: {
          name,
          language: { code },
          components: [{ type: "body", parameters: parameters.map((words) => ({ type: "text", text: words })) }],
        },
      }),
    upload: (
      type: string,
      bytes: string,
      more: Readonly<Record<string, string>> = { messaging_product: "whatsapp" },
    ) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(more)) body.set(name, value);
      body.set("file", new File([bytes], "file", { type }));
      return call(`${double().phoneNumberId}/media`, { method: "POST", body }) as Promise<
        GraphAnswer & { readonly id?: string }
      >;
    },
  };
}
