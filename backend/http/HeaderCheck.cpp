#include "backend/http/HeaderCheck.h"

#include "backend/http/Authority.h"
#include "backend/http/CharacterClasses.h"
#include "backend/http/Target.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace bloomzy::http {

namespace {

using chars::equalIgnoringCase;
using chars::trimmed;

struct FaultText
{
    HeadFault fault;
    std::string_view name;
    std::string_view text;
};

constexpr std::array<FaultText, 12> faultTexts{{
    {HeadFault::lineEnding, "lineEnding", "The request has a line that does not end with CR LF."},
    {HeadFault::requestLine, "requestLine",
     "The request line is not a method, a target and a version with one space between."},
    {HeadFault::version, "version", "The HTTP version is not supported; use HTTP/1.1."},
    {HeadFault::target, "target",
     "The request target is not a path with an optional query, or has bytes that must be percent-encoded."},
    {HeadFault::fold, "fold", "A header is continued on a second line; write it on one line."},
    {HeadFault::fieldName, "fieldName", "A header name is empty or has a character that is not allowed."},
    {HeadFault::fieldValue, "fieldValue",
     "A header value has a control character, or Connection is not a list of words."},
    {HeadFault::host, "host", "The request needs exactly one valid Host header."},
    {HeadFault::contentLength, "contentLength", "Content-Length must stand once and be a plain number."},
    {HeadFault::transferEncoding, "transferEncoding",
     "Transfer-Encoding must be 'chunked', stand once, in HTTP/1.1, and without Content-Length."},
    {HeadFault::duplicate, "duplicate", "A header that has one value was sent twice."},
    {HeadFault::expect, "expect", "The only expectation that is supported is '100-continue'."},
}};

const FaultText& textOf(HeadFault fault)
{
    return faultTexts[static_cast<std::size_t>(fault)];
}

class Check
{
public:
    HeadResult run(std::string_view raw);

private:
    using Fault = std::optional<HeadFault>;

    Fault requestLine(std::string_view line);
    Fault field(std::string_view line);
    Fault special(std::string_view fieldName, std::string_view value);
    Fault contentLength(std::string_view value);
    Fault transferEncoding(std::string_view value);
    Fault connection(std::string_view value);
    Fault whole();
    Fault target();

    RequestHead m_head;
    std::string_view m_host;
    int m_hosts = 0;
    int m_lengths = 0;
    int m_codings = 0;
    std::array<bool, 5> m_singletons{};
};

constexpr std::array<std::string_view, 5> singletons{"authorization", "content-type", "idempotency-key", "expect",
                                                     "traceparent"};

HeadResult Check::run(std::string_view raw)
{
    bool first = true;
    while (true) {
        const auto end = raw.find("\r\n");
        if (end == std::string_view::npos)
            return HeadFault::lineEnding;
        const auto line = raw.substr(0, end);
        raw.remove_prefix(end + 2);
        if (line.find('\r') != std::string_view::npos || line.find('\n') != std::string_view::npos)
            return HeadFault::lineEnding;
        if (line.empty() && !first)
            break;
        if (const auto fault = first ? requestLine(line) : field(line))
            return *fault;
        first = false;
    }
    if (!raw.empty())
        return HeadFault::lineEnding;
    if (const auto fault = whole())
        return *fault;
    return std::move(m_head);
}

Check::Fault Check::requestLine(std::string_view line)
{
    const auto firstSpace = line.find(' ');
    const auto lastSpace = line.rfind(' ');
    if (firstSpace == std::string_view::npos || firstSpace == lastSpace)
        return HeadFault::requestLine;
    m_head.method = line.substr(0, firstSpace);
    m_head.target = line.substr(firstSpace + 1, lastSpace - firstSpace - 1);
    const auto version = line.substr(lastSpace + 1);
    if (m_head.method.empty() || !std::ranges::all_of(m_head.method, chars::isToken) || m_head.target.empty() ||
        m_head.target.find(' ') != std::string_view::npos)
        return HeadFault::requestLine;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return HeadFault::version;
    m_head.minorVersion = version.back() - '0';
    m_head.keepAlive = m_head.minorVersion == 1;
    return {};
}

Check::Fault Check::field(std::string_view line)
{
    if (line.front() == ' ' || line.front() == '\t')
        return HeadFault::fold;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return HeadFault::fieldName;
    const auto fieldName = line.substr(0, colon);
    if (!std::ranges::all_of(fieldName, chars::isToken))
        return HeadFault::fieldName;
    const auto value = line.substr(colon + 1);
    if (!std::ranges::all_of(value, chars::isFieldValue))
        return HeadFault::fieldValue;
    m_head.fields.emplace_back(fieldName, trimmed(value));
    return special(fieldName, m_head.fields.back().second);
}

Check::Fault Check::special(std::string_view fieldName, std::string_view value)
{
    if (equalIgnoringCase(fieldName, "host")) {
        m_host = value;
        return ++m_hosts > 1 || !isHost(value) ? Fault(HeadFault::host) : Fault();
    }
    if (equalIgnoringCase(fieldName, "content-length"))
        return contentLength(value);
    if (equalIgnoringCase(fieldName, "transfer-encoding"))
        return transferEncoding(value);
    if (equalIgnoringCase(fieldName, "connection"))
        return connection(value);
    const auto* const singleton =
        std::ranges::find_if(singletons, [&](std::string_view one) { return equalIgnoringCase(fieldName, one); });
    if (singleton == singletons.end())
        return {};
    if (std::exchange(m_singletons[static_cast<std::size_t>(singleton - singletons.begin())], true))
        return HeadFault::duplicate;
    if (*singleton != "expect")
        return {};
    m_head.expectContinue = equalIgnoringCase(value, "100-continue");
    return m_head.expectContinue ? Fault() : Fault(HeadFault::expect);
}

Check::Fault Check::contentLength(std::string_view value)
{
    // 19 digits: 2^63 - 1 has as many, so the number below cannot overflow 64 bits.
    if (++m_lengths > 1 || value.empty() || value.size() > 19 || !std::ranges::all_of(value, chars::isDigit))
        return HeadFault::contentLength;
    std::uint64_t number = 0;
    for (const char digit : value)
        number = number * 10 + static_cast<std::uint64_t>(digit - '0');
    if (number > std::uint64_t{0x7fff'ffff'ffff'ffff})
        return HeadFault::contentLength;
    m_head.contentLength = number;
    return {};
}

Check::Fault Check::transferEncoding(std::string_view value)
{
    if (++m_codings > 1 || value != "chunked" || m_head.minorVersion == 0)
        return HeadFault::transferEncoding;
    m_head.chunked = true;
    return {};
}

Check::Fault Check::connection(std::string_view value)
{
    while (!value.empty()) {
        const auto comma = value.find(',');
        const auto option = trimmed(value.substr(0, comma));
        if (!std::ranges::all_of(option, chars::isToken))
            return HeadFault::fieldValue;
        if (equalIgnoringCase(option, "close"))
            m_head.keepAlive = false;
        value.remove_prefix(comma == std::string_view::npos ? value.size() : comma + 1);
    }
    return {};
}

Check::Fault Check::whole()
{
    if (m_head.chunked && m_lengths > 0)
        return HeadFault::transferEncoding;
    if (m_hosts == 0 && m_head.minorVersion == 1)
        return HeadFault::host;
    return target();
}

Check::Fault Check::target()
{
    if (m_head.target == "*")
        return m_head.method == "OPTIONS" ? Fault() : Fault(HeadFault::target);
    if (m_head.method == "CONNECT")
        return HeadFault::target;
    if (!m_head.target.starts_with('/')) {
        const auto absolute = splitAbsoluteForm(m_head.target);
        if (!isHost(absolute.authority))
            return HeadFault::target;
        if (m_hosts > 0 && !equalIgnoringCase(absolute.authority, m_host))
            return HeadFault::host;
        m_head.target = absolute.rest;
    }
    return parseTarget(m_head.target).has_value() ? Fault() : Fault(HeadFault::target);
}

} // namespace

std::string_view name(HeadFault fault)
{
    return textOf(fault).name;
}

std::string_view describe(HeadFault fault)
{
    return textOf(fault).text;
}

HeadResult checkHead(std::string_view raw)
{
    return Check().run(raw);
}

void throw_exception_from_error(HeadFault fault, const boost::source_location& /*where*/)
{
    throw std::logic_error("no request head: " + std::string(name(fault)));
}

} // namespace bloomzy::http
