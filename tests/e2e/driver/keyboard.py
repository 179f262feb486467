"""Goes through the program by keys alone, as somebody without a mouse does."""

from .waiting import Gone, until

MOST_STOPS = 80


class Keyboard:
    """Looks only at what has the focus; `screen` tells what is shown."""

    def __init__(self, screen):
        self.screen = screen

    def focused(self):
        """The control that has the focus, or None."""
        # A field's box says that it has it too, on behalf of the field.
        found = self.screen.all(where=lambda control: control.has("focused") and control.role not in ("frame", "dialog"))
        return found[-1] if found else None

    def tab_to(self, role, name, key="Tab"):
        """Presses Tab until the control of that role (one or a tuple) and name has the focus."""
        wanted = self.screen.words.pattern(name)
        roles = (role,) if isinstance(role, str) else role

        def arrived(control):
            return control is not None and control.role in roles and bool(wanted.fullmatch(control.name))

        passed = []
        for _ in range(MOST_STOPS):
            stop = self._stop()
            if arrived(stop):
                return stop
            passed.append(stop and f"{stop.role} {stop.name!r}")
            self._move(stop, key)
        raise AssertionError(f"{key} never came to {role} {name!r}; it passed {passed}")

    def press(self, role, name):
        """Goes there and presses the space bar."""
        self.tab_to(role, name)
        self.screen.keys("space")

    def fill(self, name, text, role=("text", "password text", "spin button", "entry")):
        """Goes to the field, replaces what it holds, and waits until it holds the text."""
        field = self.tab_to(role, name)
        self.screen.keys("ctrl+a")
        self.screen.type(text)
        if field.role != "password text":
            until(lambda: field.text() == text, f"{name!r} to hold {text!r}")

    def _stop(self):
        try:
            return self.focused()
        except Gone:
            return None

    def _move(self, stop, key):
        before = self._place(stop)
        self.screen.keys(key)
        until(lambda: self._place(self._stop()) != before, f"{key} to move the focus on from {before}")

    @staticmethod
    def _place(control):
        try:
            return control and (control.role, control.name, control.box())
        except Gone:
            return None
