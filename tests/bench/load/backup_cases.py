"""What `make bench` asks of backups: the whole of one, beside what people use otherwise, over the same databases."""
import json
import pathlib
import re
import shutil
import sqlite3
import statistics
import subprocess
import threading
import time

import servers

PLANT_BYTES = 1_450  # of one made-up plant in catalog.db, with its indexes
COPY = 'for f in "$1"/store/*.db "$1"/audit/*.db; do sqlite3 "$f" ".backup \'$2/$(basename "$f")\'"; done'
PIPE = COPY + '; tar -c -C "$2" . | zstd -q -3 | age -r "$3" > "$4"; sync "$4"'
BACK = 'age -d -i "$1" "$2" | zstd -q -d | tar -x -C "$3"; sync -f "$3"'


def shell(command, *arguments):
    """Seconds that it took."""
    begun = time.perf_counter()
    subprocess.run(["bash", "-c", "set -e -o pipefail; " + command, "bench", *map(str, arguments)], check=True)
    return time.perf_counter() - begun


class Writer(threading.Thread):
    """Somebody who saves all the time; how long each had to wait."""

    def __init__(self, server, token, word):
        super().__init__(daemon=True)
        self.server, self.token, self.word = server, token, word
        self.spans, self.over = [], threading.Event()

    def run(self):
        while not self.over.is_set():
            name = self.word + "".join("abcdefghij"[int(digit)] for digit in str(len(self.spans)))
            begun = time.perf_counter()
            self.server.call("POST", "/api/v1/taxa", {"taxonRank": "genus", "genus": name}, token=self.token)
            self.spans.append((time.perf_counter() - begun) * 1e3)

    def stop(self):
        self.over.set()
        self.join()
        return self.spans


def peak_memory(pid):
    """MiB, since forget_peak()."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024


def forget_peak(pid):
    pathlib.Path(f"/proc/{pid}/clear_refs").write_text("5")


class BackupBench:
    def __init__(self, options, place, folder, size):
        self.options, self.place, self.folder = options, place, folder
        self.server = servers.Bloomzyd(options.bin / "bloomzyd", folder)
        self.server.set_up()
        self.token = self.server.sign_in()
        self.size = size
        self.shelf = place / "backup-shelf"
        self.shelf.mkdir(mode=0o700)
        self.key = place / "backup-key"
        key = json.loads(self.call("POST", "/api/v1/backups/recovery-keys"))
        self.key.write_text(key["identity"] + "\n")
        self.recipient = key["recipient"]
        self.call("POST", "/api/v1/backups/destinations", {"name": "Shelf", "kind": "folder", "settings": [
            {"name": "path", "value": str(self.shelf)}]})

    def call(self, method, path, body=None):
        return self.server.call(method, path, body, token=self.token)[1]

    def made(self):
        """Snapshot, archive, read back, stored durably: the restore point, and the seconds until all that was done."""
        begun = time.perf_counter()
        operation = json.loads(self.call("POST", "/api/v1/backups"))
        while "finishedAt" not in operation:
            time.sleep(0.02)
            operation = json.loads(self.call("GET", "/api/v1/operations/" + operation["id"]))
        if operation["state"] != "succeeded":
            raise SystemExit(f"bench: no backup: {operation}")
        return operation["result"], time.perf_counter() - begun

    def tell(self, name, seconds, beside=None, other=None):
        own = statistics.median(seconds)
        rest = f"  {statistics.median(other) / own:6.2f} times as fast as {beside}" if other else ""
        print(f"{'backup, ' + name:<50} median {own:7.2f} s {self.size / 1e6 / own:7.0f} MB/s{rest}", flush=True)

    def empty(self, name):
        folder = self.place / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        return folder

    def piped(self, number):
        target = self.place / f"piped-{number}.age"
        seconds = shell(PIPE, self.folder, self.empty("backup-copies"), self.recipient, target)
        return target, seconds

    def restic(self):
        """The same copies into a new repository; None where it is not installed."""
        program = shutil.which("restic")
        if not program:
            return None
        password = self.place / "restic-password"
        password.write_text("bench\n")
        repository, copies = self.empty("restic-repository"), self.empty("backup-copies")
        shell('restic -q -r "$1" -p "$2" init', repository, password)
        seconds = shell(COPY + '; restic -q -r "$3" -p "$4" backup "$2"', self.folder, copies, repository, password)
        back = shell('restic -q -r "$1" -p "$2" restore latest --target "$3"', repository, password,
                     self.empty("restic-back"))
        return seconds, back

    def make(self):
        own, piped, other = [], [], []
        forget_peak(self.server.pid)
        for number in range(self.options.rounds):
            point, seconds = self.made()
            own.append(seconds)
            target, seconds = self.piped(number)
            piped.append(seconds)
            other.append(self.restic())
        self.tell("made, verified and stored", own, "sqlite3 .backup | tar | zstd -3 | age", piped)
        self.tell("sqlite3 .backup | tar | zstd -3 | age", piped)
        if other[0]:
            self.tell("made, verified and stored", own, "restic backup", [one[0] for one in other])
        else:
            print("backup, restic: it is not installed, so nothing is beside it", flush=True)
        print(f"{'backup, peak memory of the server':<50} {peak_memory(self.server.pid):10.1f} MiB", flush=True)
        return self.shelf / point["fileName"], target, [one[1] for one in other if one]

    def back(self, ours, theirs, others):
        """The way back: what `backup verify` reads to its end, and what age, zstd and tar write to the disk."""
        program = self.options.bin / "bloomzyctl"
        verified = [shell('"$1" backup verify "$2" --identity "$3" > "$4"', program, ours, self.key,
                          self.place / "verified") for _ in range(self.options.rounds)]
        unpacked = [shell(BACK, self.key, theirs, self.empty("backup-back")) for _ in range(self.options.rounds)]
        self.tell("verified, by bloomzyctl", verified, "age -d | zstd -d | tar -x", unpacked)
        self.tell("age -d | zstd -d | tar -x", unpacked)
        if others:
            self.tell("restic restore", others)

    def pauses(self):
        """The longest time that somebody who saves waited, without a backup and while one is made."""
        quiet = Writer(self.server, self.token, "Quiet")
        quiet.start()
        time.sleep(self.options.seconds * 3)
        before = quiet.stop()
        writer = Writer(self.server, self.token, "Busy")
        writer.start()
        _, seconds = self.made()
        amid = writer.stop()
        for name, spans in (("without", before), (f"amid one of {seconds:.1f} s", amid)):
            print(f"{'backup, a save ' + name:<50} median {statistics.median(spans):7.1f} ms,"
                  f" longest {max(spans):7.1f} ms of {len(spans)}", flush=True)
        command = [self.options.bin / "bloomzyctl", "backup", "create", "--json", "--data-dir", self.folder, "--output",
                   self.place / "beside.age"]
        report = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        print(f"{'backup, longest pause of a writer, by bloomzyctl':<50} "
              f"{report['longestPauseMicroseconds'] / 1e3:10.1f} ms", flush=True)


def plants_for(mebibytes):
    return max(1_000, mebibytes * 1024 * 1024 // PLANT_BYTES)


def measure_backup(options, place, folder):
    for database in (folder / "store").glob("*.db"):
        sqlite3.connect(database).close()
    size = sum(file.stat().st_size for file in (folder / "store").glob("*.db"))
    bench = BackupBench(options, place, folder, size)
    try:
        print(f"backup of {size / 1e6:,.0f} MB", flush=True)
        bench.back(*bench.make())
        bench.pauses()
    finally:
        bench.server.stop()
