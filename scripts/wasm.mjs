// Reads and rewrites the parts of a WebAssembly module that finish.mjs needs: imports, exports, the functions' bodies and
// their names. https://webassembly.github.io/spec/core/binary/modules.html

const CUSTOM = 0, IMPORT = 2, EXPORT = 7, CODE = 10, DATA = 11;
const FUNCTION = 0, TABLE = 1, MEMORY = 2;
const FUNCTION_NAMES = 1;

// What is imported and exported by name, and the bodies of the module's own functions.
export function readModule(bytes) {
  const imports = [], exports = [], bodies = [];
  for (const { id, contents } of sections(bytes)) {
    if (id === IMPORT) readImports(new Reader(contents), imports);
    if (id === EXPORT) readExports(new Reader(contents), exports);
    if (id === CODE) {
      const reader = new Reader(contents);
      for (let left = reader.number(); left > 0; left--) bodies.push(reader.bytes(reader.number()));
    }
  }
  return { imports, exports, bodies };
}

// For each of the module's own functions its name and the bytes of its body; and the
// bytes of its data.
export function readSizes(bytes) {
  const { imports, bodies } = readModule(bytes);
  const first = imports.filter(({ description }) => description[0] === FUNCTION).length;
  const names = new Map();
  let data = 0;
  for (const { id, contents } of sections(bytes)) {
    if (id === DATA) data = contents.length;
    if (id === CUSTOM) readFunctionNames(contents, names);
  }
  const functions = bodies.map(({ length }, index) => ({ name: names.get(first + index) ?? "(no name)", size: length }));
  return { functions, data };
}

function isNames(contents) {
  return new Reader(contents).string() === "name";
}

function readFunctionNames(contents, names) {
  if (!isNames(contents)) return;
  const reader = new Reader(contents);
  reader.string();
  while (!reader.atEnd()) {
    const kind = reader.byte();
    const part = new Reader(reader.bytes(reader.number()));
    if (kind !== FUNCTION_NAMES) continue;
    for (let left = part.number(); left > 0; left--) names.set(part.number(), part.string());
  }
}

// The module without its custom sections, but for the functions' names where it is to be `named`; `imported` gives an
// import's new name, `exported` an export's or false for one to leave out.
export function withRenamed(bytes, { imported = entry => entry, exported = name => name, named = false } = {}) {
  return moduleOf(bytes, (id, contents) => {
    if (id === IMPORT) {
      const entries = readImports(new Reader(contents), []);
      return Buffer.concat([number(entries.length), ...entries.flatMap(entry => {
        const { module, name } = imported(entry);
        return [string(module), string(name), entry.description];
      })]);
    }
    return id === EXPORT ? exportsAs(contents, exported) : contents;
  }, contents => named && isNames(contents));
}

// The module with those exports only whose names are `wanted`. Its custom sections stay, and relocations stay right: they
// count from the start of their section.
export function withExports(bytes, wanted) {
  const exported = name => wanted(name) && name;
  return moduleOf(bytes, (id, contents) => id === EXPORT ? exportsAs(contents, exported) : contents, () => true);
}

function exportsAs(contents, exported) {
  const entries = readExports(new Reader(contents), [])
    .map(({ name, description }) => ({ name: exported(name), description }))
    .filter(({ name }) => name !== false);
  return Buffer.concat([number(entries.length), ...entries.flatMap(({ name, description }) => [string(name), description])]);
}

// The module with the names of its own functions made of their places.
export function withNames(bytes, places) {
  const first = readModule(bytes).imports.filter(({ description }) => description[0] === FUNCTION).length;
  const names = Buffer.concat([
    number(places.length),
    ...places.flatMap((place, index) => [number(first + index), string(String(place).padStart(8, "0"))]),
  ]);
  const contents = Buffer.concat([string("name"), Buffer.from([FUNCTION_NAMES]), number(names.length), names]);
  return Buffer.concat([moduleOf(bytes, (_, contents) => contents), Buffer.from([CUSTOM]), number(contents.length), contents]);
}

function moduleOf(bytes, change, keepsCustom = () => false) {
  const parts = [bytes.subarray(0, 8)];
  for (const { id, contents } of sections(bytes)) {
    if (id === CUSTOM && !keepsCustom(contents)) continue;
    const changed = change(id, contents);
    parts.push(Buffer.from([id]), number(changed.length), changed);
  }
  return Buffer.concat(parts);
}

function* sections(bytes) {
  const reader = new Reader(bytes);
  reader.bytes(8);
  while (!reader.atEnd()) {
    const id = reader.byte();
    yield { id, contents: reader.bytes(reader.number()) };
  }
}

function readImports(reader, entries) {
  for (let left = reader.number(); left > 0; left--) {
    const module = reader.string(), name = reader.string();
    entries.push({ module, name, description: reader.passed(skipImport) });
  }
  return entries;
}

function skipImport(reader) {
  const kind = reader.byte();
  if (kind === FUNCTION) return reader.number();
  if (kind === TABLE) reader.byte();
  if (kind === TABLE || kind === MEMORY) {
    const hasMaximum = reader.number() & 1;
    reader.number();
    if (hasMaximum) reader.number();
    return;
  }
  // A global: its type and whether it changes. A tag: its attribute and its type.
  reader.byte();
  reader.number();
}

function readExports(reader, entries) {
  for (let left = reader.number(); left > 0; left--) {
    entries.push({ name: reader.string(), description: reader.passed(reader => { reader.byte(); reader.number(); }) });
  }
  return entries;
}

class Reader {
  #bytes;
  #at = 0;
  constructor(bytes) { this.#bytes = bytes; }
  atEnd() { return this.#at >= this.#bytes.length; }
  byte() { return this.#bytes[this.#at++]; }
  bytes(length) { return this.#bytes.subarray(this.#at, this.#at += length); }
  string() { return this.bytes(this.number()).toString("utf8"); }
  // LEB128, of up to 32 bits.
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
  passed(skip) {
    const from = this.#at;
    skip(this);
    return this.#bytes.subarray(from, this.#at);
  }
}

function number(value) {
  const bytes = [];
  do {
    const low = value & 0x7f;
    value >>>= 7;
    bytes.push(value === 0 ? low : low | 0x80);
  } while (value !== 0);
  return Buffer.from(bytes);
}

function string(value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([number(bytes.length), bytes]);
}
