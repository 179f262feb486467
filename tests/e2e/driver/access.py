"""The pages about people: users, roles, and one's own account and sessions."""

from .people import People, populate


class Access:
    """Takes a picture of each by `picture(name)`."""

    def __init__(self, screen, picture):
        self.screen = screen
        self.picture = picture

    def run(self, server):
        populate(server)
        self.users()
        self.account()
        self._go("Sessions")
        self.screen.find(name="This console")
        self.picture("sessions")
        self._go("Roles")
        self.screen.find(name="Who can do this, and why")
        self.picture("roles")

    def users(self):
        people = People(self.screen)
        self._go("Users")
        people.choose("Lena Marchetti")
        self.picture("users")
        self.screen.press("Permissions")
        self.picture("users-permissions")

    def account(self):
        self._go("Your account")
        self.screen.press("Set up an authenticator app…")
        self.screen.find("dialog", "Set up an authenticator app")
        self.picture("second-factor")
        self.screen.keys("Escape")
        self.screen.await_gone("dialog", "Set up an authenticator app")
        self.picture("account")

    def _go(self, page):
        self.screen.press("Go")
        self.screen.press(page)
