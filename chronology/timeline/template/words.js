// Everything that puts an event's words on the page. Only text nodes: no word of an article is ever read as HTML.

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** The quote with the words of the date marked. */
function quoted(tag, e, most) {
  const at = e.stated ? e.quote.indexOf(e.stated) : -1;
  const first = at > most - 80 ? Math.max(0, at - 80) : 0;
  const cut = e.quote.slice(first, first + most);
  const text = (first ? "… " : "") + cut + (first + most < e.quote.length ? " …" : "");
  const here = e.stated ? text.indexOf(e.stated) : -1;
  if (here < 0) return element(tag, { dir: "auto" }, text);
  const marked = element("mark", {}, e.stated);
  return element(tag, { dir: "auto" }, text.slice(0, here), marked, text.slice(here + e.stated.length));
}

function shortened(text, most) {
  return text.length > most ? `${[...text].slice(0, most).join("")}…` : text;
}

function showTip(e, x, y) {
  const tip = byId("tip");
  const how = [e.stated && `stated “${shortened(e.stated, 60)}”`, e.rule && `rule ${e.rule}`, e.source].filter(Boolean);
  tip.replaceChildren(
    element("span", { className: "when" }, e.date),
    element("b", { dir: "auto" }, shortened(e.label, 140)),
  );
  if (e.quote) tip.append(quoted("q", e, 220));
  tip.append(element("span", { className: "how" }, how.join(" · ")));
  if (e.status !== "dated") tip.append(element("div", { className: "how" }, payload.statusWords[e.status] ?? e.status));
  tip.hidden = false;
  const box = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(8, Math.min(x + 14, innerWidth - box.width - 12))}px`;
  tip.style.top = `${y + 18 + box.height < innerHeight ? y + 18 : Math.max(8, y - box.height - 14)}px`;
}

function hideTip() {
  byId("tip").hidden = true;
}

/** The details panel for the chosen event, or none. */
function showCard(withFocus) {
  const card = byId("card");
  if (state.chosen === null) {
    card.hidden = true;
    return;
  }
  const e = events[state.chosen];
  const close = element("button", { type: "button", className: "close", ariaLabel: "Close the details" }, "×");
  close.addEventListener("click", () => choose(null));
  card.replaceChildren(
    close,
    element("span", { className: "when" }, e.date),
    element("h2", { dir: "auto" }, shortened(e.label, 400)),
  );
  if (e.quote) card.append(quoted("blockquote", e, 900));
  card.append(facts(e));
  if (e.href) card.append(element("a", { className: "open", href: e.href, rel: "noopener noreferrer", target: "_blank" }, "Open the source"));
  card.hidden = false;
  card.scrollTop = 0;
  if (withFocus) close.focus();
}

function facts(e) {
  const list = element("dl");
  const rows = [
    ["As stated", e.stated && `“${e.stated}”`],
    ["How we know", payload.statusWords[e.status] ?? e.status],
    ["Counted from", e.anchor],
    ["Steps", e.steps.join("; ")],
    ["Or", e.others.join("; ")],
    ["Sure", e.sure === null ? "" : `${Math.round(e.sure * 100)} % of such references are right`],
    ["Told by", e.documents > 1 ? `${e.documents} documents` : ""],
    ["Disputed", e.contested ? "Reports disagree on the date; each date has a mark of its own." : ""],
    ["Rule", e.rule && element("code", {}, e.rule)],
    ["EDTF", e.edtf && element("code", {}, e.edtf)],
    ["Precision", payload.precisions[e.precision]],
    ["Type", e.type ? `${e.type} · ${e.group}` : "No PLOVER type fits"],
    ["Said as", e.modality + (e.polarity === "neg" ? ", denied" : "")],
    ["Actors", e.actors.join(", ")],
    ["Word", e.trigger && `“${e.trigger}”`],
    ["Source", [e.source, e.title].filter(Boolean).join(": ")],
  ];
  for (const [name, value] of rows) if (value) list.append(element("dt", {}, name), element("dd", { dir: "auto" }, value));
  return list;
}

/** A CSV of the rows shown, safe to open in a spreadsheet: byte order mark, and no cell that is a formula. */
function csvOf(rows) {
  const columns = ["id", "date", "edtf", "label", "stated", "type", "actors", "status", "modality", "source", "href", "rule", "anchor", "sure", "documents", "contested", "quote"];
  const cell = (value) => {
    const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
    return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  const lines = [columns.join(","), ...rows.map((e) => columns.map((name) => cell(e[name])).join(","))];
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 4000);
}
