(() => {
"use strict";
const text = document.getElementById("text");
const links = document.getElementById("links");
const all = document.getElementById("all");
const references = [...text.querySelectorAll("[data-anchor]")];

function place(element) {
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const ground = text.getBoundingClientRect();
  return { x: box.left + box.width / 2 - ground.left, y: box.top - ground.top };
}

function shape(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const GUTTER = -14;
const FAR = 140;

/* An arc over the words; between distant ones along the margin, so that no line crosses the text. */
function path(from, to) {
  const lift = Math.min(60, 14 + Math.abs(from.x - to.x) / 8);
  const start = `M${from.x},${from.y}`;
  if (Math.abs(from.y - to.y) < FAR) {
    return `${start} C${from.x},${from.y - lift} ${to.x},${to.y - lift} ${to.x},${to.y}`;
  }
  const leave = from.y - 8, arrive = to.y - 8;
  return `${start} V${leave} H${GUTTER} V${arrive} H${to.x} V${to.y}`;
}

/* From the words to what they were counted from; a dot at the beginning. */
function draw(reference) {
  const anchor = document.getElementById(reference.dataset.anchor);
  if (anchor === null) return;
  const from = place(reference), to = place(anchor);
  links.append(shape("path", { d: path(from, to) }), shape("circle", { cx: from.x, cy: from.y, r: 3 }));
}

function show(shown) {
  links.replaceChildren();
  (all.checked ? references : shown).forEach(draw);
}

for (const reference of references) {
  for (const name of ["mouseenter", "focus"]) reference.addEventListener(name, () => show([reference]));
  for (const name of ["mouseleave", "blur"]) reference.addEventListener(name, () => show([]));
}
all.addEventListener("change", () => show([]));
addEventListener("resize", () => show([]));
all.parentElement.hidden = references.length === 0;
document.documentElement.dataset.ready = "";
})();
