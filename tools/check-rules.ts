// Checks the rules of .dependency-cruiser.cjs. A cruiser that cannot read the language finds nothing wrong in no
// files, so this also asks that it has read as many as there are.
import { globSync } from "node:fs";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";

const folders = ["flows", "src", "tests", "tools"];
const options = await extractOptions("./.dependency-cruiser.cjs");
const tsConfig = extractTsConfig("tsconfig.json");

/** The files' and their imports' rules in one go; `output` is the result itself when no other form is asked for. */
const { output } = await cruise(folders, { ...options, validate: true }, {}, { tsConfig });
const { modules, summary } = output as ICruiseResult;

for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);

const own = new RegExp(`^(${folders.join("|")})/`);
const read = modules.filter(({ source }) => own.test(source)).length;
const there = folders.flatMap((folder) =>
  globSync(`${folder}/**/*.ts`, { exclude: ["src/store/generated/**", "tests/bench/**"] }),
).length;
const told = `${read} of ${there} modules read, ${summary.totalDependenciesCruised ?? 0} imports followed, ${summary.violations.length} rules broken.`;
console.log(told);
process.exitCode = summary.error > 0 || read < there || there < 50 ? 1 : 0;
