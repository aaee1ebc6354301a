/** Imported for what it does: a command that fails says why in one line, and not where in the code. */
process.once("uncaughtException", (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : "The command failed."}\n`);
  process.exit(1);
});
