// The two tables: of the events shown, and of those without a date. A page of rows at a time, for a browser lays out thousands slowly.

const PAGE = 200;
const PART = 25; // more than are in view
const blank = byId("row").content.querySelector("tr");

/** A row of the page's own form, filled with an event's words. */
function rowFor(e) {
  const row = blank.cloneNode(true);
  const [date, event, type, actors, stated, source] = row.cells;
  const notes = [e.status === "bounded" && words.page.bounds_only, e.contested && words.page.disagree].filter(Boolean);
  const said = e.stated ? say(words.card.quoted, e.stated) : "";
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

/** One table of the page; `shows(numbers)` puts it in step with the events of those numbers, its button adds a page of rows. */
function tableOf(id) {
  const body = byId(id)?.tBodies[0];
  if (!body) return { shows() {} };
  const button = element("button", { type: "button", className: "more" });
  byId(id).after(button);
  let list = [];
  let order = [];
  let key = "";
  let adding = 0;
  /** Adds a part of the rows of `order` that are missing; the others once the hand rests for longer. */
  function add(part) {
    clearTimeout(adding);
    const first = body.rows.length;
    body.append(...order.slice(first, first + part).map((i) => rowFor(eventAt(i))));
    const left = list.length - order.length;
    button.hidden = left === 0;
    button.textContent = say(words.page.more, told(Math.min(PAGE, left)), told(left));
    if (body.rows.length < order.length) adding = setTimeout(add, 200, PAGE);
  }
  function grow(most, part) {
    order = firstOf(list, most, sorting[id]);
    add(part);
  }
  button.addEventListener("click", () => grow(order.length + PAGE, PAGE));
  addEventListener("beforeprint", () => grow(10 * PAGE, 10 * PAGE));
  return {
    shows(numbers, isNew) {
      if (isNew === key) return;
      key = isNew;
      list = numbers;
      body.replaceChildren();
      grow(PAGE, PART);
    },
  };
}

const tables = { events: tableOf("events"), undated: tableOf("undated") };

function tabulate(shown, undated, key) {
  tables.events.shows(shown, `${key}:${state.from}:${state.to}:${sorting.events}`);
  tables.undated.shows(undated, `${key}:${sorting.undated}`);
  for (const row of document.querySelectorAll("tr[data-i]")) row.classList.toggle("chosen", Number(row.dataset.i) === state.chosen);
  const section = byId("undated-section");
  if (section) section.hidden = !undated.length;
}

// --- sorting ------------------------------------------------------------------------------------------

/** For each table the column by which it is sorted, with its way: "+2", "-0"; dates by time, as the events stand. */
const sorting = { events: "+0", undated: "+0" };
const CELLS = [null, "label", "type", "actors", "stated", "source"];
const collator = new Intl.Collator(document.documentElement.lang);

/** The first `most` of the numbers in an order; the others are not sorted. */
function firstOf(numbers, most, [way, column]) {
  const cells = columns[CELLS[column]];
  const sign = way === "+" ? 1 : -1;
  if (!cells) return Array.from(sign > 0 ? numbers.slice(0, most) : numbers.slice(-most).reverse());
  const before = (i, j) => sign * (collator.compare(cells.at(i), cells.at(j)) || i - j) < 0;
  const first = [];
  for (const i of numbers) {
    if (first.length === most && !before(i, first[most - 1])) continue;
    let at = first.length;
    for (let low = 0; low < at;) {
      const middle = (low + at) >> 1;
      if (before(i, first[middle])) at = middle;
      else low = middle + 1;
    }
    first.splice(at, 0, i);
    if (first.length > most) first.pop();
  }
  return first;
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
