// The two tables: of the events shown, and of those without a date. A page of rows at a time, for a browser lays out thousands slowly.

const PAGE = 200;
const blank = byId("row").content.querySelector("tr");
const rows = new Map();

/** A row of the page's own form, filled with an event's words. */
function rowFor(e) {
  const row = blank.cloneNode(true);
  const [date, event, type, actors, stated, source] = row.cells;
  const notes = [e.status === "bounded" && words.page.bounds_only, e.contested && words.page.disagree].filter(Boolean);
  const said = e.stated ? `“${e.stated}”` : "";
  row.dataset.i = e.i;
  date.replaceChildren(e.date, ...notes.map((note) => element("small", {}, note)));
  const open = element("button", { type: "button" }, shortened(e.label, 240));
  open.addEventListener("click", () => choose(e.i, true));
  event.querySelector(".clip").replaceChildren(open);
  event.querySelector("small").textContent = said;
  type.textContent = e.type ? words.type[e.type] ?? e.type : "–";
  actors.textContent = e.actors.join(", ");
  stated.querySelector(".clip").textContent = said;
  source.replaceChildren(e.href ? element("a", { href: e.href, rel: "noopener noreferrer" }, e.source || words.page.source) : e.source);
  row.classList.toggle("chosen", e.i === state.chosen);
  return row;
}

/** One table of the page; `shows(list)` puts it in step with the list, `more` adds a page of rows. */
function tableOf(id) {
  const body = byId(id)?.tBodies[0];
  if (!body) return { shows() {} };
  const button = element("button", { type: "button", className: "more" });
  byId(id).after(button);
  let list = [];
  let key = "";
  function add(most) {
    const first = body.rows.length;
    const added = list.slice(first, first + most).map((e) => {
      const row = rowFor(e);
      rows.set(e.i, row);
      return row;
    });
    body.append(...added);
    button.hidden = body.rows.length >= list.length;
    button.textContent = say(words.page.more, Math.min(PAGE, list.length - body.rows.length), list.length - body.rows.length);
  }
  button.addEventListener("click", () => add(PAGE));
  addEventListener("beforeprint", () => add(10 * PAGE));
  return {
    shows(events, isNew) {
      if (isNew === key) return;
      key = isNew;
      for (const row of body.rows) rows.delete(Number(row.dataset.i));
      body.replaceChildren();
      list = sorted(events, id);
      add(PAGE);
    },
  };
}

const tables = { events: tableOf("events"), undated: tableOf("undated") };

function tabulate(shown, undated, key) {
  tables.events.shows(shown, `${key}:${state.from}:${state.to}:${sorting.events}`);
  tables.undated.shows(undated, `${key}:${sorting.undated}`);
  for (const [i, row] of rows) row.classList.toggle("chosen", i === state.chosen);
  const section = byId("undated-section");
  if (section) section.hidden = !undated.length;
}

// --- sorting ------------------------------------------------------------------------------------------

/** For each table the column by which it is sorted, with its way: "+2", "-0"; dates by time, as the events stand. */
const sorting = { events: "+0", undated: "+0" };
const CELLS = [null, (e) => e.label, (e) => e.type, (e) => e.actors.join(", "), (e) => e.stated, (e) => e.source];
const collator = new Intl.Collator(document.documentElement.lang);

function sorted(list, id) {
  const column = Number(sorting[id].slice(1));
  const cell = CELLS[column];
  const order = cell ? [...list].sort((a, b) => collator.compare(cell(a), cell(b)) || a.i - b.i) : [...list];
  return sorting[id][0] === "+" ? order : order.reverse();
}

for (const heading of document.querySelectorAll("th")) {
  const button = element("button", { type: "button" });
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => {
    const isUpward = heading.ariaSort !== "ascending";
    for (const other of heading.parentElement.cells) other.ariaSort = "none";
    heading.ariaSort = isUpward ? "ascending" : "descending";
    sorting[heading.closest("table").id] = `${isUpward ? "+" : "-"}${heading.cellIndex}`;
    redraw();
  });
}
