#include "backend/http/Authority.h"

#include "backend/http/CharacterClasses.h"

#include <algorithm>

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
