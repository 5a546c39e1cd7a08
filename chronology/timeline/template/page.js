// The reader's hands: controls, pointer, keys, and the start of it all.

let opener = null;

function choose(i, withFocus = false) {
  const before = state.chosen;
  if (withFocus) opener = document.activeElement;
  state.chosen = i;
  hideTip();
  showCard(withFocus);
  remember();
  if (i === null && before !== null) (opener?.isConnected ? opener : byId("detail")).focus();
  redraw();
}

function fillControls() {
  byId("q").value = state.q;
  byId("key").checked = state.key;
  for (const name of SELECTS) {
    const select = byId(name);
    if (!select) {
      state[name] = ""; // a link from another page must not filter by what nobody sees
      continue;
    }
    select.value = state[name];
    if (select.selectedIndex < 0) select.value = state[name] = "";
  }
  for (const button of byId("legend").children) button.ariaPressed = String(!state.off.has(button.dataset.kind));
}

function readControls() {
  state.q = byId("q").value.trim();
  state.key = byId("key").checked;
  for (const name of SELECTS) state[name] = byId(name)?.value ?? "";
  redraw();
}

byId("filters").addEventListener("input", readControls);
byId("filters").addEventListener("submit", (event) => event.preventDefault());
byId("filters").addEventListener("reset", () => setTimeout(() => {
  state.off.clear();
  readControls();
  fillControls();
}));
for (const button of byId("legend").children) {
  button.addEventListener("click", () => {
    const kind = button.dataset.kind;
    if (!state.off.delete(kind)) state.off.add(kind);
    fillControls();
    redraw();
  });
}

// --- moving through time --------------------------------------------------------------------------

function zoom(factor, around = (state.from + state.to) / 2) {
  look(around - (around - state.from) * factor, around + (state.to - around) * factor);
  redraw();
}

function move(share) {
  const by = (state.to - state.from) * share;
  look(state.from + by, state.to + by);
  redraw();
}

function whole() {
  look(spanFrom, spanTo);
  redraw();
}

const BUTTONS = { earlier: () => move(-0.25), later: () => move(0.25), closer: () => zoom(0.5), wider: () => zoom(2), whole };
for (const [id, act] of Object.entries(BUTTONS)) byId(id).addEventListener("click", act);

/** Chooses the event after (or before) the chosen one, in time order, among those shown. */
function step(by) {
  if (!shown.length) return;
  const at = shown.indexOf(state.chosen);
  const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + by, 0), shown.length - 1);
  choose(shown[next]);
}

const KEYS = {
  "+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2), "_": () => zoom(2), "0": whole, Home: whole,
  ArrowLeft: () => move(-0.25), ArrowRight: () => move(0.25), ArrowDown: () => step(1), ArrowUp: () => step(-1),
  Enter: () => showCard(true),
};
byId("detail").addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { hideTip(); choose(null); }
});

function timeAt(event, place, from, to) {
  const box = byId(place).getBoundingClientRect();
  return from + ((event.clientX - box.left - PAD) / plotWidth) * (to - from);
}

byId("detail").addEventListener("wheel", (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) * 0.006), timeAt(event, "detail", state.from, state.to));
}, { passive: false });

/** Follows the pointer from press to release; `act` gets each move, `done` whether it was one at all. */
function follow(place, begin) {
  place.addEventListener("pointerdown", (press) => {
    if (press.button !== 0 || press.target.closest("button")) return;
    const act = begin(press);
    let moved = false;
    const onMove = (event) => {
      if (!moved && Math.abs(event.clientX - press.clientX) < 4) return;
      moved = true;
      place.classList.add("moving");
      act(event);
      redraw();
    };
    const onEnd = () => {
      place.classList.remove("moving");
      removeEventListener("pointermove", onMove);
      removeEventListener("pointerup", onEnd);
      removeEventListener("pointercancel", onEnd);
    };
    addEventListener("pointermove", onMove);
    addEventListener("pointerup", onEnd);
    addEventListener("pointercancel", onEnd);
  });
}

follow(byId("overview"), (press) => {
  const start = timeAt(press, "overview", spanFrom, spanTo);
  const { from, to } = state;
  const at = (event) => timeAt(event, "overview", spanFrom, spanTo);
  if (press.target.id === "from") return (event) => look(Math.min(at(event), to - NARROWEST), to);
  if (press.target.id === "to") return (event) => look(from, Math.max(at(event), from + NARROWEST));
  if (!isWhole() && start > from && start < to) return (event) => look(from + at(event) - start, to + at(event) - start);
  return (event) => look(Math.min(start, at(event)), Math.max(start, at(event)));
});
byId("overview").addEventListener("dblclick", whole);

follow(byId("detail"), (press) => {
  const { from, to } = state;
  return (event) => {
    const by = ((event.clientX - press.clientX) / plotWidth) * (to - from);
    look(from - by, to - by);
  };
});

for (const [id, edge] of [["from", 0], ["to", 1]]) {
  byId(id).addEventListener("keydown", (event) => {
    const way = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key];
    if (!way) return;
    event.preventDefault();
    const by = (way * (spanTo - spanFrom)) / 100;
    if (edge) look(state.from, Math.min(spanTo, Math.max(state.to + by, state.from + NARROWEST)));
    else look(Math.max(spanFrom, Math.min(state.from + by, state.to - NARROWEST)), state.to);
    redraw();
  });
}

// --- saving, ground, start ------------------------------------------------------------------------

byId("csv").addEventListener("click", () => {
  save("events.csv", "text/csv;charset=utf-8", csvOf([...shown, ...kept().undated].map(madeOf)));
});
byId("svg").addEventListener("click", async () => save("timeline.svg", "image/svg+xml", await detail.toSVG()));
byId("png").addEventListener("click", async () => {
  const canvas = await detail.toCanvas(2);
  canvas.toBlob((blob) => save("timeline.png", "image/png", blob));
});
byId("theme").addEventListener("click", () => {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  redraw();
});

function listen(view) {
  const eventOf = (item) => (item?.datum && Number.isInteger(item.datum.i) ? eventAt(item.datum.i) : null);
  view.addEventListener("mousemove", (event, item) => {
    const e = eventOf(item);
    if (e && event.buttons === 0) showTip(e, event.clientX, event.clientY);
    else hideTip();
    byId("detail").style.cursor = e || item?.datum?.cell ? "pointer" : "";
  });
  byId("detail").addEventListener("mouseleave", hideTip);
  view.addEventListener("click", (_, item) => {
    const e = eventOf(item);
    if (e) choose(e.i);
    else if (item?.datum?.cell) zoom(0.25, (item.datum.x.valueOf() + item.datum.x2.valueOf()) / 2);
  });
  view.addEventListener("dblclick", (_, item) => {
    const e = eventOf(item);
    if (e?.href) open(e.href, "_blank", "noopener,noreferrer");
  });
}

async function start() {
  fromHash();
  fillControls();
  byId("more").open = innerWidth > 720 || location.hash.length > 1;
  overview = await viewOf(byId("overview").querySelector(".canvas"), payload.specs.overview);
  detail = await viewOf(byId("detail").querySelector(".canvas"), payload.specs.detail);
  listen(detail);
  measured();
  await draw();
  showCard(false);
  new ResizeObserver(() => { if (measured()) redraw(); }).observe(byId("detail"));
  for (const query of ["print", "(prefers-color-scheme: dark)"]) matchMedia(query).addEventListener("change", redraw);
  addEventListener("hashchange", () => { fromHash(); fillControls(); showCard(false); redraw(); });
  document.fonts?.ready.then(() => { widths.clear(); laidFor = ""; redraw(); });
  document.documentElement.dataset.ready = "true";
  setTimeout(() => { // before the first search, which then needn't wait
    for (const name of SEARCHED) if (columns[name] && !columns[name].codes) columns[name].spelled();
  }, 300);
}

document.documentElement.classList.remove("plain");
start();
