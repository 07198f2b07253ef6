"""Which carrier? Expected: the order of the conductivities, copper before molybdenum before kovar."""

import sys
from pathlib import Path

import strata

design = Path(__file__).parent / "../designs/cavity-build-up-cold-plate.json"
carriers = {name: strata.solve(design, carrier_material=name) for name in ["kovar", "copper", "molybdenum"]}
ranked = sorted(carriers, key=lambda name: carriers[name].t_mean_c)
for name in ranked:
    lower, upper = carriers[name].rth_bounds_k_w
    print(f"{name:12} {carriers[name].t_mean_c:.3f} C, Rth guaranteed {lower:.5f} to {upper:.5f} K/W")
sys.exit(0 if ranked == ["copper", "molybdenum", "kovar"] else 1)
