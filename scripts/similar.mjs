// Puts byte strings that resemble each other side by side.

// How many of each string's sequences are compared: a MinHash of it.
const SAMPLES = 64;

// For each string its place in a chain in which each is followed by the one most like it that is left: the one with which
// it shares most sequences of so many bytes.
export function chained(strings, sequence) {
  const samples = strings.map(bytes => minHash(bytes, sequence));
  const left = new Set(strings.keys());
  const places = new Array(strings.length);
  let current = [...left].reduce((least, next) => (strings[next].length < strings[least].length ? next : least), 0);
  for (let place = 0; left.size > 0; place++) {
    left.delete(current);
    places[current] = place;
    let most = -Infinity;
    const { length } = strings[current];
    const sample = samples[current];
    for (const next of left) {
      let likeness = -Math.abs(strings[next].length - length) / (1 + length) / 1000;
      for (let at = 0; at < SAMPLES; at++) if (samples[next][at] === sample[at]) likeness += 1;
      if (likeness > most) [most, current] = [likeness, next];
    }
  }
  return places;
}

function minHash(bytes, sequence) {
  const least = new Uint32Array(SAMPLES).fill(0xffffffff);
  for (let at = 0; at <= Math.max(0, bytes.length - sequence); at++) {
    let hash = 2166136261;
    for (let byte = at; byte < at + sequence; byte++) hash = Math.imul(hash ^ (bytes[byte] ?? 0), 16777619);
    for (let sample = 0; sample < SAMPLES; sample++) {
      let mixed = Math.imul(hash ^ Math.imul(sample + 1, 0x9e3779b1), 0x85ebca6b);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
      mixed = (mixed ^ (mixed >>> 16)) >>> 0;
      if (mixed < least[sample]) least[sample] = mixed;
    }
  }
  return least;
}
