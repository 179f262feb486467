#include "backend/http/Target.h"

#include "backend/core/Text.h"
#include "backend/http/CharacterClasses.h"

#include <algorithm>
#include <optional>

namespace bloomzy::http {
namespace {

core::Error unreadable(std::string_view why)
{
    return core::makeError(api::ErrorCode::malformed,
                           "The address cannot be read: " + std::string(why) + ". Nothing was changed.");
}

constexpr chars::ByteClass isTargetByte([](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte < 0x7F && std::string_view("#\"<>\\^`{|}").find(c) == std::string_view::npos;
});

std::optional<std::string> unescaped(std::string_view text, bool plusIsSpace)
{
    std::string out;
    if (text.find('%') == std::string_view::npos && !(plusIsSpace && text.find('+') != std::string_view::npos))
        return out = text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += plusIsSpace && text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size() || !chars::isHex(text[i + 1]) || !chars::isHex(text[i + 2]))
            return std::nullopt;
        out += static_cast<char>(chars::hexValue(text[i + 1]) * 16 + chars::hexValue(text[i + 2]));
        i += 2;
    }
    return out;
}

core::Result<std::string> decoded(std::string_view text, bool plusIsSpace)
{
    auto out = unescaped(text, plusIsSpace);
    if (!out)
        return unreadable("a percent sign begins no escape");
    if (out->find('\0') != std::string::npos)
        return unreadable("it contains the character U+0000");
    if (!core::isUtf8(*out))
        return unreadable("it is not UTF-8");
    return std::move(*out);
}

std::optional<std::string_view> faultOfSegment(std::string_view segment)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (segment == "." || segment == "..")
        return "it contains a relative segment";
    if (segment.find_first_of("/\\") != std::string_view::npos)
        return "it contains an encoded slash";
    if (std::ranges::any_of(segment, isControl))
        return "it contains a control character";
    return std::nullopt;
}

/// Calls `part` for each piece between separators until it fails.
template <class Part>
core::Result<void> split(std::string_view text, char separator, const Part& part)
{
    for (;;) {
        const std::size_t end = std::min(text.find(separator), text.size());
        BLOOMZY_CHECK(part(text.substr(0, end)));
        if (end == text.size())
            return {};
        text.remove_prefix(end + 1);
    }
}

core::Result<void> addParameter(Target& target, std::string_view pair)
{
    if (pair.empty())
        return {};
    const std::size_t equals = std::min(pair.find('='), pair.size());
    BLOOMZY_TRY(std::string name, decoded(pair.substr(0, equals), true));
    BLOOMZY_TRY(std::string value, decoded(pair.substr(std::min(equals + 1, pair.size())), true));
    target.query.emplace_back(std::move(name), std::move(value));
    return {};
}

core::Result<void> addSegment(Target& target, std::string_view text)
{
    BLOOMZY_TRY(std::string segment, decoded(text, false));
    if (const auto fault = faultOfSegment(segment))
        return unreadable(*fault);
    target.segments.push_back(std::move(segment));
    return {};
}

} // namespace

std::string Target::path() const
{
    std::string path;
    for (const std::string& segment : segments)
        path += "/" + segment;
    return path;
}

core::Result<Target> parseTarget(std::string_view text)
{
    if (!text.starts_with('/') || text.starts_with("//") || !std::ranges::all_of(text, isTargetByte))
        return unreadable("it must begin with one slash, and contain what RFC 3986 allows only, and no fragment");
    Target target;
    const std::size_t question = std::min(text.find('?'), text.size());
    BLOOMZY_CHECK(split(text.substr(1, question - 1), '/',
                        [&target](std::string_view part) { return addSegment(target, part); }));
    if (question < text.size())
        BLOOMZY_CHECK(split(text.substr(question + 1), '&',
                            [&target](std::string_view part) { return addParameter(target, part); }));
    return target;
}

} // namespace bloomzy::http
