"""The most memory that a fresh process had after importing modules that many programs import."""

import hashlib
import sys

from isolated import output_of

# VmHWM and not ru_maxrss: the latter is inherited from the process that started this one.
CODE = """
import {modules}
for line in open("/proc/self/status"):
    if line.startswith("VmHWM:"):
        print(1024 * int(line.split()[1]))
"""


def measure(params):
    if not sys.platform.startswith("linux"):
        raise NotImplementedError("The peak is read from /proc/self/status, which this system does not have.")
    modules = ", ".join(params["modules"])
    code = CODE.format(modules=modules)
    output_of(code)  # The first start may have to compile the modules.
    return {"bytes": float(output_of(code)), "checksum": hashlib.sha256(modules.encode()).hexdigest()}
