"""A square corner with two arms of two squares as a network of resistors, solved by ngspice: time and error per size.

    python3 bench/ngspice_corner.py 25 50 100 200

The exact resistance is 4 + 0.558729 squares (conformal map, Hall 1968). A node stands in the middle of each cell, cells per width N.
"""
import resource
import subprocess
import sys
import tempfile

EXACT = 4.558729


def network(n, path):
    inside = lambda i, k: 0 <= i < 3 * n and 0 <= k < 3 * n and (k < n or i >= 2 * n)
    count = 0
    with open(path, "w") as out:
        out.write("corner\nI1 0 in DC 1\n")
        for i in range(3 * n):
            for k in range(3 * n):
                if not inside(i, k):
                    continue
                for di, dk in ((1, 0), (0, 1)):
                    if inside(i + di, k + dk):
                        count += 1
                        out.write(f"R{count} {i}_{k} {i + di}_{k + dk} 1\n")
        for k in range(n):
            count += 1
            out.write(f"R{count} in 0_{k} 0.5\n")
        for i in range(2 * n, 3 * n):
            count += 1
            out.write(f"R{count} {i}_{3 * n - 1} 0 0.5\n")
        out.write(".control\noption noinit\nop\nprint v(in)\n.endc\n.end\n")
    return count


for n in map(int, sys.argv[1:] or ["25", "50", "100"]):
    with tempfile.NamedTemporaryFile(suffix=".sp") as file:
        resistors = network(n, file.name)
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        text = subprocess.run(["ngspice", "-b", file.name], capture_output=True, text=True, timeout=1800).stdout
        seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    value = next(float(line.split("=")[1]) for line in text.splitlines() if line.strip().startswith("v(in) ="))
    print(f"| {n} cells per width | {5 * n * n} nodes, {resistors} resistors | {seconds:.2f} s | {value:.6f} | {100 * (value / EXACT - 1):+.4f} % |", flush=True)
