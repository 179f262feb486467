#!/usr/bin/python3
"""keyboard_path.py PROGRAMS KEEP: from an empty home to an edited plant without a mouse.

Starts the real programs in PROGRAMS on a desktop of their own and presses keys: Tab, space, arrows, Alt and a letter, F1, and
the shortcuts that the console tells. What was saved is then asked of the server. Logs, and on failure a picture and the controls
on the screen, lie in KEEP. Exit code 77: the desktop's programs are not installed.
"""

import pathlib
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
MENU_BUTTON = ("push button", "push button menu", "button menu")
NEEDED = ("Xvfb", "openbox", "dbus-daemon", "gnome-keyring-daemon", "xdotool")


class KeyboardPath:
    def __init__(self, console, stick):
        from driver.catalog import Catalog
        from driver.keyboard import Keyboard
        from driver.wizard import Wizard

        self.screen = console.screen
        self.keyboard = Keyboard(console.screen)
        self.wizard = Wizard(console.screen)
        self.catalog = Catalog(console.screen)
        self.stick = stick
        self.port = free_port()

    def run(self):
        self.where()
        self.administrator()
        self.recovery_key()
        self.ready()
        self.find_plant()
        self.edit_plant()
        self.keyboard_map()

    def where(self):
        step("wizard: where the server runs")
        self.wizard.await_where()
        self.help()
        self.language()
        self.keyboard.tab_to("radio button", "Run the server on this computer")
        self.screen.keys("Down")
        self.screen.field("Server address")
        self.screen.keys("Up")
        self.screen.await_gone("text", "Server address")
        self.keyboard.fill("Port", str(self.port))
        self.wizard.await_free(self.port)
        self.screen.keys("alt+n")
        self.screen.find(name="Create the first administrator", seconds=60)

    def help(self):
        self.screen.keys("F1")
        self.screen.find(where=lambda control: "About this step." in control.name)
        self.screen.keys("F1")
        until(lambda: not self.screen.peek(where=lambda control: "About this step." in control.name), "the help to go")

    def language(self):
        """There and back by keys."""
        self.keyboard.tab_to(MENU_BUTTON, "Language: %1")
        self.choose_language(2, "Français")
        self.choose_language(1, "English")
        self.wizard.await_where()

    def choose_language(self, place, name):
        """A popup is no child of the program on the accessibility bus; that the button says the language shows the choice."""
        self.screen.keys("space", *["Down"] * place, "Return")
        self.screen.find(MENU_BUTTON, where=lambda control: control.name.endswith(name) and control.has("focused"))

    def administrator(self):
        step("wizard: back and on again, administrator")
        self.screen.keys("alt+b")
        self.wizard.await_where()
        until(lambda: self.can("Continue"), "Continue to be enabled")
        self.screen.keys("alt+n")
        self.screen.find(name="Create the first administrator", seconds=60)
        self.keyboard.fill("Full name", PERSON)
        self.keyboard.fill("Email", EMAIL)
        self.keyboard.fill("Password", PASSWORD)
        self.screen.find(name="Strength: %1")
        until(lambda: self.can("Continue"), "Continue to be enabled")
        self.screen.keys("alt+n")
        self.screen.find(name="Save your recovery key", seconds=60)

    def can(self, button):
        return self.screen.peek("push button", button, where=lambda control: control.has("enabled"))

    def recovery_key(self):
        step("wizard: recovery key")
        groups = self.wizard.key_groups()
        self.stick.mkdir()
        self.keyboard.press("push button", "Save to a file")
        self.wizard.name_key_file(self.stick / "key.txt")
        for field in self.screen.all("text", "Group %1"):
            number = int(self.screen.words.match(field.name, "Group %1").group(1))
            self.keyboard.fill(field.name, groups[number])
        self.keyboard.press("check box", "I stored the key outside this computer")
        until(lambda: self.can("Continue"), "Continue to be enabled")
        self.screen.keys("alt+n")

    def ready(self):
        step("wizard: ready")
        self.screen.find(name="Keep running for the team", seconds=60)
        until(lambda: self.can("Open the catalog"), "the way into the catalog")
        self.screen.keys("alt+n")

    def find_plant(self):
        step("catalog: starter catalog, search, open")
        self.catalog.await_empty()
        self.keyboard.press("push button", "Add the starter catalog")
        self.catalog.await_filled(120)
        self.catalog.search("monstera del", "monstera del")
        self.keyboard.tab_to(("table", "tree table", "table cell"), "Taxa")
        self.screen.keys("Home")
        self.screen.keys("Return")
        self.catalog.await_editor(PLANT)

    def edit_plant(self):
        step("catalog: edit and save")
        self.keyboard.tab_to("page tab", "Taxonomy")
        self.catalog.show_by_arrows("Care", "Right")
        self.keyboard.fill("Watering", "9")
        self.screen.find("push button", "Save", where=lambda control: control.has("enabled"))
        self.catalog.save()

    def keyboard_map(self):
        step("keyboard map")
        self.screen.keys("ctrl+slash")
        self.screen.find("dialog", "Keyboard shortcuts")
        self.screen.keys("Escape")
        self.screen.await_gone("dialog", "Keyboard shortcuts")

    def ask_server(self):
        step("server: the edit is there")
        server = Server(self.port)
        server.sign_in(EMAIL, PASSWORD)
        found = server.get("/api/v1/taxa", q=PLANT)["items"]
        plant = next(item["id"] for item in found if item["scientificName"].startswith(PLANT))
        days = server.get(f"/api/v1/taxa/{plant}")["care"]["wateringIntervalDays"]
        if days != 9:
            raise AssertionError(f"the server has {days} days between waterings, 9 were saved")


def main(programs, keep):
    def course(desk, folder):
        write_settings(desk, language="en", theme="light")
        console = Console(desk, programs)
        try:
            path = KeyboardPath(console, desk.home.parent / "stick")
            console.screen.point_away()
            path.run()
            path.ask_server()
            step("quit")
            if console.quit() != 0:
                raise AssertionError("the console ended with an error")
        except BaseException:
            keep_failure(console, folder)
            raise

    return run_on_desk(keep, NEEDED, course)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
