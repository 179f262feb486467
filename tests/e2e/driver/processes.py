"""The programs that a run started, and their end."""

import os
import signal
import subprocess

from .waiting import until


class Processes:
    """Starts programs in sessions of their own and ends exactly those, the last first."""

    def __init__(self, log_folder):
        self._log_folder = log_folder
        self._started = []

    def start(self, name, command, env, pass_fds=(), stdin=None):
        with open(self._log_folder / f"{name}.log", "ab") as log:
            process = subprocess.Popen(command, env=env, stdout=log, stderr=log, stdin=stdin or subprocess.DEVNULL,
                                       pass_fds=pass_fds, start_new_session=True)
        self._started.append(process)
        return process

    def adopt(self, process):
        self._started.append(process)
        return process

    def stop_all(self):
        for process in reversed(self._started):
            _end_session(process)
        self._started.clear()


def _end_session(process):
    # The group has what the program started in turn: the accessibility bus, a server.
    for number, seconds in ((signal.SIGTERM, 5), (signal.SIGKILL, 5)):
        try:
            os.killpg(process.pid, number)
        except ProcessLookupError:
            break
        try:
            until(lambda: process.poll() is not None and not _group_lives(process.pid), "the end of a program", seconds)
            break
        except AssertionError:
            continue
    process.wait()


def _group_lives(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
