#include "backend/http/ResponseHead.h"

#include "backend/http/CharacterClasses.h"
#include "backend/http/ReasonPhrase.h"
#include "backend/http/SecurityHeaders.h"

#include <algorithm>
#include <array>

namespace bloomzy::http {

namespace {

using chars::equalIgnoringCase;

constexpr std::array<std::string_view, 10> ownedByServer{
    "content-length", "content-type", "transfer-encoding", "connection", "date",
    "server",         "x-trace-id",   "traceresponse",     "ratelimit",  "ratelimit-policy"};

bool isSendable(std::string_view name, std::string_view value)
{
    const auto same = [&](std::string_view owned) { return equalIgnoringCase(name, owned); };
    return !name.empty() && std::ranges::all_of(name, chars::isToken) &&
           std::ranges::all_of(value, chars::isFieldValue) && std::ranges::none_of(ownedByServer, same);
}

void add(std::string& head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

bool sets(const Response& response, std::string_view name)
{
    return std::ranges::any_of(response.headers,
                               [&](const auto& header) { return equalIgnoringCase(header.first, name); });
}

void addEndpointHeaders(std::string& head, const Response& response)
{
    for (const auto& [name, value] : response.headers)
        if (isSendable(name, value))
            add(head, name, value);
}

void addContent(std::string& head, const Response& response, bool chunked)
{
    // RFC 9110 §8.6: a 204 has no Content-Length; for a 304 it would have to be the one of the 200.
    if (response.status == 204 || response.status == 304)
        return;
    if (!response.stream)
        add(head, "Content-Length", std::to_string(response.body.size()));
    else if (chunked)
        add(head, "Transfer-Encoding", "chunked");
    if (!response.contentType.empty() && isSendable("x", response.contentType))
        add(head, "Content-Type", response.contentType);
}

} // namespace

bool sendsBody(const Response& response)
{
    return !response.headOnly && response.status != 204 && response.status != 304;
}

std::string responseHead(const Response& response, const Envelope& envelope)
{
    std::string head;
    head.reserve(768 + (sendsBody(response) ? std::min(response.body.size(), std::size_t{16} * 1024) : 0));
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reasonPhrase(response.status)).append("\r\n");
    add(head, "Date", envelope.date);
    addContent(head, response, envelope.chunked);
    addEndpointHeaders(head, response);
    for (const auto& [name, value] : securityHeaders(envelope.secure))
        if (!sets(response, name))
            add(head, name, value);
    if (envelope.rates != nullptr)
        envelope.rates->appendTo(head);
    add(head, "X-Trace-Id", envelope.traceId);
    head.append("traceresponse: 00-").append(envelope.traceId).append("-").append(envelope.spanId).append("-01\r\n");
    if (envelope.close)
        add(head, "Connection", "close");
    return head.append("\r\n");
}

} // namespace bloomzy::http
