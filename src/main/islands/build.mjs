// Bundles the islands into the folder named by the first argument, when one of their files has changed.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const NEEDED = 20;
const home = resolve(fileURLToPath(import.meta.url), "..");
const modules = join(home, "node_modules");

function fail(sentence) {
  console.error(`islands: ${sentence}`);
  process.exit(1);
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .flatMap((entry) => (entry.isDirectory() ? sources(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function digest(files) {
  const hash = createHash("sha256");
  files.forEach((file) => hash.update(relative(home, file)).update("\0").update(readFileSync(file)));
  return hash.digest("hex");
}

function stands(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value;
}

function install() {
  const stamp = join(modules, ".installed-from");
  const lock = digest([join(home, "package.json"), join(home, "package-lock.json"), join(home, ".npmrc")]);
  if (stands(stamp, lock)) {
    return;
  }
  const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"], {
    cwd: home,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (npm.error || npm.status !== 0) {
    const why = npm.error ? npm.error.message : `it ended with ${npm.status}`;
    fail(`'npm ci' in src/main/islands did not succeed: ${why}. It needs npm, which comes with Node, and the npm registry.`);
  }
  writeFileSync(stamp, lock);
}

async function bundle(outDir) {
  const { build } = await import("vite");
  await build({ root: home, configFile: join(home, "vite.config.mjs"), logLevel: "warn", build: { outDir, emptyOutDir: true } });
}

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  fail(`Node ${process.versions.node} is too old; Node ${NEEDED} or newer is needed. Install it from https://nodejs.org and build again.`);
}
if (!process.argv[2]) {
  fail("name the folder to write to: node build.mjs <folder>");
}

const outDir = resolve(process.argv[2]);
const stamp = join(outDir, ".built-from");
const wanted = digest(sources(home));
if (!stands(stamp, wanted)) {
  // Without its stamp a half-written folder is built again.
  rmSync(stamp, { force: true });
  install();
  await bundle(outDir);
  writeFileSync(stamp, wanted);
}
