#!/usr/bin/python3
"""first_path.py PROGRAMS KEEP: from an empty home to an edited plant, and back to it after a restart.

Starts the real programs in PROGRAMS on a desktop of their own and goes the first path by mouse and keyboard. What they did is
then checked from outside: over the server's API, in its database, in the keyring, with age, and in every file they left. Logs,
and on failure a picture and the controls on the screen, lie in KEEP. Exit code 77: the desktop's programs are not installed.
"""

import json
import os
import pathlib
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from driver.console import Console, free_port, write_settings  # noqa: E402
from driver.course import keep_failure, run_on_desk, step  # noqa: E402
from driver.server import Server  # noqa: E402
from driver.waiting import until  # noqa: E402

PERSON = "Ada Placeholder"
EMAIL = "ada@example.org"
PASSWORD = "seven quiet herons over glass"
PLANT = "Monstera deliciosa"
NEEDED = ("Xvfb", "openbox", "dbus-daemon", "gnome-keyring-daemon", "secret-tool", "xdotool", "age", "age-keygen")


def check(condition, what):
    if not condition:
        raise AssertionError(what)


class FirstPath:
    def __init__(self, desk, programs):
        self.desk = desk
        self.programs = programs
        self.port = free_port()
        self.server = Server(self.port)
        self.data = desk.home / ".local/share/bloomzy"
        self.stick = desk.home.parent / "stick"
        self.console = None

    def run(self):
        from driver.catalog import Catalog
        from driver.wizard import Wizard

        write_settings(self.desk, language="en", theme="light")
        self.start()
        self.set_up(Wizard(self.console.screen))
        before = self.fill_and_edit(Catalog(self.console.screen))
        self.ask_server(before)
        self.crash_amid_an_edit(Catalog(self.console.screen))
        self.end()
        token = self.kept_token()
        self.look_for_secrets([PASSWORD, token, self.identity])
        self.start()
        self.find_again(Catalog(self.console.screen))
        check(self.kept_token() != token, "the refresh token was used and not replaced")
        self.end()
        self.read_database()
        self.look_for_secrets([PASSWORD, token, self.kept_token(), self.identity])

    def start(self):
        step("start the console")
        self.console = Console(self.desk, self.programs)

    def end(self):
        step("quit")
        check(self.console.quit() == 0, "the console ended with an error")
        until(lambda: not self.server.is_up() and not self.server_process(), "the end of the bundled server with its last console")

    def set_up(self, wizard):
        step("wizard: run a server here")
        wizard.await_where()
        wizard.choose_port(self.port)
        check(not self.server.is_up(), "a server ran before the person asked for one")
        wizard.run_here()
        check(self.server.is_up(), "the wizard went on and no server runs")
        step("wizard: administrator")
        wizard.fill_administrator(PERSON, EMAIL, PASSWORD)
        wizard.create_administrator()
        check(not (self.data / "setup-token").exists(), "the setup token outlived the first administrator")
        step("wizard: recovery key")
        groups = wizard.key_groups()
        self.stick.mkdir()
        wizard.save_key(self.stick / "key.txt")
        self.read_key(groups)
        wizard.prove_key(groups)
        wizard.finish_key()
        wizard.open_catalog()

    def read_key(self, groups):
        """The file is an age identity, the one that was shown, and for its owner alone."""
        path = self.stick / "key.txt"
        self.identity = next(line for line in path.read_text().splitlines() if line.startswith("AGE-SECRET-KEY-1"))
        check(self.identity == "AGE-SECRET-KEY-1" + "".join(groups[number] for number in sorted(groups)),
              "the saved key is another one than the one on the screen")
        check(stat.S_IMODE(path.stat().st_mode) == 0o600, "others may read the saved key")
        self.recipient = subprocess.run(["age-keygen", "-y", str(path)], check=True, capture_output=True, text=True).stdout.strip()
        sealed = subprocess.run(["age", "-r", self.recipient], input=b"petal", check=True, capture_output=True).stdout
        opened = subprocess.run(["age", "-d", "-i", str(path)], input=sealed, check=True, capture_output=True).stdout
        check(opened == b"petal", "age does not open with the saved key what it sealed for it")

    def fill_and_edit(self, catalog):
        step("catalog: add the starter catalog")
        catalog.await_empty()
        catalog.add_starter()
        step("catalog: search and open a plant")
        catalog.search("monstera del", "monstera del")
        catalog.open(PLANT)
        catalog.tab("Care")
        before = catalog.field_text("Watering")
        check(before != "9", "the plant has the value already that the test would write")
        step("catalog: edit, save, history")
        catalog.edit("Watering", "9")
        check(self.console.screen.peek(name="Was: %1" if before else "Was: empty"), "the editor does not tell the value before")
        catalog.save()
        newest = catalog.history()[0]
        check(newest[0] == "2" and newest[1] == "Watering" and newest[2].startswith(PERSON), f"the history says {newest}")
        return before

    def ask_server(self, before):
        step("server: the same over its API")
        self.server.sign_in(EMAIL, PASSWORD)
        found = self.server.get("/api/v1/taxa", q=PLANT)["items"]
        self.plant = next(item["id"] for item in found if item["scientificName"].startswith(PLANT))
        taxon = self.server.get(f"/api/v1/taxa/{self.plant}")
        check(taxon["care"]["wateringIntervalDays"] == 9, "the server has not what was saved")
        check(before == "", f"the starter catalog has a watering interval now ({before}); choose a field that is empty")
        newest = self.server.get(f"/api/v1/taxa/{self.plant}/revisions")["items"][0]
        check(newest["by"]["displayName"] == PERSON and [c["field"] for c in newest["changes"]] == ["/care/wateringIntervalDays"],
              f"the revision says {newest}")
        until(lambda: any(self.plant in json.dumps(event) for event in self.server.get("/api/v1/audit/events")["items"]),
              "the change in the audit log")
        keys = json.dumps(self.server.get("/api/v1/backups/recovery-keys"))
        check(self.recipient in keys, "the server does not know the public half of the recovery key")
        check("AGE-SECRET-KEY" not in keys, "the server gives away the recovery key")

    def crash_amid_an_edit(self, catalog):
        """What was typed and not saved stays while the bundled server is killed and started again, and can be saved then."""
        step("the server crashes amid an edit")
        field, zone = "Hardiness zone", "9b"
        catalog.tab("Care")
        check(catalog.field_text(field) != zone, "the plant has the value already that the test would write")
        catalog.edit(field, zone)
        self.crash_server(lambda: check(catalog.field_text(field) == zone, "the crash took what was typed and not saved"))
        check(catalog.field_text(field) == zone, "the server's return took what was typed and not saved")
        check(self.care().get("hardiness") != zone, "the server had what nobody saved")
        catalog.save()
        check(self.care().get("hardiness") == zone, "what was saved after the crash is not on the server")
        check(self.care()["wateringIntervalDays"] == 9, "the crash took what was saved before it")

    def crash_server(self, meanwhile):
        """Kills it until the banner is seen, for each time the console waits longer before it starts it again; then has meanwhile() look."""
        said = ""
        for _ in range(6):
            crashed = self.server_process()
            os.kill(crashed, signal.SIGKILL)
            until(lambda: self.stopped_banner() or self.server_process(other_than=crashed), "the banner of a server that stopped")
            banner = self.stopped_banner()
            said = banner.name if banner else ""
            if said:
                break
            until(lambda: self.server_process(other_than=crashed), "the server to be started again")
        check("started again" in said and "unsaved changes are kept" in said, f"the banner says {said!r}")
        meanwhile()
        until(lambda: not self.stopped_banner(), "the end of the banner", 60)
        until(self.server.is_up, "the server to be back")

    def stopped_banner(self):
        screen = self.console.screen
        headline = screen.words.pattern("The server stopped.")
        return screen.peek("label", where=lambda control: headline.match(control.name))

    def care(self):
        return self.server.get(f"/api/v1/taxa/{self.plant}")["care"]

    def server_process(self, other_than=None):
        """The process id of the one server over this home; None while there is none."""
        wanted = str(self.data).encode()
        found = []
        for entry in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
            try:
                arguments = entry.read_bytes().split(b"\0")
            except OSError:
                continue
            process = int(entry.parent.name)
            if process != other_than and arguments[0].endswith(b"/bloomzyd") and wanted in arguments:
                found.append(process)
        check(len(found) < 2, f"one server is expected over the data folder, {found} run")
        return found[0] if found else None

    def kept_token(self):
        """From the keyring, by a program that is not ours."""
        found = self.desk.run("secret-tool", "search", "--all", "server", "Bloomzy Console")
        secrets = [line.partition("secret = ")[2] for line in found.stdout.splitlines() if line.startswith("secret = ")]
        check(len(secrets) == 1, f"one session is expected in the keyring, {len(secrets)} are there")
        return json.loads(secrets[0])["refreshToken"]

    def look_for_secrets(self, secrets):
        step("files: nothing secret, nothing for others")
        files = [path for path in self.desk.home.rglob("*") if path.is_file()]
        check(len(files) > 5, "the home is empty: this looks in the wrong place")
        for path in files:
            content = path.read_bytes()
            for secret in secrets:
                check(secret.encode() not in content and secret.encode("utf-16-le") not in content, f"a secret lies in {path}")
        for path in [self.data, *self.data.rglob("*")]:
            check(path.is_symlink() or path.lstat().st_mode & 0o077 == 0, f"others may open {path}")

    def find_again(self, catalog):
        step("start again: signed in, the edit is there")
        catalog.await_filled()
        check(not self.console.screen.all("password text"), "a password is asked for again")
        catalog.search("monstera del", "monstera del")
        catalog.open(PLANT)
        catalog.tab("Care")
        check(catalog.field_text("Watering") == "9", "the edit is gone")

    def read_database(self):
        step("database: the same in the file")
        with sqlite3.connect(f"file:{self.data}/store/catalog.db?mode=ro", uri=True) as database:
            document, revision, name = database.execute(
                "SELECT document, revision, updated_by_name FROM taxon WHERE id = ?", (self.plant,)).fetchone()
            check(database.execute("PRAGMA integrity_check").fetchone()[0] == "ok", "the database is damaged")
            plants = database.execute("SELECT count(*) FROM taxon").fetchone()[0]
        check(json.loads(document)["care"]["wateringIntervalDays"] == 9 and revision == 3 and name == PERSON,
              "the file has not what was saved")
        check(plants >= 100, f"the starter catalog brought {plants} plants")

    def report(self, keep):
        if self.console is None:
            return
        keep_failure(self.console, keep)


def main(programs, keep):
    def course(desk, folder):
        path = FirstPath(desk, programs)
        try:
            path.run()
        except BaseException:
            path.report(folder)
            log = desk.home / ".local/share/bloomzy-console/log/bloomzyd.log"
            if log.exists():
                shutil.copy(log, folder)
            raise

    return run_on_desk(keep, NEEDED, course)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
