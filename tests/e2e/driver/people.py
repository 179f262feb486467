"""People of a server, and the page that shows them."""

from .table import Table
from .waiting import until

PASSWORD = "nine slow otters under birch"
PEOPLE = (
    ("Lena Marchetti", "lena@example.org", "curator"),
    ("Tomás Ferreira", "tomas@example.org", "curator"),
    ("Aiko Brandt", "aiko@example.org", "viewer"),
    ("Jonas Okafor", "jonas@example.org", "support"),
    ("Maëlle Quintin", "maelle@example.org", "auditor"),
    ("Piet van Loon", "piet@example.org", "viewer"),
)


def populate(server):
    """Somebody of each kind: active, suspended, and invited. `server` is signed in as an administrator."""
    for name, email, role in PEOPLE:
        invited = server.post("/api/v1/users", {"email": email, "displayName": name, "roles": [role]})
        if email.startswith("piet"):
            continue
        server.post("/api/v1/auth/accept-invitation",
                    {"invitationCode": invited["invitationCode"], "password": PASSWORD})
        if email.startswith("jonas"):
            server.post(f"/api/v1/users/{invited['user']['id']}/suspend", {"reason": "On leave until spring."})


class People:
    def __init__(self, screen):
        self.screen = screen

    def choose(self, name):
        until(lambda: self._row_of(name) is not None, f"{name} in the table", 60)
        self.screen.click(self._table().cell(self._row_of(name)))
        self.screen.find("page tab", "Permissions")

    def _table(self):
        return Table(self.screen, self.screen.find(("table", "tree table"), "Users"))

    def _row_of(self, name):
        control = self.screen.peek(("table", "tree table"), "Users")
        return Table(self.screen, control).row_of(lambda text: name in text) if control else None
