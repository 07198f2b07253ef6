"""How does a slab's resistance rise with its thickness t under a source of 0.5 mm? Exact: Rth = t / mm + 2/3 K/W."""

import sys
import tempfile
from pathlib import Path

import numpy as np

import strata

bottom = np.linspace(0, -1000, 9)
table = strata.sweep(Path(__file__).parent / "slab.json", "outline.z0_um", bottom)
rth = np.array(table["rth_k_w"], float)
thickness = (1000 - bottom) / 1000
worst = np.max(np.abs(rth / (thickness + 2 / 3) - 1))
folder = Path(tempfile.mkdtemp(prefix="strata-sweep-"))
try:
    import matplotlib.pyplot as plot

    plot.plot(thickness, rth, "o-")
    plot.xlabel("thickness, mm")
    plot.ylabel("Rth, K/W")
    plot.savefig(folder / "sweep.svg")
except ImportError:
    np.savetxt(folder / "sweep.csv", np.column_stack([thickness, rth]), delimiter=",", header="thickness_mm,rth_k_w", comments="")
print(f"largest deviation from t / mm + 2/3 over {bottom.size} values: {100 * worst:.4f} %; in {folder}")
sys.exit(0 if worst < 1e-3 else 1)
