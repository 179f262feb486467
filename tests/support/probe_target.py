"""What probes look at, on loopback.

probe_target.py http [CERTIFICATE KEY]     answers GET: /200, /404 and other statuses, /hang never
probe_target.py tcp                        takes connections and closes them

Prints {"port": N}.
"""
import json
import socket
import ssl
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/hang":
            time.sleep(3600)
        self.send_response(int(self.path[1:]))
        if self.path == "/302":
            self.send_header("Location", "/200")
        self.end_headers()
        self.wfile.write(b"all is well\n")

    def log_message(self, *arguments):
        pass


def say_port(number):
    print(json.dumps({"port": number}), flush=True)


def serve_http():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if len(sys.argv) > 2:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
        server.socket = context.wrap_socket(server.socket, server_side=True)
    say_port(server.server_address[1])
    server.serve_forever()


def serve_tcp():
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    say_port(listener.getsockname()[1])
    while True:
        listener.accept()[0].close()


serve_http() if sys.argv[1] == "http" else serve_tcp()
