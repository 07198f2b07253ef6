"use strict";
// The map: the section or a field over it, with axes, colour bar, isolines, read-out, zoom, and a line whose profile is drawn.
strata.Map = class {
  constructor(root, data, grid, fields) {
    Object.assign(this, { root, data, grid, fields });
    this.whole = { x0: grid.x[0], x1: grid.x[grid.nx], z0: grid.z[0], z1: grid.z[grid.nz] };
    this.view = { ...this.whole };
    this.chosen = fields.find(f => f.name === "temperature") || fields[0] || null;
    this.tool = "read";
    this.follow = true;
    this.cursor = null;
    const middle = (this.whole.x0 + this.whole.x1) / 2;
    this.line = { x0: data.line ? data.line.x : middle, z0: this.whole.z0, x1: data.line ? data.line.x : middle, z1: this.whole.z1 };
    this.build();
    this.listen();
    strata.redraws.push(() => this.draw());
    new ResizeObserver(() => { if (this.canvas.clientWidth !== this.width) this.draw(); }).observe(this.canvas);
    this.draw();
  }
  element(name, into, text, attributes = {}) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    into.append(made);
    return made;
  }
  build() {
    const bar = this.element("div", this.root, "", { class: "tools", role: "group", "aria-label": "what is shown" });
    bar.hidden = !this.fields.length;
    this.choices = this.fields.map(field => {
      const button = this.element("button", bar, field.title, { type: "button", "data-field": field.name });
      button.onclick = () => { this.chosen = field; this.draw(); };
      return { field, button };
    });
    const tools = this.element("div", this.root, "", { class: "tools", role: "group", "aria-label": "tools" });
    this.modes = [["read", "read"], ["line", "profile line"], ["move", "move"]].filter(([mode]) => mode !== "line" || this.fields.length).map(([mode, text]) => {
      const button = this.element("button", tools, text, { type: "button", "data-tool": mode });
      button.onclick = () => { this.tool = mode; this.canvas.classList.toggle("moving", mode !== "read"); this.press(); };
      return { mode, button };
    });
    this.element("span", tools, "", { class: "gap" });
    const act = (text, label, action) => { this.element("button", tools, text, { type: "button", "aria-label": label, title: label }).onclick = action; };
    act("+", "zoom in", () => this.zoom(0.6));
    act("\u2212", "zoom out", () => this.zoom(1 / 0.6));
    act("whole", "show the whole section", () => { this.view = { ...this.whole }; this.draw(); });
    if (this.fields.length) {
      act("| line", "profile along z through the mark", () => this.across("z"));
      act("\u2014 line", "profile along x through the mark", () => this.across("x"));
    }
    this.scaleButton = this.element("button", tools, "scale follows zoom", { type: "button" });
    this.scaleButton.onclick = () => { this.follow = !this.follow; this.draw(); };
    this.canvas = this.element("canvas", this.root, "", { tabindex: "0", role: "application", "aria-label": "map of the section; arrow keys move the mark, plus and minus zoom, 0 shows all, x and z draw a profile through the mark" });
    this.read = this.element("div", this.root, "Point at the picture to read it.", { class: "readout", "aria-live": "polite" });
    this.caption = this.element("figcaption", this.root, "");
    this.legend = this.element("ul", this.root, "", { class: "legend" });
    for (const material of this.data.materials) {
      const item = this.element("li", this.legend, "");
      this.element("i", item, "").style.background = material.colour;
      item.append(material.name);
    }
    this.profile = this.element("div", this.root, "", { class: "chart profile" });
  }
  press() {
    for (const { field, button } of this.choices) button.setAttribute("aria-pressed", String(field === this.chosen));
    for (const { mode, button } of this.modes) button.setAttribute("aria-pressed", String(mode === this.tool));
    this.scaleButton.setAttribute("aria-pressed", String(this.follow));
  }
  layout() {
    this.width = this.canvas.clientWidth || 800;
    this.labelled = !this.fields.length && this.width >= 700;
    const narrow = this.width < 560, bar = this.chosen ? 46 : 8;
    this.box = { left: narrow ? 46 : 62, right: this.width - (narrow ? 10 : this.labelled ? 210 : 16), top: bar };
    const w = this.box.right - this.box.left, most = Math.max(260, Math.min(560, innerHeight * 0.7));
    let h = w * (this.view.z1 - this.view.z0) / (this.view.x1 - this.view.x0), least = Math.min(most, narrow ? 200 : 280);
    this.stretch = 1;
    if (h < least) { this.stretch = least / h; h = least; }
    if (h > most) {
      const x = (this.view.x0 + this.view.x1) / 2, half = (this.view.z1 - this.view.z0) / most * w / 2;
      h = most;
      this.pad = { x0: x - half, x1: x + half };
    } else this.pad = null;
    this.box.bottom = this.box.top + Math.round(h);
    this.height = this.box.bottom + 42;
    const ratio = Math.min(2, devicePixelRatio || 1);
    this.canvas.style.height = this.height + "px";
    this.canvas.width = Math.round(this.width * ratio);
    this.canvas.height = Math.round(this.height * ratio);
    this.g = this.canvas.getContext("2d");
    this.g.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.ratio = ratio;
    this.span = this.pad ? { ...this.view, ...this.pad } : this.view;
  }
  X(x) { return this.box.left + (x - this.span.x0) / (this.span.x1 - this.span.x0) * (this.box.right - this.box.left); }
  Y(z) { return this.box.bottom - (z - this.span.z0) / (this.span.z1 - this.span.z0) * (this.box.bottom - this.box.top); }
  xAt(px) { return this.span.x0 + (px - this.box.left) / (this.box.right - this.box.left) * (this.span.x1 - this.span.x0); }
  zAt(py) { return this.span.z0 + (this.box.bottom - py) / (this.box.bottom - this.box.top) * (this.span.z1 - this.span.z0); }
  inside(x, z) { return x >= this.whole.x0 && x <= this.whole.x1 && z >= this.whole.z0 && z <= this.whole.z1; }
  // Lengths beyond 5 mm are in millimetres.
  get unit() { return Math.max(Math.abs(this.whole.x1), Math.abs(this.whole.z1), Math.abs(this.whole.x0)) >= 5000 ? { name: "mm", per: 1000 } : { name: "\u00b5m", per: 1 }; }
  draw() {
    this.press();
    this.theme = strata.theme();
    this.layout();
    const g = this.g, { left, right, top, bottom } = this.box;
    g.clearRect(0, 0, this.width, this.height);
    this.scaleButton.hidden = !this.chosen;
    g.save();
    g.beginPath(); g.rect(left, top, right - left, bottom - top); g.clip();
    if (this.chosen) { this.raster(); this.shapes(false); this.isolines(); this.bar0 = this.range; } else this.shapes(true);
    if (!this.chosen) this.marks();
    this.extreme();
    g.restore();
    if (this.chosen) this.bar();
    else if (this.labelled) this.layers();
    this.axes();
    this.overlay();
    const stretched = this.stretch > 1.001 ? " Vertical scale \u00d7 " + strata.figure(this.stretch, 3) + "." : "";
    this.caption.textContent = (this.chosen ? this.chosen.caption : this.data.caption) + stretched;
    this.legend.hidden = Boolean(this.chosen);
    this.drawProfile();
  }
  raster() {
    const field = this.chosen, { left, right, top, bottom } = this.box, w = Math.max(2, Math.round((right - left) * this.ratio)), h = Math.max(2, Math.round((bottom - top) * this.ratio));
    const columns = [], rows = [], values = new Float64Array(w * h);
    for (let n = 0; n < w; n++) { const x = this.xAt(left + (n + 0.5) / this.ratio); columns.push(x < this.whole.x0 || x > this.whole.x1 ? null : field.place(field.grid.x, x)); }
    for (let n = 0; n < h; n++) { const z = this.zAt(top + (n + 0.5) / this.ratio); rows.push(z < this.whole.z0 || z > this.whole.z1 ? null : field.place(field.grid.z, z)); }
    let low = Infinity, high = -Infinity;
    for (let y = 0, p = 0; y < h; y++) for (let x = 0; x < w; x++, p++) {
      const v = columns[x] && rows[y] ? field.sample(columns[x], rows[y]) : NaN;
      values[p] = v;
      if (v < low) low = v;
      if (v > high) high = v;
    }
    const whole = { low: field.low, high: field.high };
    this.range = this.follow && low < high && this.zoomed() ? { low, high } : whole;
    if (!(this.range.high > this.range.low)) this.range = { low: whole.low - 0.5, high: whole.low + 0.5 };
    const image = new ImageData(w, h), table = [];
    for (let n = 0; n < 512; n++) table.push(field.colour(n / 511));
    const none = this.theme.card.length === 7 ? [1, 3, 5].map(n => parseInt(this.theme.card.slice(n, n + 2), 16)) : [243, 243, 240];
    for (let p = 0, q = 0; p < values.length; p++, q += 4) {
      const c = isNaN(values[p]) ? none : table[Math.max(0, Math.min(511, Math.round(511 * field.share(values[p], this.range))))];
      image.data[q] = c[0]; image.data[q + 1] = c[1]; image.data[q + 2] = c[2]; image.data[q + 3] = 255;
    }
    this.g.save();
    this.g.setTransform(1, 0, 0, 1, 0, 0);
    const made = document.createElement("canvas");
    made.width = w; made.height = h;
    const of = made.getContext("2d");
    of.putImageData(image, 0, 0);
    if (field.onNetMesh) {
      of.globalCompositeOperation = "destination-in";
      of.drawImage(this.netMask(w, h), 0, 0);
      this.g.fillStyle = this.theme.card;
      this.g.fillRect(Math.round(left * this.ratio), Math.round(top * this.ratio), w, h);
    }
    this.g.drawImage(made, Math.round(left * this.ratio), Math.round(top * this.ratio));
    this.g.restore();
    this.sampled = { values, w, h };
  }
  // Opaque where the shape on top belongs to a net: a field of the nets ends at their drawn rims.
  netMask(w, h) {
    const mask = document.createElement("canvas"), g = mask.getContext("2d");
    mask.width = w; mask.height = h;
    for (const { p, n } of this.data.shapes) {
      g.globalCompositeOperation = n ? "source-over" : "destination-out";
      g.beginPath();
      for (let q = 0; q < p.length; q += 2) {
        const x = (this.X(p[q]) - this.box.left) * this.ratio, y = (this.Y(p[q + 1]) - this.box.top) * this.ratio;
        if (q) g.lineTo(x, y); else g.moveTo(x, y);
      }
      g.closePath();
      g.fill();
    }
    return mask;
  }
  zoomed() { const v = this.view, w = this.whole; return v.x0 > w.x0 || v.x1 < w.x1 || v.z0 > w.z0 || v.z1 < w.z1; }
  shapes(filled) {
    const g = this.g, lines = filled ? "rgba(20,24,30,.75)" : "rgba(0,0,0,.5)", materials = this.data.materials;
    if (filled) { g.fillStyle = this.data.background || "#ffffff"; g.fillRect(this.X(this.whole.x0), this.Y(this.whole.z1), this.X(this.whole.x1) - this.X(this.whole.x0), this.Y(this.whole.z0) - this.Y(this.whole.z1)); }
    for (const shape of this.data.shapes) {
      const p = shape.p;
      let x0 = Infinity, x1 = -Infinity, y0 = Infinity, y1 = -Infinity;
      g.beginPath();
      for (let n = 0; n < p.length; n += 2) {
        const x = this.X(p[n]), y = this.Y(p[n + 1]);
        x0 = Math.min(x0, x); x1 = Math.max(x1, x); y0 = Math.min(y0, y); y1 = Math.max(y1, y);
        if (n) g.lineTo(x, y); else g.moveTo(x, y);
      }
      g.closePath();
      if (filled) { g.globalAlpha = 1; g.fillStyle = materials[shape.m].colour; g.fill(); if (shape.f < 1) { g.fillStyle = "rgba(255,255,255,.28)"; g.fill(); } }
      if (x1 - x0 < 3 || y1 - y0 < 3) continue;
      g.setLineDash(shape.f < 1 ? [4, 3] : []);
      g.lineWidth = 0.8; g.strokeStyle = lines; g.stroke();
      if (!filled) { g.lineWidth = 0.8; g.strokeStyle = "rgba(255,255,255,.35)"; g.stroke(); }
      g.setLineDash([]);
    }
  }
  // Names of regions where they fit, heat sources hatched, terminals as strokes.
  marks() {
    const g = this.g;
    for (const s of this.data.sources) {
      const p = s.p, xs = p.filter((_, n) => n % 2 === 0).map(x => this.X(x)), ys = p.filter((_, n) => n % 2).map(z => this.Y(z));
      g.save(); g.beginPath();
      xs.forEach((x, n) => n ? g.lineTo(x, ys[n]) : g.moveTo(x, ys[n]));
      g.closePath(); g.lineWidth = 2; g.strokeStyle = "#c81e1e"; g.stroke(); g.clip();
      g.lineWidth = 1; g.beginPath();
      const a = Math.min(...xs), b = Math.max(...xs), c = Math.min(...ys), d = Math.max(...ys);
      for (let x = a - (d - c); x < b; x += 8) { g.moveTo(x, d); g.lineTo(x + (d - c), c); }
      g.stroke(); g.restore();
    }
    g.strokeStyle = "#1447b5"; g.lineWidth = 4;
    for (const t of this.data.terminals) { g.beginPath(); g.moveTo(this.X(t.b[0]), this.Y(t.b[2])); g.lineTo(Math.max(this.X(t.b[1]), this.X(t.b[0]) + 2), Math.min(this.Y(t.b[3]), this.Y(t.b[2]))); g.stroke(); }
    const taken = [], named = new Set();
    g.font = "12px system-ui, sans-serif"; g.textAlign = "center"; g.textBaseline = "middle";
    for (const shape of [...this.data.shapes].sort((a, b) => b.a - a.a)) {
      if (named.has(shape.r)) continue;
      const [x0, x1, z0, z1] = shape.b, text = this.data.regions[shape.r], half = g.measureText(text).width / 2 + 3;
      const l = Math.max(this.X(x0), this.box.left), r = Math.min(this.X(x1), this.box.right), t = Math.max(this.Y(z1), this.box.top), b = Math.min(this.Y(z0), this.box.bottom);
      if (r - l < 2 * half || b - t < 15) continue;
      for (const [u, v] of [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.8]]) {
        const x = Math.min(r - half, Math.max(l + half, l + u * (r - l))), y = Math.min(b - 8, Math.max(t + 8, t + v * (b - t)));
        const ends = [[-half, -6], [half, -6], [-half, 6], [half, 6], [0, 0]];
        if (taken.some(o => Math.abs(o.x - x) < o.half + half && Math.abs(o.y - y) < 15) || !ends.every(([dx, dy]) => this.top(this.xAt(x + dx), this.zAt(y + dy)) === shape)) continue;
        taken.push({ x, y, half }); named.add(shape.r);
        this.halo(text, x, y, "#1c1f24", "rgba(255,255,255,.8)");
        break;
      }
    }
  }
  // Each layer with its thickness beside the plot, spread so that no text covers another.
  layers() {
    const g = this.g, { right, top, bottom } = this.box, step = 15;
    const seen = this.data.layers.filter(l => l.z[1] > this.span.z0 && l.z[0] < this.span.z1).map(l => ({ ...l, y: this.Y((Math.max(l.z[0], this.span.z0) + Math.min(l.z[1], this.span.z1)) / 2) }));
    const most = Math.max(1, Math.floor((bottom - top) / step));
    const shown = seen.length <= most ? seen : [...seen].sort((a, b) => (b.z[1] - b.z[0]) - (a.z[1] - a.z[0])).slice(0, most).sort((a, b) => a.y - b.y);
    const at = shown.map(l => l.y);
    for (let n = 0; n < at.length; n++) at[n] = Math.max(at[n], n ? at[n - 1] + step : top + 7);
    for (let n = at.length - 1; n >= 0; n--) at[n] = Math.min(at[n], n === at.length - 1 ? bottom - 7 : at[n + 1] - step);
    g.font = "12px system-ui, sans-serif"; g.textAlign = "left"; g.textBaseline = "middle"; g.strokeStyle = this.theme.soft; g.fillStyle = this.theme.ink; g.lineWidth = 1;
    shown.forEach((l, n) => {
      g.beginPath(); g.moveTo(right + 4, l.y); g.lineTo(right + 18, at[n]); g.stroke();
      const t = l.z[1] - l.z[0], length = t >= 5000 ? strata.figure(t / 1000, 4) + " mm" : strata.figure(t, 4) + " \u00b5m";
      let name = l.name;
      while (name.length > 3 && g.measureText(name + " " + length).width > 184) name = name.slice(0, -2).replace(/\u2026?$/, "\u2026");
      g.fillText(name + " " + length, right + 22, at[n]);
    });
  }
  top(x, z) {
    for (let n = this.data.shapes.length - 1; n >= 0; n--) {
      const s = this.data.shapes[n], [x0, x1, z0, z1] = s.b, p = s.p;
      if (x < x0 || x > x1 || z < z0 || z > z1) continue;
      let odd = false;
      for (let i = 0, j = p.length - 2; i < p.length; j = i, i += 2) if ((p[i + 1] > z) !== (p[j + 1] > z) && x < (p[j] - p[i]) * (z - p[i + 1]) / (p[j + 1] - p[i + 1]) + p[i]) odd = !odd;
      if (odd) return s;
    }
    return null;
  }
  halo(text, x, y, ink, rim) {
    const g = this.g;
    g.lineJoin = "round"; g.lineWidth = 3; g.strokeStyle = rim; g.strokeText(text, x, y);
    g.fillStyle = ink; g.fillText(text, x, y);
  }
  // Round levels; every label is upright, on its line, apart from the others.
  isolines() {
    const field = this.chosen, { w, h, values } = this.sampled, range = this.range;
    if (!field.smooth || !(range.high > range.low)) return;
    const coarse = 3, n = Math.max(2, Math.floor(w / coarse)), m = Math.max(2, Math.floor(h / coarse)), plain = new Float64Array(n * m);
    for (let y = 0; y < m; y++) for (let x = 0; x < n; x++) { const v = values[Math.min(h - 1, y * coarse + 1) * w + Math.min(w - 1, x * coarse + 1)]; plain[y * n + x] = isNaN(v) ? range.low - 1 : v; }
    const levels = strata.ticks(range.low, range.high, 9), contours = d3.contours().size([n, m]), g = this.g, labels = [];
    const px = p => this.box.left + p[0] * coarse / this.ratio, py = p => this.box.top + p[1] * coarse / this.ratio;
    const rim = p => p[0] <= 0.5 || p[0] >= n - 0.5 || p[1] <= 0.5 || p[1] >= m - 0.5;
    g.font = "12px system-ui, sans-serif"; g.textAlign = "center"; g.textBaseline = "middle";
    this.isolineLevels = levels.at;
    for (const level of levels.at) {
      let best = null;
      g.beginPath();
      for (const polygon of contours.contour(plain, level).coordinates) for (const ring of polygon) {
        let run = [];
        const close = () => { if (run.length > (best ? best.length : 8)) best = run; run = []; };
        for (let k = 1; k < ring.length; k++) {
          if (rim(ring[k - 1]) && rim(ring[k])) { close(); continue; }
          g.moveTo(px(ring[k - 1]), py(ring[k - 1])); g.lineTo(px(ring[k]), py(ring[k]));
          run.push(ring[k]);
        }
        close();
      }
      g.lineWidth = 2.4; g.strokeStyle = "rgba(0,0,0,.35)"; g.stroke();
      g.lineWidth = 1; g.strokeStyle = "rgba(255,255,255,.95)"; g.stroke();
      if (best) labels.push({ text: levels.text(level), run: best });
    }
    const taken = [];
    for (const { text, run } of labels) {
      const half = g.measureText(text).width / 2 + 4;
      for (const part of [0.5, 0.3, 0.7, 0.15, 0.85, 0.4, 0.6]) {
        const p = run[Math.floor(part * (run.length - 1))], x = px(p), y = py(p);
        if (x - half < this.box.left || x + half > this.box.right || y < this.box.top + 9 || y > this.box.bottom - 9 || taken.some(o => Math.abs(o.x - x) < o.half + half && Math.abs(o.y - y) < 16)) continue;
        taken.push({ x, y, half });
        this.halo(text, x, y, "#14181e", "rgba(255,255,255,.9)");
        break;
      }
    }
    this.taken = taken;
  }
  extreme() {
    const field = this.chosen;
    if (!field || !field.peak) return;
    const g = this.g, x = this.X(field.peak.x), y = this.Y(field.peak.z);
    for (const [width, colour] of [[3, "#14181e"], [1, "#fff"]]) { g.lineWidth = width; g.strokeStyle = colour; g.beginPath(); g.moveTo(x - 6, y); g.lineTo(x + 6, y); g.moveTo(x, y - 6); g.lineTo(x, y + 6); g.stroke(); }
    const text = "max " + strata.figure(field.peak.value, 5) + " " + field.unit;
    g.font = "600 12px system-ui, sans-serif"; g.textBaseline = "middle"; g.textAlign = "center";
    const half = g.measureText(text).width / 2 + 4, clear = (a, b) => a - half > this.box.left && a + half < this.box.right && b > this.box.top + 8 && b < this.box.bottom - 8 && !(this.taken || []).some(o => Math.abs(o.x - a) < o.half + half && Math.abs(o.y - b) < 16);
    const place = [[x, y - 16], [x, y + 16], [x + half + 8, y], [x - half - 8, y], [x, y - 34], [x, y + 34], [x + half + 8, y + 26], [x - half - 8, y + 26]].find(([a, b]) => clear(a, b));
    if (place && x >= this.box.left && x <= this.box.right && y >= this.box.top && y <= this.box.bottom) this.halo(text, place[0], place[1], "#14181e", "rgba(255,255,255,.9)");
  }
  bar() {
    const g = this.g, { left, right } = this.box, w = right - left, field = this.chosen, range = this.range;
    for (let x = 0; x < w; x++) { g.fillStyle = "rgb(" + field.colour(x / (w - 1)).join(",") + ")"; g.fillRect(left + x, 0, 1.5, 14); }
    g.strokeStyle = this.theme.soft; g.lineWidth = 1; g.strokeRect(left + 0.5, 0.5, w - 1, 13);
    g.fillStyle = this.theme.ink; g.font = "12px system-ui, sans-serif"; g.textBaseline = "top"; g.textAlign = "center";
    let ticks;
    if (field.log) {
      const at = [];
      for (let e = Math.ceil(Math.log10(range.low)); e <= Math.log10(range.high) + 1e-9; e++) at.push(Math.pow(10, e));
      ticks = at.length > 1 ? { at, text: v => strata.figure(v, 2) } : { at: [range.low, range.high], text: v => strata.figure(v, 3) };
    } else ticks = strata.ticks(range.low, range.high, Math.max(2, w / 90));
    this.barTicks = ticks.at;
    let last = -Infinity;
    for (const v of ticks.at) {
      const x = left + field.share(v, range) * w, text = ticks.text(v), half = g.measureText(text).width / 2, c = Math.max(half, Math.min(this.width - half, x));
      g.beginPath(); g.moveTo(x, 14); g.lineTo(x, 18); g.stroke();
      if (c - half < last + 8) continue;
      g.fillText(text, c, 20);
      last = c + half;
    }
    g.textAlign = "right"; g.textBaseline = "middle"; g.fillText(field.unit, left - 5, 7);
  }
  axes() {
    const g = this.g, { left, right, top, bottom } = this.box, { name, per } = this.unit;
    g.strokeStyle = this.theme.ink; g.fillStyle = this.theme.ink; g.lineWidth = 1; g.font = "12px system-ui, sans-serif";
    g.strokeRect(left - 0.5, top - 0.5, right - left + 1, bottom - top + 1);
    g.textAlign = "center"; g.textBaseline = "top";
    const tx = strata.ticks(this.span.x0 / per, this.span.x1 / per, (right - left) / 80), tz = strata.ticks(this.span.z0 / per, this.span.z1 / per, (bottom - top) / 45);
    for (const v of tx.at) { const x = this.X(v * per), half = g.measureText(tx.text(v)).width / 2; g.beginPath(); g.moveTo(x, bottom); g.lineTo(x, bottom + 5); g.stroke(); g.fillText(tx.text(v), Math.min(this.width - half, x), bottom + 8); }
    g.fillText("x, " + name, (left + right) / 2, bottom + 25);
    g.textAlign = "right"; g.textBaseline = "middle";
    for (const v of tz.at) { const y = this.Y(v * per); g.beginPath(); g.moveTo(left - 5, y); g.lineTo(left, y); g.stroke(); g.fillText(tz.text(v), left - 7, y); }
    g.textAlign = "left"; g.textBaseline = "top"; g.fillText("z, " + name, 0, bottom + 25);
  }
  // The line and the mark are drawn over a copy of the map, so that moving them costs nothing.
  overlay() {
    const made = document.createElement("canvas");
    made.width = this.canvas.width; made.height = this.canvas.height;
    made.getContext("2d").drawImage(this.canvas, 0, 0);
    this.still = made;
    this.over();
  }
  over() {
    const g = this.g, { left, right, top, bottom } = this.box;
    g.save(); g.setTransform(1, 0, 0, 1, 0, 0); g.clearRect(0, 0, this.canvas.width, this.canvas.height); g.drawImage(this.still, 0, 0); g.restore();
    g.save(); g.beginPath(); g.rect(left, top, right - left, bottom - top); g.clip();
    if (this.fields.length) {
      const l = this.line, x0 = this.X(l.x0), y0 = this.Y(l.z0), x1 = this.X(l.x1), y1 = this.Y(l.z1);
      for (const [width, colour, dash] of [[3, "#14181e", []], [1.5, "#ffffff", [6, 5]]]) { g.setLineDash(dash); g.lineWidth = width; g.strokeStyle = colour; g.beginPath(); g.moveTo(x0, y0); g.lineTo(x1, y1); g.stroke(); }
      g.setLineDash([]);
      for (const [x, y] of [[x0, y0], [x1, y1]]) { g.beginPath(); g.arc(x, y, 4, 0, 7); g.fillStyle = "#ffffff"; g.fill(); g.lineWidth = 1.5; g.strokeStyle = "#14181e"; g.stroke(); }
    }
    if (this.cursor) {
      const x = this.X(this.cursor.x), y = this.Y(this.cursor.z);
      for (const [width, colour] of [[3, "#14181e"], [1.2, "#7fe3ff"]]) { g.lineWidth = width; g.strokeStyle = colour; g.beginPath(); g.arc(x, y, 6, 0, 7); g.stroke(); }
    }
    g.restore();
  }
  valueAt(field, x, z) {
    if (field.onNetMesh) { const shape = this.top(x, z); if (!shape || !shape.n) return NaN; }
    return field.at(x, z);
  }
  show(x, z) {
    if (!this.inside(x, z)) return;
    this.cursor = { x, z };
    const c = strata.cellOf(this.grid.x, x) * this.grid.nz + strata.cellOf(this.grid.z, z), shape = this.top(x, z), { name, per } = this.unit;
    const region = this.grid.region ? this.data.regions[this.grid.region[c]] : this.data.backgroundName ? "background" : "", material = shape ? this.data.materials[shape.m].name : this.data.backgroundName || "";
    const parts = this.fields.map(f => { const v = this.valueAt(f, x, z); return isNaN(v) ? null : f.title + " " + strata.figure(v, f.digits) + " " + f.unit; }).filter(Boolean);
    this.read.textContent = "x " + strata.figure(x / per, 5) + " " + name + ", z " + strata.figure(z / per, 5) + " " + name + ": " + (shape ? this.data.regions[shape.r] : region) + (material ? " (" + material + ")" : "") + (parts.length ? "; " + parts.join(", ") : "");
    this.over();
  }
  across(way) {
    const at = this.cursor || { x: (this.view.x0 + this.view.x1) / 2, z: (this.view.z0 + this.view.z1) / 2 };
    this.line = way === "z" ? { x0: at.x, z0: this.whole.z0, x1: at.x, z1: this.whole.z1 } : { x0: this.whole.x0, z0: at.z, x1: this.whole.x1, z1: at.z };
    this.over(); this.drawProfile();
  }
  zoom(k, x, z) {
    const v = this.view, w = this.whole, at = this.cursor && this.inside(this.cursor.x, this.cursor.z) ? this.cursor : { x: (v.x0 + v.x1) / 2, z: (v.z0 + v.z1) / 2 };
    if (x === undefined) ({ x, z } = at);
    x = Math.max(v.x0, Math.min(v.x1, x)); z = Math.max(v.z0, Math.min(v.z1, z));
    this.view = { x0: x - k * (x - v.x0), x1: x + k * (v.x1 - x), z0: z - k * (z - v.z0), z1: z + k * (v.z1 - z) };
    if (this.view.x1 - this.view.x0 >= w.x1 - w.x0 || this.view.z1 - this.view.z0 >= w.z1 - w.z0) this.view = { ...w };
    this.move(0, 0);
  }
  move(dx, dz) {
    const v = this.view, w = this.whole;
    dx = Math.max(w.x0 - v.x0, Math.min(w.x1 - v.x1, dx)); dz = Math.max(w.z0 - v.z0, Math.min(w.z1 - v.z1, dz));
    this.view = { x0: v.x0 + dx, x1: v.x1 + dx, z0: v.z0 + dz, z1: v.z1 + dz };
    this.draw();
  }
  listen() {
    const canvas = this.canvas, pointers = new Map();
    let start = null, pinch = null;
    const place = e => { const r = canvas.getBoundingClientRect(); return { px: (e.clientX - r.left) * this.width / r.width, py: (e.clientY - r.top) * this.width / r.width }; };
    canvas.onpointerdown = e => {
      const { px, py } = place(e);
      pointers.set(e.pointerId, { px, py });
      start = { px, py, view: { ...this.view }, moved: false, touch: e.pointerType === "touch" };
      if (this.tool !== "read" || !start.touch) canvas.setPointerCapture(e.pointerId);
      if (pointers.size === 2) { const [a, b] = [...pointers.values()]; pinch = { size: Math.hypot(a.px - b.px, a.py - b.py) }; }
      this.show(this.xAt(px), this.zAt(py));
    };
    canvas.onpointermove = e => {
      const { px, py } = place(e), x = this.xAt(px), z = this.zAt(py);
      if (pointers.has(e.pointerId)) pointers.set(e.pointerId, { px, py });
      if (pinch && pointers.size === 2) {
        const [a, b] = [...pointers.values()], size = Math.hypot(a.px - b.px, a.py - b.py);
        if (Math.abs(size / pinch.size - 1) > 0.08) { this.zoom(pinch.size / size, this.xAt((a.px + b.px) / 2), this.zAt((a.py + b.py) / 2)); pinch.size = size; }
        return;
      }
      if (start && pointers.size === 1) {
        if (Math.hypot(px - start.px, py - start.py) > 4) start.moved = true;
        if (start.moved && (this.tool === "move" || e.shiftKey)) {
          this.move(this.xAt(start.px) - x, this.zAt(start.py) - z);
          start.px = px; start.py = py;
          return;
        }
        if (start.moved && (this.tool === "line" || !start.touch)) {
          const hold = (v, a, b) => Math.max(a, Math.min(b, v)), w = this.whole;
          this.line = { x0: hold(this.xAt(start.px), w.x0, w.x1), z0: hold(this.zAt(start.py), w.z0, w.z1), x1: hold(x, w.x0, w.x1), z1: hold(z, w.z0, w.z1) };
          this.over(); this.drawProfile();
        }
      }
      this.show(x, z);
    };
    const end = e => { pointers.delete(e.pointerId); if (pointers.size < 2) pinch = null; if (!pointers.size) start = null; };
    canvas.onpointerup = end;
    canvas.onpointercancel = end;
    canvas.ondblclick = () => { this.view = { ...this.whole }; this.draw(); };
    canvas.addEventListener("wheel", e => {
      // The page scrolls past an untouched map.
      if (document.activeElement !== canvas && !e.ctrlKey) return;
      e.preventDefault();
      const { px, py } = place(e);
      this.zoom(e.deltaY < 0 ? 0.8 : 1.25, this.xAt(px), this.zAt(py));
    }, { passive: false });
    canvas.onkeydown = e => {
      const v = this.view, fine = e.altKey ? 0.002 : 0.02, sx = fine * (v.x1 - v.x0), sz = fine * (v.z1 - v.z0), at = this.cursor || { x: (v.x0 + v.x1) / 2, z: (v.z0 + v.z1) / 2 };
      const steps = { ArrowLeft: [-sx, 0], ArrowRight: [sx, 0], ArrowUp: [0, sz], ArrowDown: [0, -sz] }, w = this.whole;
      if (steps[e.key]) {
        const [dx, dz] = steps[e.key];
        if (e.shiftKey) this.move(5 * dx, 5 * dz);
        else this.show(Math.max(w.x0, Math.min(w.x1, at.x + dx)), Math.max(w.z0, Math.min(w.z1, at.z + dz)));
      } else if (e.key === "+" || e.key === "=") this.zoom(0.8);
      else if (e.key === "-") this.zoom(1.25);
      else if (e.key === "0") { this.view = { ...this.whole }; this.draw(); }
      else if (e.key === "x" || e.key === "z") this.across(e.key);
      else return;
      e.preventDefault();
    };
  }
  drawProfile() {
    const field = this.chosen || this.fields[0];
    if (!field) return;
    const { x0, z0, x1, z1 } = this.line, { name, per } = this.unit, length = Math.hypot(x1 - x0, z1 - z0), n = 400, along = [], values = [];
    const plain = Math.abs(x1 - x0) < 1e-9 * length ? "z" : Math.abs(z1 - z0) < 1e-9 * length ? "x" : null;
    const from = plain === "z" ? z0 : plain === "x" ? x0 : 0, sign = plain === "z" ? Math.sign(z1 - z0) : plain === "x" ? Math.sign(x1 - x0) : 1;
    for (let k = 0; k <= n; k++) {
      const v = this.valueAt(field, x0 + k / n * (x1 - x0), z0 + k / n * (z1 - z0));
      along.push((from + sign * k / n * length) / per); values.push(isNaN(v) ? null : v);
    }
    if (sign < 0) { along.reverse(); values.reverse(); }
    this.profileData = { along, values };
    const label = plain ? plain + ", " + name : "along the line, " + name;
    const spot = plain === "z" ? "at x = " + strata.figure(x0 / per, 5) + " " + name : plain === "x" ? "at z = " + strata.figure(z0 / per, 5) + " " + name : "from (" + [x0, z0].map(v => strata.figure(v / per, 4)).join(", ") + ") to (" + [x1, z1].map(v => strata.figure(v / per, 4)).join(", ") + ") " + name;
    this.profile.replaceChildren();
    this.element("h3", this.profile, field.title + " " + spot);
    strata.chart(this.profile, [along, values], { x: label, y: field.title + ", " + field.unit, log: field.log && values.some(v => v > 0), lines: true, cursor: at => { const t = (at * per - from) * sign / length; this.cursor = { x: x0 + t * (x1 - x0), z: z0 + t * (z1 - z0) }; this.show(this.cursor.x, this.cursor.z); } });
  }
};
