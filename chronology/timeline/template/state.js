// What the reader has chosen, and which events that leaves. The address bar's hash holds all of it.

const byId = (id) => document.getElementById(id);

/** What stands in the page as JSON, or as gzip in base64 where there is much of it. */
async function unpacked(script) {
  const text = script.textContent;
  if (script.dataset.packed === undefined) return JSON.parse(text);
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** Events from columns: plain ones, and ones that point into a list of the values there are. */
function rowsOf({ count, plain, coded }) {
  const made = Array.from({ length: count }, (_, i) => ({ i }));
  for (const [name, values] of Object.entries(plain)) for (let i = 0; i < count; i += 1) made[i][name] = values[i];
  for (const [name, { values, codes }] of Object.entries(coded)) for (let i = 0; i < count; i += 1) made[i][name] = values[codes[i]];
  for (const e of made) {
    e.left = e.fades === "left" || e.fades === "both";
    e.right = e.fades === "right" || e.fades === "both";
    e.hollow = e.status === "report_date";
  }
  return made;
}
const payload = await unpacked(byId("payload"));
const events = rowsOf(payload.columns);
const words = payload.words;
const [spanFrom, spanTo] = payload.span;
const NARROWEST = Math.min(7 * DAY, spanTo - spanFrom);
const SELECTS = ["lane", "type", "precision", "status", "source", "actor", "sure"];

const state = { q: "", key: false, off: new Set(), from: payload.initial[0], to: payload.initial[1], chosen: null };
for (const name of SELECTS) state[name] = "";

const drawnCount = events.filter((e) => e.form !== "none").length;
const byWeight = [...events].sort((a, b) => b.score - a.score || a.i - b.i);

/** All the words of an event in lower case; written at the first search, for most readers don't ask. */
function hayOf(e) {
  e.hay ??= [e.label, e.quote, e.stated, e.title, e.source, e.rule, e.type, e.date, e.edtf, e.actors.join(" ")].join("\n").toLowerCase();
  return e.hay;
}

/** Everything the filters ask for, as one string: the same string, the same events. */
function filterKey() {
  return JSON.stringify([state.q.toLowerCase(), state.key, [...state.off].sort(), SELECTS.map((name) => state[name])]);
}

let filtered = { key: null };

/** What the filters let through, in time order and by weight; the window of time is not asked. */
function kept() {
  const key = filterKey();
  if (filtered.key === key) return filtered;
  const q = state.q.toLowerCase();
  const chosen = SELECTS.filter((name) => state[name]);
  const all = events.filter(
    (e) =>
      !state.off.has(e.kind) &&
      (!state.key || e.score >= payload.keyScore) &&
      chosen.every((name) => matches(e, name, state[name])) &&
      (!q || hayOf(e).includes(q)),
  );
  const drawn = all.filter((e) => e.form !== "none");
  const isDrawn = new Uint8Array(events.length);
  for (const e of drawn) isDrawn[e.i] = 1;
  filtered = { key, drawn, undated: all.filter((e) => e.form === "none"), ranked: byWeight.filter((e) => isDrawn[e.i]) };
  return filtered;
}

function matches(e, name, value) {
  if (name === "actor") return e.actors.includes(value);
  if (name === "sure") return e.sure !== null && e.sure >= Number(value);
  return e[name] === value || (name === "type" && e.kind === value);
}

/** Whether any moment it may have happened in lies in the window. */
function inWindow(e) {
  return e.form !== "none" && e.x <= state.to && e.x2 >= state.from;
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
  if (state.chosen !== null) parts.set("event", events[state.chosen].id);
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
  const chosen = events.findIndex((e) => e.id === parts.get("event"));
  state.chosen = chosen < 0 ? null : chosen;
}

function remember() {
  const hash = toHash();
  if (hash !== location.hash.slice(1)) history.replaceState(null, "", `#${hash}`);
}
