"""A team's server beside the console: bloomzyd as an administrator starts it by hand."""

import json
import pathlib
import subprocess

from .server import Server


class Team:
    """Serves from `folder`, with its first administrator made, until the desk's processes end."""

    def __init__(self, desk, programs, folder, email, password):
        command = [str(pathlib.Path(programs) / "bloomzyd"), "--data-dir", str(folder), "--listen", "127.0.0.1:0"]
        with open(desk.keep / "team.log", "ab") as log:
            process = desk.processes.adopt(subprocess.Popen(command, env=desk.env, stdout=subprocess.PIPE, stderr=log,
                                                            start_new_session=True))
        ready = json.loads(process.stdout.readline() or b"{}")
        if ready.get("event") != "ready":
            raise RuntimeError("the team's server did not start; see team.log")
        self.address = ready["url"].removeprefix("https://")
        Server(self.address.rpartition(":")[2]).post("/api/v1/setup", {
            "token": (folder / "setup-token").read_text().strip(), "email": email, "displayName": "Ada Placeholder",
            "password": password})
