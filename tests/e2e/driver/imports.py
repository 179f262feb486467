"""The imports page."""

from .keyboard import Keyboard
from .table import Table
from .waiting import until


class Imports:
    def __init__(self, screen):
        self.screen = screen

    def open(self):
        self.screen.keys("ctrl+2")
        self.screen.find("push button", "Choose file", seconds=60)

    def choose(self, path):
        """By the file dialog, which begins in the field for the name."""
        self.screen.press("Choose file")
        dialog = self.screen.find(("dialog", "file chooser"))
        field = self.screen.find("text", within=dialog, where=lambda c: c.has("focused"))
        self.screen.fill(field, str(path))
        self.screen.keys("Return")
        until(lambda: self.table("Rows of the file") and any(self.table("Rows of the file").rows()), "rows of the file", 60)

    def table(self, name):
        control = self.screen.peek(("table", "tree table"), name)
        return Table(self.screen, control) if control else None

    def choose_column(self, name):
        """Clicks the column's row, and waits for its rule."""
        columns = self.table("Columns of the file")
        row = until(lambda: columns.row_of(lambda text: text == name, column=1), f"the column {name}")
        self.screen.click(columns.cell(row, 1))
        self.screen.find(where=lambda c: self.screen.words.match(c.name, "Rule for %1") and name in c.name)

    def mean(self, meanings):
        """Chooses by keys what the values of the chosen column mean; `meanings` are places in the list of choices."""
        keyboard = Keyboard(self.screen)
        for box in self.screen.all("combo box", "Meaning of %1"):
            value = self.screen.words.match(box.name, "Meaning of %1").group(1)
            keyboard.tab_to("combo box", box.name)
            self.screen.keys("Home", *["Down"] * meanings[value])

    def apply_rule(self, name):
        self.screen.press("Apply rule")
        until(lambda: self.screen.words.match(self._match(name), "%n values mapped"), f"the rule for {name} to be taken", 60)

    def _match(self, name):
        columns = self.table("Columns of the file")
        return columns.cell(columns.row_of(lambda text: text == name, column=1), 4).name

    def check(self):
        self.screen.press("Check rows")
        self.screen.find("push button", "Import %n rows", seconds=60)
        until(lambda: any(self.table("Rows of the file").rows()), "rows of the file", 60)

    def run(self):
        self.screen.press("Import %n rows")
        self.screen.find("push button", "Show the catalog", seconds=60)

    def await_list(self, file):
        until(lambda: any(file in row for row in self.table("Imports so far").rows() if row), f"{file} in the list", 60)
