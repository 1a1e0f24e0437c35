"""Questions that an interpreter answers about itself: what it is, what it can and what it does by default."""

import gc
import importlib.util
import multiprocessing
import subprocess
import sys
import sysconfig

MISSING = "not known to this version"


def default_of(expression):
    """What an expression is in a process without any setting of ours."""
    command = [sys.executable, "-s", "-E", "-c", f"import sys; print({expression})"]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True, timeout=20).stdout.strip()


def compiles(source):
    try:
        compile(source, "probe", "exec")
    except SyntaxError as error:
        return False, f"SyntaxError: {error.msg}"
    return True, f"{source!r} compiles"


def imports(name):
    try:
        found = importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        found = False
    return found, f"module {name}"


def variable(name):
    value = sysconfig.get_config_var(name)
    return bool(value), f"{name}={value}"


def jit_available():
    jit = getattr(sys, "_jit", None)
    return (bool(jit and jit.is_available()), "sys._jit.is_available()" if jit else MISSING)


def jit_kind():
    flags = sysconfig.get_config_var("PY_CORE_CFLAGS") or ""
    shown = " ".join(flag for flag in flags.split() if "_Py_JIT" in flag or "_Py_TIER2" in flag)
    if "-D_Py_JIT" in flags:
        return "jit", shown
    if shown:
        return "interpreter", shown
    return "none", "PY_CORE_CFLAGS names neither _Py_JIT nor _Py_TIER2" if flags else "PY_CORE_CFLAGS is not recorded"


def jit_enabled():
    jit = getattr(sys, "_jit", None)
    return (bool(jit and jit.is_enabled()), "sys._jit.is_enabled()" if jit else MISSING)


def jit_default_enabled():
    answer = default_of("getattr(sys, '_jit', None) is not None and sys._jit.is_enabled()")
    return answer == "True", "asked in a process without PYTHON_JIT"


def gil_default_enabled():
    answer = default_of("getattr(sys, '_is_gil_enabled', lambda: True)()")
    return answer == "True", "asked in a process without PYTHON_GIL"


def free_threaded_with_jit():
    together = bool(sysconfig.get_config_var("Py_GIL_DISABLED")) and jit_available()[0]
    return together, "this build has no GIL and has a JIT" if together else "this build has not both"


def gil_build():
    value = sysconfig.get_config_var("Py_GIL_DISABLED")
    return not value, f"Py_GIL_DISABLED={value}"


def gil_enabled():
    ask = getattr(sys, "_is_gil_enabled", None)
    return (ask(), "sys._is_gil_enabled()") if ask else (True, MISSING)


def free_threading_words():
    for words in ("experimental free-threading build", "free-threading build"):
        if words in sys.version:
            return words, sys.version.replace("\n", " ")
    return "none", sys.version.replace("\n", " ")


def typeddict_extra_items():
    import typing

    try:
        typing.TypedDict("Movie", {"name": str}, extra_items=int)
    except TypeError as error:
        return False, f"TypeError: {error}"
    return True, "TypedDict accepts extra_items"


def deferred_annotations():
    try:
        exec("def function(value: a_name_that_nobody_defined): pass", {})
    except NameError as error:
        return False, f"NameError: {error}"
    return True, "an annotation is not evaluated until it is asked for"


def incremental_gc():
    # It shipped in these versions alone and was taken back: https://docs.python.org/3/whatsnew/3.14.html
    shipped = (3, 14, 0) <= sys.version_info[:3] <= (3, 14, 4)
    return shipped, f"by version, {sys.version.split()[0]}: 3.14.0 to 3.14.4 have it"


def gc_thresholds():
    return ",".join(map(str, gc.get_threshold())), "gc.get_threshold()"


def start_method():
    return multiprocessing.get_context().get_start_method(), "multiprocessing's default"


def flag(name):
    value = getattr(sys.flags, name, None)
    return (bool(value), f"sys.flags.{name}={value}") if value is not None else (False, MISSING)


def is_int_immortal():
    ask = getattr(sys, "_is_immortal", None)
    return (ask(1), "sys._is_immortal(1)") if ask else ("unknown", MISSING)


def size_of(value):
    return sys.getsizeof(value), "bytes by sys.getsizeof"


def switch_interval():
    return str(sys.getswitchinterval()), "seconds by sys.getswitchinterval()"


def frozendict():
    import builtins

    return hasattr(builtins, "frozendict"), "builtins.frozendict"


def utf8_default():
    # The locale of workers is UTF-8 already, so that the encoding itself would tell nothing.
    return default_of("sys.flags.utf8_mode") == "1", "sys.flags.utf8_mode in a process without settings"


def frame_pointers():
    flags = " ".join(sysconfig.get_config_var(name) or "" for name in ("PY_CFLAGS", "PY_CORE_CFLAGS", "CFLAGS"))
    kept = "-fno-omit-frame-pointer" in flags
    return kept, f"the compiler's flags {'have' if kept else 'do not have'} -fno-omit-frame-pointer"


PROBES = {
    "concurrent-interpreters": lambda: imports("concurrent.interpreters"),
    "context-aware-warnings": lambda: flag("context_aware_warnings"),
    "deferred-annotations": deferred_annotations,
    "frame-pointers": frame_pointers,
    "free-threaded-with-jit": free_threaded_with_jit,
    "free-threading-words": free_threading_words,
    "frozendict": frozendict,
    "gc-thresholds": gc_thresholds,
    "gil-build": gil_build,
    "gil-default-enabled": gil_default_enabled,
    "gil-enabled": gil_enabled,
    "incremental-gc": incremental_gc,
    "int-immortal": is_int_immortal,
    "jit-available": jit_available,
    "jit-default-enabled": jit_default_enabled,
    "jit-enabled": jit_enabled,
    "jit-kind": jit_kind,
    "lazy-imports": lambda: compiles("lazy import json"),
    "mimalloc": lambda: variable("WITH_MIMALLOC"),
    "mp-start-method": start_method,
    "profiling-package": lambda: imports("profiling.sampling"),
    "size-dict": lambda: size_of({}),
    "size-float": lambda: size_of(1.5),
    "size-int": lambda: size_of(1),
    "size-list": lambda: size_of([]),
    "size-none": lambda: size_of(None),
    "size-str": lambda: size_of("a"),
    "size-tuple": lambda: size_of(()),
    "switch-interval": switch_interval,
    "tail-call": lambda: variable("Py_TAIL_CALL_INTERP"),
    "template-strings": lambda: compiles('t"{1}"'),
    "thread-inherit-context": lambda: flag("thread_inherit_context"),
    "typeddict-extra-items": typeddict_extra_items,
    "utf8-default": utf8_default,
    "zstd": lambda: imports("compression.zstd"),
}


def answer(ask):
    try:
        value, detail = ask()
    except Exception as error:
        return {"value": f"error: {type(error).__name__}", "detail": str(error)}
    return {"value": value, "detail": detail}


def probe():
    """Every question by name with {"value": bool, int or str, "detail": str}; never raises."""
    return {name: answer(ask) for name, ask in PROBES.items()}
