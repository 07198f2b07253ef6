"""Strata: heat and current in the cross-section of a chip package, with guaranteed bounds.

    >>> import strata
    >>> package = strata.solve("data/designs/cavity-build-up.json")
    >>> package.t_max_c, package.rth_k_w, package.rth_bounds_k_w

Lengths are micrometres, temperatures degrees Celsius, everything else SI; the unit is in every name.
"""

from ._solved import Solved, StrataError
from ._api import batch, solve, sweep
from ._runtime import version

__all__ = ["Solved", "StrataError", "batch", "solve", "sweep", "version"]
