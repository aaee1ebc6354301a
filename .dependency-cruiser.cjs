// What may know what. Data walks one way: update -> inbox -> turn -> effects -> outbox -> delivery.
/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "flows-are-pure",
      comment: "A flow says what is said and when; no I/O, no clock, nothing of the program around it.",
      severity: "error",
      from: { path: "^flows/" },
      to: { pathNot: "^(flows/|node_modules/(xstate|@fluent/bundle)/)" },
    },
    {
      name: "domain-knows-no-channel",
      comment: "The register would be the same if every platform were another one.",
      severity: "error",
      from: { path: "^src/(registry|aid|broadcasts)/" },
      to: { path: "^(src/channels/|node_modules/(hono|@hono)/)" },
    },
    {
      name: "channel-knows-port-lib-vendor",
      comment: "A channel translates between its vendor and the port; what is said and kept is not its business.",
      severity: "error",
      from: { path: "^src/channels/([^/]+)/" },
      to: { path: "^(src|flows|tests|tools)/", pathNot: "^src/(channels/(channel\\.ts$|$1/)|lib/)" },
    },
    {
      name: "port-knows-nothing",
      comment: "The port is what everybody else agrees on; the words of a talk are the flows' own.",
      severity: "error",
      from: { path: "^src/channels/channel\\.ts$" },
      to: { pathNot: "^flows/kit/heard\\.ts$" },
    },
    {
      name: "grammy-in-one-folder",
      comment: "A vendor's library can be replaced where it is known in one place only.",
      severity: "error",
      from: { path: "^(src|flows)/", pathNot: "^src/channels/telegram/" },
      to: { path: "^node_modules/(grammy|@grammyjs/[^/]+)/" },
    },
    {
      name: "whatsapp-web-in-one-folder",
      comment: "A vendor's library can be replaced where it is known in one place only.",
      severity: "error",
      from: { path: "^(src|flows)/", pathNot: "^src/channels/whatsapp-web/" },
      to: { path: "^node_modules/whatsapp-web\\.js/" },
    },
    {
      name: "channels-named-by-roots-only",
      comment: "Parts are joined in the programs' main files; everything else takes any channel.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(channels/|(main|chat)\\.ts$)" },
      to: { path: "^src/channels/[^/]+/" },
    },
    {
      name: "generated-client-in-store-only",
      comment: "Others take the client from an opened database, whichever kind it is.",
      severity: "error",
      from: { pathNot: "^src/store/" },
      to: { path: "^src/store/generated/" },
    },
    {
      name: "drivers-in-store-only",
      comment:
        "Which database it is, and how it is reached, is the store's secret. Tests and tools may look behind it.",
      severity: "error",
      from: { path: "^(src|flows)/", pathNot: "^src/store/" },
      to: { path: "^node_modules/(pg|better-sqlite3|@prisma/[^/]+)/" },
    },
    {
      name: "privacy-as-a-build-rule",
      comment: "The public side reaches personal data only through what the registry publishes.",
      severity: "error",
      from: { path: "^src/directory/" },
      to: { path: "^src/registry/", pathNot: "^src/registry/public\\.ts$" },
    },
    {
      name: "lib-knows-no-domain",
      comment: "What lies in lib could serve any program.",
      severity: "error",
      from: { path: "^src/lib/" },
      to: { path: "^(src|flows|tests|tools)/", pathNot: "^src/lib/" },
    },
    {
      name: "program-needs-no-test",
      comment: "What serves owners must run without the tests, the tools and their packages.",
      severity: "error",
      from: { path: "^(src|flows)/" },
      to: { path: "^(tests|tools)/" },
    },
    {
      name: "program-needs-no-development-package",
      comment: "Types may come from anywhere: they are gone when the program runs.",
      severity: "error",
      from: { path: "^(src|flows)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-unknown-import",
      comment: "An import that leads nowhere fails only when it is reached.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "A file that nothing leads to, and that leads nowhere, serves nobody. Browsers fetch assets by name.",
      severity: "error",
      from: { orphan: true, pathNot: ["^tests/.*\\.test\\.ts$", "\\.d\\.ts$", "^tools/", "/assets/"] },
      to: {},
    },
  ],
  options: {
    // The benchmarks have packages of their own, which a fresh clone has not.
    exclude: { path: "^tests/bench/" },
    doNotFollow: { path: "node_modules/|^src/store/generated/" },
    // Types count: a type that is imported is knowledge, too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
