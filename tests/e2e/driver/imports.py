"""The imports page."""

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

    def check(self):
        self.screen.press("Check rows")
        self.screen.find("push button", "Import %n rows", seconds=60)
        until(lambda: any(self.table("Rows of the file").rows()), "rows of the file", 60)

    def run(self):
        self.screen.press("Import %n rows")
        self.screen.find("push button", "Show the catalog", seconds=60)

    def await_list(self, file):
        until(lambda: any(file in row for row in self.table("Imports so far").rows() if row), f"{file} in the list", 60)
