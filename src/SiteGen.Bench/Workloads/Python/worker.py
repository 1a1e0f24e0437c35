"""Measures one workload in one process: worker.py JOB.json

The job names a module of workloads/, its parameters, how often to run and where to write the report.
A job of the measure "turns" has no report: it is a conversation. The worker says that it is ready, does a slice
of work for each line of its standard input, answers each with one line, and sleeps in between.
For all other measures the report is NDJSON. Its last line gives the number of lines before it and their SHA-256,
so that a report that was cut or mixed with something else is noticed.
Standard output and standard error belong to whatever the workload prints.
"""

import gc
import hashlib
import importlib
import json
import os
import sys
import time

try:
    import resource
except ImportError:  # Windows has none
    resource = None

CANARY_TURNS = 20_000


class Report:
    """Collects lines and writes them with their end mark."""

    def __init__(self, path):
        self._path = path
        self._lines = []

    def add(self, kind, **fields):
        self._lines.append(json.dumps({"kind": kind, **fields}, allow_nan=False))

    def write(self):
        body = "".join(line + "\n" for line in self._lines).encode()
        mark = {"kind": "end", "lines": len(self._lines), "sha256": hashlib.sha256(body).hexdigest()}
        with open(self._path, "wb") as file:
            file.write(body + json.dumps(mark).encode() + b"\n")


class Channel:
    """Talks to the runner through standard input and output, and takes both from the workload."""

    def __init__(self):
        self._answers = os.fdopen(os.dup(1), "wb", buffering=0)
        os.dup2(2, 1)
        self._orders = os.fdopen(os.dup(0), "rb")
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)

    def say(self, kind, **fields):
        self._answers.write(json.dumps({"kind": kind, **fields}, allow_nan=False).encode() + b"\n")

    def orders(self):
        """Yields how often to do the work, and how often more without counting it."""
        for line in self._orders:
            loops, extra = line.split()
            yield int(loops), int(extra)


def gil_is_enabled():
    return getattr(sys, "_is_gil_enabled", lambda: True)()


def jit_is_enabled():
    jit = getattr(sys, "_jit", None)
    return bool(jit and jit.is_enabled())


def jit_canary_hits():
    """How often compiled code is seen running; enabled is not yet executing."""
    jit = getattr(sys, "_jit", None)
    if jit is None:
        return 0
    is_active = jit.is_active
    hits = 0
    for _ in range(CANARY_TURNS):
        hits += is_active()
    return int(hits)


def pin(cpus):
    if cpus and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, cpus)


def cpu_seconds():
    """Of this process with all its threads, and of children that have ended."""
    if resource is None:
        return time.process_time()
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def involuntary_switches():
    return resource.getrusage(resource.RUSAGE_SELF).ru_nivcsw if resource else 0


def memory():
    """Peak and proportional size in bytes from /proc; ru_maxrss would include the parent's."""
    peak = proportional = None
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:
            peak = next((int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:")), None)
        with open("/proc/self/smaps_rollup", encoding="ascii", errors="replace") as rollup:
            proportional = next((int(line.split()[1]) * 1024 for line in rollup if line.startswith("Pss:")), None)
    except OSError:
        pass
    return peak, proportional


def digest(module, result):
    if hasattr(module, "checksum"):
        return str(module.checksum(result))
    return hashlib.sha256(repr(result).encode()).hexdigest()[:16]


def timed(module, state, loops, operations):
    if hasattr(module, "prepare"):
        module.prepare(state)
    switches, cpu = involuntary_switches(), cpu_seconds()
    start = time.perf_counter()
    result = module.run(state, loops)
    wall = time.perf_counter() - start
    cpu, switches = cpu_seconds() - cpu, involuntary_switches() - switches
    return wall / operations, cpu / operations, switches, wall, result


def calibrate(module, state, inner, target_seconds):
    """The smallest power of two of loops that takes the target or longer; all tries together take twice that."""
    loops = 1
    while True:
        *_, wall, result = timed(module, state, loops, loops * inner)
        if wall >= target_seconds:
            return loops, wall, result
        loops *= 2


def measure_time(job, module, report):
    params, threads = job["params"], job["threads"]
    inner = module.inner_loops(params) if hasattr(module, "inner_loops") else 1
    state = module.setup(params, threads)
    try:
        gc.collect()
        if not job["loops"]:
            loops, wall, result = calibrate(module, state, inner, job["targetSeconds"])
            report.add("loops", loops=loops, wall=wall)
        loops = job["loops"] or loops
        for turn in range(job["warmups"] + job["values"]):
            per_loop, cpu, switches, wall, result = timed(module, state, loops, loops * inner)
            if turn < job["warmups"]:
                report.add("warmup", value=per_loop)
            else:
                report.add("value", value=per_loop, cpu=cpu, involuntarySwitches=switches, wall=wall)
        report.add("checksum", value=digest(module, result))
    finally:
        if hasattr(module, "teardown"):
            module.teardown(state)


def slice_of_work(module, state, loops, operations, cpus):
    """Does the work once on each CPU, or once where it is not pinned; values are averages of these parts."""
    parts = []
    for cpu in cpus or [None]:
        pin([] if cpu is None else [cpu])
        # No slice pays for the garbage of those before it; and by then the processor is awake.
        gc.collect()
        parts.append(timed(module, state, loops, operations))
    # The next slice begins where this one ended.
    cpus.reverse()
    values, cpu_values, switches, walls, results = zip(*parts)
    count = len(parts)
    return sum(values) / count, sum(cpu_values) / count, sum(switches), sum(walls), results


def take_turns(job, module, channel):
    params, threads, cpus = job["params"], job["threads"], list(job["cpus"])
    inner = module.inner_loops(params) if hasattr(module, "inner_loops") else 1
    canary = jit_canary_hits()
    state = module.setup(params, threads)
    first = checksum = None
    try:
        channel.say("start", gil=gil_is_enabled(), jit=jit_is_enabled(), canary=canary)
        for loops, extra in channel.orders():
            woken = cpu_seconds()
            value, cpu, switches, wall, results = slice_of_work(module, state, loops + extra, loops * inner, cpus)
            if checksum is None:
                first, checksum = results[0], digest(module, results[0])
            answer = next((digest(module, result) for result in results if result != first), checksum)
            del results
            channel.say("slice", value=value, cpu=cpu, involuntarySwitches=switches, wall=wall, checksum=answer,
                        gil=gil_is_enabled(), jit=jit_is_enabled(), awake=cpu_seconds() - woken)
    finally:
        if hasattr(module, "teardown"):
            module.teardown(state)
    peak, proportional = memory()
    channel.say("finish", gil=gil_is_enabled(), peakBytes=peak, proportionalBytes=proportional)


def measure_memory(job, module, report):
    measured = module.measure(job["params"])
    report.add("value", value=measured["bytes"], cpu=0, involuntarySwitches=0, wall=0)
    report.add("checksum", value=str(measured["checksum"]))


def measure_probes(job, module, report):
    for name, fact in module.probe().items():
        report.add("fact", name=name, value=fact["value"], detail=str(fact.get("detail", "")))


MEASURES = {"time": measure_time, "memory": measure_memory, "probe": measure_probes}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    # Workloads import each other, and process pools look their functions up by module name.
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:0] = [here, os.path.join(here, "workloads")]
    pin(job["cpus"][:1])
    if job["measure"] == "turns":
        take_turns(job, importlib.import_module(job["module"]), Channel())
        return
    report = Report(job["report"])
    report.add("start", gil=gil_is_enabled(), jit=jit_is_enabled(), canary=jit_canary_hits())
    module = importlib.import_module(job["module"])
    MEASURES[job["measure"]](job, module, report)
    peak, proportional = memory()
    report.add("finish", gil=gil_is_enabled(), peakBytes=peak, proportionalBytes=proportional)
    report.write()


# Workers of process pools import this file as a module of their own.
if __name__ == "__main__":
    main()
