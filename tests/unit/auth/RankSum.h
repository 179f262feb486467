#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

/// The two-sample rank sum test of Mann and Whitney (Ann. Math. Statist. 18, 1947): the distance of U from its mean in
/// standard deviations, by the normal approximation; positive when `second` tends to be larger. Ties share their ranks.
/// Both samples have eight values at least.
[[nodiscard]] inline double rankSumDistance(const std::vector<double>& first, const std::vector<double>& second)
{
    struct Value
    {
        double value;
        bool isSecond;
    };
    std::vector<Value> all;
    for (const double value : first)
        all.push_back({value, false});
    for (const double value : second)
        all.push_back({value, true});
    std::ranges::sort(all, {}, &Value::value);
    double rankSum = 0;
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin;
        while (end < all.size() && all[end].value == all[begin].value)
            ++end;
        const double rank = (static_cast<double>(begin + 1) + static_cast<double>(end)) / 2;
        for (; begin < end; ++begin)
            rankSum += all[begin].isSecond ? rank : 0;
    }
    const auto m = static_cast<double>(first.size());
    const auto n = static_cast<double>(second.size());
    const double u = rankSum - n * (n + 1) / 2;
    return (u - m * n / 2) / std::sqrt(m * n * (m + n + 1) / 12);
}
