// The two tables written in the page: rows are hidden and shown, never written anew.

const rows = new Map();
for (const row of document.querySelectorAll("tr[data-i]")) rows.set(Number(row.dataset.i), row);

function tabulate(shown, undated) {
  const kept = new Set([...shown, ...undated].map((e) => e.i));
  for (const [i, row] of rows) {
    if (row.hidden === kept.has(i)) row.hidden = !row.hidden;
    row.classList.toggle("chosen", i === state.chosen);
  }
  const section = byId("undated-section");
  if (section) section.hidden = !undated.length;
}

for (const row of rows.values()) {
  const words = row.querySelector("td.event .clip");
  const button = element("button", { type: "button" });
  button.append(...words.childNodes);
  words.append(button);
  button.addEventListener("click", () => choose(Number(row.dataset.i), true));
}

/** Sorts a table's rows by the clicked column; dates by time, as the page first stood. */
function sortBy(heading) {
  const upward = heading.ariaSort !== "ascending";
  const body = heading.closest("table").tBodies[0];
  const column = heading.cellIndex;
  const text = (row) => row.cells[column].firstChild?.textContent.trim() ?? "";
  const order = [...body.rows].sort((a, b) =>
    column === 0 ? a.dataset.i - b.dataset.i : text(a).localeCompare(text(b), document.documentElement.lang) || a.dataset.i - b.dataset.i);
  if (!upward) order.reverse();
  for (const other of heading.parentElement.cells) other.ariaSort = "none";
  heading.ariaSort = upward ? "ascending" : "descending";
  body.append(...order);
}

for (const heading of document.querySelectorAll("th")) {
  const button = element("button", { type: "button" });
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => sortBy(heading));
}
