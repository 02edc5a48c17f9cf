import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

const ROOM = 24;
const LABEL = 80;

const COLOURS = {
  defaultFillColor: "var(--surface)",
  defaultStrokeColor: "var(--line-control)",
  defaultLabelColor: "var(--text)",
};

/** Draws the diagram that an element names in data-diagram; data-visited and data-here are ids. */
export async function draw(canvas) {
  // By name: labels are measured where nothing can be inherited, and stood beside their boxes.
  const { fontFamily } = getComputedStyle(canvas);
  const viewer = new NavigatedViewer({
    container: canvas,
    bpmnRenderer: COLOURS,
    textRenderer: { defaultStyle: { fontFamily }, externalStyle: { fontFamily } },
    // The wheel scrolls the page; the buttons zoom.
    zoomScroll: { enabled: false },
  });
  try {
    await viewer.importXML(roomy(await xml(canvas.dataset.diagram)));
  } catch (fault) {
    canvas.querySelector("[data-unread]")?.removeAttribute("hidden");
    throw fault;
  }
  mark(viewer, canvas);
  fit(viewer);
  new ResizeObserver(() => fit(viewer)).observe(canvas);
  listen(viewer, canvas);
  canvas.removeAttribute("aria-busy");
}

async function xml(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}`);
  }
  return response.text();
}

/** Labels are drawn as wide as their English words; longer ones of other languages would be broken within. */
function roomy(diagram) {
  return diagram.replace(/(<bpmndi:BPMNLabel>\s*<dc:Bounds )x="(-?[\d.]+)"( y="[^"]*" )width="([\d.]+)"/g, (label, start, x, y, width) => {
    const more = Math.max(0, LABEL - width);
    return `${start}x="${x - more / 2}"${y}width="${Number(width) + more}"`;
  });
}

function ids(text) {
  return (text ?? "").split(" ").filter(Boolean);
}

function mark(viewer, canvas) {
  const visited = new Set(ids(canvas.dataset.visited));
  const here = new Set(ids(canvas.dataset.here));
  const board = viewer.get("canvas");
  viewer.get("elementRegistry").forEach((element) => {
    if (here.has(element.id)) {
      board.addMarker(element, "is-here");
      pin(viewer, element, canvas.dataset.wordsHere);
    } else if (visited.has(element.id)) {
      board.addMarker(element, "is-done");
    } else if (taken(element, visited)) {
      board.addMarker(element, "is-taken");
    }
  });
}

/** A flow between two steps that were both reached; its own id is not on the path. */
function taken(element, visited) {
  return element.source && visited.has(element.source.id) && visited.has(element.target.id);
}

function pin(viewer, element, words) {
  const pill = document.createElement("span");
  pill.className = "here";
  pill.textContent = words;
  viewer.get("overlays").add(element, { position: { top: -28, left: element.width / 2 }, html: pill });
}

/** The whole diagram, with a little room around it and never larger than drawn. */
function fit(viewer) {
  const canvas = viewer.get("canvas");
  const { inner, outer } = canvas.viewbox();
  if (!outer.width || !outer.height) {
    return;
  }
  const scale = Math.min(1, (outer.width - 2 * ROOM) / inner.width, (outer.height - 2 * ROOM) / inner.height);
  canvas.viewbox({
    x: inner.x - (outer.width / scale - inner.width) / 2,
    y: inner.y - (outer.height / scale - inner.height) / 2,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}

function listen(viewer, canvas) {
  const acts = { in: () => viewer.get("zoomScroll").stepZoom(1), out: () => viewer.get("zoomScroll").stepZoom(-1), fit: () => fit(viewer) };
  canvas.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", acts[button.dataset.zoom]));
}
