"use strict";
// Numbers as a reader wants them, and round steps for axes.
window.strata = window.strata || {};
strata.superscript = text => text.replace(/[-0-9]/g, c => c === "-" ? "\u207b" : "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"[c]);
strata.figure = (value, digits = 5) => {
  if (!isFinite(value)) return "-";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e6) return String(Number(value.toPrecision(digits)));
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  return Number(mantissa) + "\u00b710" + strata.superscript(String(Number(exponent)));
};
strata.step = least => {
  const power = Math.pow(10, Math.floor(Math.log10(least))), share = least / power;
  return power * (share <= 1.0001 ? 1 : share <= 2.0001 ? 2 : share <= 5.0001 ? 5 : 10);
};
strata.ticks = (low, high, count) => {
  const step = strata.step((high - low) / Math.max(1, count)), out = [];
  for (let n = Math.ceil(low / step - 1e-9); n * step <= high + 1e-9 * step; n++) out.push(n * step);
  return { step, at: out, text: v => { const d = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)); return d > 6 || Math.abs(v) >= 1e6 ? strata.figure(v, 4) : Math.abs(v) < step / 1e6 ? "0" : v.toFixed(d); } };
};
// The colours of the page as they are now: on screen light or dark, on paper light.
strata.theme = () => {
  const style = getComputedStyle(document.documentElement), of = name => style.getPropertyValue("--" + name).trim();
  return { ink: of("ink"), soft: of("soft"), line: of("line"), faint: of("faint"), ground: of("ground"), card: of("card"), accent: of("accent"), bar: of("bar") };
};
strata.redraws = [];
strata.redraw = () => strata.redraws.forEach(draw => draw());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", strata.redraw);
matchMedia("print").addEventListener("change", strata.redraw);
addEventListener("beforeprint", strata.redraw);
addEventListener("afterprint", strata.redraw);
