import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMigrations } from "../../src/store/migrate.ts";

const program = fileURLToPath(new URL("../../src/seed.ts", import.meta.url));

/** The address of a seeded register of this size; made once, and anew where the tables are others. Minutes for a million. */
export const seeded = (businesses: number): { readonly url: string; readonly folder: string } => {
  const folder = join(tmpdir(), "klaster-bench-console", String(businesses));
  const url = `file:${join(folder, "klaster.db")}`;
  const mark = join(folder, "made-from");
  const tables = createHash("sha256")
    .update(
      readMigrations("sqlite")
        .map(({ script }) => script)
        .join(),
    )
    .digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === tables) return { url, folder };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  process.stderr.write(`Seeding ${businesses.toLocaleString("en")} businesses into ${folder}\n`);
  const done = spawnSync(
    process.execPath,
    [program, "--businesses", String(businesses), "--db", url, "--territory", "33.13"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  if (done.status !== 0) throw new Error("The register could not be seeded");
  writeFileSync(mark, tables);
  return { url, folder };
};
