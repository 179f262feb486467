"""The audit log of so many events: thirty questions, jumps, histograms, and `rg` over the same events as JSON Lines."""
import hashlib
import json
import pathlib
import shutil
import statistics
import subprocess
import time
import urllib.parse

import servers

ROOT = pathlib.Path(__file__).resolve().parents[3]
SQL = ROOT / "resources/migrations"
STATE = [SQL / "audit/sqlite", SQL / "storage/sqlite", ROOT / "tests/bench/audit/AuditDays.cpp"]
QUERIES = pathlib.Path(__file__).resolve().parents[1] / "audit_queries.json"
JUMPS = ["2024-02-01T12:00:00Z", "2025-06-03T09:30:00Z", "2026-05-05T08:00:00Z"]


def query_string(query, **more):
    pairs = [(name, each) for name, value in query.items() for each in (value if isinstance(value, list) else [value])]
    return "?" + urllib.parse.urlencode(pairs + list(more.items()))


def percentile(spans, share):
    ordered = sorted(spans)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class AuditBench:
    """`server` runs over a folder that AuditSeed filled; `lines` are the same events as text."""

    def __init__(self, server, lines, rounds):
        self.server = server
        self.lines = lines
        self.rounds = rounds

    def values(self):
        """What stands in the queries for ids that the events have."""
        def first(path):
            return json.loads(self.get("/api/v1/audit/" + path))["items"][0]

        facets = json.loads(self.get("/api/v1/audit/facets?actorKind=user"))
        edit = first("events?action=taxon.publish&limit=1")
        word = first("events?action=taxon.delete&limit=1")["target"]["displayName"].split()[0]
        return {"busy": facets["actor"][0]["value"], "idle": facets["actor"][-1]["value"],
                "plant": edit["target"]["id"], "session": edit["actor"]["sessionId"], "trace": edit["traceId"],
                "rare": word}

    def get(self, path):
        return self.server.call("GET", path, token=self.token)[1]

    def timed(self, path):
        spans = []
        for _ in range(self.rounds + 1):  # the first one warms up
            begun = time.perf_counter()
            self.get(path)
            spans.append((time.perf_counter() - begun) * 1e3)
        return spans[1:]

    def counted(self, query):
        """Milliseconds until everything is counted, and how many answers that took."""
        begun, answers, cursor, count = time.perf_counter(), 0, None, 0
        while answers == 0 or cursor:
            more = {"cursor": cursor} if cursor else {}
            answer = json.loads(self.get("/api/v1/audit/facets" + query_string(query, **more)))
            answers, cursor, count = answers + 1, answer.get("nextCursor"), count + answer["count"]
        return (time.perf_counter() - begun) * 1e3, answers, count

    def searched(self, text):
        """What `rg` needs to count the lines that hold a text."""
        if not shutil.which("rg") or text is None:
            return None
        begun = time.perf_counter()
        subprocess.run(["rg", "--count", "--fixed-strings", text, self.lines], stdout=subprocess.DEVNULL, check=False)
        return (time.perf_counter() - begun) * 1e3

    def run(self):
        if (self.server.folder / "setup-token").exists():
            self.server.set_up()
        self.token = self.server.sign_in()
        values = self.values()
        queries = json.loads(json.dumps(json.loads(QUERIES.read_text())))
        lists, histograms = [], []
        for case in queries:
            text = case.get("text")
            for name, value in values.items():
                text = text and text.replace("{" + name + "}", value)
                case = json.loads(json.dumps(case).replace("{" + name + "}", value))
            spans = self.timed("/api/v1/audit/events" + query_string(case["query"], limit=50))
            drawn = self.timed("/api/v1/audit/histogram" + query_string(case["query"], buckets=400))
            lists += spans
            histograms += drawn
            counted, answers, count = self.counted(case["query"])
            beside = self.searched(text)
            print(f"audit, {case['name']:<40} page {statistics.median(spans):7.1f} ms, histogram "
                  f"{statistics.median(drawn):7.1f} ms, counted {count:>10,} in {counted:8.1f} ms ({answers} answers)"
                  + (f", rg {beside:8.1f} ms" if beside is not None else ""), flush=True)
        jumps = [span for at in JUMPS for span in self.timed(f"/api/v1/audit/events?at={at}&limit=50")]
        for name, spans in (("pages", lists), ("histograms", histograms), ("jumps", jumps)):
            print(f"audit, all {name:<28} p50 {percentile(spans, .5):7.1f} ms, p95 {percentile(spans, .95):7.1f} ms",
                  flush=True)


def audit_folder(options):
    """A data folder with so many events, and the same as text; made once, and used in place."""
    files = [file for place in STATE for file in ([place] if place.is_file() else sorted(place.glob("*.sql")))]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
    folder = ROOT / "build/bench" / f"audit-{options.events}-{digest}"
    lines = folder.with_suffix(".jsonl")
    if not folder.exists():
        print(f"making {options.events:,} events once, into {folder.relative_to(ROOT)}", flush=True)
        making = folder.with_suffix(".making")
        shutil.rmtree(making, ignore_errors=True)
        making.parent.mkdir(parents=True, exist_ok=True)
        making.mkdir(mode=0o700)
        servers.Bloomzyd(options.bin / "bloomzyd", making).stop()
        subprocess.run([options.build / "bench-tools/AuditSeed", making, str(options.events), lines], check=True)
        making.rename(folder)
    return folder, lines


def cost_of_recording(options, place):
    for writers in (1, 8, 32):
        cost = json.loads(subprocess.run(
            [options.build / "bench-tools/AuditCostBench", str(writers), str(options.seconds), place],
            capture_output=True, text=True, check=True).stdout)
        print(f"audit, changes of {writers:>2} writers             recorded {cost['on']:9,.0f}/s, not recorded "
              f"{cost['off']:9,.0f}/s, ratio {cost['on'] / cost['off']:.3f}", flush=True)


def measure_audit(options, place):
    cost_of_recording(options, place)
    folder, lines = audit_folder(options)
    server = servers.Bloomzyd(options.bin / "bloomzyd", folder)
    try:
        print(f"{'audit, start':<34}        {server.seconds_to_ready * 1e3:6.1f} ms", flush=True)
        AuditBench(server, lines, options.rounds).run()
    finally:
        server.stop()
