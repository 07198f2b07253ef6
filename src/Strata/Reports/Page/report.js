"use strict";
(async () => {
  const data = JSON.parse(document.getElementById("data").textContent), root = document.getElementById("map");
  const drawn = data.section, xs = drawn.outline;
  strata.drawing = new strata.Map(document.getElementById("drawing"), drawn, { x: [xs[0], xs[1]], z: [xs[2], xs[3]], nx: 1, nz: 1, region: null }, []);
  if (data.grid && root) {
    const grid = { x: data.grid.x, z: data.grid.z, nx: data.grid.x.length - 1, nz: data.grid.z.length - 1 };
    grid.region = await strata.unpack(data.grid.region, grid.nx, grid.nz);
    const netGrid = { x: data.netGrid.x, z: data.netGrid.z, nx: data.netGrid.x.length - 1, nz: data.netGrid.z.length - 1 };
    const fields = [];
    for (const of of data.fields) {
      const field = new strata.Field(of, of.onNetMesh ? netGrid : grid);
      field.data = await strata.unpack(of.packed, field.grid.nx, field.grid.nz);
      fields.push(field);
    }
    strata.map = new strata.Map(root, data.section, grid, fields);
  }
  const steps = document.getElementById("convergence");
  if (steps && data.steps && data.steps.length > 1) {
    const draw = () => {
      steps.replaceChildren();
      strata.chart(steps, [data.steps.map(s => s.cells), data.steps.map(s => s.percent)], { x: "cells", y: "width of the bounds, %", log: true, logX: true, points: true });
    };
    strata.redraws.push(draw);
    draw();
  }
  document.documentElement.dataset.ready = "yes";
})();
