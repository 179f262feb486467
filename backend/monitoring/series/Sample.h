#pragma once

#include <string>

namespace bloomzy::monitoring {

/// A gauge is what it is at the moment; a counter only grows, and begins anew at 0.
enum class SeriesKind { gauge, counter };

/// One figure at one moment.
struct Sample
{
    std::string series; ///< as seriesText() writes it
    SeriesKind kind = SeriesKind::gauge;
    double value = 0;
    /// Of a counter: it was 0 when this process began, so what it shows at first was counted since. Otherwise only what
    /// is added to the first value counts.
    bool fromZero = true;
};

} // namespace bloomzy::monitoring
