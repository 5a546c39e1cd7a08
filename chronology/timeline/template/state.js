// What the reader has chosen, and which events that leaves. The address bar's hash holds all of it.

const byId = (id) => document.getElementById(id);
const payload = JSON.parse(byId("payload").textContent);
const { events, words } = payload;
const [spanFrom, spanTo] = payload.span;
const NARROWEST = Math.min(7 * DAY, spanTo - spanFrom);
const SELECTS = ["lane", "type", "precision", "status", "source", "actor", "sure"];

const state = { q: "", key: false, off: new Set(), from: payload.initial[0], to: payload.initial[1], chosen: null };
for (const name of SELECTS) state[name] = "";

for (const e of events) {
  e.hay = [e.label, e.quote, e.stated, e.title, e.source, e.rule, e.type, e.date, e.edtf, e.actors.join(" ")].join("\n").toLowerCase();
}

/** Whether the filters let it through; the window of time is not asked. */
function passes(e) {
  return (
    !state.off.has(e.kind) &&
    (!state.key || e.score >= payload.keyScore) &&
    (!state.q || e.hay.includes(state.q.toLowerCase())) &&
    SELECTS.every((name) => !state[name] || matches(e, name, state[name]))
  );
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
