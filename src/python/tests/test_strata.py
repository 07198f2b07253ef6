"""The Python package against exact answers. Run: python3 -m unittest discover src/python/tests"""

import gc
import os
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "src" / "python"))

import numpy as np

import strata

# 1 mm of 1 W/(m K), 1 mm by 1 m, a film of 1000 W/(m2 K) below, 2 W in the upper half: 1 + 2/3 K/W.
SLAB = {
    "name": "slab",
    "depth_mm": 1000,
    "outline": {"x0_um": 0, "x1_um": 1000, "z0_um": 0, "z1_um": 1000},
    "materials": {"m": {"k_w_mk": 1}},
    "shapes": [{"shape": "rectangle", "x0_um": 0, "x1_um": 1000, "z0_um": 0, "z1_um": 1000, "material": "m", "region": "slab"}],
    "heat_sources": [{"name": "top half", "shape": "rectangle", "x0_um": 0, "x1_um": 1000, "z0_um": 500, "z1_um": 1000, "power_w": 2}],
    "boundaries": [{"name": "base", "side": "bottom", "kind": "film", "film_w_m2k": 1000, "ambient_c": 25}, {"name": "others", "side": "rest", "kind": "adiabatic"}],
    "analysis": {"kind": "thermal", "cells": 4000},
}


class StrataTests(unittest.TestCase):
    def test_a_slab_is_exact_and_within_its_bounds(self):
        slab = strata.solve(SLAB)
        self.assertTrue(slab.ok)
        self.assertAlmostEqual(slab.rth_k_w, 1 + 2 / 3, delta=1e-3)
        lower, upper = slab.rth_bounds_k_w
        self.assertLessEqual(lower, 1 + 2 / 3)
        self.assertGreaterEqual(upper, 1 + 2 / 3)

    def test_a_point_is_read_as_a_probe_reads_it(self):
        slab = strata.solve(SLAB)
        # Below the source the field is linear: 27 C at the base, 2 K/mm.
        np.testing.assert_allclose(slab.temperature_at([500, 500, 100], [0, 250, 500]), [27, 27.5, 28], atol=1e-6)
        self.assertTrue(np.isnan(slab.temperature_at(-1, 0)))
        self.assertIsInstance(slab.temperature_at(500, 0), float)

    def test_fields_are_arrays_without_a_copy_that_outlive_the_solution(self):
        slab = strata.solve(SLAB)
        field, z = slab.temperature_c, slab.z_um
        self.assertEqual(field.shape, (slab.x_um.size, z.size))
        self.assertFalse(field.flags.owndata)
        self.assertFalse(field.flags.writeable)
        self.assertEqual(field.ctypes.data, slab.temperature_c.ctypes.data)
        del slab
        gc.collect()
        below = z < 450
        np.testing.assert_allclose(field[0, below], 27 + 2e-3 * z[below], atol=1e-3)

    def test_a_file_is_solved_with_members_set(self):
        path = ROOT / "data" / "designs" / "cavity-build-up-cold-plate.json"
        copper, kovar = strata.solve(path, carrier_material="copper"), strata.solve(path, carrier_material="kovar")
        self.assertLess(copper.t_max_c, kovar.t_max_c)

    def test_a_sweep_is_a_table(self):
        path = ROOT / "data" / "designs" / "cavity-build-up-cold-plate.json"
        table = strata.sweep(path, "carrier_material", ["copper", "kovar"])
        self.assertEqual(list(table["in_carrier_material"]), ["copper", "kovar"])
        self.assertLess(table["t_max_c"][0], table["t_max_c"][1])

    def test_what_is_wrong_is_said(self):
        with self.assertRaisesRegex(strata.StrataError, "power_w"):
            strata.solve({**SLAB, "heat_sources": [{**SLAB["heat_sources"][0], "powr_w": 2}]})
        with self.assertRaises(strata.StrataError):
            strata.solve("no-such-file.json")


if __name__ == "__main__":
    unittest.main()
