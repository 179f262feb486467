#pragma once

#include <boost/system/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace bloomzy::http {

/// Why the bytes of a request head were refused (400, and the connection closes).
enum class HeadFault {
    lineEnding,       ///< a bare CR or LF, or the head does not end with an empty line
    requestLine,      ///< not `METHOD SP target SP version`
    version,          ///< neither HTTP/1.0 nor HTTP/1.1
    target,           ///< not in origin form, or with bytes or escapes that a URI does not have
    fold,             ///< a header line that begins with white space (obs-fold)
    fieldName,        ///< empty, not a token, or with space before the colon
    fieldValue,       ///< a control character, or a Connection that is no list of tokens
    host,             ///< missing, more than one, malformed, or not the host of an absolute target
    contentLength,    ///< more than one, or not a plain number below 2^63
    transferEncoding, ///< not exactly one `chunked`, in HTTP/1.0, or beside Content-Length
    duplicate,        ///< two of a header that has one value
    expect            ///< an expectation other than `100-continue`
};

/// Short name for metrics: `lineEnding` and so on.
[[nodiscard]] std::string_view name(HeadFault fault);
/// One sentence for the client.
[[nodiscard]] std::string_view describe(HeadFault fault);

/// A head that every parser reads in one way. The views point into the checked bytes.
struct RequestHead
{
    std::string_view method;
    std::string_view
        target;           ///< origin form, or `*` with OPTIONS; of an absolute form only the part after the authority
    int minorVersion = 1; ///< HTTP/1.<minorVersion>
    std::vector<std::pair<std::string_view, std::string_view>>
        fields; ///< names as sent; values without the space around them
    std::optional<std::uint64_t> contentLength;
    bool chunked = false;
    bool keepAlive = true; ///< never in HTTP/1.0
    bool expectContinue = false;

    [[nodiscard]] bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
};

using HeadResult = boost::system::result<RequestHead, HeadFault>;

/// Refuses every head that two parsers could read differently (RFC 9112, and stricter). `raw` is the head up to and
/// with its empty line. A pure function.
[[nodiscard]] HeadResult checkHead(std::string_view raw);

[[noreturn]] void throw_exception_from_error(HeadFault fault, const boost::source_location& where);

} // namespace bloomzy::http
