import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { Histogram, type Registry } from "prom-client";
import type { Log } from "../lib/log.ts";

/**
 * Tells every request by method, route pattern, status and milliseconds to the log and to the metrics.
 * The address itself stays untold: it may hold a poster's token or a secret.
 */
export function requestLog(
  log: Log,
  metrics: Registry,
  now: () => number = () => performance.now(),
): MiddlewareHandler {
  const seconds = new Histogram({
    name: "http_request_seconds",
    help: "HTTP requests by method, route pattern and status; streams count until they begin.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.025, 0.1, 0.5, 2, 10],
    registers: [metrics],
  });
  return async (c, next) => {
    const began = now();
    await next();
    const took = now() - began;
    const told = {
      method: methods.has(c.req.method) ? c.req.method : "OTHER",
      route: routePath(c, -1),
      status: c.res.status,
    };
    seconds.observe({ ...told, status: String(told.status) }, took / 1000);
    log.info("http.request", { ...told, ms: Math.round(took) });
  };
}

/** A sender may make up methods without end; metrics must not follow. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
