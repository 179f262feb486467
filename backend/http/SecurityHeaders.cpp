#include "backend/http/SecurityHeaders.h"

#include "backend/http/Endpoint.h"

#include <array>

namespace bloomzy::http {

namespace {

// The one that needs TLS stands last.
constexpr std::array<HeaderLine, 6> lines{{
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
    {"Cache-Control", defaultCacheControl},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Strict-Transport-Security", "max-age=31536000"},
}};

} // namespace

std::span<const HeaderLine> securityHeaders(bool secure)
{
    return std::span(lines).first(secure ? lines.size() : lines.size() - 1);
}

} // namespace bloomzy::http
