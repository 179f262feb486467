"""The page of backups."""

from .table import Table
from .waiting import until


class Backups:
    """Takes a picture of each state by `picture(name)`."""

    def __init__(self, screen, picture):
        self.screen = screen
        self.picture = picture

    def run(self):
        self.screen.press("Go")
        self.screen.press("Backups")
        self.screen.find(name="No backups yet")
        self.picture("backups-empty")
        self.screen.keys("ctrl+b")
        until(lambda: self._rows() == 1, "the first backup", 120)
        # The schedule restores it for a test, and until then nothing else is begun.
        self.screen.await_gone("label", "Not yet", seconds=120)
        self.screen.click(self._table().cell(0))
        self.screen.settle()
        self.picture("backups")

    def _table(self):
        return Table(self.screen, self.screen.find(("table", "tree table"), "Restore points"))

    def _rows(self):
        control = self.screen.peek(("table", "tree table"), "Restore points")
        return Table(self.screen, control).row_count() if control else 0
