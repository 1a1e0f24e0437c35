"""Runs a command of the author's from its start to its end, without a shell."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile

from own_root import ROOT

PREFIX = "SITEGEN_OWN_"


class Command:
    def __init__(self, params):
        self.scratch = tempfile.mkdtemp(prefix="sitegen-own-")
        own = {name[len(PREFIX):].lower(): text for name, text in os.environ.items() if name.startswith(PREFIX)}
        values = {"python": sys.executable, "scratch": self.scratch, **own, **params["arguments"]}
        self.command = self._filled(params["command"], values)
        self.prepare = self._filled(params["prepare"], values) if params.get("prepare") else None
        self.answers = params.get("answer") == "stdout"
        self.environment = {name: text for name, text in os.environ.items() if not name.startswith(PREFIX)}

    @staticmethod
    def _filled(text, values):
        # Split before filling: a value with blanks stays one argument.
        return [word.format_map({name: str(value) for name, value in values.items()}) for word in shlex.split(text)]

    def output_of(self, words):
        return subprocess.run(
            words, cwd=ROOT, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True
        ).stdout


def setup(params, threads):
    return Command(params)


def prepare(state):
    if state.prepare:
        state.output_of(state.prepare)


def run(state, loops):
    for _ in range(loops):
        output = state.output_of(state.command)
    return output if state.answers else b""


def teardown(state):
    shutil.rmtree(state.scratch, ignore_errors=True)
