#include "backend/monitoring/series/SeriesName.h"

#include <algorithm>

namespace bloomzy::monitoring {

namespace {

bool isName(std::string_view text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    const auto isRest = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); };
    return !text.empty() && isLetter(text.front()) && std::ranges::all_of(text, isRest);
}

void appendEscaped(std::string& text, std::string_view value)
{
    for (const char c : value) {
        if (c == '\\' || c == '"' || c == '\n')
            text += '\\';
        text += c == '\n' ? 'n' : c;
    }
}

/// Takes the value up to its closing quote, which is taken too.
std::optional<std::string> takeValue(std::string_view& rest)
{
    std::string value;
    while (!rest.empty() && rest.front() != '"') {
        const bool escaped = rest.front() == '\\';
        rest.remove_prefix(escaped ? 1 : 0);
        if (rest.empty())
            return std::nullopt;
        value += escaped && rest.front() == 'n' ? '\n' : rest.front();
        rest.remove_prefix(1);
    }
    if (rest.empty())
        return std::nullopt;
    rest.remove_prefix(1);
    return value;
}

/// Takes `name="value"` and what stands after it, `,` or `}`.
std::optional<Label> takeLabel(std::string_view& rest)
{
    const auto equals = rest.find("=\"");
    if (equals == std::string_view::npos || !isName(rest.substr(0, equals)))
        return std::nullopt;
    Label label{std::string(rest.substr(0, equals)), {}};
    rest.remove_prefix(equals + 2);
    auto value = takeValue(rest);
    if (!value || rest.empty() || (rest.front() != ',' && rest.front() != '}'))
        return std::nullopt;
    label.second = std::move(*value);
    return label;
}

} // namespace

std::string seriesText(std::string_view metric, Labels labels)
{
    std::ranges::sort(labels);
    std::string text(metric);
    for (const auto& [name, value] : labels) {
        text.append(text.size() == metric.size() ? "{" : ",").append(name).append("=\"");
        appendEscaped(text, value);
        text += '"';
    }
    return labels.empty() ? text : text + "}";
}

std::optional<SeriesName> parseSeries(std::string_view text)
{
    SeriesName series{std::string(text.substr(0, text.find('{'))), {}};
    if (!isName(series.metric))
        return std::nullopt;
    std::string_view rest = text.substr(series.metric.size());
    while (!rest.empty() && rest != "}") {
        rest.remove_prefix(1); // the brace, or a comma
        auto label = takeLabel(rest);
        if (!label)
            return std::nullopt;
        series.labels.push_back(std::move(*label));
    }
    if (seriesText(series.metric, series.labels) != text)
        return std::nullopt;
    return series;
}

} // namespace bloomzy::monitoring
