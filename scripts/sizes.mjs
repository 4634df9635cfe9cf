// Sizes of functions, by name and by crate, and how they grew.

// Names are cut off here: generic ones run to thousands of characters.
const LONGEST = 160;
const OTHERS = "(others)";

// Bytes by function and by crate, each largest first, of what wasm.mjs has read.
export function measured({ functions, data }) {
  const byName = {}, crates = {};
  for (const { name, size } of functions) {
    const short = shortened(name);
    byName[short] = (byName[short] ?? 0) + size;
    const crate = crateOf(name);
    crates[crate] = (crates[crate] ?? 0) + size;
  }
  return { data, crates: sorted(crates), functions: sorted(byName) };
}

// What is larger than it was, the largest growth first. The baseline has the largest functions only: one that is not
// among them was no larger than the least of those.
export function growths(before, now) {
  const least = Math.min(...Object.values(before.functions));
  const grown = (sizes, earlier, known, what) => Object.entries(sizes).map(([name, to]) =>
    ({ name: `${what} ${name}`, from: earlier[name] ?? Math.min(known, to), to }));
  return [
    ...grown(now.files, before.files, 0, "files (in brotli)").filter(({ name }) => !name.endsWith("wasm")),
    ...grown({ data: now.data }, { data: before.data }, 0, "section"),
    ...grown(now.functions, before.functions, least, "function"),
  ].filter(({ from, to }) => to > from).sort((one, two) => two.to - two.from - (one.to - one.from));
}

// The crate that a function is written in: the first of its path; of `<T as Trait>::method` that of T, or where T is what
// a generic one is made for, that of the trait.
export function crateOf(name) {
  const path = withoutHashes(name).replace(/^<_ as /, "<");
  const first = path.match(/^[<&*([\s]*(?:dyn |mut |const )*([a-z_]\w*)(::|>)?/i);
  if (first === null) return OTHERS;
  const [, crate, end] = first;
  return end === "::" ? crate : end === ">" ? "core" : OTHERS;
}

// A symbol's hashes change with the compiler's mood.
function withoutHashes(name) {
  return name.replace(/::h[0-9a-f]{16}$/, "").replace(/\[[0-9a-f]+\]/g, "");
}

function shortened(name) {
  const plain = withoutHashes(name);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

function sorted(sizes) {
  return Object.fromEntries(Object.entries(sizes).sort(([, one], [, two]) => two - one));
}
