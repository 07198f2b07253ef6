"""How does a slab's resistance fall with its conductivity? Exact: Rth = 1 + (2/3) / k K/W."""

import sys
from pathlib import Path

import numpy as np

import strata

k = np.linspace(0.5, 4, 8)
table = strata.sweep(Path(__file__).parent / "slab.json", "materials.m.k_w_mk", k)
rth = np.array(table["rth_k_w"], float)
worst = np.max(np.abs(rth / (1 + 2 / 3 / k) - 1))
print(f"largest deviation from 1 + (2/3) / k over {k.size} values: {100 * worst:.4f} %")
sys.exit(0 if worst < 1e-3 else 1)
