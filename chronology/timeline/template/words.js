// Everything that puts an event's words on the page. Only text nodes: no word of an article is ever read as HTML.

/** A phrase with its gaps filled, in order. */
function say(phrase, ...parts) {
  return parts.reduce((text, part) => text.replace("{}", () => part), phrase);
}

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
  const how = [e.stated && say(words.card.tip_stated, shortened(e.stated, 60)), e.rule && say(words.card.tip_rule, e.rule), e.source].filter(Boolean);
  tip.replaceChildren(
    element("span", { className: "when" }, e.date),
    element("b", { dir: "auto" }, shortened(e.label, 140)),
  );
  if (e.quote) tip.append(quoted("q", e, 220));
  tip.append(element("span", { className: "how" }, how.join(" · ")));
  if (e.status !== "dated") tip.append(element("div", { className: "how" }, words.status[e.status] ?? e.status));
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
  const e = eventAt(state.chosen);
  const close = element("button", { type: "button", className: "close", ariaLabel: words.card.close }, "×");
  close.addEventListener("click", () => choose(null));
  card.replaceChildren(
    close,
    element("span", { className: "when" }, e.date),
    element("h2", { dir: "auto" }, shortened(e.label, 400)),
  );
  if (e.quote) card.append(quoted("blockquote", e, 900));
  card.append(facts(e));
  if (e.href) card.append(element("a", { className: "open", href: e.href, rel: "noopener noreferrer", target: "_blank" }, words.card.open));
  const cite = element("button", { type: "button" }, words.card.cite);
  cite.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation(e));
    cite.textContent = words.card.cited;
  });
  card.append(cite);
  card.hidden = false;
  card.scrollTop = 0;
  if (withFocus) close.focus();
}

/** What to put into a note: the quote, who told it, and the date with how it is known. */
function citation(e) {
  const date = [e.stated && say(words.card.quoted, e.stated), words.status[e.status] ?? e.status, e.edtf].filter(Boolean);
  return [
    say(words.card.quoted, e.quote || e.label),
    [e.source, e.title].filter(Boolean).join(": "),
    `${e.date} (${date.join("; ")})`,
    e.href && new URL(e.href, location.href).href,
  ].filter(Boolean).join(". ");
}

function facts(e) {
  const list = element("dl");
  const rows = [
    [words.card.stated, e.stated && say(words.card.quoted, e.stated)],
    [words.card.how, words.status[e.status] ?? e.status],
    [words.card.anchor, e.anchor],
    [words.card.steps, e.steps.join("; ")],
    [words.card.or, e.others.join("; ")],
    [words.card.sure, e.sure === null ? "" : say(words.card.sure_value, Math.round(e.sure * 100))],
    [words.card.told, e.documents > 1 ? say(words.card.told_value, e.documents) : ""],
    [words.card.disputed, e.contested ? words.card.disputed_value : ""],
    [words.card.rule, e.rule && element("code", {}, e.rule)],
    [words.card.edtf, e.edtf && element("code", {}, e.edtf)],
    [words.card.precision, words.precision[e.precision]],
    [words.card.type, e.type ? `${words.type[e.type] ?? e.type} (${e.type}) · ${words.class[e.group]}` : words.card.no_type],
    [words.card.said, (words.modality[e.modality] ?? e.modality) + (e.polarity === "neg" ? `, ${words.card.denied}` : "")],
    [words.card.actors, e.actors.join(", ")],
    [words.card.word, e.trigger && say(words.card.quoted, e.trigger)],
    [words.card.source, [e.source, e.title].filter(Boolean).join(": ")],
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
