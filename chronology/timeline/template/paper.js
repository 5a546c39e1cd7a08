// The lanes on paper: rows of a table, so that no page cuts through a lane, and the axis heads each page.

const PAPER = 900; // the width for which the lanes are laid out, whatever the screen: legible on any sheet
let isPrinting = false;

/** Paper is light. It is drawn at once: no frame comes between this event and the print. */
async function print(isBegun) {
  isPrinting = isBegun;
  if (!detail) return;
  measured();
  await draw();
  if (!isPrinting || !shown.length) return byId("paper").replaceChildren();
  const drawing = new DOMParser().parseFromString(await detail.toSVG(), "image/svg+xml").documentElement;
  drawing.id = "drawing";
  const row = (...parts) => element("tr", {}, element("td", {}, ...parts));
  const lanes = layout.lanes.map((lane) => row(cut(lane.top + sizes.top, lane.bottom + sizes.top)));
  const table = element("table", {}, element("thead", {}, row(...axisOf(drawing))), element("tbody", {}, ...lanes));
  byId("paper").replaceChildren(drawing, table);
}

/** The drawing from one height to another. */
function cut(from, to) {
  const [part, whole] = ["svg", "use"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  part.setAttribute("viewBox", `0 ${from} ${PAPER + 2 * PAD} ${to - from}`);
  whole.setAttribute("href", "#drawing");
  part.append(whole);
  return part;
}

/** The words of the axis, without SVG: Chromium loses its transformations where the head of a table is repeated. */
function axisOf(drawing) {
  const drawn = [...drawing.querySelectorAll(".role-axis-label text")].filter((text) => text.getAttribute("opacity") !== "0");
  return drawn.map((text) => {
    const word = element("span", {}, text.textContent);
    word.style.left = `${((text.transform.baseVal[0].matrix.e + PAD) / (PAPER + 2 * PAD)) * 100}%`;
    return word;
  });
}

addEventListener("beforeprint", () => print(true));
addEventListener("afterprint", () => print(false));
