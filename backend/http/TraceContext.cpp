#include "backend/http/TraceContext.h"

#include "backend/core/crypto/Random.h"

#include <algorithm>

namespace bloomzy::http {

namespace {

constexpr std::size_t blockBytes = 2400;
constexpr std::string_view digits = "0123456789abcdef";

bool isLowerHex(std::string_view text)
{
    return text.find_first_not_of(digits) == std::string_view::npos;
}

bool isZero(std::string_view text)
{
    return text.find_first_not_of('0') == std::string_view::npos;
}

} // namespace

std::optional<std::string> traceIdOf(std::string_view traceparent)
{
    constexpr std::size_t length = 55;
    if (traceparent.size() < length || traceparent[2] != '-' || traceparent[35] != '-' || traceparent[52] != '-')
        return {};
    const auto version = traceparent.substr(0, 2);
    const auto trace = traceparent.substr(3, 32);
    const auto parent = traceparent.substr(36, 16);
    if (!isLowerHex(version) || version == "ff" || !isLowerHex(traceparent.substr(53, 2)))
        return {};
    if (traceparent.size() > length && (version == "00" || traceparent[length] != '-'))
        return {};
    if (!isLowerHex(trace) || isZero(trace) || !isLowerHex(parent) || isZero(parent))
        return {};
    return std::string(trace);
}

std::string TraceSource::hexadecimal(std::size_t bytes)
{
    if (m_used + bytes > m_block.size()) {
        const auto random = core::crypto::randomBytes(blockBytes);
        m_block.assign(reinterpret_cast<const char*>(random.data()), random.size());
        m_used = 0;
    }
    std::string text;
    text.reserve(bytes * 2);
    for (; bytes > 0; --bytes) {
        const auto byte = static_cast<unsigned char>(m_block[m_used++]);
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace bloomzy::http
