"""lint_openapi.py BIN_DIR WORK_DIR: what a running bloomzyd says of its interface passes Redocly's recommended rules.

Warnings count as errors. The linter comes from the npm registry, of a fixed version and without its scripts, into WORK_DIR;
it says so before. Where it cannot be had, for whatever reason, the test is skipped (77) and says why: only what the linter
finds is a failure.
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
INSTALL_SECONDS = 180


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def linter_version():
    """2.x asks for Node.js 20.19; Debian 12 has 18, for which 1.34 is the last."""
    if not shutil.which("node") or not shutil.which("npm"):
        skip("Node.js and npm are not here")
    text = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout
    try:
        major, minor = (int(part) for part in text.strip().lstrip("v").split(".")[:2])
    except ValueError:
        skip("Node.js does not tell its version")
    if (major, minor) < (18, 17):
        skip(f"Node.js {text.strip()} is too old for the linter")
    return "2.77.0" if (major, minor) >= (20, 19) else "1.34.6"


def linter(work):
    """A program that runs. What was installed halfway is thrown away, so that a later run begins anew."""
    version = linter_version()
    folder = work / f"redocly-{version}"
    program = folder / "node_modules" / ".bin" / "redocly"
    if not runs(program):
        shutil.rmtree(folder, ignore_errors=True)
        install(f"@redocly/cli@{version}", folder)
    if not runs(program):
        shutil.rmtree(folder, ignore_errors=True)
        skip(f"@redocly/cli@{version} does not run here")
    return program


def runs(program):
    try:
        return subprocess.run([program, "--version"], env=quiet(), capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install(package, folder):
    print(f"installing {package} from the npm registry into {folder}", flush=True)
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1", "--fetch-timeout=30000",
               "--prefix", str(folder), package]
    try:
        folder.mkdir(parents=True)
        installed = subprocess.run(command, capture_output=True, text=True, timeout=INSTALL_SECONDS)
    except (OSError, subprocess.TimeoutExpired) as error:
        shutil.rmtree(folder, ignore_errors=True)
        skip(f"npm cannot install {package}: {error}")
    if installed.returncode != 0:
        shutil.rmtree(folder, ignore_errors=True)
        skip(f"npm cannot install {package}: " + "; ".join(installed.stderr.strip().splitlines()[:3]))


def quiet():
    return os.environ | {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}


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
    linted = subprocess.run([program, "lint", document, "--extends", "recommended-strict", "--format", "stylish"],
                            env=quiet(), cwd=work)
    sys.exit(linted.returncode)


main()
