#!/usr/bin/env python3
"""`make bench`: what bloomzyd answers, beside nginx, bare group commit and bare argon2id on the same machine, in turn.

Only ratios of one run, and processor time for each request, mean something: the load generator shares the processors.
"""
import argparse
import contextlib
import ctypes
import hashlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
import rounds  # noqa: E402
import servers  # noqa: E402
from audit_cases import measure_audit  # noqa: E402
from backup_cases import measure_backup, plants_for  # noqa: E402
from user_cases import measure_users  # noqa: E402

TAXA = 400_000
USERS = 1_000_000
EVENTS = 10_000_000
ROOT = pathlib.Path(__file__).resolve().parents[3]
SQL = ROOT / "resources/migrations"
CATALOG_STATE = [SQL / "catalog/sqlite", SQL / "storage/sqlite", ROOT / "tests/bench/catalog/CatalogSeed.cpp"]
USERS_STATE = [SQL / "auth/sqlite", SQL / "storage/sqlite", ROOT / "tests/bench/users/UserSeed.cpp"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release", help="folder of the preset")
    parser.add_argument("--bin", type=pathlib.Path, default=ROOT / "build/bin", help="folder of bloomzyd")
    parser.add_argument("--seconds", type=int, default=1, help="of each round")
    parser.add_argument("--rounds", type=int, default=3, help="of each side in each case")
    parser.add_argument("--only", default="", help="cases whose name contains this")
    parser.add_argument("--mebibytes", type=int, default=1024, help="of the databases that are backed up")
    parser.add_argument("--events", type=int, default=EVENTS, help="of the audit log")
    return parser.parse_args()


def seeded(options, name, tool, count, state):
    """A database of so many made-up rows; made once for each state of the schema and of the generator."""
    files = sorted(file for place in state for file in ([place] if place.is_file() else place.glob("*.sql")))
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
    folder = ROOT / "build/bench"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    database = folder / f"{name}-{digest}.db"
    if not database.exists():
        print(f"making {count:,} rows once, into {database.relative_to(ROOT)}", flush=True)
        for old in folder.glob(f"{name}-*"):
            old.unlink()
        made = folder / "making.db"
        for rest in folder.glob("making.db*"):
            rest.unlink()
        subprocess.run([options.build / "bench-tools" / tool, made, str(count)], check=True)
        made.rename(database)
    return database


def data_folder(place, name, database=None, service="catalog"):
    folder = place / name
    store = folder / "store"
    store.mkdir(parents=True)
    for each in (folder, store):
        each.chmod(0o700)
    if database:
        shutil.copyfile(database, store / f"{service}.db")
        (store / f"{service}.db").chmod(0o600)
    return folder


HEADER = f"{'case':<34}{'clients':>7} {'ours/s':>9} {'other/s':>9} {'ratio':>7}  {'p50 ms':>8} {'p99 ms':>8}" \
         f"  {'CPU us':>7} {'other':>6}  beside"


def row(name, clients, own, other, ratio, p50, p99, cpu, other_cpu, beside, failed=0):
    print(f"{name:<34}{clients:>7} {own:>9,.0f} {other:>9,.0f} {ratio:>7.4f}  {p50:>8.3f} {p99:>8.3f}  {cpu:>7.1f}"
          f" {other_cpu:>6.1f}  {beside}{f'  {failed} FAILED' if failed else ''}", flush=True)


class Bench:
    def __init__(self, options, place):
        self.options = options
        self.place = place
        self.failed = 0

    def wanted(self, name):
        return self.options.only in name

    def versus_nginx(self, name, server, arguments, clients=32, path="/return", tls=False):
        if not self.wanted(name):
            return
        nginx = rounds.Side(self.nginx, self.nginx.url(tls), clients, ("-", self.paths([path])))
        ours = rounds.Side(server, server.url, clients, arguments)
        own, others, ratio = rounds.compare(ours, nginx, self.options.seconds, self.options.rounds)
        failed = sum(each.failed for each in own)
        self.failed += failed
        row(name, clients, rounds.median(own, "per_second"), rounds.median(others, "per_second"), ratio,
            rounds.median(own, "p50"), rounds.median(own, "p99"), rounds.median(own, "cpu"),
            rounds.median(others, "cpu"), "nginx " + path + (" TLS" if tls else ""), failed)

    def paths(self, lines):
        file = tempfile.NamedTemporaryFile("w", dir=self.place, suffix=".paths", delete=False)
        with file:
            file.write("".join(line + "\n" for line in lines))
        return file.name

    # Cases ------------------------------------------------------------------------------------------------------

    def static(self, plain, secure):
        live = ("-", self.paths(["/health/live"]))
        self.versus_nginx("static", plain, live, path="/file")
        self.versus_nginx("static, return", plain, live, path="/return")
        self.versus_nginx("static, TLS", secure, live, path="/file", tls=True)

    def reads(self, server, token):
        page = json.loads(server.call("GET", "/api/v1/taxa?limit=200", token=token)[1])
        ids = [item["id"] for item in page["items"]]
        families = sorted({item["family"] for item in page["items"] if "family" in item})[:8]
        genera = sorted({item["genus"].lower() for item in page["items"]})
        self.versus_nginx("one taxon, with a token", server,
                          (token, self.paths(f"/api/v1/taxa/{each}" for each in ids)))
        self.versus_nginx("50 of 400,000, filtered, sorted", server, (token, self.paths(
            f"/api/v1/taxa?limit=50&taxonomicStatus=accepted&family={family}&sort={sort}"
            for family in families for sort in ("updatedAtDescending", "scientificName"))))
        self.versus_nginx("search inside names", server, (token, self.paths(
            f"/api/v1/taxa?limit=50&q={genus[1:1 + length]}" for genus in genera[:40] for length in (3, 4, 5))))
        self.versus_nginx("search as you type", server, (token, self.paths(
            f"/api/v1/taxa?limit=50&q={genus[:length]}" for genus in genera[:20] for length in range(1, 8))))

    def creates(self, server, token):
        for clients in (1, 8, 32):
            name = "create, durable"
            self.versus_nginx(name, server, (token, "create", "abcdefgh"[clients % 8] * 2), clients)
            if self.wanted(name):
                self.versus_group_commit(server, token, clients)

    def versus_group_commit(self, server, token, clients):
        pairs = []
        for _ in range(self.options.rounds):
            bare = json.loads(subprocess.run(
                [self.options.build / "bench-tools/GroupCommitBench", str(clients), str(self.options.seconds),
                 self.place], capture_output=True, text=True, check=True).stdout)
            word = "z" + "abcdefgh"[len(pairs)] + "abcdefgh"[clients % 8]
            pairs.append((bare, rounds.load(rounds.Side(server, server.url, clients, (token, "create", word)),
                                            self.options.seconds)))
        ratio = statistics.median(own.per_second / bare["perSecond"] for bare, own in pairs)
        bares, owns = zip(*pairs)
        row("create, durable", clients, rounds.median(owns, "per_second"),
            statistics.median(each["perSecond"] for each in bares), ratio, rounds.median(owns, "p50"),
            rounds.median(owns, "p99"), rounds.median(owns, "cpu"),
            statistics.median(each["cpu"] for each in bares), "bare group commit")

    def login(self, server):
        if not self.wanted("login"):
            return
        sodium = ctypes.CDLL("libsodium.so.23")
        text = ctypes.create_string_buffer(128)
        pairs = []
        for _ in range(self.options.rounds * 5):
            begun, used = time.perf_counter(), time.process_time()
            sodium.crypto_pwhash_str_alg(text, servers.PASSWORD.encode(), ctypes.c_ulonglong(len(servers.PASSWORD)),
                                         ctypes.c_ulonglong(3), ctypes.c_size_t(64 << 20), 2)
            bare, bare_cpu = time.perf_counter() - begun, time.process_time() - used
            begun, used = time.perf_counter(), server.cpu()
            server.sign_in()
            pairs.append((bare, time.perf_counter() - begun, bare_cpu, server.cpu() - used))
        bare, own, bare_cpu, cpu = (statistics.median(part) for part in zip(*pairs))
        row("login", 1, 1 / own, 1 / bare, statistics.median(b / o for b, o, *_ in pairs), own * 1e3,
            max(o for _, o, *_ in pairs) * 1e3, cpu * 1e6, bare_cpu * 1e6, "argon2id alone (64 MiB, 3 passes)")

    def refresh(self, server):
        """A refresh is one durable commit: beside what the disk does for one writer."""
        if not self.wanted("refresh"):
            return
        pairs, spans, used = [], [], []
        for _ in range(self.options.rounds):
            bare = json.loads(subprocess.run(
                [self.options.build / "bench-tools/GroupCommitBench", "1", str(self.options.seconds), self.place],
                capture_output=True, text=True, check=True).stdout)
            begun = server.cpu()
            own = server.refreshes(self.options.seconds)
            used.append((server.cpu() - begun) / len(own))
            pairs.append((bare, 1 / statistics.median(own)))
            spans += own
        bares, owns = zip(*pairs)
        row("refresh", 1, statistics.median(owns), statistics.median(each["perSecond"] for each in bares),
            statistics.median(own / bare["perSecond"] for bare, own in pairs), statistics.median(spans) * 1e3,
            sorted(spans)[int(len(spans) * 0.99)] * 1e3, statistics.median(used) * 1e6,
            statistics.median(each["cpu"] for each in bares), "bare group commit")

    def permission(self, server, token):
        """A route whose answer costs nothing but the check of who asks and what they may."""
        self.versus_nginx("permission check", server, (token, self.paths(["/api/v1/permissions"])))

    def start(self, folder):
        if not self.wanted("start"):
            return
        times = {"start to ready, first": [], "start to ready, again": []}
        used = {}
        for attempt in range(self.options.rounds * 3):
            fresh = self.place / f"fresh-{attempt}"
            fresh.mkdir(mode=0o700)
            for name, place in (("start to ready, first", fresh), ("start to ready, again", folder)):
                server = servers.Bloomzyd(self.options.bin / "bloomzyd", place)
                times[name].append(server.seconds_to_ready * 1e3)
                used[name] = server.cpu() * 1e3
                server.stop()
        for name, spans in times.items():
            print(f"{name:<34}        median {statistics.median(spans):6.1f} ms, best {min(spans):6.1f} ms"
                  f"   ({used[name]:.0f} ms of processor time)", flush=True)

    def users(self):
        """Pages and searches of a million people; the time of each is the median of the rounds."""
        if not self.wanted("users"):
            return
        database = seeded(self.options, "users", "UserSeed", USERS, USERS_STATE)
        measure_users(self.options, data_folder(self.place, "users", database, "auth"))

    def audit(self):
        """Questions to an audit log of ten million events, and what it costs to record one."""
        if self.wanted("audit"):
            measure_audit(self.options, self.place)

    def backup(self):
        """A backup of a gigabyte, beside what people use otherwise."""
        if not self.wanted("backup"):
            return
        rows = plants_for(self.options.mebibytes)
        database = seeded(self.options, f"backup{rows}", "CatalogSeed", rows, CATALOG_STATE)
        measure_backup(self.options, self.place, data_folder(self.place, "backed-up", database))

    def memory(self, name, server):
        if self.wanted("memory"):
            whole, own = server.memory()
            print(f"memory, {name:<26}        {whole:6.1f} MiB resident, {own:6.1f} MiB of its own", flush=True)

    def run(self):
        program = self.options.bin / "bloomzyd"
        with contextlib.ExitStack() as stack:
            idle = servers.Bloomzyd(program, data_folder(self.place, "idle"))
            stack.callback(idle.stop)
            idle.set_up()
            secure = servers.Bloomzyd(program, data_folder(self.place, "secure"), tls=True)
            stack.callback(secure.stop)
            catalog = seeded(self.options, "catalog", "CatalogSeed", TAXA, CATALOG_STATE)
            plain = servers.Bloomzyd(program, data_folder(self.place, "plain", catalog))
            stack.callback(plain.stop)
            plain.set_up()
            token = plain.sign_in()
            answer, body = plain.call("GET", "/health/live")
            tls = secure.folder / "tls"
            self.nginx = servers.Nginx(self.place / "nginx", answer, body, tls / "server.crt", tls / "server.key")
            stack.callback(self.nginx.stop)
            print(HEADER)
            self.static(plain, secure)
            self.reads(plain, token)
            self.memory("idle, empty catalog", idle)
            self.memory("loaded, 400,000 plants", plain)
            self.creates(plain, token)
            self.permission(plain, token)
            self.login(plain)
            self.refresh(plain)
            self.start(self.restartable(idle))
            self.users()
            self.audit()
            self.backup()
        return 1 if self.failed else 0

    def restartable(self, server):
        """The folder of a server that is stopped already; the stack's stop() then finds it ended."""
        server.stop()
        return server.folder


def main():
    options = arguments()
    if not all(shutil.which(tool) for tool in ("wrk", "nginx")) and not os.path.exists("/usr/sbin/nginx"):
        raise SystemExit("bench: wrk and nginx are missing; packaging/dev/packages-bench.txt names their packages")
    with tempfile.TemporaryDirectory(prefix="bloomzy-bench-") as place:
        return Bench(options, pathlib.Path(place)).run()


if __name__ == "__main__":
    sys.exit(main())
