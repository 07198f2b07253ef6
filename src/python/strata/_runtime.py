"""Starts the .NET runtime in this process (hostfxr) and binds the functions of Strata.Native.

No package is needed for it: hostfxr is part of every .NET runtime, and ctypes of Python. See
https://learn.microsoft.com/dotnet/core/tutorials/netcore-hosting for the functions that are called here.
"""

from __future__ import annotations

import ctypes
import glob
import json
import os
import shutil
import sys
from pathlib import Path

_ASSEMBLY = "Strata.Native"
_TYPE = f"Strata.Native.Exports, {_ASSEMBLY}"
_LOAD = 5  # hdt_load_assembly_and_get_function_pointer
_WINDOWS = sys.platform == "win32"
_LIBRARY = {"win32": "hostfxr.dll", "darwin": "libhostfxr.dylib"}.get(sys.platform, "libhostfxr.so")
# hostfxr takes wide characters on Windows and UTF-8 elsewhere.
_Text = ctypes.c_wchar_p if _WINDOWS else ctypes.c_char_p


class StrataError(Exception):
    """What Strata says is wrong: file, row, member, value, unit, allowed range."""


def _text(value: str):
    return value if _WINDOWS else os.fsencode(value)


def _folder() -> Path:
    """Where the published assembly lies: beside this file, or where STRATA_NATIVE says."""
    places = [os.environ.get("STRATA_NATIVE"), str(Path(__file__).parent / "_native")]
    for place in filter(None, places):
        if (Path(place) / f"{_ASSEMBLY}.dll").is_file():
            return Path(place)
    raise ImportError(f"{_ASSEMBLY}.dll is in none of {', '.join(filter(None, places))}; install the package, or publish src/python/native there")


def _dotnet_root() -> Path:
    found = shutil.which("dotnet")
    roots = [os.environ.get("DOTNET_ROOT"), os.path.dirname(os.path.realpath(found)) if found else None]
    roots += [r"C:\Program Files\dotnet"] if _WINDOWS else ["/usr/local/share/dotnet", "/usr/share/dotnet", "/usr/lib/dotnet"]
    for root in filter(None, roots):
        if (Path(root) / "host" / "fxr").is_dir():
            return Path(root)
    raise ImportError("no .NET 10 runtime was found; install it, or set DOTNET_ROOT to its folder")


def _newest(root: Path) -> Path:
    def number(path: str):
        return tuple(int(part) for part in os.path.basename(path).split("-")[0].split("."))

    return Path(max(glob.glob(str(root / "host" / "fxr" / "*")), key=number)) / _LIBRARY


class _Native:
    def __init__(self) -> None:
        folder = _folder()
        fxr = ctypes.CDLL(str(_newest(_dotnet_root())))
        context, delegate = ctypes.c_void_p(), ctypes.c_void_p()
        fxr.hostfxr_initialize_for_runtime_config.argtypes = [_Text, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
        fxr.hostfxr_get_runtime_delegate.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_void_p)]
        fxr.hostfxr_close.argtypes = [ctypes.c_void_p]
        code = fxr.hostfxr_initialize_for_runtime_config(_text(str(folder / f"{_ASSEMBLY}.runtimeconfig.json")), None, ctypes.byref(context))
        if code not in (0, 1, 2):
            raise ImportError(f"the .NET runtime did not start ({code & 0xFFFFFFFF:#x}); is .NET 10 installed?")
        if fxr.hostfxr_get_runtime_delegate(context, _LOAD, ctypes.byref(delegate)) != 0:
            raise ImportError("the .NET runtime gives no access to assemblies")
        fxr.hostfxr_close(context)
        pointer = ctypes.c_void_p
        load = ctypes.CFUNCTYPE(ctypes.c_int, _Text, _Text, _Text, pointer, pointer, pointer)(delegate.value)
        path = str(folder / f"{_ASSEMBLY}.dll")

        def bind(name, *arguments):
            found = ctypes.c_void_p()
            # -1 as delegate type: the method is marked UnmanagedCallersOnly.
            code = load(_text(path), _text(_TYPE), _text(name), pointer(ctypes.c_size_t(-1).value), None, ctypes.byref(found))
            if code != 0:
                raise ImportError(f"{name} is not in {path} ({code & 0xFFFFFFFF:#x})")
            return ctypes.CFUNCTYPE(ctypes.c_int, *arguments)(found.value)

        integer = ctypes.POINTER(ctypes.c_int)
        self._ask = bind("Ask", ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(ctypes.c_int64))
        self._text_of = bind("Text", ctypes.c_int64, ctypes.POINTER(pointer), integer)
        self._array = bind("Array", ctypes.c_int64, ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(pointer), integer, integer)
        self._at = bind("TemperatureAt", ctypes.c_int64, pointer, pointer, ctypes.c_int, pointer)
        self._release = bind("Release", ctypes.c_int64)
        self._fault = bind("LastFault", ctypes.c_char_p, ctypes.c_int)

    def _check(self, code: int) -> None:
        if code:
            room = ctypes.create_string_buffer(1 << 16)
            length = self._fault(room, len(room))
            raise StrataError(room.raw[:length].decode("utf-8"))

    def ask(self, request: dict) -> int:
        body, handle = json.dumps(request).encode("utf-8"), ctypes.c_int64()
        self._check(self._ask(body, len(body), ctypes.byref(handle)))
        return handle.value

    def text(self, handle: int) -> str:
        place, length = ctypes.c_void_p(), ctypes.c_int()
        self._check(self._text_of(handle, ctypes.byref(place), ctypes.byref(length)))
        return ctypes.string_at(place, length.value).decode("utf-8")

    def array(self, handle: int, name: str):
        place, rows, columns, key = ctypes.c_void_p(), ctypes.c_int(), ctypes.c_int(), name.encode("ascii")
        self._check(self._array(handle, key, len(key), ctypes.byref(place), ctypes.byref(rows), ctypes.byref(columns)))
        return (place.value, rows.value, columns.value) if place.value else None

    def temperature_at(self, handle: int, x, z, out, count: int) -> None:
        self._check(self._at(handle, x, z, count, out))

    def release(self, handle: int) -> None:
        self._release(handle)


_native: _Native | None = None


def native() -> _Native:
    """The bound functions; the runtime starts with the first call."""
    global _native
    if _native is None:
        _native = _Native()
    return _native


def version() -> str:
    """The version of the package."""
    return "0.1.0"
