"""A desktop of its own: display, window manager, session bus, unlocked keyring, empty home."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from .processes import Processes
from .waiting import until

KEYRING_PASSWORD = "of the keyring alone"
SANITIZERS = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")
OPENBOX = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>
"""


class Desk:
    """Use it in a `with`. Everything lies below one temporary folder, logs and pictures in `keep`."""

    def __init__(self, keep, size=(1440, 900)):
        self.keep = pathlib.Path(keep)
        self.keep.mkdir(parents=True, exist_ok=True)
        self.size = size
        self.processes = Processes(self.keep)

    def __enter__(self):
        self._root = pathlib.Path(tempfile.mkdtemp(prefix="bloomzy-desk-"))
        try:
            self._make_folders()
            self._start_display()
            self._start_bus()
            self._unlock_keyring()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.processes.stop_all()
        shutil.rmtree(self._root, ignore_errors=True)

    def _make_folders(self):
        self.home = self._root / "home"
        self.runtime = self._root / "run"
        self.frame = self._root / "frame"
        aside = self._root / "aside"
        for folder in (self.home, self.runtime, self.frame, aside):
            folder.mkdir(mode=0o700)
        (aside / "openbox.xml").write_text(OPENBOX)
        path = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LANG": "C.UTF-8"}
        path |= {name: os.environ[name] for name in SANITIZERS if name in os.environ}
        # What furnishes the desk has a home of its own, so that what lies in `home` is the console's doing.
        self._aside = aside
        self._aside_env = path | {"HOME": str(aside), "XDG_RUNTIME_DIR": str(self.runtime)}
        self.env = path | {
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_RUNTIME_DIR": str(self.runtime),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }

    def _start_display(self):
        """Lets the display server pick a free number and tell it."""
        reader, writer = os.pipe()
        width, height = self.size
        self.processes.start("xvfb", ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24", "-dpi", "96",
                                      "-nolisten", "tcp", "-noreset", "-fbdir", str(self.frame)],
                             self._aside_env, pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start; see xvfb.log")
        self._share(DISPLAY=f":{number}")
        self.processes.start("openbox", ["openbox", "--sm-disable", "--config-file", str(self._aside / "openbox.xml")],
                             self._aside_env)

    def _start_bus(self):
        reader, writer = os.pipe()
        # Services that the bus starts belong to the console's home: the keyring's file lies there.
        self.processes.start("bus", ["dbus-daemon", "--session", "--nofork", f"--print-address={writer}"], self.env,
                             pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as answer:
            address = answer.readline().strip()
        if not address:
            raise RuntimeError("dbus-daemon did not start; see bus.log")
        self._share(DBUS_SESSION_BUS_ADDRESS=address)

    def _unlock_keyring(self):
        keyring = self.processes.start("keyring", ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                                       self.env, stdin=subprocess.PIPE)
        keyring.stdin.write(KEYRING_PASSWORD.encode())
        keyring.stdin.close()
        # Asking the keyring itself would have the bus start a second one, a locked one, in the meantime.
        until(lambda: self._is_on_bus("org.freedesktop.secrets"), "the keyring on the session bus")

    def _is_on_bus(self, name):
        asked = self.run("dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus", "/",
                         "org.freedesktop.DBus.NameHasOwner", f"string:{name}")
        return "boolean true" in asked.stdout

    def _share(self, **variables):
        self.env |= variables
        self._aside_env |= variables

    def run(self, *command, text=None):
        """A program of the desk, to its end."""
        return subprocess.run(command, env=self.env, input=text, capture_output=True, text=True, timeout=60)
