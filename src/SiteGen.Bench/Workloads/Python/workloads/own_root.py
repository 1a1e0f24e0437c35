"""Where the author's files are. The runner writes it beside the workloads, so that no session holds the path."""

import os

with open(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "root"), encoding="utf-8") as file:
    ROOT = file.read()
