// Finishes what `trunk build --release` leaves in dist/, for as few bytes as can be:
//
//   node scripts/finish.mjs DIST LINKED.wasm SIZES.json
//
// SIZES.json gets what the functions of the first visit take: the page itself has no names.
//
// LINKED.wasm is what the linker made, with its relocations. It is split into what a first visit needs and what is loaded
// when it is wanted (wasm_split_cli_support), bound to JavaScript, freed of what nothing calls, optimized, and put into an
// order in which it compresses well. The scripts become one file, style and scripts are minified, and every file but
// index.html is named after its contents, is checked against its hash where it is loaded, and lies beside its compressed
// copies. index.html has the content security policy, for hosts that cannot send it as a header; its own copies would go
// stale as soon as somebody edits its deployment block. SHA256SUMS lists all files.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { readModule, readSizes, withExports, withNames, withRenamed } from "./wasm.mjs";
import { chained } from "./similar.mjs";

const [dist, linked, sizes] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "finish-"));
const run = (program, ...options) => execFileSync(program, options, { stdio: ["ignore", "pipe", "inherit"] });
const text = name => readFileSync(join(work, name), "utf8");

// What today's rustc emits. Not all that wasm-opt knows: Chromium 156 refuses what it makes of some.
const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals", "nontrapping-float-to-int",
  "reference-types", "sign-ext",
].map(feature => `--enable-${feature}`);

const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src data:", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
].join("; ");

try {
  writeFileSync(join(work, "linked.wasm"), withoutUncalled(readFileSync(linked)));
  run("wasm-split-cli", join(work, "linked.wasm"), work, "--out-name=page");
  run("wasm-bindgen", "--target=web", "--no-typescript", "--keep-lld-exports", `--out-dir=${work}`, "--out-name=page",
    join(work, "page.wasm"));

  // What is not loaded is said on the page; the console is for what nobody expects.
  let splitScript = replaced(text("__wasm_split.js"), "console.error(e);", "");
  // Names that the other files import stay; what nothing imports goes, and all that only it called.
  const shared = new Set(splitScript.match(/\w+/g));
  // Of all that the page exports, each file takes what it wants.
  splitScript = replaced(splitScript, /^let sharedImports[^]*?^\}\n/m, "const getSharedImports = () => ({ __wasm_split: initSync() });\n");
  let glue = withLoaders(withoutClasses(text("page.js")), [...splitScript.matchAll(/export const (\w+)/g)].map(([, name]) => name));
  const called = new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
  const kept = name => called.has(name) || shared.has(name);
  writeFileSync(join(work, "kept.wasm"), withRenamed(readFileSync(join(work, "page_bg.wasm")), { exported: name => kept(name) && name, named: true }));
  optimize("kept.wasm", "main.wasm");
  writeFileSync(sizes, JSON.stringify(readSizes(readFileSync(join(work, "optimized.wasm")))));

  const main = readFileSync(join(work, "main.wasm"));
  const importNames = shortNames(readModule(main).imports.filter(({ module }) => module === "./page_bg.js"));
  const exportNames = shortNames(readModule(main).exports.filter(({ name }) => !shared.has(name)));
  glue = replaced(withImports(glue, importNames), `"./page_bg.js":`, "a:").replace(/\bwasm\.(\w+)/g, (whole, name) =>
    exportNames.has(name) ? `wasm.${exportNames.get(name)}` : whole);
  const mainName = save("page", "wasm", withRenamed(main, {
    imported: ({ module, name }) => module === "./page_bg.js" ? { module: "a", name: importNames.get(name) } : { module, name },
    exported: name => exportNames.get(name) ?? name,
  }));
  const later = readdirSync(work).filter(name => /^(split|chunk)_/.test(name)).map(name => {
    optimize(name, "later.wasm");
    const stem = name.replace(/^split_|\.wasm$/g, "");
    const saved = save(stem, "wasm", withRenamed(readFileSync(join(work, "later.wasm"))));
    splitScript = replaced(splitScript, `fetch(new URL("./${name}", import.meta.url))`, fetched(saved));
    return saved;
  });

  writeFileSync(join(work, "page.js"), withShortStart(glue));
  writeFileSync(join(work, "__wasm_split.js"), splitScript);
  // What keeps the page from starting is told to the apology, and to the console.
  writeFileSync(join(work, "start.js"), `
    import init from "./page.js";
    init(${fetched(mainName)}).catch(error => {
      dispatchEvent(new ErrorEvent("error", { error, filename: import.meta.url }));
      throw error;
    });`);
  const minified = (file, ...options) =>
    run("esbuild", file, "--minify", "--format=esm", "--target=es2022", "--legal-comments=none", ...options);
  // Chromium compiles all of it at once, beside the page's own work, instead of each function when it is first called.
  const scriptName = save("page", "js", `//# allFunctionsCalledOnLoad\n${minified(join(work, "start.js"), "--bundle")}`);
  const [, version] = readFileSync(new URL("../Cargo.toml", import.meta.url), "utf8").match(/^version = "(.*)"/m);
  writeFileSync(join(work, "apology.js"), replaced(readFileSync(join(dist, "apology.js"), "utf8"), "development", `${version} ${mainName}`));
  const apologyName = save("apology", "js", minified(join(work, "apology.js"), "--charset=utf8"));
  const trunks = readdirSync(dist).filter(name => /\.(js|wasm|css)$/.test(name) && ![mainName, scriptName, apologyName, ...later].includes(name));
  const style = trunks.find(name => name.endsWith(".css"));
  writeFileSync(join(work, "page.css"), withoutVariables(readFileSync(join(dist, style), "utf8")));
  const styleName = save("page", "css", run("esbuild", join(work, "page.css"), "--minify", "--legal-comments=none"));
  trunks.forEach(name => rmSync(join(dist, name)));

  const index = join(dist, "index.html");
  let html = readFileSync(index, "utf8");
  const script = name => `<script type="module" src="./${name}" integrity="${integrity(name)}" crossorigin></script>`;
  html = replaced(html, /<script type="module" src=[^]*?<\/script>/, script(apologyName));
  html = replaced(html, /<script type="module">[^]*?<\/script>\n?/, "");
  html = replaced(html, /<link rel="modulepreload"[^>]*>/, "");
  html = replaced(html, /<link rel="preload"[^>]*>/,
    `  ${script(scriptName)}\n` +
    `  <link rel="preload" href="./${mainName}" as="fetch" type="application/wasm" crossorigin>\n`);
  html = replaced(html, /<link rel="stylesheet"[^>]*>/,
    `<link rel="stylesheet" href="./${styleName}" integrity="${integrity(styleName)}" crossorigin>`);
  html = replaced(html, /(?=  <!-- Edit this block)/,
    "  <!-- The origin of every endpoint that is not of this page's own origin must stand in connect-src. -->\n" +
    `  <meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`);
  writeFileSync(index, html);

  for (const name of [mainName, scriptName, apologyName, styleName, ...later]) {
    const contents = readFileSync(join(dist, name));
    writeFileSync(join(dist, `${name}.br`), brotliCompressSync(contents));
    writeFileSync(join(dist, `${name}.gz`), gzipSync(contents, { level: 9 }));
  }
  const sums = readdirSync(dist).filter(name => !name.startsWith(".")).sort().map(name => `${hash("sha256", name, "hex")}  ${name}\n`);
  writeFileSync(join(dist, "SHA256SUMS"), sums.join(""));
} finally {
  rmSync(work, { recursive: true });
}

// The linked module without exports that nothing here wants: they would keep all that they call. Those are the methods of
// classes, and what wasm-bindgen is to know of functions that are not imported.
function withoutUncalled(bytes) {
  const { imports, exports } = readModule(bytes);
  const imported = new Set(imports.map(({ name }) => name));
  const classes = exports.flatMap(({ name }) => name.match(/(?<=^__wbg_)\w+(?=_free$)/) ?? []);
  const unwanted = name => classes.some(each => name.startsWith(`${each}_`) || name === `__wbg_${each}_free`);
  return withExports(bytes, name => {
    const described = name.match(/(?<=^__wbindgen_describe_)\w+/)?.[0];
    return described === undefined ? !unwanted(name) : imported.has(described);
  });
}

// What is left in the script of classes that crates below leptos export and that nobody here uses.
function withoutClasses(script) {
  return script
    .replace(/^export class \w+ \{\n[^]*?^\}\n(if \(Symbol\.dispose\).*\n)?/gm, "")
    .replace(/^const \w+Finalization = [^;]*;\n/gm, "");
}

// The functions that load the other files, by their names and not as all that their script exports.
function withLoaders(script, names) {
  const listed = names.join(", ");
  const named = replaced(script, /(^import \* as \w+ from "\.\/__wasm_split\.js"\n)+/m, `import { ${listed} } from "./__wasm_split.js"\n`);
  return replaced(named, /( *"\.\/__wasm_split\.js": \w+,\n)+/, `"./__wasm_split.js": { ${listed} },\n`);
}

// wasm-bindgen starts from whatever a caller has, and makes up for what browsers lacked before 2021. Here it is an answer,
// and of browsers those that have the rest of what the page needs.
function withShortStart(script) {
  let changed = replaced(script, /^if \(!\('encodeInto' in [^]*?^\}\n/m, "");
  // A function that is called where it stands is read once; any other is skimmed first, and read when it is called.
  changed = replaced(changed, /^function __wbg_get_imports\(\) \{\n([^]*?)^\}\n/m, (_, body) => `const imports = (() => {\n${body}})();\n`);
  changed = replaced(changed, /\(typeof FinalizationRegistry === 'undefined'\)\s*\? .*\s*:/, "");
  return replaced(changed, /^async function __wbg_load[^]*^export .* as default \};$/m, `
    function initSync() { return wasm; }
    async function start(arriving) {
      const answer = await arriving;
      if (!answer.ok) throw new Error(answer.status);
      // Compiled while it arrives, where the server knows what it is.
      const { instance, module } = await (answer.headers.get("Content-Type") === "application/wasm"
        ? WebAssembly.instantiateStreaming(answer, imports)
        : WebAssembly.instantiate(await answer.arrayBuffer(), imports));
      __wbg_finalize_init(instance, module);
    }
    export { initSync, start as default };`);
}

// The functions that the WebAssembly imports, by their new names; the others go.
function withImports(script, names) {
  const found = new Set();
  const changed = replaced(script, /(?<=^ {4}const import0 = \{\n)[^]*?(?=^ {4}\};\n)/m, entries =>
    entries.replace(/^ {8}(\w+): (.*\n(?:(?! {8}\w).*\n)*)/gm, (entry, name, value) => {
      if (!names.has(name)) return "";
      found.add(name);
      return `        ${names.get(name)}: ${arrow(value)}`;
    }));
  const missing = [...names.keys()].filter(name => !found.has(name));
  if (missing.length > 0) throw new Error(`no such import in the script: ${missing.join(", ")}`);
  return `${changed}\nfunction caught(work) { return (...given) => handleError(work, given); }\n`;
}

// A function as an arrow function, which is shorter; none of them looks at `this`. Of the classes that are asked for, every
// browser has all.
function arrow(value) {
  return value
    .replace(/^function\(\) \{ return handleError\(function ?\((.*?)\) (\{[^]*\}), arguments\); \}/, "caught(($1) => $2)")
    .replace(/^function\((.*?)\) (?=\{)/, "($1) => ")
    .replace(/\{\s*let result;\s*try \{\s*result = (arg0 instanceof \w+);\s*\} catch [^]*\}/, "$1");
}

function shortNames(entries) {
  return new Map(entries.map(({ name }, place) => [name, `a${place.toString(36)}`]));
}

// The style with each custom property's value in the place of its name: a browser would put it there for every element.
function withoutVariables(style) {
  const values = new Map();
  const left = style.replace(/(--[\w-]+): ([^;]+);/g, (_, name, value) => {
    if (values.has(name)) throw new Error(`${name} has two values`);
    values.set(name, value);
    return "";
  });
  return left.replace(/var\((--[\w-]+)\)/g, (_, name) => {
    if (!values.has(name)) throw new Error(`${name} has no value`);
    return values.get(name);
  });
}

// Functions that resemble each other side by side: 6 % less after compression. How long a sequence tells best what
// resembles what changes with the code, so some are tried.
// Nothing has an address below 1024: the linker puts the stack there, whose end would be reached by an overflow only.
// What is called in one place only stands there if it is short: browsers compile a function when it is first called, and
// much of what is long is called only later, if at all.
function optimize(from, to) {
  run("wasm-opt", ...FEATURES, "--debuginfo", "-Os", "--converge", "--low-memory-unused", "--reorder-locals",
    "--one-caller-inline-max-function-size=150", join(work, from), "-o", join(work, "optimized.wasm"));
  const optimized = readFileSync(join(work, "optimized.wasm"));
  const { bodies } = readModule(optimized);
  const orders = [2, 3, 4, 5].map(sequence => {
    writeFileSync(join(work, "named.wasm"), withNames(optimized, chained(bodies, sequence)));
    run("wasm-opt", ...FEATURES, "--debuginfo", "--reorder-functions-by-name", join(work, "named.wasm"), "-o", join(work, to));
    return readFileSync(join(work, to));
  });
  const size = wasm => brotliCompressSync(withRenamed(wasm)).length;
  writeFileSync(join(work, to), orders.reduce((least, next) => (size(next) < size(least) ? next : least)));
}

function save(stem, extension, contents) {
  const name = `${stem}-${createHash("sha256").update(contents).digest("hex").slice(0, 16)}.${extension}`;
  writeFileSync(join(dist, name), contents);
  return name;
}

function hash(algorithm, name, encoding) {
  return createHash(algorithm).update(readFileSync(join(dist, name))).digest(encoding);
}

function integrity(name) {
  return `sha256-${hash("sha256", name, "base64")}`;
}

// The expression that loads a file of dist/.
function fetched(name) {
  return `fetch(new URL("./${name}", import.meta.url), { integrity: "${integrity(name)}" })`;
}

function replaced(whole, what, by) {
  const changed = whole.replace(what, typeof by === "function" ? by : () => by);
  if (changed === whole) throw new Error(`nothing like ${what} to replace`);
  return changed;
}
