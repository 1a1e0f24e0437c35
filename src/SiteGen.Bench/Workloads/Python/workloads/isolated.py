"""Starts another process of the interpreter that is measured; shared by the workloads."""

import subprocess
import sys

# Not -I or -E: both would drop PYTHON_JIT, PYTHON_GIL and PYTHONHASHSEED without a word.
COMMAND = [sys.executable, "-s", "-P", "-X", "utf8"]


def output_of(code, *flags, timeout_seconds=60):
    done = subprocess.run(
        [*COMMAND, *flags, "-c", code], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True, timeout=timeout_seconds
    )
    return done.stdout
