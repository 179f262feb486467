#!/usr/bin/python3
"""screenshots.py PROGRAMS TARGET [THEME-LANGUAGE...]: <page>-<theme>-<language>.png of every page of the real programs."""

import pathlib
import socket
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from driver.console import Console, free_port, write_settings  # noqa: E402
from driver.desk import Desk  # noqa: E402
from driver.server import Server  # noqa: E402
from driver.team import Team  # noqa: E402

LOOKS = ("light-en", "light-fr", "dark-en", "dark-fr")
PLANT = "Monstera deliciosa"
EMAIL = "ada@example.org"
PASSWORD = "seven quiet herons over glass"
SHEET = pathlib.Path(__file__).resolve().parent / "sheets" / "powo-delta.csv"
# The sheet's scale: places in the list that begins with full sun and ends with shade.
LIGHT = {"1": 2, "2": 2, "3": 1, "4": 1, "5": 0}


class Tour:
    """Goes through the console once and takes a picture at each stop."""

    def __init__(self, console, target, look, programs):
        from driver.catalog import Catalog
        from driver.wizard import Wizard

        self.console = console
        self.screen = console.screen
        self.wizard = Wizard(console.screen)
        self.catalog = Catalog(console.screen)
        self.target = target
        self.look = look
        self.programs = programs
        self.server = Server(free_port())

    def picture(self, page):
        self.console.picture(self.target / f"{page}-{self.look}.png")

    def run(self, stick):
        self.set_up(stick)
        self.catalog_pages()
        self.editor_tabs()
        self.imports()
        self.others()
        self.access()
        self.audit()
        self.backups()
        self.sign_in()

    def set_up(self, stick):
        self.wizard.await_where()
        self.team_form()
        self.team_path(stick.parent / "team")
        self.start_failure()
        self.wizard.choose_port(self.server.port)
        self.picture("setup")
        self.wizard.run_here()
        self.wizard.fill_administrator("Ada Placeholder", EMAIL, PASSWORD)
        self.picture("setup-administrator")
        self.wizard.create_administrator()
        groups = self.wizard.key_groups()
        self.wizard.save_key(stick / "recovery-key.txt")
        self.wizard.prove_key(groups)
        self.picture("setup-recovery-key")
        self.wizard.finish_key()
        self.picture("setup-ready")
        self.wizard.open_catalog()

    def team_form(self):
        self.screen.press("Connect to a team server")
        self.screen.fill(self.screen.field("Server address"), "127.0.0.1:1")
        self.screen.press("Continue")
        self.screen.find(where=lambda control: self.screen.words.pattern("The server was not reached.").match(control.name))
        self.picture("setup-team")

    def team_path(self, folder):
        """To the sign-in of a team's server, and back."""
        team = Team(self.console.desk, self.programs, folder, EMAIL, PASSWORD)
        self.screen.fill(self.screen.field("Server address"), team.address)
        self.screen.press("Continue")
        self.screen.press("The fingerprint matches")
        self.picture("setup-compare-key")
        self.screen.press("Continue")
        self.screen.find("password text")
        self.picture("setup-sign-in")
        self.screen.press("Use an invitation")
        self.picture("setup-invitation")
        self.screen.press("Back")
        self.screen.press("Run the server on this computer")

    def start_failure(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            self.screen.fill(self.screen.field("Port"), str(taken.getsockname()[1]))
            self.screen.press("Continue")
            self.screen.find("push button", "Use another port", seconds=60)
            self.picture("setup-port-in-use")

    def catalog_pages(self):
        self.catalog.await_empty()
        self.picture("catalog-empty")
        self.catalog.add_starter()
        self.screen.await_gone("push button", "Add the starter catalog")
        self.picture("catalog-filled")
        self.catalog.search("mon", "mon")
        self.catalog.open(PLANT)
        self.picture("catalog-search")
        self.palette()
        self.no_match()
        self.bulk()
        self.views()

    def no_match(self):
        self.screen.keys("ctrl+f", "ctrl+a")
        self.screen.type("monsterra")
        self.screen.find(where=lambda control: self.screen.words.pattern("Did you mean %1?").match(control.name))
        self.picture("catalog-no-match")
        self.catalog.search("mon", "mon")

    def palette(self):
        self.screen.keys("ctrl+k")
        self.screen.find("text", "Search or run a command", where=lambda c: c.has("focused"))
        self.screen.type("mon del")
        self.screen.find("list", "Results")
        self.picture("palette")
        self.screen.keys("Escape")
        self.screen.await_gone("list", "Results")

    def bulk(self):
        """Checks rows by keys, and shows the columns."""
        self.screen.click(self.catalog.table().cell(0))
        self.screen.keys("shift+Down")
        self.screen.keys("shift+Down")
        self.screen.find("push button", "Clear the selection")
        self.picture("catalog-bulk")
        self.screen.keys("Escape")
        self.screen.await_gone("push button", "Clear the selection")
        self.screen.press("Columns…")
        self.screen.find("dialog", "Columns")
        self.picture("catalog-columns")
        self.screen.keys("Escape")
        self.screen.await_gone("dialog", "Columns")
        self.catalog.open(PLANT)

    def views(self):
        """Keeps what is shown as a view, and shows the menu of the views, which the accessibility bus does not have."""
        self.screen.keys("ctrl+shift+v")
        self.screen.settle()
        self.screen.keys("v")
        self.screen.find("dialog", "Save this view")
        self.screen.type("Mon")
        self.picture("catalog-view-name")
        self.screen.keys("Return")
        self.screen.await_gone("dialog", "Save this view")
        self.screen.keys("ctrl+shift+v")
        self.screen.settle()
        self.picture("catalog-views")
        self.screen.keys("Escape")

    def editor_tabs(self):
        self.catalog.tab("Names")
        self.picture("catalog-names")
        self.catalog.tab("Care")
        self.catalog.edit("Watering", "9")
        self.picture("catalog-care")
        self.catalog.save()
        self.catalog.history()
        self.picture("catalog-history")
        self.catalog.tab("Care")
        self.catalog.edit("Watering", "8")
        self.catalog.tab("Taxonomy")
        self.picture("catalog")
        self.conflict()

    def conflict(self):
        """Somebody else saves the taxon that is being edited."""
        self.server.sign_in(EMAIL, PASSWORD)
        found = self.server.get("/api/v1/taxa", q=PLANT)["items"]
        taxon = next(item for item in found if item["scientificName"].startswith(PLANT))
        self.server.patch(f"/api/v1/taxa/{taxon['id']}", {"care": {"wateringIntervalDays": 11}}, taxon["revision"])
        self.screen.press("Compare")
        self.screen.find("dialog", "Compare the changes")
        self.picture("catalog-conflict")
        self.screen.press("Save these values")
        self.screen.find(name="Everything is saved")

    def imports(self):
        from driver.imports import Imports

        imports = Imports(self.screen)
        imports.open()
        self.picture("imports")
        imports.choose(SHEET)
        imports.choose_column("light_lvl")
        imports.mean(LIGHT)
        self.picture("imports-map")
        imports.apply_rule("light_lvl")
        imports.check()
        self.picture("imports-check")
        imports.run()
        self.picture("imports-done")
        self.screen.press("All imports")
        imports.await_list("powo-delta.csv")
        self.picture("imports-list")
        self.screen.keys("ctrl+1")
        self.catalog.await_filled()
        self.catalog.search("mon", "mon")
        self.catalog.open(PLANT)
        self.catalog.tab("Care")
        self.catalog.edit("Watering", "7")

    def others(self):
        self.screen.keys("ctrl+slash")
        self.screen.find("dialog", "Keyboard shortcuts")
        self.picture("shortcuts")
        self.screen.keys("Escape")
        self.screen.await_gone("dialog", "Keyboard shortcuts")
        self.screen.keys("ctrl+q")
        self.screen.find(("dialog", "alert"))
        self.picture("quit-unsaved")
        self.screen.keys("Escape")
        self.screen.await_gone(("dialog", "alert"))
        self.catalog.save()
        self.screen.keys("ctrl+comma")
        self.screen.find(name="Fingerprint of its key")
        self.picture("settings")
        self.screen.press("Open the log")
        self.screen.find(("dialog", "frame", "window"), "The server's log")
        self.picture("log")
        self.screen.keys("Escape")
        self.screen.await_gone(("dialog", "frame", "window"), "The server's log")

    def access(self):
        from driver.access import Access

        self.server.sign_in(EMAIL, PASSWORD)
        Access(self.screen, self.picture).run(self.server)

    def audit(self):
        from driver.audit import Audit

        Audit(self.screen, self.picture).run()

    def backups(self):
        from driver.backups import Backups

        Backups(self.screen, self.picture).run()

    def sign_in(self):
        self.screen.press("File")
        self.screen.press("Sign out")
        self.screen.find("password text", seconds=60)
        self.picture("sign-in")


def take(programs, target, look):
    theme, _, language = look.partition("-")
    with Desk(target / "logs" / look) as desk:
        write_settings(desk, language=language, theme=theme)
        stick = desk.home.parent / "stick"
        stick.mkdir()
        console = Console(desk, programs, language)
        try:
            Tour(console, target, look, programs).run(stick)
        except BaseException:
            (target / f"failure-{look}.txt").write_text(console.report())
            console.picture(target / f"failure-{look}.png")
            raise
        console.quit()


def main(programs, target, *looks):
    target = pathlib.Path(target)
    target.mkdir(parents=True, exist_ok=True)
    if len(looks) == 1:
        take(programs, target, looks[0])
        print(f"{looks[0]}: {len(list(target.glob(f'*-{looks[0]}.png')))} pictures in {target}", flush=True)
        return 0
    # A process each: the accessibility library stays with the first bus that it saw.
    return max(subprocess.run([sys.executable, "-B", __file__, programs, str(target), look]).returncode for look in looks or LOOKS)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
