import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { crateOf, growths, measured } from "./sizes.mjs";

// What scripts/size.mjs says of a page whose WebAssembly has so many bytes that do not compress.
function sizeOf(bytes) {
  const folder = mkdtempSync(join(tmpdir(), "size-"));
  try {
    const functions = Array.from({ length: 20 }, (_, place) => ({ name: `grown::number_${place}`, size: 50_000 + place }));
    writeFileSync(join(folder, "page-0.wasm"), randomBytes(bytes));
    writeFileSync(join(folder, ".sizes.json"), JSON.stringify({ functions, data: 0 }));
    const program = fileURLToPath(new URL("./size.mjs", import.meta.url));
    const ended = spawnSync("node", [program, folder, join(folder, ".sizes.json"), join(folder, ".report.txt")]);
    return { status: ended.status, lines: ended.stdout.toString().split("\n") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a page over the budget fails and names the ten largest growths", () => {
  const { status, lines } = sizeOf(200_000);
  assert.equal(status, 1);
  const growths = lines.filter(line => /\+\d+ \(/.test(line));
  assert.equal(growths.length, 10);
  assert.match(growths[0], /function grown::number_19$/);
});

test("a page within the budget passes and names no growth", () => {
  const { status, lines } = sizeOf(1_000);
  assert.equal(status, 0);
  assert.ok(!lines.some(line => line.includes("growths")));
});

test("a function that was too small to be noted counts from the least that was", () => {
  const before = { files: {}, data: 0, functions: { large: 900, least: 100 } };
  const now = { files: {}, data: 0, functions: { large: 900, least: 100, grown: 130, small: 90 } };
  assert.deepEqual(growths(before, now), [{ name: "function grown", from: 100, to: 130 }]);
});

test("what grew most comes first, and what shrank is left out", () => {
  const before = { files: { js: 10, css: 5 }, data: 50, functions: { a: 20, b: 30 } };
  const now = { files: { js: 15, css: 4 }, data: 57, functions: { a: 19, b: 36 } };
  assert.deepEqual(growths(before, now).map(({ name }) => name), ["section data", "function b", "files (in brotli) js"]);
});

test("functions of one name are counted together, whatever hash the compiler gave them", () => {
  const functions = [{ name: "a::b::h0123456789abcdef", size: 1 }, { name: "a::b::hfedcba9876543210", size: 2 }];
  assert.deepEqual(measured({ functions, data: 3 }), { data: 3, crates: { a: 3 }, functions: { "a::b": 3 } });
});

test("a function belongs to the crate that it is written in", () => {
  assert.equal(crateOf("leptos::mount::mount_to"), "leptos");
  assert.equal(crateOf("<alloc::vec::Vec<T> as core::ops::Drop>::drop"), "alloc");
  assert.equal(crateOf("<&mut tachys::view::any_view::AnyView as Render>::build"), "tachys");
  assert.equal(crateOf("core::ptr::drop_in_place<leptos::Owner>"), "core");
  assert.equal(crateOf("<_ as tachys[29f11c06e41c0b71]::view::IntoAny>::into_any::build::<leptos::Owner>"), "tachys");
  assert.equal(crateOf("<str>::replace::<char>"), "core");
  assert.equal(crateOf("__wbindgen_malloc"), "(others)");
});
