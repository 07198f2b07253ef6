"""A solved design."""

from __future__ import annotations

import ctypes
import json
import weakref
from typing import Any

import numpy as np

from ._runtime import StrataError, native

__all__ = ["Solved", "StrataError"]


class _Owner:
    """Holds an answer of the runtime until the last array that reads it is gone."""

    def __init__(self, handle: int) -> None:
        self.handle = handle
        self._finalizer = weakref.finalize(self, native().release, handle)


class _Shared:
    """Memory of the runtime as numpy sees it; it keeps the answer alive."""

    def __init__(self, owner: _Owner, place: int, shape: tuple[int, ...]) -> None:
        self._owner = owner
        self.__array_interface__ = {"data": (place, True), "shape": shape, "typestr": "<f8", "version": 3}


class Solved:
    """A solved design: figures as floats, fields as read-only arrays ``[ix, iz]`` without a copy, everything else in ``result``."""

    def __init__(self, handle: int) -> None:
        self._owner = _Owner(handle)
        #: The whole result as results.json has it.
        self.result: dict[str, Any] = json.loads(native().text(handle))

    @property
    def ok(self) -> bool:
        """True when it was solved; else ``result["message"]`` says why not."""
        return self.result["status"] == "ok"

    @property
    def t_max_c(self) -> float:
        """Highest temperature, C. An estimate, no bound."""
        return float(self.result["thermal"]["t_max_c"])

    @property
    def hottest(self) -> dict[str, Any]:
        """The heat source with the highest mean temperature."""
        return max(self.result["thermal"]["sources"], key=lambda source: source["t_mean_c"])

    @property
    def t_mean_c(self) -> float:
        """Mean temperature of the hottest source, C."""
        return float(self.hottest["t_mean_c"])

    @property
    def rth_k_w(self) -> float:
        """Thermal resistance of the hottest source, K/W; NaN where no single number is defined."""
        return float(self.hottest.get("rth_k_w", {}).get("value", np.nan))

    @property
    def rth_bounds_k_w(self) -> tuple[float, float]:
        """Its guaranteed bounds, K/W."""
        rth = self.hottest.get("rth_k_w", {})
        return float(rth.get("lower", np.nan)), float(rth.get("upper", np.nan))

    def array(self, name: str) -> np.ndarray:
        """``temperature_c`` and ``heat_flux_w_m2`` over ``x_um``, ``z_um`` (centres of the cells); ``potential_v`` and
        ``current_density_a_m2`` over ``net_x_um``, ``net_z_um``."""
        found = native().array(self._owner.handle, name)
        if found is None:
            raise KeyError(f"the solution has no {name}")
        place, rows, columns = found
        return np.asarray(_Shared(self._owner, place, (columns,) if name.endswith(("x_um", "z_um")) else (rows, columns)))

    @property
    def x_um(self) -> np.ndarray:
        """Centres of the cells along x, um."""
        return self.array("x_um")

    @property
    def z_um(self) -> np.ndarray:
        """Centres of the cells along z, um."""
        return self.array("z_um")

    @property
    def temperature_c(self) -> np.ndarray:
        """Temperature of each cell, C, ``[ix, iz]``."""
        return self.array("temperature_c")

    @property
    def heat_flux_w_m2(self) -> np.ndarray:
        """Magnitude of the heat flux density of each cell, W/m2, ``[ix, iz]``."""
        return self.array("heat_flux_w_m2")

    @property
    def potential_v(self) -> np.ndarray:
        """Potential of each cell, V, ``[ix, iz]``; NaN outside the solved nets."""
        return self.array("potential_v")

    def temperature_at(self, x_um, z_um) -> np.ndarray | float:
        """The temperature at points, read as a probe reads it, C; NaN outside the section."""
        x, z = np.broadcast_arrays(np.asarray(x_um, float), np.asarray(z_um, float))
        x, z = np.array(x, order="C"), np.array(z, order="C")
        out = np.empty(x.shape)
        native().temperature_at(self._owner.handle, x.ctypes.data, z.ctypes.data, out.ctypes.data, out.size)
        return out if out.shape else float(out)
