"""lint_openapi.py BIN_DIR WORK_DIR: what a running bloomzyd says of its interface passes Redocly's recommended rules.

Warnings count as errors. The linter comes from the npm registry, of a fixed version and without its scripts; without
Node.js, npm or the registry the test is skipped (77) and says why.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.request

SKIPPED = 77
NO_NETWORK = ("ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH",
              "ERR_SOCKET_TIMEOUT", "FETCH_ERROR", "E502", "E503", "E504", "ENOTCACHED")


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def linter_version():
    """2.x asks for Node.js 20.19; Debian 12 has 18, for which 1.34 is the last."""
    if not shutil.which("node") or not shutil.which("npm"):
        skip("Node.js and npm are not here")
    text = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    major, minor = (int(part) for part in text.strip().lstrip("v").split(".")[:2])
    if (major, minor) < (18, 17):
        skip(f"Node.js {text.strip()} is too old for the linter")
    return "2.77.0" if (major, minor) >= (20, 19) else "1.34.6"


def linter(work):
    version = linter_version()
    folder = work / f"redocly-{version}"
    program = folder / "node_modules" / ".bin" / "redocly"
    if program.exists():
        return program
    folder.mkdir(parents=True, exist_ok=True)
    installed = subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1", "--fetch-timeout=30000",
         "--prefix", str(folder), f"@redocly/cli@{version}"], capture_output=True, text=True)
    if installed.returncode == 0:
        return program
    if any(code in installed.stderr for code in NO_NETWORK):
        skip("the npm registry cannot be reached")
    sys.exit(f"npm cannot install @redocly/cli@{version}:\n{installed.stderr}")


def served_document(bin_dir):
    """/openapi.json of a server in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            [bin_dir / "bloomzyd", "--data-dir", f"{folder}/data", "--listen", "127.0.0.1:0", "--insecure-http"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            ready = json.loads(server.stdout.readline())
            with urllib.request.urlopen(ready["url"] + "/openapi.json", timeout=30) as answer:
                return answer.read()
        finally:
            server.terminate()
            server.wait(timeout=30)


def main():
    bin_dir, work = (pathlib.Path(argument) for argument in sys.argv[1:3])
    program = linter(work)
    document = work / "openapi.json"
    document.write_bytes(served_document(bin_dir))
    environment = os.environ | {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
    linted = subprocess.run([program, "lint", document, "--extends", "recommended-strict", "--format", "stylish"],
                            env=environment, cwd=work)
    sys.exit(linted.returncode)


main()
