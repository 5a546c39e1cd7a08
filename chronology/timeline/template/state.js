// What the reader has chosen, and which events that leaves. The address bar's hash holds all of it.

const [spanFrom, spanTo] = payload.span;
const NARROWEST = Math.min(7 * DAY, spanTo - spanFrom);
const SELECTS = ["lane", "type", "precision", "status", "source", "actor", "sure"];

const state = { q: "", key: false, off: new Set(), from: payload.initial[0], to: payload.initial[1], chosen: null };
for (const name of SELECTS) state[name] = "";

/** Everything the filters ask for, as one string: the same string, the same events. */
function filterKey() {
  return JSON.stringify([state.q.toLowerCase(), state.key, [...state.off].sort(), SELECTS.map((name) => state[name])]);
}

let filtered = { key: null };

/** The numbers of the events that the filters let through, in time order and by weight; the window of time is not asked. */
function kept() {
  const key = filterKey();
  if (filtered.key === key) return filtered;
  const passes = new Uint8Array(count).fill(1);
  for (const flags of asked()) for (let i = 0; i < count; i += 1) passes[i] &= flags[i];
  const isKept = (i) => passes[i] && isDrawn[i];
  filtered = { key, drawn: those(isKept), undated: those((i) => passes[i] && !isDrawn[i]), ranked: byWeight.filter(isKept) };
  return filtered;
}

const TESTS = {
  actor: (actors, value) => actors.includes(value),
  sure: (sure, value) => sure !== null && sure >= Number(value),
};

/** For each filter in use a 1 or 0 for every event. */
function* asked() {
  const whether = (name, test) => numbersOf(name, test, Uint8Array);
  if (state.off.size) yield whether("kind", (kind) => !state.off.has(kind));
  if (state.key) yield whether("score", (score) => score >= payload.keyScore);
  for (const name of SELECTS) {
    const value = state[name];
    const test = TESTS[name] ?? ((own) => own === value);
    if (value) yield whether(name, (own) => test(own, value));
  }
  if (state.q) yield holding(state.q.toLowerCase());
}

const SEARCHED = ["label", "quote", "stated", "title", "source", "rule", "type", "date", "edtf", "actors"];

/** A 1 for every event that has `q` in one of its texts. */
function holding(q) {
  const found = new Uint8Array(count);
  for (const name of SEARCHED) columns[name]?.find(q, found);
  return found;
}

/** Whether any moment it may have happened in lies in the window. */
function inWindow(i) {
  return xs[i] <= state.to && ends[i] >= state.from;
}

/** Moves the window, no wider than the whole and no narrower than a week. */
function look(from, to) {
  const width = Math.min(Math.max(to - from, NARROWEST), spanTo - spanFrom);
  const middle = (from + to) / 2;
  const first = Math.min(Math.max(middle - width / 2, spanFrom), spanTo - width);
  state.from = first;
  state.to = first + width;
}

function isWhole() {
  return state.to - state.from >= (spanTo - spanFrom) * 0.999;
}

const MONTHS = words.date.short_months.split(" ");

function dayWords(at) {
  const d = new Date(at);
  return `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
}

function isoDay(at) {
  return new Date(at).toISOString().slice(0, 10);
}

function toHash() {
  const parts = new URLSearchParams();
  if (state.q) parts.set("q", state.q);
  for (const name of SELECTS) if (state[name]) parts.set(name, state[name]);
  if (state.key) parts.set("key", "1");
  if (state.off.size) parts.set("off", [...state.off].sort().join("|"));
  const moved = Math.abs(state.from - payload.initial[0]) > DAY || Math.abs(state.to - payload.initial[1]) > DAY;
  if (moved) parts.set("window", `${isoDay(state.from)}/${isoDay(state.to)}`);
  if (state.chosen !== null) parts.set("event", idAt(state.chosen));
  return parts.toString();
}

function fromHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  state.q = parts.get("q") ?? "";
  for (const name of SELECTS) state[name] = parts.get(name) ?? "";
  state.key = parts.get("key") === "1";
  state.off = new Set((parts.get("off") ?? "").split("|").filter(Boolean));
  const ends = (parts.get("window") ?? "").split("/").map((day) => Date.parse(`${day}T00:00:00Z`));
  if (ends.length === 2 && ends.every(Number.isFinite) && ends[0] < ends[1]) look(ends[0], ends[1]);
  else look(...payload.initial);
  state.chosen = parts.has("event") ? indexOf(parts.get("event")) : null;
}

function remember() {
  const hash = toHash();
  if (hash !== location.hash.slice(1)) history.replaceState(null, "", `#${hash}`);
}
