// What a first visit transfers, what takes how much of it, and whether that is too much:
//
//   node scripts/size.mjs DIST SIZES.json REPORT.txt [--update]
//
// SIZES.json is from finish.mjs. The report names the largest functions and what each crate takes. Over the budget, it
// prints the ten largest growths since the sizes in benches/size.json were taken, and fails; `--update` takes them anew.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { growths, measured } from "./sizes.mjs";

// Bytes in brotli of html, js, css and wasm of a first visit: less than a React page that does the same takes.
const BUDGET = 80_000;
const BASELINE = new URL("../benches/size.json", import.meta.url);
const KEPT = 200, SHOWN = 60;

const [dist, sizesFile, reportFile, option] = process.argv.slice(2);
const files = readdirSync(dist).filter(name => /\.(html|css|js|wasm)$/.test(name)).map(name => ({
  name,
  size: brotliCompressSync(readFileSync(join(dist, name))).length,
  later: name.endsWith(".wasm") && !name.startsWith("page-"),
}));
const total = files.filter(({ later }) => !later).reduce((sum, { size }) => sum + size, 0);
const now = { files: kinds(files.filter(({ later }) => !later)), ...measured(JSON.parse(readFileSync(sizesFile, "utf8"))) };

for (const { name, size, later } of files) said(size, name + (later ? ", loaded when it is wanted" : ""));
said(total, `total transfer of a first visit, of ${BUDGET} allowed`);
writeFileSync(reportFile, report());

if (option === "--update") {
  const baseline = { ...now, functions: Object.fromEntries(Object.entries(now.functions).slice(0, KEPT)) };
  writeFileSync(BASELINE, `${JSON.stringify(baseline, null, 1)}\n`);
}
if (total >= BUDGET) {
  console.log(`size: over the budget. The largest growths since benches/size.json was written, in bytes before compression:`);
  for (const { name, from, to } of growths(JSON.parse(readFileSync(BASELINE, "utf8")), now).slice(0, 10)) {
    console.log(`size: ${`+${to - from}`.padStart(7)} (${from} to ${to}): ${name}`);
  }
  process.exitCode = 1;
}

function said(size, what) {
  console.log(`size: ${String(size).padStart(7)} bytes in brotli: ${what}`);
}

// By extension: names change with contents.
function kinds(files) {
  const sums = {};
  for (const { name, size } of files) {
    const kind = name.split(".").pop();
    sums[kind] = (sums[kind] ?? 0) + size;
  }
  return sums;
}

function report() {
  const whole = Object.values(now.crates).reduce((sum, size) => sum + size, now.data);
  // What compression leaves of each byte of the wasm, on average.
  const left = now.files.wasm / whole;
  const lines = sizes => Object.entries(sizes).sort(([, one], [, two]) => two - one).map(([name, size]) =>
    `${String(size).padStart(8)} ${(100 * size / whole).toFixed(1).padStart(5)} % ${String(Math.round(size * left)).padStart(7)}  ${name}`);
  return [
    `A first visit transfers ${total} bytes in brotli: ${Object.entries(now.files).map(([kind, size]) => `${kind} ${size}`).join(", ")}.`,
    `Bytes of the wasm, their share, and about as many in brotli (the average of the file).`,
    "", "By crate, generic code where it is written:", ...lines({ ...now.crates, "(data)": now.data }),
    "", `The ${SHOWN} largest functions:`, ...lines(now.functions).slice(0, SHOWN), "",
  ].join("\n");
}
