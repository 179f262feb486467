// What counting a request against its caller's rates takes, with the header lines that tell of it.
#include "backend/http/limits/RateGate.h"

#include <cstdio>
#include <ctime>
#include <string>
#include <thread>
#include <vector>

using namespace bloomzy::http;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int rounds = 2'000'000;

/// One of `callers` addresses and accounts each time.
void count(RateGate& gate, const std::vector<RateCaller>& callers, bool account)
{
    std::string head;
    for (int i = 0; i < rounds; ++i) {
        const RateCaller& caller = callers[std::size_t(i) % callers.size()];
        RateReport report;
        const auto now = Clock::now();
        (void)gate.countAddress(caller, 1, now, report);
        if (account)
            (void)gate.countAccount(caller, "0193a5c2-7c1e-7b5e-9a2d-3f6b1c2d4e5f", 1, now, report);
        head.clear();
        report.appendTo(head);
    }
}

void tell(const char* name, int threads, std::size_t callerCount, bool account)
{
    // No caller is ever refused: the refusal's text is not what a request costs.
    constexpr Rate wide{1'000'000'000, 1'000'000'000};
    RateGate gate({.address = wide, .account = wide, .local = wide}, makeMemoryRateStore());
    std::vector<RateCaller> callers;
    for (std::size_t i = 0; i < callerCount; ++i)
        callers.push_back(RateCaller::at("10.0." + std::to_string(i / 256) + "." + std::to_string(i % 256)));
    const std::clock_t begun = std::clock();
    {
        std::vector<std::jthread> all;
        for (int i = 0; i < threads; ++i)
            all.emplace_back([&] { count(gate, callers, account); });
    }
    const double took = double(std::clock() - begun) / CLOCKS_PER_SEC * 1e9;
    std::printf("%-40s %d threads, %5zu callers: %6.0f ns of a processor each\n", name, threads, callerCount,
                took / rounds / threads);
}

} // namespace

int main()
{
    tell("an address", 1, 1, false);
    tell("an address and an account", 1, 1, true);
    tell("an address", 2, 1, false);
    tell("an address", 2, 10'000, false);
    return 0;
}
