/**
 * The network address that a request came from. Behind a trusted proxy it is the last of `X-Forwarded-For`: that
 * one the proxy saw itself, while everything before it is the visitor's own say.
 */
export function visitorOf(request: Request, peer: string | undefined, trustProxy: boolean): string | undefined {
  const told = trustProxy ? request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return told === undefined || told === "" ? peer : told;
}
