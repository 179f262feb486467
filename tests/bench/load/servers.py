"""Servers to measure: bloomzyd, and nginx with one worker beside it. Each is ended by its own process id."""
import http.client
import json
import os
import pathlib
import shutil
import socket
import ssl
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")
PASSWORD = "quiet-lantern-9-orbit-falcon"
EMAIL = "ada@example.org"


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Bloomzyd:
    """One server over a data folder. `seconds_to_ready` from its start to its line."""

    def __init__(self, program, folder, tls=False):
        command = [program, "--data-dir", str(folder), "--listen", "127.0.0.1:0"]
        self._log = open(folder.parent / (folder.name + ".log"), "ab")
        begun = time.perf_counter()
        self._process = subprocess.Popen(command + ([] if tls else ["--insecure-http"]), stdout=subprocess.PIPE,
                                         stderr=self._log)
        line = self._process.stdout.readline()
        self.seconds_to_ready = time.perf_counter() - begun
        ready = json.loads(line or b"{}")
        if ready.get("event") != "ready":
            raise SystemExit(f"bench: bloomzyd did not start: {line!r}")
        self.url = ready["url"]
        self.pid = self._process.pid
        self.folder = folder

    def cpu(self):
        return cpu_seconds(self.pid)

    def memory(self):
        """MiB: what stands in memory, and the part that is its own."""
        status = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{self.pid}/status").read_text().splitlines())
        return tuple(int(status[key].split()[0]) / 1024 for key in ("VmRSS", "RssAnon"))

    def call(self, method, path, body=None, token=None):
        host = self.url.split("://")[1]
        client = http.client.HTTPSConnection(host, context=ssl._create_unverified_context()) \
            if self.url.startswith("https") else http.client.HTTPConnection(host)
        headers = {"Content-Type": "application/json"} if body is not None else {}
        if token:
            headers["Authorization"] = "Bearer " + token
        client.request(method, path, json.dumps(body) if body is not None else None, headers)
        answer = client.getresponse()
        text = answer.read()
        client.close()
        if answer.status >= 300:
            raise SystemExit(f"bench: {method} {path} got {answer.status}: {text[:200]!r}")
        return answer, text

    def set_up(self):
        token = (self.folder / "setup-token").read_text().strip()
        self.call("POST", "/api/v1/setup", {"token": token, "email": EMAIL, "displayName": "Ada Placeholder",
                                            "password": PASSWORD})

    def sign_in(self):
        return self.tokens()["accessToken"]

    def tokens(self):
        _, text = self.call("POST", "/api/v1/auth/login", {"email": EMAIL, "password": PASSWORD})
        return json.loads(text)

    def refreshes(self, seconds):
        """Renews a session over one connection for so long; the seconds that each took."""
        client = http.client.HTTPConnection(self.url.split("://")[1])
        token = self.tokens()["refreshToken"]
        spans = []
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            begun = time.perf_counter()
            client.request("POST", "/api/v1/auth/refresh", json.dumps({"refreshToken": token}),
                           {"Content-Type": "application/json"})
            answer = client.getresponse()
            text = answer.read()
            spans.append(time.perf_counter() - begun)
            if answer.status != 200:
                raise SystemExit(f"bench: refresh got {answer.status}: {text[:200]!r}")
            token = json.loads(text)["refreshToken"]
        client.close()
        return spans

    def stop(self):
        self._process.terminate()
        self._process.wait(60)
        self._log.close()


class Nginx:
    """One worker. `/return` and `/file` answer with the bytes of `answer`, head and body as bloomzyd sends them."""

    def __init__(self, folder, answer, body, certificate, key):
        self.port, self.tls_port = free_port(), free_port()
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("logs", "www", "tmp"):
            (folder / name).mkdir(exist_ok=True)
        (folder / "www" / "file").write_bytes(body)
        shutil.copy(certificate, folder / "server.crt")
        shutil.copy(key, folder / "server.key")
        for path in [folder, *folder.iterdir()]:
            path.chmod(0o755 if path.is_dir() else 0o644)
        owned = ("date", "content-length", "content-type", "connection", "server")
        headers = "".join(f"    add_header {name} {json.dumps(value)};\n" for name, value in answer.getheaders()
                          if name.lower() not in owned)
        (folder / "nginx.conf").write_text(self._configuration(folder, headers, body.decode()))
        self._process = subprocess.Popen(["/usr/sbin/nginx", "-p", str(folder), "-c", "nginx.conf"],
                                         stderr=subprocess.DEVNULL)
        self.pid = self._worker()

    def _configuration(self, folder, headers, body):
        temporary = "".join(f"  {kind}_temp_path tmp/{kind};\n"
                            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        user = "user root;\n" if os.geteuid() == 0 else ""
        return f"""{user}daemon off;
worker_processes 1;
pid nginx.pid;
error_log logs/error.log crit;
events {{ worker_connections 1024; }}
http {{
{temporary}  access_log off;
  keepalive_requests 100000000;
  server_tokens off;
  tcp_nodelay on;
  open_file_cache max=16;
  default_type application/json;
  server {{
    listen 127.0.0.1:{self.port};
    listen 127.0.0.1:{self.tls_port} ssl;
    ssl_certificate server.crt;
    ssl_certificate_key server.key;
    root www;
{headers}    location = /return {{ return 200 {json.dumps(body)}; }}
  }}
}}
"""

    def _worker(self):
        children = pathlib.Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        for _ in range(1000):
            found = children.read_text().split() if self._process.poll() is None else []
            if found and self._answers():
                return int(found[0])
            time.sleep(0.005)
        raise SystemExit("bench: nginx did not start; is the package nginx-light installed?")

    def _answers(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        except OSError:
            return False

    def url(self, tls=False):
        return f"https://127.0.0.1:{self.tls_port}" if tls else f"http://127.0.0.1:{self.port}"

    def cpu(self):
        return cpu_seconds(self.pid)

    def stop(self):
        self._process.terminate()
        self._process.wait(30)
