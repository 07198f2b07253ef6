"use strict";
// One place where uPlot is set up: colours of the page, names of the axes, no legend that repeats them.
strata.chart = (into, data, { x, y, log = false, lines = true, points = false, height = 260, width = null, series = null, time = false, logX = false, cursor = null, plugins = [] }) => {
  const theme = strata.theme(), holder = document.createElement("div");
  into.append(holder);
  const axis = (label, size) => ({ label, stroke: theme.ink, grid: { stroke: theme.faint, width: 1 }, ticks: { stroke: theme.line, width: 1 }, font: "12px system-ui, sans-serif", labelFont: "12px system-ui, sans-serif", size, labelSize: 22, values: (u, at) => at.map(v => v === null ? "" : strata.figure(v, 5)) });
  const chart = new uPlot({
    width: width || Math.max(260, into.clientWidth || 800), height, plugins,
    scales: { x: { time, distr: logX ? 3 : 1 }, y: { distr: log ? 3 : 1 } },
    axes: [{ ...axis(x, 44), space: 70 }, { ...axis(y, 66), space: 34 }],
    legend: { show: false },
    cursor: { drag: { x: false, y: false } },
    hooks: { setCursor: [u => { if (cursor && u.cursor.idx !== null && u.cursor.idx !== undefined && u.cursor.left >= 0) cursor(data[0][u.cursor.idx]); }] },
    series: [{}, ...(series || [{}]).map(s => ({ stroke: theme.accent, width: lines ? 2 : 0, paths: lines ? undefined : () => null, points: { show: points, size: 7, fill: theme.accent, stroke: theme.accent }, ...s }))]
  }, data, holder);
  new ResizeObserver(() => { const w = Math.max(260, into.clientWidth); if (!width && Math.abs(w - chart.width) > 2) chart.setSize({ width: w, height }); }).observe(into);
  return chart;
};
