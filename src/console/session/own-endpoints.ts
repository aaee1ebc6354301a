import { createAuthEndpoint, sessionMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";

/** What the library does with cookies and offers no function for. No path leads here. */
export const ownEndpoints = {
  id: "klaster",
  endpoints: {
    /** Another session in the place of this one, so that a cookie of before is worth nothing. */
    renewSession: createAuthEndpoint.serverOnly(
      { method: "POST", use: [sessionMiddleware], requireHeaders: true },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const { session, user } = ctx.context.session;
        const next = await internalAdapter.createSession(user.id, false, session);
        await setSessionCookie(ctx, { session: next, user });
        await internalAdapter.deleteSession(session.token);
      },
    ),
  },
};
