// The events as columns, as the page holds them. One is put together only when somebody looks at it: a filter reads numbers.

const byId = (id) => document.getElementById(id);
const digits = new Intl.NumberFormat(document.documentElement.lang);
const told = (number) => digits.format(number);

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_`{|}~";

/** The bytes behind a text in base 85: four for every five digits. */
function bytesOf(text) {
  const valueOf = new Uint8Array(128);
  for (let k = 0; k < DIGITS.length; k += 1) valueOf[DIGITS.charCodeAt(k)] = k;
  const whole = text.padEnd(Math.ceil(text.length / 5) * 5, "~");
  const bytes = new DataView(new ArrayBuffer((whole.length / 5) * 4));
  for (let k = 0; k < whole.length; k += 5) {
    let number = 0;
    for (let digit = k; digit < k + 5; digit += 1) number = number * 85 + valueOf[whole.charCodeAt(digit)];
    bytes.setUint32((k / 5) * 4, number);
  }
  return bytes.buffer.slice(0, bytes.byteLength - (whole.length - text.length));
}

/** What stands in the page as JSON, or as gzip in base 85 where there is much of it. */
async function unpacked(script) {
  const text = script.textContent;
  if (script.dataset.packed === undefined) return JSON.parse(text);
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

const lowered = (value) => (Array.isArray(value) ? value.join(" ") : String(value)).toLowerCase();

/** One thing told of every event: its values, or the few there are and a number for each event. */
class Column {
  constructor(values, codes) {
    this.values = values;
    this.codes = codes;
    this.hay = null;
  }

  at(i) {
    return this.codes ? this.values[this.codes[i]] : this.values[i];
  }

  /** A number for each event, by its value. */
  numbers(numberOf, kind) {
    const each = this.values.map(numberOf);
    return this.codes ? kind.from(this.codes, (code) => each[code]) : kind.from(each);
  }

  /** All its words as one text; written once, which takes a while. */
  spelled() {
    return (this.hay ??= hayOf(this.values));
  }

  /** Sets a 1 in `found` for every event whose words hold `q`, which is in lower case. */
  find(q, found) {
    if (this.codes) {
      const hits = Uint8Array.from(this.values, (value) => lowered(value).includes(q));
      for (let i = 0; i < found.length; i += 1) found[i] |= hits[this.codes[i]];
      return;
    }
    const { text, starts } = this.spelled();
    let i = 0;
    for (let at = text.indexOf(q); at >= 0; at = text.indexOf(q, starts[i])) {
      while (starts[i + 1] <= at) i += 1;
      found[i] = 1;
      i += 1;
      if (i === found.length) return;
    }
  }
}

/** All values in lower case as one text, parted by a character that no value holds, and where each starts. */
function hayOf(values) {
  const text = values.map(lowered).join("\0");
  const starts = new Uint32Array(values.length + 1);
  let at = 0;
  for (let i = 1; i < values.length; i += 1) starts[i] = at = text.indexOf("\0", at) + 1;
  starts[values.length] = text.length + 1;
  return { text, starts };
}

const payload = await unpacked(byId("payload"));
const words = payload.words;
const count = payload.columns.count;
const columns = {};
for (const [name, values] of Object.entries(payload.columns.plain)) columns[name] = new Column(values, null);
for (const { codes, values } of payload.columns.coded) {
  const shared = Uint32Array.from(codes); // columns that go together point alike into lists of their own
  for (const [name, list] of Object.entries(values)) columns[name] = new Column(list, shared);
}
payload.columns = null; // a second copy of everything

const numbersOf = (name, numberOf, kind) => columns[name]?.numbers(numberOf, kind) ?? new kind(0);
const placeIn = (list) => {
  const places = new Map(list.map((name, k) => [name, k]));
  return (name) => places.get(name);
};

/** What is asked of every event at every step, as plain numbers; an event without a date is nowhere. */
const xs = numbersOf("x", (x) => x ?? NaN, Float64Array);
const ends = numbersOf("x2", (x) => x ?? NaN, Float64Array);
const scores = numbersOf("score", Number, Float64Array);
const kinds = numbersOf("kind", placeIn(payload.classes.map((c) => c.name)), Uint8Array);
const lanes = numbersOf("lane", placeIn(payload.lanes), Uint8Array);
const isDrawn = numbersOf("form", (form) => form !== "none", Uint8Array);
const drawnCount = isDrawn.reduce((sum, one) => sum + one, 0);
const byWeight = Uint32Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a] || a - b);

const seen = new Map();

/** The event of a number, all that is told of it. */
function eventAt(i) {
  if (!seen.has(i)) seen.set(i, madeOf(i));
  return seen.get(i);
}

function madeOf(i) {
  const e = { i };
  for (const [name, column] of Object.entries(columns)) e[name] = column.at(i);
  e.id = idAt(i);
  e.left = e.fades === "left" || e.fades === "both";
  e.right = e.fades === "right" || e.fades === "both";
  e.hollow = e.status === "report_date";
  return e;
}

/** The id is the document's and the place in it, which the page holds apart: a hash takes its room only once. */
function idAt(i) {
  const doc = columns.doc.at(i);
  return doc ? `${doc}:${columns.place.at(i)}` : columns.place.at(i);
}

function indexOf(id) {
  for (let i = 0; i < count; i += 1) if (idAt(i) === id) return i;
  return null;
}

/** The numbers of the events that pass. */
function those(passes) {
  const found = new Uint32Array(count);
  let length = 0;
  for (let i = 0; i < count; i += 1) if (passes(i)) { found[length] = i; length += 1; }
  return found.slice(0, length);
}
