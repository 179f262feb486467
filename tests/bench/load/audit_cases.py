"""The audit log of so many events: thirty questions, jumps, histograms, and `rg` over the same events as JSON Lines."""
import json
import pathlib
import shutil
import statistics
import subprocess
import time
import urllib.parse

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
