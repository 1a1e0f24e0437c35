# Prints one JSON object that says which Python this is.
# Any Python can parse it, so that an old one can be refused by its name.
import sys

if sys.path and sys.path[0] == "":
    del sys.path[0]

import json
import os
import platform
import sysconfig

WANTED = (
    "CC", "CONFIG_ARGS", "INSTSONAME", "LDLIBRARY", "LIBDIR", "OPT", "PY_CORE_CFLAGS", "PY_LDFLAGS_NODIST",
    "PYTHONFRAMEWORKPREFIX", "Py_DEBUG", "Py_ENABLE_SHARED", "Py_GIL_DISABLED", "Py_STATS", "Py_TAIL_CALL_INTERP",
    "SOABI", "WITH_MIMALLOC", "WITH_PYMALLOC",
)


def call(owner, name, otherwise=None):
    function = getattr(owner, name, None)
    return otherwise if function is None else function()


def loaded_library():
    """The shared library that really runs: where it was installed to may be another place."""
    try:
        with open("/proc/self/maps") as maps:
            for line in maps:
                if "/libpython" in line:
                    return line[line.index("/"):].rstrip("\n")
    except IOError:
        pass
    return None


def library_candidates():
    get = sysconfig.get_config_var
    folders = [get("LIBDIR"), os.path.join(sys.base_prefix, "lib"), os.path.dirname(base_executable()), get("PYTHONFRAMEWORKPREFIX")]
    windows = "python%d%d%s.dll" % (sys.version_info[0], sys.version_info[1], getattr(sys, "abiflags", ""))
    names = [windows] if os.name == "nt" else [get("INSTSONAME"), get("LDLIBRARY")]
    return [os.path.join(folder, name) for folder in folders if folder for name in names if name]


def libpython():
    if os.name != "nt" and not sysconfig.get_config_var("Py_ENABLE_SHARED") and not sysconfig.get_config_var("PYTHONFRAMEWORKPREFIX"):
        return None
    found = [loaded_library()] + [path for path in library_candidates() if os.path.isfile(path)]
    return next((os.path.realpath(path) for path in found if path), None)


def base_executable():
    return os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)


def start_method():
    try:
        import multiprocessing
        return multiprocessing.get_start_method()
    except (ImportError, OSError):
        return None


def canary_hits():
    """How often compiled code is seen running in a loop that is long enough to be compiled."""
    jit = getattr(sys, "_jit", None)
    if jit is None:
        return 0
    is_active = jit.is_active
    hits = 0
    for _ in range(20000):
        hits += is_active()
    return hits


def object_sizes():
    return dict((text, sys.getsizeof(value)) for text, value in (
        ("None", None), ("1", 1), ("1.0", 1.0), ("'a'", "a"), ("()", ()), ("[]", []), ("{}", {})))


def describe():
    import gc
    jit = getattr(sys, "_jit", None)
    gil_at_start = bool(call(sys, "_is_gil_enabled", True))
    hits = canary_hits()
    return {
        "build": " ".join(sys.version.split()),
        "hexversion": sys.hexversion,
        "compiler": platform.python_compiler(),
        "abiflags": getattr(sys, "abiflags", ""),
        "libpython": libpython(),
        "config": dict((name, sysconfig.get_config_var(name)) for name in WANTED),
        "jit_available": call(jit, "is_available"),
        "jit_enabled": call(jit, "is_enabled"),
        "jit_canary_hits": hits,
        "gc_thresholds": list(gc.get_threshold()),
        "start_method": start_method(),
        "object_sizes": object_sizes(),
        "gil_at_start": gil_at_start,
        "gil_at_end": bool(call(sys, "_is_gil_enabled", True)),
    }


def main():
    answer = {
        "implementation": platform.python_implementation(),
        "version": platform.python_version(),
        "version_parts": list(sys.version_info[:2]),
        "base_executable": base_executable(),
    }
    if answer["implementation"] == "CPython" and sys.version_info >= (3, 8):
        answer.update(describe())
    print(json.dumps(answer))


main()
