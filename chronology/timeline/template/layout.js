// Pure geometry: which row a mark gets and which labels fit. Pixels in, pixels out; nothing is drawn here.

const DAY = 86400000;
const LABEL_FONT = '11.5px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const LABEL_PITCH = 14;
const LABEL_WIDEST = 250;
const LABEL_NARROWEST = 110;
const MINIMUM = { point: 0, span: 3, band: 7 };
const HALF_MARK = 7;
const CELL = 10;

const pen = document.createElement("canvas").getContext("2d");
pen.font = LABEL_FONT;
const widths = new Map();

function textWidth(text) {
  if (!widths.has(text)) widths.set(text, pen.measureText(text).width);
  return widths.get(text);
}

/** The label, with a sign where reports disagree on the date. */
function labelOf(event) {
  return event.contested ? `≠ ${event.label}` : event.label;
}

/** The longest beginning of `text` that fits, with an ellipsis; empty if none does. */
function clipped(text, room) {
  if (text.length < 90 && textWidth(text) <= room) return text;
  let length = Math.min(text.length, 90);
  const whole = text.slice(0, length);
  length = Math.min(length, Math.ceil((length * room) / textWidth(whole)) + 2); // near the mark: measuring takes long
  while (length > 3 && textWidth(text.slice(0, length).trimEnd() + "…") > room) length -= 1;
  return length > 3 ? text.slice(0, length).trimEnd() + "…" : "";
}

function scaleOf(from, to, width) {
  return (at) => ((at - from) / (to - from)) * width;
}

/** Where a mark and its fades stand, in pixels. */
function extentOf(event, scale, fade) {
  const left = scale(event.x);
  let right = Math.max(scale(event.x2), left + MINIMUM[event.form]);
  const pad = event.form === "point" ? HALF_MARK : 1;
  return [left - pad - (event.left ? fade : 0), right + pad + (event.right ? fade : 0)];
}

/** First fit by left edge. `boxes` are [left, right]; gives the row of each. Claims that exclude each other share none. */
function packed(boxes, members) {
  const order = boxes.map((_, i) => i).sort((a, b) => boxes[a][0] - boxes[b][0] || a - b);
  const ends = [];
  const claimed = [];
  const rows = [];
  for (const i of order) {
    const { cluster } = members[i];
    let row = ends.findIndex((end, r) => end + 2 <= boxes[i][0] && !claimed[r].has(cluster));
    if (row < 0) row = claimed.push(new Set()) - 1;
    ends[row] = boxes[i][1];
    if (cluster) claimed[row].add(cluster);
    rows[i] = row;
  }
  return rows;
}

/** At most `most` rows: the weightiest boxes get one, the others `null`. */
function packedWithin(boxes, members, most) {
  const rows = packed(boxes, members);
  if (!rows.length || Math.max(...rows) <= most) return rows; // one row more takes no more room than a strip
  const taken = Array.from({ length: most }, () => []);
  const order = members.map((_, k) => k).sort((a, b) => members[b].score - members[a].score || a - b);
  for (const k of order) {
    const [left, right] = boxes[k];
    const { cluster } = members[k];
    const isFree = (other) => (left >= boxes[other][1] + 2 || boxes[other][0] >= right + 2) && !(cluster && cluster === members[other].cluster);
    const row = taken.findIndex((others) => others.every(isFree));
    rows[k] = row < 0 ? null : row;
    if (row >= 0) taken[row].push(k);
  }
  return rows;
}

/**
 * Lanes from top to bottom and the height `y` of every mark, for `width` pixels from `from` to `to`. Marks that find no
 * row, and the `rest`, of which only the numbers are known, become columns at the foot of their lane.
 */
function laidOut(marks, rest, order, classes, from, to, width, sizes) {
  const scale = scaleOf(from, to, width);
  const members = grouped(marks);
  const crowds = new Crowds(order.length, classes, from, to, width);
  for (const i of rest) crowds.add(i);
  const laid = { lanes: [], heights: new Map(), cells: [], height: 0 };
  order.forEach((name, lane) => {
    const here = members.get(name) ?? [];
    const number = here.length + crowds.numbers[lane];
    if (!number) return;
    const top = laid.height;
    const rows = packedWithin(roomy(here, scale, width, sizes.fade), here, sizes.rows);
    here.forEach((e, k) => {
      if (rows[k] === null) crowds.add(e.i);
      else laid.heights.set(e.i, top + sizes.header + sizes.row * (rows[k] + 0.5));
    });
    const below = top + sizes.header + sizes.row * (Math.max(-1, ...rows.map((row) => row ?? -1)) + 1);
    laid.height = below + (crowds.numbers[lane] ? sizes.row : 0) + 6;
    for (const cell of crowds.cells(lane, below + sizes.row / 2)) laid.cells.push(cell);
    laid.lanes.push({ top, bottom: laid.height, text: `${name}  ·  ${told(number)}`, striped: laid.lanes.length % 2 === 1 });
  });
  laid.height = Math.max(laid.height, 90);
  return laid;
}

function grouped(marks) {
  const groups = new Map();
  for (const e of marks) {
    const group = groups.get(e.lane);
    if (group) group.push(e);
    else groups.set(e.lane, [e]);
  }
  return groups;
}

/** Crowds, one to a lane, counted in columns a few pixels wide. */
class Crowds {
  constructor(laneCount, classes, from, to, width) {
    this.classes = classes;
    this.count = Math.max(1, Math.round(width / CELL));
    this.from = from;
    this.step = (to - from) / this.count;
    this.numbers = new Uint32Array(laneCount);
    this.tallies = new Uint32Array(laneCount * this.count * classes.length);
  }

  add(i) {
    const at = Math.min(this.count - 1, Math.max(0, Math.floor(((xs[i] + ends[i]) / 2 - this.from) / this.step)));
    this.numbers[lanes[i]] += 1;
    this.tallies[(lanes[i] * this.count + at) * this.classes.length + kinds[i]] += 1;
  }

  /** Each column in its commonest class, darker where there are more. */
  cells(lane, y) {
    if (!this.numbers[lane]) return [];
    const columns = [];
    for (let at = 0; at < this.count; at += 1) {
      const first = (lane * this.count + at) * this.classes.length;
      const column = this.tallies.subarray(first, first + this.classes.length);
      const cell = column.reduce((sum, n) => sum + n, 0);
      const x = this.from + at * this.step;
      if (cell) columns.push({ cell, x, x2: x + this.step, y, kind: this.classes[column.indexOf(Math.max(...column))].name });
    }
    const most = Math.max(...columns.map((column) => column.cell));
    for (const column of columns) column.weight = 0.3 + 0.7 * (column.cell / most) ** 0.5;
    return columns;
  }
}

/** The extents, with room for the labels of the weightiest events. */
function roomy(members, scale, width, fade) {
  const most = Math.max(1, Math.floor(width / 130));
  const chosen = new Set([...members].sort((a, b) => b.score - a.score || a.i - b.i).slice(0, most));
  return members.map((e) => {
    const [left, right] = extentOf(e, scale, fade);
    if (!chosen.has(e)) return [left, right];
    const room = Math.min(textWidth(labelOf(e).slice(0, 60)), Math.min(LABEL_WIDEST, width * 0.45)) + 6;
    if (right + room <= width) return [left, right + room];
    return left - room >= 0 ? [left - room, right] : [left, right];
  });
}

/** Labels that overlap nothing and stay inside; weightiest events first. */
function labelled(events, heights, scale, width, fade) {
  const taken = new Map();
  const extents = new Map();
  for (const e of events) {
    const extent = extentOf(e, scale, fade);
    extents.set(e.i, extent);
    const y = heights.get(e.i);
    if (!taken.has(y)) taken.set(y, []);
    taken.get(y).push(extent);
  }
  const labels = [];
  for (const e of [...events].sort((a, b) => b.score - a.score || a.i - b.i)) {
    if (labels.length >= Math.min(150, width / LABEL_PITCH)) break;
    const y = heights.get(e.i);
    const place = placed(e, extents.get(e.i), taken.get(y), width);
    if (!place) continue;
    taken.get(y).push([place.left, place.left + place.room]);
    labels.push({ i: e.i, px: place.left, y, text: place.text });
  }
  return labels;
}

function placed(event, [left, right], taken, width) {
  const full = Math.min(textWidth(labelOf(event).slice(0, 90)), LABEL_WIDEST, width * 0.6);
  const inside = insideOf(event, left, right, width, full);
  if (inside) return inside;
  const next = Math.min(width, ...taken.filter(([l]) => l >= right - 0.5).map(([l]) => l - 3));
  const before = Math.max(0, ...taken.filter(([, r]) => r <= left + 0.5).map(([, r]) => r + 3));
  const after = Math.max(right, 0) + 3;
  const covered = taken.some(([l, r]) => l < right - 0.5 && r > right + 0.5);
  const rightward = covered ? 0 : next - after;
  const leftward = Math.min(left, width) - 3 - before;
  const need = Math.min(full, LABEL_NARROWEST);
  if (rightward >= full || (rightward >= need && rightward >= leftward)) {
    return fitted(labelOf(event), after, Math.min(rightward, LABEL_WIDEST), false);
  }
  if (leftward >= need) return fitted(labelOf(event), Math.min(left, width) - 3, Math.min(leftward, LABEL_WIDEST), true);
  return null;
}

/** Inside a pale band that is wide enough, kept in view where the band begins before it. */
function insideOf(event, left, right, width, full) {
  if (event.form !== "band" || event.left || event.right) return null;
  const first = Math.max(left, 0) + 5;
  const room = Math.min(right, width) - 5 - first;
  return room >= full ? fitted(labelOf(event), first, room, false) : null;
}

function fitted(label, edge, room, leftward) {
  const text = clipped(label, room);
  if (!text) return null;
  const width = textWidth(text);
  return { text, left: leftward ? edge - width : edge, room: width };
}

/** Stacked columns: each event counts once, spread evenly over the time it may have happened in. */
function densityOf(numbers, classes, from, to, bins) {
  const step = (to - from) / bins;
  const counts = classes.map(() => new Float64Array(bins));
  for (const e of numbers) {
    const column = counts[kinds[e]];
    const first = (xs[e] - from) / step;
    const last = (ends[e] - from) / step;
    if (last <= first) column[Math.min(Math.max(Math.floor(first), 0), bins - 1)] += 1;
    else for (let i = Math.max(0, Math.floor(first)); i <= Math.min(bins - 1, last); i += 1)
      column[i] += (Math.min(last, i + 1) - Math.max(first, i)) / (last - first);
  }
  const rows = [];
  for (let i = 0; i < bins; i += 1) {
    let low = 0;
    counts.forEach((column, k) => {
      if (!column[i]) return;
      rows.push({ x: from + i * step, x2: from + (i + 1) * step, kind: classes[k].name, low, high: low + column[i] });
      low += column[i];
    });
  }
  return rows;
}
