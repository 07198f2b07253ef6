"""The build backend (PEP 517): publishes the .NET assembly and zips it with the Python files. It needs the .NET SDK and nothing from an index."""

from __future__ import annotations

import base64
import hashlib
import platform
import subprocess
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME, VERSION = "strata_package", "0.1.0"


def runtime_identifier() -> str:
    system = {"Windows": "win", "Darwin": "osx"}.get(platform.system(), "linux")
    machine = {"aarch64": "arm64", "arm64": "arm64"}.get(platform.machine().lower(), "x64")
    return f"{system}-{machine}"


def publish(folder: str) -> None:
    """Puts Strata.Native with what it needs into a folder."""
    subprocess.run(
        ["dotnet", "publish", str(HERE / "native" / "Strata.Native.csproj"), "-c", "Release", "-r", runtime_identifier(), "--self-contained", "false", "-o", folder, "-v", "q", "-nologo"],
        check=True,
    )


def _tag() -> str:
    system, machine = runtime_identifier().split("-")
    tag = {"win": {"x64": "win_amd64", "arm64": "win_arm64"}, "osx": {"x64": "macosx_11_0_x86_64", "arm64": "macosx_11_0_arm64"}, "linux": {"x64": "linux_x86_64", "arm64": "linux_aarch64"}}[system][machine]
    return f"py3-none-{tag}"


def _metadata() -> str:
    return f"Metadata-Version: 2.1\nName: strata-package\nVersion: {VERSION}\nSummary: Heat and current in the cross-section of a chip package, with guaranteed bounds\nRequires-Python: >=3.10\nRequires-Dist: numpy\nLicense: MIT\n"


def build_wheel(wheel_directory: str, config_settings=None, metadata_directory=None) -> str:
    wheel, info = f"{NAME}-{VERSION}-{_tag()}.whl", f"{NAME}-{VERSION}.dist-info"
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(Path(wheel_directory) / wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        publish(folder)
        files = {f"strata/{path.name}": path.read_bytes() for path in sorted((HERE / "strata").iterdir()) if path.suffix in (".py", ".typed")}
        files |= {f"strata/_native/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in sorted(Path(folder).rglob("*")) if path.is_file() and path.suffix not in (".pdb", ".xml")}
        files[f"{info}/METADATA"] = _metadata().encode()
        files[f"{info}/WHEEL"] = f"Wheel-Version: 1.0\nGenerator: build_wheel_offline\nRoot-Is-Purelib: false\nTag: {_tag()}\n".encode()
        record = "".join(f"{name},sha256={base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b'=').decode()},{len(body)}\n" for name, body in files.items())
        files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
        for name, body in files.items():
            archive.writestr(name, body)
    return wheel


def get_requires_for_build_wheel(config_settings=None) -> list[str]:
    return []
