// Arrow keys and dragging in a table.

const ways = {
  __proto__: null,
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What can have the focus in a cell: its entries, else itself. */
const stops = (cell) => {
  const entries = [...cell.querySelectorAll(".entry")];
  return entries.length ? entries : [cell];
};

/** Moves the focus: up and down through the entries of a cell first, then to the next cell. */
export function move(event) {
  const way = ways[event.key];
  const cell = event.target.closest("td");
  if (!way || !cell || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  const [across, down] = way;
  const here = stops(cell);
  const from = event.target.closest("li")?.querySelector(".entry") ?? cell;
  const row = cell.parentElement;
  const next =
    (down && here[here.indexOf(from) + down]) ||
    (across
      ? row.cells[cell.cellIndex + across]
      : row.parentElement.rows[row.sectionRowIndex + down]?.cells[cell.cellIndex]);
  if (!next || next.matches("th")) return;
  event.preventDefault();
  (next.matches("td") ? stops(next).at(down < 0 ? -1 : 0) : next).focus();
}

/** Lets an element be dragged: Firefox asks for something to carry. */
export const startDrag = (event) => event.dataTransfer?.setData("text/plain", "");
