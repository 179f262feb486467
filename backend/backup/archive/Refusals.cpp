#include "backend/backup/archive/Refusals.h"

#include <algorithm>
#include <string>

namespace bloomzy::backup::archive {

namespace {

constexpr std::size_t shownBytes = 300;

/// What a file says of itself may hold anything.
std::string shown(std::string_view words)
{
    std::string text(words.substr(0, shownBytes));
    std::ranges::replace_if(
        text, [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

std::string sentence(std::string_view member, std::string_view why)
{
    return "\"" + shown(member) + "\" in it " + shown(why);
}

} // namespace

core::Error refusal(std::string_view member, std::string_view why)
{
    const std::string what = sentence(member, why);
    return core::makeError(api::ErrorCode::malformed,
                           "This backup cannot be used: " + what +
                               ". Nothing that is in use was touched. Use another copy.",
                           "archive: " + what);
}

core::Error notMade(std::string_view member, std::string_view why)
{
    const std::string what = sentence(member, why);
    return core::makeError(api::ErrorCode::conflict,
                           "The backup was not made: " + what + ". Nothing of it was kept. Try again.",
                           "archive: " + what);
}

core::Error whileReading(std::string_view member, core::Error error)
{
    if (error.code != api::ErrorCode::malformed || error.cause.starts_with("archive: "))
        return error;
    core::Error named = refusal(member, "is damaged, cut off or was changed");
    named.cause += ": " + error.cause;
    return named;
}

core::Error cancelled()
{
    return core::makeError(api::ErrorCode::conflict, "This was cancelled. Nothing of it was kept.", "cancelled");
}

} // namespace bloomzy::backup::archive
