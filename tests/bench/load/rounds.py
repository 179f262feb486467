"""Short rounds, both sides in turn, so that whatever else the machine does meets both; medians of their ratios."""
import dataclasses
import json
import pathlib
import statistics
import subprocess

SCRIPT = pathlib.Path(__file__).with_name("requests.lua")


@dataclasses.dataclass
class Side:
    """What wrk asks of whom. `server` tells its processor time; `arguments` are those of requests.lua."""
    server: object
    url: str
    clients: int
    arguments: tuple = ()


@dataclasses.dataclass
class Round:
    per_second: float
    p50: float  # milliseconds
    p99: float
    cpu: float  # microseconds a request
    failed: int


def load(side, seconds):
    command = ["wrk", "-t1", f"-c{side.clients}", f"-d{seconds}", "-s", str(SCRIPT), side.url, "--", *side.arguments]
    before = side.server.cpu()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    cpu = side.server.cpu() - before
    found = json.loads(done.stdout.strip().splitlines()[-1])
    count = max(1, found["requests"])
    return Round(count / found["microseconds"] * 1e6, found["p50"] / 1e3, found["p99"] / 1e3, cpu / count * 1e6,
                 found["failed"])


def median(rounds, field):
    return statistics.median(getattr(each, field) for each in rounds)


def compare(ours, other, seconds, count):
    """Rounds of each side and the median of their ratios."""
    load(ours, 1), load(other, 1)  # warm
    pairs = [(load(other, seconds), load(ours, seconds)) for _ in range(count)]
    others, own = zip(*pairs)
    ratio = statistics.median(mine.per_second / its.per_second for its, mine in pairs)
    return own, others, ratio
