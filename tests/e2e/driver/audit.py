"""The page of the audit log."""

from .table import Table
from .waiting import until


class Audit:
    """Takes a picture of each state by `picture(name)`."""

    def __init__(self, screen, picture):
        self.screen = screen
        self.picture = picture

    def run(self):
        self.screen.press("Go")
        self.screen.press("Audit log")
        until(lambda: self._rows() > 5, "events in the table", 60)
        self._search("Monstera")
        self._choose_a_change()
        self.picture("audit")
        self.screen.keys("ctrl+d")
        self.screen.settle()
        self.picture("audit-side-by-side")
        self.screen.keys("ctrl+d")
        self._brush()
        self._filter()
        self._export()

    def _rows(self):
        control = self.screen.peek(("table", "tree table"), "Events")
        return Table(self.screen, control).row_count() if control else 0

    def _table(self):
        return Table(self.screen, self.screen.find(("table", "tree table"), "Events"))

    def _search(self, words):
        self.screen.keys("ctrl+f", "ctrl+a")
        self.screen.type(words)
        until(lambda: 0 < self._rows() < 40, "what the words find", 60)

    def _empty_search(self):
        self.screen.keys("ctrl+f", "ctrl+a", "Delete")
        until(lambda: self._rows() > 10, "events without words", 60)

    def _choose_a_change(self):
        changed = self.screen.words.pattern("Plant changed")
        until(lambda: self._table().row_of(changed.fullmatch, column=2) is not None, "a change of a plant", 60)
        self.screen.click(self._table().cell(self._table().row_of(changed.fullmatch, column=2)))
        proven = self.screen.words.pattern("Included in the signed head #%1")
        self.screen.find(where=lambda control: proven.fullmatch(control.name), seconds=60)

    def _brush(self):
        """Over the last part of all that happened: what the words of before find may lie elsewhere."""
        self._empty_search()
        self.screen.click(self.screen.find(name="Events over time"))
        for _ in range(30):
            self.screen.keys("bracketleft")
        until(lambda: self._rows() > 5, "events in the selection", 60)
        self.screen.find("push button", "Clear selection")
        self.screen.settle()
        self.picture("audit-brush")
        self.screen.press("Clear selection")
        self.screen.await_gone("push button", "Clear selection")

    def _filter(self):
        self.screen.click(self._table().cell(0))
        self.screen.keys("f")
        self.screen.keys("space")
        self.screen.settle()
        self.picture("audit-filter")
        self.screen.keys("Escape")

    def _export(self):
        self.screen.keys("ctrl+e")
        self.screen.find("dialog")
        self.picture("audit-export")
        self.screen.keys("Escape")
        self.screen.await_gone("dialog")
