"""bloomzy-console as a program: started, looked at, ended."""

import os
import pathlib
import socket
import subprocess

from . import picture
from .waiting import until
from .words import Words


class Console:
    """One run of the program on a desk."""

    def __init__(self, desk, programs, language="en"):
        # libatspi looks for the bus when it is loaded, so the desk has to stand first.
        os.environ.update({name: desk.env[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})
        from .screen import Screen

        self.desk = desk
        self.process = desk.processes.start("console", [str(pathlib.Path(programs) / "bloomzy-console")], desk.env)
        self.screen = Screen(desk, self.process.pid, Words(language))
        until(self._is_up, "the console's window", 60)

    def _is_up(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"the console ended with {self.process.returncode}; see console.log")
        return self.screen.peek("push button")

    def quit(self):
        """By keyboard, as a person does; waits for the end of the program and tells its exit code."""
        self.screen.keys("ctrl+q")
        until(lambda: self.process.poll() is not None, "the end of the console", 30)
        return self.process.returncode

    def report(self):
        """How the program is, for a failure."""
        try:
            # One that just crashed leaves the bus before it has ended.
            return f"the console ended with {self.process.wait(timeout=1)}; see console.log"
        except subprocess.TimeoutExpired:
            return self.screen.report()

    def picture(self, target):
        self.screen.point_away()
        self.screen.settle()
        return picture.take(self.desk.frame, target)


def write_settings(desk, **values):
    """Chooses language, theme and the like before the console is started."""
    folder = desk.home / ".config" / "bloomzy-console"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lines = ["[General]"] + [f"{name}={value}" for name, value in values.items()]
    (folder / "settings.ini").write_text("\n".join(lines) + "\n")


def free_port():
    """Below the range that the system gives to outgoing connections, and another place for each process, as
    tests/support/FreePort.h does: nobody takes it between this look and the server's start."""
    first, count = 20000, 12000
    for step in range(count):
        port = first + (os.getpid() * 10 + step) % count
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError("no port is free")
