"use strict";
// Tables sort by a click on a head, numbers as numbers; what has no number comes last.
for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells], body = table.tBodies[0];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.textContent = "";
    head.append(button);
    button.onclick = () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach(other => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const key = row => { const cell = row.cells[column]; return cell.dataset.value !== undefined ? Number(cell.dataset.value) : cell.textContent; };
      const compare = (a, b) => {
        const x = key(a), y = key(b), nx = typeof x === "number", ny = typeof y === "number";
        if (nx !== ny) return nx ? -1 : 1;
        const order = nx ? x - y : x.localeCompare(y);
        return up ? order : -order;
      };
      body.append(...[...body.rows].sort(compare));
    };
  });
}
