"""What a script calls."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from typing import Any

from ._runtime import native
from ._solved import Solved

Design = str | os.PathLike | Mapping[str, Any]


def _texts(values: Mapping[str, Any]) -> list[str]:
    return [f"{name}={_text(value)}" for name, value in values.items()]


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(float(value)) if isinstance(value, float) else str(value)


def solve(design: Design, sets: Mapping[str, Any] | None = None, **more: Any) -> Solved:
    """Solve a design: a JSON file, a row as ``designs.csv#name``, or a dictionary as the JSON file would hold it.

    Members are set on top by ``sets`` (for paths such as ``"boundaries[0].film_w_m2k"``) and by keyword:

    >>> strata.solve("data/designs/cavity-build-up.json", carrier_material="silver")

    Raises StrataError with file, member, value and the allowed range when the design is wrong.
    """
    request: dict[str, Any] = {"do": "solve", "sets": _texts({**(sets or {}), **more})}
    if isinstance(design, Mapping):
        request["text"] = json.dumps(design)
    else:
        request["design"] = os.fspath(design)
    return Solved(native().ask(request))


def sweep(design: str | os.PathLike, member: str, values: Iterable[Any]) -> Any:
    """Solve a design file for each value of a member, on all cores: a table of results (pandas.DataFrame when pandas is there, else a dictionary of lists)."""
    return _table({"do": "sweep", "design": os.fspath(design), "member": member, "values": [_text(value) for value in values]})


def batch(table: str | os.PathLike, **sets: Any) -> Any:
    """Solve every row of a table of designs, on all cores: a table of results, as ``sweep`` gives it."""
    return _table({"do": "batch", "table": os.fspath(table), "sets": _texts(sets)})


def _table(request: dict[str, Any]) -> Any:
    handle = native().ask(request)
    columns: dict[str, list[str]] = json.loads(native().text(handle))
    native().release(handle)
    typed = {name: [_number(cell) for cell in cells] for name, cells in columns.items()}
    try:
        import pandas
    except ImportError:
        return typed
    return pandas.DataFrame(typed)


def _number(cell: str) -> float | str | None:
    if cell == "":
        return None
    try:
        return float(cell)
    except ValueError:
        return cell
