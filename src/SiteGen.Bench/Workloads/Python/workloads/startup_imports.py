"""Starts an interpreter that imports modules and uses one of them: eagerly, or lazily as in PEP 810."""

import sys

from isolated import output_of


def setup(params, threads):
    if params["imports"] == "lazy" and sys.version_info < (3, 15):
        raise NotImplementedError("Imports can be lazy from Python 3.15 on.")
    keyword = "lazy import" if params["imports"] == "lazy" else "import"
    imports = [f"{keyword} {module}" for module in params["modules"]]
    return "\n".join([*imports, f"print({params['used']})"])


def run(code, loops):
    for _ in range(loops):
        output = output_of(code)
    return output
