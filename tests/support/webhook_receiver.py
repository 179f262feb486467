"""A receiver of webhooks on loopback that checks signatures by itself, as docs/webhooks.md says.

webhook_receiver.py SECRET [CERTIFICATE KEY]

Prints {"port": N}, then a line of JSON for each request. The path says what is answered: /200, /503, /429 (with
Retry-After: 7), /302 (to /200), /hang (never), /cut (the connection ends), /talk (without an end).
"""
import hashlib
import hmac
import json
import ssl
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

secret = sys.argv[1].encode()
lock = threading.Lock()


def say(what):
    with lock:
        print(json.dumps(what), flush=True)


def is_valid(headers, body):
    timestamp = headers["Bloomzy-Timestamp"]
    if abs(time.time() - int(timestamp)) > 300:
        return False
    expected = hmac.new(secret, timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    return hmac.compare_digest("v1=" + expected, headers["Bloomzy-Signature"])


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        say(
            {
                "path": self.path,
                "key": self.headers["Idempotency-Key"],
                "type": self.headers["Content-Type"],
                "valid": is_valid(self.headers, body),
                "body": json.loads(body),
            }
        )
        self.answer(self.path[1:])

    def answer(self, word):
        if word == "hang":
            time.sleep(3600)
        if word in ("hang", "cut"):
            self.close_connection = True
            return
        self.send_response(200 if word == "talk" else int(word))
        if word == "429":
            self.send_header("Retry-After", "7")
        if word == "302":
            self.send_header("Location", "/200")
        if word == "talk":
            self.close_connection = True
        else:
            self.send_header("Content-Length", "0")
        self.end_headers()
        if word == "talk":
            self.wfile.write(b"x" * (1 << 20))

    def log_message(self, *arguments):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
# A client that is killed is what some tests are about.
server.handle_error = lambda *arguments: None
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
say({"port": server.server_address[1]})
server.serve_forever()
