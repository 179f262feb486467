"""Asks the server over its API, as any other client would."""

import json
import ssl
import urllib.parse
import urllib.request


class Server:
    def __init__(self, port):
        self.port = port
        self.url = f"https://127.0.0.1:{port}"
        # Its certificate is its own; that the console pins the key is for other tests to show.
        self._tls = ssl.create_default_context()
        self._tls.check_hostname = False
        self._tls.verify_mode = ssl.CERT_NONE
        self._token = None

    def sign_in(self, email, password):
        self._token = self.post("/api/v1/auth/login", {"email": email, "password": password})["accessToken"]

    def get(self, path, **query):
        return self._send(path + ("?" + urllib.parse.urlencode(query) if query else ""), None)

    def post(self, path, body):
        return self._send(path, json.dumps(body).encode())

    def patch(self, path, body, revision):
        """A merge patch to what was read at that revision."""
        return self._send(path, json.dumps(body).encode(), "PATCH",
                          {"Content-Type": "application/merge-patch+json", "If-Match": f'"{revision}"'})

    def is_up(self):
        try:
            urllib.request.urlopen(self.url + "/health/live", context=self._tls, timeout=5).close()
            return True
        except OSError:
            return False

    def _send(self, path, body, method=None, headers=None):
        headers = headers or ({"Content-Type": "application/json"} if body is not None else {})
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        request = urllib.request.Request(self.url + path, data=body, headers=headers, method=method)
        with urllib.request.urlopen(request, context=self._tls, timeout=30) as answer:
            return json.loads(answer.read() or b"null")
