"""The weakest fan that will do: the smallest film coefficient that keeps a slab at or below 29 C. Exact: 25 + 2 (1000/h + 3/4) = 29, h = 800 W/(m2 K)."""

import sys
from pathlib import Path

import strata

slab = Path(__file__).parent / "slab.json"
low, high = 300.0, 3000.0
while high - low > 1:
    middle = (low + high) / 2
    if strata.solve(slab, {"boundaries[0].film_w_m2k": middle}).t_max_c > 29:
        low = middle
    else:
        high = middle
print(f"h = {high:.1f} W/(m2 K); exact 800")
sys.exit(0 if abs(high - 800) < 3 else 1)
