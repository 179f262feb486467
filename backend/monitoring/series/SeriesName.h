#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bloomzy::monitoring {

using Label = std::pair<std::string, std::string>;
using Labels = std::vector<Label>; ///< by name, each once

/// A metric with its labels, as Prometheus names it.
struct SeriesName
{
    std::string metric;
    Labels labels;

    friend bool operator==(const SeriesName&, const SeriesName&) = default;
};

/// `metric{a="…",b="…"}`, labels by name, without braces when there are none; `\`, `"` and line ends are escaped with
/// `\`. One line.
[[nodiscard]] std::string seriesText(std::string_view metric, Labels labels);
/// What seriesText() wrote; none for anything else.
[[nodiscard]] std::optional<SeriesName> parseSeries(std::string_view text);

} // namespace bloomzy::monitoring
