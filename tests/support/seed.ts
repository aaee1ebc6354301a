import fc from "fast-check";

// The same cases each time, so that a test fails for what was changed; who looks for new ones (LAWS=20, or SEED) says so.
const { LAWS, SEED } = process.env;
if (SEED !== undefined) fc.configureGlobal({ seed: Number(SEED) });
else if (LAWS === undefined) fc.configureGlobal({ seed: 20261122 });
