"""A section drawn in code: two layers over a film. Exact: 1/(h A) + t1/(k1 A) + t2/(2 k2 A), A = 2 mm x 10 mm, to the middle of a heated layer's flux: t2/(3 k2 A)."""

import sys

import strata

WIDTH, COPPER, CHIP, FILM = 2000, 500, 300, 5000
section = {
    "name": "chip on a carrier",
    "depth_mm": 10,
    "outline": {"x0_um": 0, "x1_um": WIDTH, "z0_um": 0, "z1_um": COPPER + CHIP},
    "materials": {"metal": {"k_w_mk": 390}, "chip": {"k_w_mk": 120}},
    "shapes": [
        {"shape": "rectangle", "x0_um": 0, "x1_um": WIDTH, "z0_um": 0, "z1_um": COPPER, "material": "metal", "region": "carrier"},
        {"shape": "rectangle", "x0_um": 0, "x1_um": WIDTH, "z0_um": COPPER, "z1_um": COPPER + CHIP, "material": "chip", "region": "chip"},
    ],
    "heat_sources": [{"name": "chip", "shape": "rectangle", "x0_um": 0, "x1_um": WIDTH, "z0_um": COPPER, "z1_um": COPPER + CHIP, "power_w": 3}],
    "boundaries": [{"name": "base", "side": "bottom", "kind": "film", "film_w_m2k": FILM, "ambient_c": 25}, {"name": "rest", "side": "rest", "kind": "adiabatic"}],
    "analysis": {"kind": "thermal", "accuracy_percent": 0.1},
}
area = WIDTH * 1e-6 * 0.01
exact = 1 / (FILM * area) + COPPER * 1e-6 / (390 * area) + CHIP * 1e-6 / (3 * 120 * area)
solved = strata.solve(section)
lower, upper = solved.rth_bounds_k_w
print(f"Rth {solved.rth_k_w:.5f} K/W, guaranteed {lower:.5f} to {upper:.5f}; exact {exact:.5f}")
sys.exit(0 if lower <= exact <= upper and abs(solved.rth_k_w - exact) < 1e-3 * exact else 1)
