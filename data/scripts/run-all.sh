#!/usr/bin/env bash
# Runs every script; ends with the number of those that did not get their answer.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root" || exit 1
failed=0
try() {
  if out=$("$@" 2>&1); then echo "ok      ${*: -1}"; else echo "FAILED  ${*: -1}"; failed=$((failed + 1)); fi
  echo "$out" | sed 's/^/        /'
}
dotnet build -c Release src/Strata -v q -nologo || exit 1
for file in "$here"/*.cs; do try dotnet run "$file"; done
for file in "$here"/*.fsx; do try dotnet fsi "$file"; done
native=${STRATA_NATIVE:-$(mktemp -d)}
[ -f "$native/Strata.Native.dll" ] || dotnet publish src/python/native -c Release -o "$native" -v q -nologo || exit 1
export STRATA_NATIVE=$native PYTHONPATH=$root/src/python
for file in "$here"/*.py; do try "${PYTHON:-python3}" "$file"; done
try "${PYTHON:-python3}" -m unittest discover -s src/python/tests
exit "$failed"
