#pragma once

#include "backend/http/Endpoint.h"
#include "backend/http/limits/RateReport.h"

#include <string>
#include <string_view>

namespace bloomzy::http {

/// What the server knows about an answer beside the answer itself.
struct Envelope
{
    std::string_view date;
    std::string_view traceId; ///< 32 hexadecimal digits
    std::string_view spanId;  ///< 16 hexadecimal digits
    const RateReport* rates = nullptr;
    bool secure = false;
    bool close = false;
    bool chunked = false; ///< how a stream is sent; otherwise it ends with the connection (HTTP/1.0)
};

/// Status line and headers, with the empty line. A header of the endpoint's that could split the answer (a name that is
/// not a token, a control character) or that the server owns (Content-Length, Connection, Date and the like) is left
/// out.
[[nodiscard]] std::string responseHead(const Response& response, const Envelope& envelope);

/// Whether the body may follow the head: not for HEAD, 204 and 304.
[[nodiscard]] bool sendsBody(const Response& response);

} // namespace bloomzy::http
