// Makes dist/ of what `trunk build --release` made:
//
//   node scripts/release.mjs TRUNK LINKED.wasm WORK DIST
//
// LINKED.wasm is what the linker made, with its relocations. wasm-split-cli takes it apart into what a first visit needs and
// what is loaded later, and stays in WORK for a report. In DIST every file but index.html is named after its contents, is
// checked against its hash when it is loaded, and lies beside its compressed copies. index.html gets the content security
// policy, for hosts that cannot send it as a header. SHA256SUMS lists all files.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const [trunk, linked, work, dist] = process.argv.slice(2);

// Brotli, of all that is loaded before the first rows are on screen (PERFORMANCE.md).
const MOST_BYTES = 221_200;

const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src data:", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types default",
].join("; ");

// What rustc emits. Not --all-features: Chromium 156 refuses what wasm-opt makes of some.
const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals", "nontrapping-float-to-int",
  "reference-types", "sign-ext",
].map(feature => `--enable-${feature}`);

const run = (tool, ...options) => execFileSync(tool, options, { stdio: ["ignore", "ignore", "inherit"] });
const hash = (contents, encoding) => createHash("sha256").update(contents).digest(encoding);

for (const folder of [work, dist]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

// Writes a file into DIST, as STEM-HASH.EXTENSION.
function publish(file, stem = basename(file, extname(file))) {
  const contents = readFileSync(file);
  const name = `${stem}-${hash(contents, "hex").slice(0, 16)}${extname(file)}`;
  writeFileSync(join(dist, name), contents);
  writeFileSync(join(dist, `${name}.br`), brotliCompressSync(contents));
  writeFileSync(join(dist, `${name}.gz`), gzipSync(contents, { level: 9 }));
  return { name, integrity: `sha256-${hash(contents, "base64")}` };
}

function publishWasm(name, stem) {
  const optimized = join(work, "optimized.wasm");
  run("wasm-opt", "-Os", ...FEATURES, join(work, name), "-o", optimized);
  return publish(optimized, stem);
}

function publishBundled(name, stem, ...options) {
  const bundled = join(work, `bundled${extname(name)}`);
  // wasm-bindgen names the module of wasm-split's loader once for each import from it: always the same one.
  run("esbuild", name, "--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=warning",
    "--log-override:duplicate-object-key=silent", ...options, `--outfile=${bundled}`);
  return publish(bundled, stem);
}

run("wasm-split-cli", linked, work, "--out-name=non-migration-users");
run("wasm-bindgen", join(work, "non-migration-users.wasm"), "--target=web", "--no-typescript", "--keep-lld-exports",
  `--out-dir=${work}`, "--out-name=non-migration-users");

// The only change to a generated script: wasm-split's loader fetches the parts by their published names, and checks them.
const loader = join(work, "__wasm_split.js");
let parts = 0;
writeFileSync(loader, readFileSync(loader, "utf8").replace(/fetch\(new URL\("\.\/(\w+\.wasm)", import\.meta\.url\)\)/g, (_, file) => {
  parts++;
  const { name, integrity } = publishWasm(file, file.replace(/^split_|\.wasm$/g, ""));
  return `fetch(new URL("./${name}", import.meta.url), { integrity: "${integrity}" })`;
}));
if (parts === 0) throw new Error(`${loader} fetches nothing`);

const [, version] = readFileSync(new URL("../Cargo.toml", import.meta.url), "utf8").match(/^version = "(.*)"/m);
copyFileSync(join(trunk, "start.js"), join(work, "start.js"));
const published = {
  "crash_screen.js": publishBundled(join(trunk, "crash_screen.js"), "crash-screen", `--define:VERSION="${version}"`),
  "start.js": publishBundled(join(work, "start.js"), "page"),
  "page.css": publishBundled(join(trunk, "page.css"), "page"),
  "non-migration-users_bg.wasm": publishWasm("non-migration-users_bg.wasm", "page"),
};

const html = readFileSync(join(trunk, "index.html"), "utf8")
  // A preload for fetch knows no integrity (https://crbug.com/981419): start.js hands it to fetch.
  .replace(/(?<=src|href)="\.\/([^"]+)"/g, (_, file) =>
    `="./${published[file].name}" ${file.endsWith(".wasm") ? "data-" : ""}integrity="${published[file].integrity}"`)
  .replace(/(?=  <!-- Edit this block)/, () =>
    "  <!-- The origin of every endpoint that is not of this page's own origin must stand in connect-src. -->\n" +
    `  <meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`);
if (!html.includes(POLICY)) throw new Error("there is no place for the policy in index.html");
// Without compressed copies: they would be stale as soon as somebody edits its deployment block.
writeFileSync(join(dist, "index.html"), html);

const names = readdirSync(dist).sort();
writeFileSync(join(dist, "SHA256SUMS"), names.map(name => `${hash(readFileSync(join(dist, name)), "hex")}  ${name}\n`).join(""));

const firstVisit = ["index.html", ...Object.values(published).map(({ name }) => name)];
const size = name => brotliCompressSync(readFileSync(join(dist, name))).length;
for (const name of names.filter(name => !/\.(br|gz)$/.test(name))) {
  console.log(`${String(size(name)).padStart(7)} B ${name}${firstVisit.includes(name) ? "" : ", loaded later"}`);
}
const total = firstVisit.reduce((sum, name) => sum + size(name), 0);
console.log(`${String(total).padStart(7)} B in brotli for a first visit, of at most ${MOST_BYTES}`);
if (total > MOST_BYTES) process.exitCode = 1;
