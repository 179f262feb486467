#include "backend/http/TargetCheck.h"

#include "backend/http/CharacterClasses.h"

#include <algorithm>
#include <string>

namespace bloomzy::http {

namespace {

bool isPort(std::string_view port)
{
    if (port.empty() || port.size() > 5 || !std::ranges::all_of(port, chars::isDigit))
        return false;
    int number = 0;
    for (const char digit : port)
        number = number * 10 + (digit - '0');
    return number <= 65535;
}

bool isAddress6(std::string_view text)
{
    const auto allowed = [](char c) { return chars::isHex(c) || c == ':' || c == '.'; };
    return text.size() >= 2 && text.size() <= 45 && std::ranges::all_of(text, allowed) &&
           std::ranges::count(text, ':') >= 2;
}

bool isName(std::string_view text)
{
    const auto allowed = [](char c) {
        return chars::isAlpha(c) || chars::isDigit(c) || c == '-' || c == '.' || c == '_';
    };
    return !text.empty() && text.size() <= 253 && std::ranges::all_of(text, allowed);
}

bool isTargetByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20 && byte < 0x7f && std::string_view("#\"<>\\^`{|}").find(c) == std::string_view::npos;
}

bool escapesAreWhole(std::string_view text)
{
    for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 3))
        if (at + 2 >= text.size() || !chars::isHex(text[at + 1]) || !chars::isHex(text[at + 2]))
            return false;
    return true;
}

char decodedAt(std::string_view text, std::size_t at)
{
    return static_cast<char>(chars::hexValue(text[at + 1]) * 16 + chars::hexValue(text[at + 2]));
}

// Proxies decode these before they route, so the path would not be the one that they allowed.
bool escapesChangeThePath(std::string_view path)
{
    for (std::size_t at = path.find('%'); at != std::string_view::npos; at = path.find('%', at + 3)) {
        const char decoded = decodedAt(path, at);
        if (decoded == '/' || decoded == '\\' || decoded == '\0')
            return true;
    }
    return false;
}

bool isDotSegment(std::string_view segment)
{
    std::string decoded;
    for (std::size_t i = 0; i < segment.size() && decoded.size() < 3; ++i) {
        decoded += segment[i] == '%' ? decodedAt(segment, i) : segment[i];
        i += segment[i] == '%' ? 2 : 0;
    }
    return decoded == "." || decoded == "..";
}

bool hasDotSegment(std::string_view path)
{
    for (std::size_t start = 1; start <= path.size();) {
        const auto end = std::min(path.find('/', start), path.size());
        if (isDotSegment(path.substr(start, end - start)))
            return true;
        start = end + 1;
    }
    return false;
}

} // namespace

bool isHost(std::string_view authority)
{
    if (authority.starts_with('[')) {
        const auto end = authority.find(']');
        if (end == std::string_view::npos || !isAddress6(authority.substr(1, end - 1)))
            return false;
        const auto rest = authority.substr(end + 1);
        return rest.empty() || (rest.front() == ':' && isPort(rest.substr(1)));
    }
    const auto colon = authority.find(':');
    return isName(authority.substr(0, colon)) &&
           (colon == std::string_view::npos || isPort(authority.substr(colon + 1)));
}

bool isOriginForm(std::string_view target)
{
    if (!target.starts_with('/') || target.starts_with("//"))
        return false;
    if (!std::ranges::all_of(target, isTargetByte) || !escapesAreWhole(target))
        return false;
    const auto path = target.substr(0, target.find('?'));
    return !escapesChangeThePath(path) && !hasDotSegment(path);
}

AbsoluteForm splitAbsoluteForm(std::string_view target)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!chars::equalIgnoringCase(target.substr(0, scheme.size()), scheme))
            continue;
        const auto rest = target.substr(scheme.size());
        const auto slash = rest.find_first_of("/?");
        if (slash == std::string_view::npos)
            return {rest, "/"};
        return {rest.substr(0, slash), rest.substr(slash)};
    }
    return {};
}

} // namespace bloomzy::http
