"use strict";
// A large table: sorted, filtered and shown a page at a time; and a scatter of two of its columns.
(() => {
  const { heads, rows, x, y } = JSON.parse(document.getElementById("data").textContent), perPage = 100;
  const element = (name, into, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    into.append(made);
    return made;
  };
  const used = heads.map((_, n) => n).filter(n => rows.some(row => row[n] !== ""));
  const numeric = used.filter(n => rows.some(row => typeof row[n] === "number"));
  const plain = rows.map(row => used.map(n => String(row[n])).join("\u0001").toLowerCase());
  let shown = rows.map((_, n) => n), sorted = null, up = true, page = 0;
  const tools = document.getElementById("table-tools"), place = document.getElementById("table");
  const filter = element("input", tools, "", { type: "search", placeholder: "filter: words, or t_max_c<90", "aria-label": "filter the rows" });
  filter.style.flex = "1 1 14em";
  const before = element("button", tools, "\u2039", { type: "button", "aria-label": "page before" }), where = element("span", tools, "", { "aria-live": "polite" }), next = element("button", tools, "\u203a", { type: "button", "aria-label": "next page" });
  const value = v => typeof v === "number" ? strata.figure(v, 6) : v;
  const draw = () => {
    const pages = Math.max(1, Math.ceil(shown.length / perPage));
    page = Math.max(0, Math.min(pages - 1, page));
    where.textContent = shown.length + " of " + rows.length + " rows, page " + (page + 1) + " of " + pages;
    before.disabled = page === 0; next.disabled = page === pages - 1;
    const table = document.createElement("table"), head = element("tr", element("thead", table, ""), ""), body = element("tbody", table, "");
    table.className = "wide big";
    for (const n of used) {
      const th = element("th", head, "", numeric.includes(n) ? { class: "n", scope: "col" } : { scope: "col" });
      if (sorted === n) th.setAttribute("aria-sort", up ? "ascending" : "descending");
      element("button", th, heads[n], { type: "button" }).onclick = () => { up = sorted === n ? !up : true; sorted = n; sort(); };
    }
    for (const at of shown.slice(page * perPage, (page + 1) * perPage)) {
      const tr = element("tr", body, "");
      for (const n of used) element("td", tr, value(rows[at][n]), typeof rows[at][n] === "number" ? { class: "n", "data-label": heads[n] } : { "data-label": heads[n] });
    }
    place.replaceChildren(table);
  };
  const sort = () => {
    if (sorted !== null) {
      const key = at => rows[at][sorted];
      shown.sort((a, b) => {
        const p = key(a), q = key(b), np = typeof p === "number", nq = typeof q === "number";
        if (np !== nq) return np ? -1 : 1;
        return (up ? 1 : -1) * (np ? p - q : String(p).localeCompare(String(q)));
      });
    }
    draw();
  };
  const tests = { "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b, "=": (a, b) => a === b };
  filter.oninput = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean).map(word => {
      const parts = word.match(/^([a-z0-9_]+)(<=|>=|<|>|=)(-?[0-9.e+-]+)$/), column = parts ? heads.indexOf(parts[1]) : -1;
      return column >= 0 ? at => typeof rows[at][column] === "number" && tests[parts[2]](rows[at][column], Number(parts[3])) : at => plain[at].includes(word);
    });
    shown = rows.map((_, n) => n).filter(at => words.every(holds => holds(at)));
    page = 0;
    sort();
    scatter();
  };
  before.onclick = () => { page--; draw(); };
  next.onclick = () => { page++; draw(); };
  const choose = document.getElementById("scatter-tools"), chart = document.getElementById("scatter");
  const select = (label, first) => {
    const holder = element("label", choose, label + " "), list = element("select", holder, "");
    for (const n of numeric) element("option", list, heads[n], { value: String(n) });
    list.value = String(first);
    list.onchange = () => scatter();
    return list;
  };
  const find = (name, other) => { const n = heads.indexOf(name); return numeric.includes(n) ? n : other; };
  const alongX = numeric.length ? select("x", find(x, numeric[0])) : null, alongY = numeric.length ? select("y", find(y, numeric[Math.min(1, numeric.length - 1)])) : null;
  const scatter = () => {
    if (!alongX) return;
    const a = Number(alongX.value), b = Number(alongY.value);
    const pairs = shown.filter(at => typeof rows[at][a] === "number" && typeof rows[at][b] === "number").map(at => [rows[at][a], rows[at][b]]).sort((p, q) => p[0] - q[0]);
    chart.replaceChildren();
    strata.scattered = pairs.length;
    if (pairs.length) strata.chart(chart, [pairs.map(p => p[0]), pairs.map(p => p[1])], { x: heads[a], y: heads[b], lines: false, points: true, height: 320, spread: true });
  };
  strata.redraws.push(scatter);
  sort();
  scatter();
  document.documentElement.dataset.ready = "yes";
})();
