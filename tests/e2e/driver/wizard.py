"""The first-run wizard, step by step."""

from .waiting import until


class Wizard:
    def __init__(self, screen):
        self.screen = screen

    def await_where(self):
        self.screen.find(name="Where should the server run?")
        self.screen.find(name="Run the server on this computer", role="radio button")

    def choose_port(self, port):
        self.screen.fill(self.screen.field("Port"), str(port))
        self.screen.keys("Tab")
        self.await_free(port)

    def await_free(self, port):
        until(lambda: self._free_port() == str(port), f"the check that port {port} is free")

    def _free_port(self):
        said = self.screen.said("Port %1 is free")
        return said[0] if said else None

    def run_here(self):
        self.screen.press("Continue")
        self.screen.find(name="Create the first administrator", seconds=60)

    def fill_administrator(self, name, email, password):
        self.screen.fill(self.screen.field("Full name"), name)
        self.screen.fill(self.screen.field("Email"), email)
        self.screen.fill(self.screen.field("Password"), password)
        # The server's word: the strength it gives, and that the password is not a common one.
        self.screen.find(name="Strength: %1")
        self.screen.find("push button", "Continue", where=lambda c: c.has("enabled"))

    def create_administrator(self):
        self.screen.press("Continue")
        self.screen.find(name="Save your recovery key", seconds=60)

    def key_groups(self):
        """The shown groups by their number."""
        def shown():
            found = {}
            for number, group in self.screen.all_said("Group %1: %2", role="label"):
                found[int(number)] = group
            return found if len(found) >= 15 else None

        return until(shown, "the groups of the recovery key")

    def save_key(self, path):
        self.screen.press("Save to a file")
        self.name_key_file(path)

    def name_key_file(self, path):
        """In the file dialog, which begins in the field for the name."""
        self.screen.find(("dialog", "file chooser"))
        field = self.screen.find("text", within=self.screen.find(("dialog", "file chooser")), where=lambda c: c.has("focused"))
        self.screen.keys("ctrl+a")
        self.screen.type(str(path))
        until(lambda: field.text() == str(path), f"the field to hold {path}")
        self.screen.keys("Return")
        until(path.exists, f"{path}")
        self.screen.find(name="Saved to %1")

    def prove_key(self, groups):
        """Types the two groups that are asked for."""
        for field in self.screen.all("text", "Group %1"):
            number = int(self.screen.words.match(field.name, "Group %1").group(1))
            self.screen.fill(field, groups[number].lower())
        self.screen.press("I stored the key outside this computer")

    def finish_key(self):
        self.screen.press("Continue")
        self.screen.find(name="Keep running for the team", seconds=60)

    def open_catalog(self):
        self.screen.press("Open the catalog")
