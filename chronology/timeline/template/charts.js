// The two Vega views: what they show is set from the state, never the other way round.

const PAD = 16;
const sizes = payload.sizes;
let plotWidth = 0;
let overview = null;
let detail = null;
let layout = null;
let laidFor = "";
let filteredFor = "";
let settling = 0;
let settled = true;
let laidOf = new Set();
let shown = new Uint32Array(0);
let pending = false;
let resting = 0;
let stripDrawn = "";
let layoutDrawn = null;
let stripFor = null;
let stripRows = [];

function isDark() {
  if (isPrinting || matchMedia("print").matches) return false;
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Asks the browser how wide the lanes are; tells whether that has changed. Their height is none of its business. */
function measured() {
  const before = plotWidth;
  plotWidth = isPrinting ? PAPER : Math.max(220, byId("detail").clientWidth - 2 * PAD);
  return plotWidth !== before;
}

const DAYS = new Array(7).fill(""); // no axis names a weekday

async function viewOf(place, spec) {
  const months = words.date.months.split(" ");
  const timeFormatLocale = { dateTime: "%x, %X", date: "%d.%m.%Y", time: "%H:%M:%S", periods: ["", ""], days: DAYS, shortDays: DAYS,
    months, shortMonths: MONTHS };
  const options = { mode: "vega", timeFormatLocale, ast: true, actions: false, tooltip: false, hover: false, defaultStyle: false,
    logLevel: 1, // errors only: Vega warns of the empty data sets that the first draw fills
    renderer: count > sizes.svg ? "canvas" : "svg" };
  return (await vegaEmbed(place, spec, options)).view;
}

function redraw() {
  if (pending || !detail) return;
  pending = true;
  requestAnimationFrame(async () => {
    pending = false;
    await draw();
    document.documentElement.dataset.drawn = String(Number(document.documentElement.dataset.drawn ?? 0) + 1);
  });
}

/** Brings charts and count in step with the state; table and address follow when the hand rests. */
async function draw() {
  const width = plotWidth;
  const { key, drawn, undated } = kept();
  shown = drawn.filter(inWindow);
  layOut(key, width);
  announce(undated.length);
  placeBrush(width);
  byId("nothing").hidden = shown.length > 0;
  whenResting(() => { remember(); tabulate(shown, undated, key); });
  const dark = isDark();
  if (layout !== layoutDrawn) detail.data("cells", layout.cells).data("lanes", layout.lanes);
  layoutDrawn = layout;
  const placed = placedEvents();
  await Promise.all([
    drawStrip(width, dark, key, drawn),
    detail
      .width(width).height(layout.height)
      .signal("depth", layout.height).signal("dark", dark)
      .signal("chosen", state.chosen === null ? "" : idAt(state.chosen))
      .signal("from", state.from).signal("to", state.to)
      .data("events", placed.map((e) => rowOf(e, width)))
      .data("fades", placed.flatMap(fadesOf))
      .data("labels", labelRows(placed, width))
      .runAsync(),
  ]);
}

/** What takes the browser longer than the chart waits for a pause, but for the first time. */
function whenResting(act) {
  clearTimeout(resting);
  resting = setTimeout(act, resting === 0 ? 0 : 120);
}

/** The strip is drawn again only where it changes: not while the window moves over it. */
async function drawStrip(width, dark, key, drawn) {
  const asked = `${width}:${dark}:${key}`;
  if (asked === stripDrawn) return;
  stripDrawn = asked;
  await overview.width(width).signal("dark", dark).data("density", strip(key, drawn)).runAsync();
}

/** The strip's columns; where the page holds only the key events of more, those of all, until a filter asks. */
function strip(key, drawn) {
  if (stripFor !== key) {
    stripFor = key;
    stripRows = payload.density && drawn.length === drawnCount ? payload.density
      : densityOf(drawn, payload.classes, spanFrom, spanTo, sizes.bins);
  }
  return stripRows;
}

/** The weightiest events of the window, as many as can be told apart. */
function weightiest() {
  if (shown.length <= sizes.marks) return Array.from(shown);
  const most = [];
  for (const i of kept().ranked) {
    if (inWindow(i)) most.push(i);
    if (most.length === sizes.marks) break;
  }
  return most;
}

/**
 * Rows stay where they are while the reader drags, so that the eye can follow a mark; when the hand rests, the lanes
 * close up around what the window holds.
 */
function layOut(key, width) {
  const filtered = `${width}:${key}`;
  const full = `${filtered}:${state.from}:${state.to}`;
  clearTimeout(settling);
  if (full === laidFor) return;
  const marks = weightiest();
  const lost = filtered !== filteredFor || shown.length > sizes.marks || marks.some((i) => !laidOf.has(i));
  if (!lost && !settled) {
    settling = setTimeout(() => { settled = true; redraw(); }, 160);
    return;
  }
  settled = false;
  laidFor = full;
  filteredFor = filtered;
  laidOf = new Set(marks);
  const rest = marks.length === shown.length ? [] : shown.filter((i) => !laidOf.has(i));
  layout = laidOut(marks.map(eventAt), rest, payload.lanes, payload.classes, state.from, state.to, width, sizes);
}

/** Those shown that have a row; the others are in the cells. */
function placedEvents() {
  const numbers = shown.length > sizes.marks ? [...laidOf] : Array.from(shown);
  return numbers.filter((i) => layout.heights.has(i)).map(eventAt);
}

function rowOf(e, width) {
  const thinnest = (MINIMUM[e.form] / width) * (state.to - state.from);
  return { i: e.i, id: e.id, x: e.x, x2: Math.max(e.x2, e.x + thinnest), y: layout.heights.get(e.i), kind: e.kind,
    form: e.form, hollow: e.hollow, about: e.about };
}

/** The steps past an end that pales away. */
function fadesOf(e) {
  const step = sizes.fade / sizes.paling.length;
  const strength = e.form === "band" ? 0.45 : 1;
  const stepsOf = (x, way) => sizes.paling.map((opacity, k) => (
    { i: e.i, x, dx: way * step * k, dx2: way * step * (k + 1), y: layout.heights.get(e.i), kind: e.kind, opacity: opacity * strength }));
  return [...(e.left ? stepsOf(e.x, -1) : []), ...(e.right ? stepsOf(e.x2, 1) : [])];
}

function labelRows(placed, width) {
  const scale = scaleOf(state.from, state.to, width);
  return labelled(placed, layout.heights, scale, width, sizes.fade).map((l) => ({ ...l, dx: 0, align: "left" }));
}

function announce(undated) {
  byId("count").textContent = words.page.count
    .replace("{shown}", told(shown.length)).replace("{all}", told(drawnCount)).replace("{undated}", told(undated));
  const hidden = layout.cells.reduce((sum, cell) => sum + cell.cell, 0);
  byId("crowd").hidden = !hidden;
  byId("crowd").textContent = say(words.page.crowd, told(hidden));
  byId("window").textContent = `${dayWords(state.from)} – ${dayWords(state.to)}`;
  byId("wider").disabled = byId("whole").disabled = isWhole();
  byId("closer").disabled = state.to - state.from <= NARROWEST * 1.001;
  byId("earlier").disabled = state.from <= spanFrom;
  byId("later").disabled = state.to >= spanTo;
}

function placeBrush(width) {
  const scale = scaleOf(spanFrom, spanTo, width);
  const left = scale(state.from) + PAD;
  const right = scale(state.to) + PAD;
  byId("brush").classList.toggle("whole", isWhole());
  byId("brush").style.left = `${left}px`;
  byId("brush").style.width = `${Math.max(3, right - left)}px`;
  for (const [id, at] of [["from", state.from], ["to", state.to]]) {
    const handle = byId(id);
    handle.ariaValueMin = Math.round(spanFrom / DAY);
    handle.ariaValueMax = Math.round(spanTo / DAY);
    handle.ariaValueNow = Math.round(at / DAY);
    handle.ariaValueText = dayWords(at);
  }
}
