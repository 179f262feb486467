"""The lists of people that `make bench` times: what each asks for, as a query string."""
import statistics
import time

import servers

USER_CASES = {
    "first page, by address": "",
    "first page, counted, with facets": "&count=true&facets=true",
    "last page, by address": "&sort=emailDescending",
    "by name": "&sort=name",
    "by last sign-in, latest first": "&sort=lastSignInDescending",
    "by creation, latest first": "&sort=createdDescending",
    "invited, by last sign-in": "&status=invited&sort=lastSignInDescending",
    "suspended, by name": "&status=suspended&sort=name&count=true",
    "rare role, by creation": "&role=support&sort=created&count=true",
    "rare status and role": "&status=suspended&role=support&sort=name&count=true",
    "search, one letter": "&q=b",
    "search, one letter, by name from the end": "&q=b&sort=nameDescending",
    "search, two letters": "&q=br&sort=lastSignIn",
    "search, three letters": "&q=bra&count=true",
    "search, a first name": "&q=braeglu",
    "search, a whole name": "&q=brae+glubr&sort=name&count=true",
    "search, a whole address": "&q=bran.trogeste500000@example.org",
    "search, found in every address": "&q=example&count=true",
    "search, found nowhere": "&q=qqqqq&count=true",
    "search, a domain that came last, oldest first": "&q=latecomers&sort=created",
    "search, a domain that came last, by name": "&q=latecomers&sort=name&count=true",
    "search, names at the end of the order": "&q=zz&sort=name",
    "search, names at the end, by address": "&q=zz&count=true",
    "search, invited, by last sign-in": "&q=bra&status=invited&sort=lastSignInDescending",
    "search, a rare role": "&q=bra&role=support&sort=created&count=true",
}


def measure_users(options, folder):
    """Pages and searches over the people of a folder; the time of each is the median of the rounds."""
    server = servers.Bloomzyd(options.bin / "bloomzyd", folder)
    try:
        print(f"{'users, first start':<34}        {server.seconds_to_ready * 1e3:6.1f} ms", flush=True)
        server.set_up()
        token = server.sign_in()
        times = {}
        for name, path in USER_CASES.items():
            spans = []
            for _ in range(options.rounds + 1):  # the first one warms up
                begun = time.perf_counter()
                server.call("GET", "/api/v1/users?limit=50" + path, token=token)
                spans.append((time.perf_counter() - begun) * 1e3)
            times[name] = statistics.median(spans[1:])
            print(f"{'users, ' + name:<50} median {times[name]:7.1f} ms, first {spans[0]:7.1f} ms", flush=True)
        slowest = max(times, key=times.get)
        print(f"{'users, slowest':<34}        {times[slowest]:6.1f} ms: {slowest}", flush=True)
    finally:
        server.stop()
