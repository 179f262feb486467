#include "backend/core/Text.h"
#include "backend/http/Client.h"
#include "backend/http/Target.h"
#include "tests/fuzz/support/Fuzz.h"

#include <algorithm>

using namespace bloomzy;

namespace {

std::string written(const http::Target& target)
{
    std::string text;
    for (const auto& segment : target.segments)
        text += "/" + http::percentEncoded(segment);
    for (std::size_t i = 0; i < target.query.size(); ++i)
        text += (i == 0 ? "?" : "&") + http::percentEncoded(target.query[i].first) + "=" +
                http::percentEncoded(target.query[i].second);
    return text;
}

bool isHarmless(const std::string& segment)
{
    return core::isUtf8(segment) && segment != "." && segment != ".." &&
           segment.find_first_of("/\\") == std::string::npos &&
           std::ranges::none_of(segment, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

} // namespace

/// What is taken leads nowhere but down, and reads the same when it is written again.
void fuzz(std::string_view input)
{
    const auto target = http::parseTarget(input);
    if (target.has_error())
        return;
    require(std::ranges::all_of(target->segments, isHarmless), "no segment leads up or hides a slash");
    const auto again = http::parseTarget(written(*target));
    require(again.has_value(), "what was taken is taken when written again");
    require(again->segments == target->segments && again->query == target->query, "and means the same");
}
