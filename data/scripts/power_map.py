"""A map of powers, and the field in numpy. Expected: the mean heat flux through a horizontal line below all sources, times the area, is the sum of the powers."""

import sys

import numpy as np

import strata

watts, BLOCK, PLATE, CHIP = [0.2, 1.5, 0.1, 0.1, 0.8, 0.3], 500, 700, 300
width = BLOCK * len(watts)
top = PLATE + CHIP
section = {
    "name": "power map",
    "depth_mm": 3,
    "outline": {"x0_um": 0, "x1_um": width, "z0_um": 0, "z1_um": top},
    "materials": {"metal": {"k_w_mk": 200}, "chip": {"k_w_mk": 130}},
    "shapes": [
        {"shape": "rectangle", "x0_um": 0, "x1_um": width, "z0_um": 0, "z1_um": PLATE, "material": "metal", "region": "plate"},
        {"shape": "rectangle", "x0_um": 0, "x1_um": width, "z0_um": PLATE, "z1_um": top, "material": "chip", "region": "chip"},
    ],
    "heat_sources": [{"name": f"block {n}", "shape": "rectangle", "x0_um": n * BLOCK, "x1_um": (n + 1) * BLOCK, "z0_um": top - 5, "z1_um": top, "power_w": w} for n, w in enumerate(watts)],
    "boundaries": [{"name": "base", "side": "bottom", "kind": "film", "film_w_m2k": 20000, "ambient_c": 25}, {"name": "rest", "side": "rest", "kind": "adiabatic"}],
    "analysis": {"kind": "thermal", "cells": 20000},
}
solved = strata.solve(section)
x = np.linspace(0, width, 4001)
# The film takes h (T - 25) from each point of the base: its integral over the base is the power.
base = solved.temperature_at((x[:-1] + x[1:]) / 2, 0.0)
power = 20000 * np.sum((base - 25) * np.diff(x) * 1e-6) * 3e-3
field = solved.temperature_c
hot = np.unravel_index(np.argmax(field), field.shape)
print(f"{field.shape[0]} x {field.shape[1]} cells, hottest {field[hot]:.3f} C at x = {solved.x_um[hot[0]]:.0f} um; through the base {power:.6f} W of {sum(watts)} W")
sys.exit(0 if abs(power - sum(watts)) < 1e-4 * sum(watts) else 1)
