"use strict";
// The fields of the page: levels of 16 bits, each predicted from its neighbours, low and high bytes apart, deflated.
strata.unpack = async (text, nx, nz) => {
  const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const plain = new Uint8Array(await new Response(stream).arrayBuffer()), count = nx * nz, out = new Uint16Array(count);
  for (let i = 0, c = 0; i < nx; i++) for (let k = 0; k < nz; k++, c++) {
    const left = i > 0 ? out[c - nz] : 0, below = k > 0 ? out[c - 1] : 0, corner = i > 0 && k > 0 ? out[c - nz - 1] : 0;
    const folded = plain[c] | plain[count + c] << 8, residual = (folded >> 1) ^ -(folded & 1);
    out[c] = (left + below - corner + residual) & 65535;
  }
  return out;
};
strata.cellOf = (faces, at) => {
  let low = 0, high = faces.length - 2;
  while (low < high) { const mid = (low + high + 1) >> 1; if (faces[mid] <= at) low = mid; else high = mid - 1; }
  return low;
};
strata.Field = class {
  constructor(of, grid) {
    Object.assign(this, of);
    this.grid = grid;
    this.stops = of.stops.map(hex => [1, 3, 5].map(n => parseInt(hex.slice(n, n + 2), 16)));
  }
  // Level 0 is no value. Logarithmic fields keep the logarithm.
  value(level) {
    if (level === 0) return NaN;
    const share = (level - 1) / (this.levels - 1);
    return this.log ? this.low * Math.pow(this.high / this.low, share) : this.low + share * (this.high - this.low);
  }
  share(value, range) { return this.log ? Math.log(value / range.low) / Math.log(range.high / range.low) : (value - range.low) / (range.high - range.low); }
  colour(share) {
    const stops = this.stops, t = Math.max(0, Math.min(1, share)) * (stops.length - 1), s = Math.min(stops.length - 2, Math.floor(t));
    return [0, 1, 2].map(c => Math.round(stops[s][c] + (t - s) * (stops[s + 1][c] - stops[s][c])));
  }
  // Where every cell has a value it is linear between the centres of cells; else it is that of the cell.
  place(faces, at) {
    const c = strata.cellOf(faces, at), last = faces.length - 2, mid = n => (faces[n] + faces[n + 1]) / 2;
    const low = Math.max(0, Math.min(at < mid(c) ? c - 1 : c, last - 1)), high = Math.min(low + 1, last);
    return { cell: c, low, high, share: high > low ? Math.max(-0.5, Math.min(1.5, (at - mid(low)) / (mid(high) - mid(low)))) : 0 };
  }
  sample(column, row) {
    const nz = this.grid.nz;
    if (!this.smooth) return this.value(this.data[column.cell * nz + row.cell]);
    const d = this.data, u = column.share, v = row.share;
    const below = d[column.low * nz + row.low] * (1 - u) + d[column.high * nz + row.low] * u, above = d[column.low * nz + row.high] * (1 - u) + d[column.high * nz + row.high] * u;
    return this.value(Math.max(1, Math.min(this.levels, below * (1 - v) + above * v)));
  }
  at(x, z) { return this.sample(this.place(this.grid.x, x), this.place(this.grid.z, z)); }
};
