"""The catalog page."""

from .table import Table
from .waiting import until


class Catalog:
    def __init__(self, screen):
        self.screen = screen

    def await_empty(self):
        self.screen.find(name="Add the starter catalog", role="push button", seconds=60)

    def await_filled(self, seconds=60):
        until(lambda: self.rows() and any(self.rows()), "rows in the table", seconds)

    def add_starter(self):
        self.screen.press("Add the starter catalog")
        self.await_filled(120)

    def table(self):
        control = self.screen.peek(("table", "tree table"), "Taxa")
        return Table(self.screen, control) if control else None

    def rows(self):
        table = self.table()
        return table.rows() if table else []

    def search(self, text, expected):
        """Types into the search field until the table's first rows all hold `expected`."""
        self.screen.keys("ctrl+f")
        field = self.screen.find("text", "Search", where=lambda c: c.has("focused"))
        self.screen.keys("ctrl+a")
        self.screen.type(text)
        until(lambda: field.text() == text, f"the search field to hold {text!r}")
        until(lambda: self._all_hold(expected), f"only rows with {expected!r}")

    def _all_hold(self, expected):
        rows = [row for row in self.rows() if row]
        return bool(rows) and all(expected.lower() in row.lower() for row in rows)

    def open(self, name):
        """Clicks the first row that begins with the name, and waits for the editor."""
        table = until(self.table, "the table of taxa")
        until(lambda: table.row_of(lambda text: text.startswith(name)) is not None, f"a row {name!r}")
        self.screen.click(table.cell(table.row_of(lambda text: text.startswith(name))))
        self.await_editor(name)

    def await_editor(self, name):
        self.screen.find("page tab", "Taxonomy")
        genus, epithet = name.split()[:2]
        until(lambda: self._holds("Genus", genus) and self._holds("Specific epithet", epithet), f"the editor of {name}")

    def _holds(self, field, text):
        control = self.screen.peek("text", field)
        return control is not None and control.text() == text

    def tab(self, name):
        """Tabs bear counts behind their names."""
        self.screen.click(self.screen.find("page tab", where=lambda c: self.screen.words.pattern(name).match(c.name)))

    def show_by_arrows(self, name, key):
        """Moves along the tabs, which have the focus, until that one is shown; their list bears its name."""
        passed = []
        while (shown := self.screen.find("page tab list").name) not in passed:
            if self.screen.words.pattern(name).match(shown):
                return
            passed.append(shown)
            self.screen.keys(key)
            until(lambda: self.screen.find("page tab list").name != passed[-1], f"{key} to leave the tab {passed[-1]}")
        raise AssertionError(f"{key} never came to the tab {name!r}; it passed {passed}")

    def field_text(self, field):
        return self.screen.field(field).text()

    def edit(self, field, text):
        self.screen.fill(self.screen.field(field), text)
        self.screen.find("push button", "Save", where=lambda c: c.has("enabled"))

    def save(self):
        self.screen.keys("ctrl+s")
        self.screen.find(name="Everything is saved", seconds=30)

    def history(self):
        """What the history's rows say: (revision, what, who, when)."""
        self.tab("History")
        return until(lambda: self.screen.all_said("Revision %1, %2, by %3, %4"), "the history's rows")
