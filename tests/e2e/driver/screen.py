"""Sees and touches a program as assistive technology does: finds controls by role and name, then uses mouse and keys."""

import subprocess

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from . import picture
from .waiting import Expired, Gone, until

# A table tells every cell as a child; Table in `table.py` reads the rows that are wanted.
_CLOSED = {"table", "tree table", "list", "tree"}


class Control:
    """One accessible object. Its answers are fresh at each question."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question):
        try:
            return question(self.accessible)
        except GLib.Error as error:
            raise Gone(str(error)) from error

    @property
    def name(self):
        return self._ask(lambda a: a.get_name()) or ""

    @property
    def description(self):
        return self._ask(lambda a: a.get_description()) or ""

    @property
    def role(self):
        return self._ask(lambda a: a.get_role_name()) or ""

    def has(self, state):
        states = self._ask(lambda a: a.get_state_set())
        return states.contains(getattr(Atspi.StateType, state.upper()))

    def children(self):
        count = self._ask(lambda a: a.get_child_count())
        found = (self._ask(lambda a, i=i: a.get_child_at_index(i)) for i in range(count))
        return [Control(child) for child in found if child is not None]

    def box(self):
        rect = self._ask(lambda a: a.get_component_iface().get_extents(Atspi.CoordType.SCREEN))
        return rect.x, rect.y, rect.width, rect.height

    def text(self):
        """What a field holds, or a label says."""
        content = self._ask(lambda a: a.get_text_iface())
        if content is None:
            return self.name
        return self._ask(lambda a: Atspi.Text.get_text(content, 0, Atspi.Text.get_character_count(content)))

    def walk(self, into_tables=False):
        """This and all below that is shown."""
        yield self
        if not into_tables and self.role in _CLOSED:
            return
        for child in self.children():
            try:
                if child.has("showing") or child.role in ("frame", "dialog", "window"):
                    yield from child.walk(into_tables)
            except Gone:
                continue

    def outline(self, depth=0):
        """The tree as text, for a failure's report."""
        lines = [f"{'  ' * depth}{self.role} {self.name!r}"]
        if self.role not in _CLOSED:
            for child in self.children():
                try:
                    if child.has("showing"):
                        lines += child.outline(depth + 1)
                except Gone:
                    continue
        return lines


class Screen:
    """What `desk` shows of the program with process id `pid`."""

    def __init__(self, desk, pid, words):
        self._desk = desk
        self._pid = pid
        self.words = words

    def program(self):
        """The program on the accessibility bus, or None while it is not there."""
        Atspi.get_desktop(0).clear_cache()
        desktop = Control(Atspi.get_desktop(0))
        for program in desktop.children():
            try:
                if program._ask(lambda a: a.get_process_id()) == self._pid:
                    program.accessible.set_cache_mask(Atspi.Cache.NONE)
                    return program
            except Gone:
                continue
        return None

    def all(self, role=None, name=None, where=None, within=None):
        """Shown controls with that role (one or a tuple), that name (in the sources' English) and where(control) true."""
        roles = (role,) if isinstance(role, str) else role
        start = within or self.program()
        named = self.words.pattern(name) if name is not None else None
        found = []
        for control in start.walk() if start else ():
            try:
                if ((roles is None or control.role in roles) and (named is None or named.fullmatch(control.name))
                        and (where is None or where(control))):
                    found.append(control)
            except Gone:
                continue
        return found

    def peek(self, *args, **kwargs):
        """The first of all(), or None."""
        try:
            found = self.all(*args, **kwargs)
        except Gone:
            return None
        return found[0] if found else None

    def find(self, role=None, name=None, where=None, within=None, seconds=30):
        return until(lambda: self.peek(role, name, where, within), f"{role or 'control'} {name!r}", seconds)

    def all_said(self, text, role=None):
        """What stands for the places (%1, …) of the text, for each control that says it."""
        found = []
        self.all(role, where=lambda control: found.append(self.words.match(control.name, text)))
        return [tuple(part for part in match.groups() if part is not None) for match in found if match]

    def said(self, text):
        found = self.all_said(text)
        return found[0] if found else None

    def await_gone(self, role=None, name=None, seconds=30):
        until(lambda: self.peek(role, name) is None, f"the end of {role or 'control'} {name!r}", seconds)

    def settle(self):
        """Until two looks at the display, a little apart, see the same."""
        seen = [None]

        def same():
            before, seen[0] = seen[0], picture.fingerprint(self._desk.frame)
            return before == seen[0]

        until(same, "the display to stand still", 10)

    def click(self, control, at=None, times=1):
        """With the mouse, in the middle or `at` (x, y) from its corner, once it is enabled and stands still."""
        box = until(lambda: self._steady(control), f"{control.name!r} to be usable")
        x, y = (box[0] + at[0], box[1] + at[1]) if at else (box[0] + box[2] // 2, box[1] + box[3] // 2)
        self._xdotool("mousemove", "--sync", str(x), str(y), "click", "--repeat", str(times), "1")

    def _steady(self, control):
        try:
            first = control.box()
            usable = control.has("enabled") and control.has("showing") and first[2] > 0 and first[0] >= 0
            return first if usable and control.box() == first else None
        except Gone:
            return None

    def point_away(self):
        """Moves the mouse where it touches nothing."""
        width, height = self._desk.size
        self._xdotool("mousemove", str(width - 1), str(height - 1))

    def press(self, button, seconds=30):
        """Clicks the button, tab, radio or check of that name."""
        self.click(self.find(("push button", "toggle button", "page tab", "radio button", "check box", "menu item", "link"),
                             button, where=lambda c: c.has("enabled"), seconds=seconds))

    def keys(self, *keys):
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, text):
        self._xdotool("type", "--clearmodifiers", "--delay", "4", "--", text)

    def fill(self, field, text):
        """Replaces what a field holds, by keyboard, and waits until it holds the text."""
        self.click(field)
        until(lambda: field.has("focused"), f"{field.name!r} to have the focus")
        self.keys("ctrl+a")
        self.type(text)
        # A password is told to nobody, not even its length.
        if field.role != "password text":
            until(lambda: field.text() == text, f"{field.name!r} to hold {text!r}")

    def field(self, name, seconds=30):
        """The field of that accessible name; a label's text names its field."""
        return self.find(("text", "password text", "spin button", "combo box", "entry"), name, seconds=seconds)

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self._desk.env, check=True, timeout=30)

    def report(self):
        """What is shown, as text."""
        try:
            program = self.program()
            return "\n".join(program.outline()) if program else "the program is not on the accessibility bus"
        except (Gone, Expired) as error:
            return f"the program does not answer: {error}"
