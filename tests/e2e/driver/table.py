"""The rows of a table that are on the screen."""

from .screen import Control
from .waiting import Gone


class Table:
    """Reads a table's cells without asking for all of them, which may be a million."""

    def __init__(self, screen, control):
        self._screen = screen
        self._control = control

    def row_count(self):
        return self._ask(lambda table: table.get_n_rows())

    def cell(self, row, column=0):
        accessible = self._ask(lambda table: table.get_accessible_at(row, column))
        if accessible is None:
            raise Gone(f"row {row} is gone")
        return Control(accessible)

    def rows(self, limit=40, column=0):
        """The texts of a column, the first one unless told, from the top."""
        try:
            return [self.cell(row, column).name for row in range(min(limit, self.row_count()))]
        except Gone:
            return []

    def row_of(self, matches, column=0):
        """The first row whose cell in that column passes, or None."""
        return next((row for row, text in enumerate(self.rows(column=column)) if matches(text)), None)

    def _ask(self, question):
        table = self._control._ask(lambda a: a.get_table_iface())
        if table is None:
            raise Gone("the table is gone")
        return self._control._ask(lambda _: question(table))
