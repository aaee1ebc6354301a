/**
 * The request as the visitor sent it, where a trusted proxy stands in front: its protocol and host come from
 * `X-Forwarded-*`. Cookies and the check of a form's origin depend on them.
 */
export function asSent(request: Request): Request {
  const protocol = first(request, "x-forwarded-proto");
  const host = first(request, "x-forwarded-host");
  const url = new URL(request.url);
  if (protocol === "https" || protocol === "http") url.protocol = protocol;
  if (host !== undefined && /^[\w.-]+(?::\d{1,5})?$/.test(host)) url.host = host;
  return url.href === request.url ? request : new Request(url, request);
}

function first(request: Request, header: string): string | undefined {
  return request.headers.get(header)?.split(",")[0]?.trim();
}
