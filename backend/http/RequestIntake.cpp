#include "backend/http/RequestIntake.h"

#include "backend/http/BodyReader.h"
#include "backend/http/HeaderScanner.h"

#include <algorithm>
#include <utility>

namespace bloomzy::http {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t headReadBytes = 4096;
constexpr std::size_t bodyReadBytes = std::size_t{64} * 1024;
constexpr std::chrono::milliseconds overLimitTime = 2s;
constexpr std::uint64_t leastBytesPerSecond = std::uint64_t{64} * 1024; // of a body
constexpr std::chrono::milliseconds mostBodyTime = 10min;

} // namespace

RequestIntake::RequestIntake(Connection& connection, const ServerLimits& limits, bool overLimit)
    : m_connection(connection)
    , m_limits(limits)
    , m_headTime(overLimit ? std::min(overLimitTime, limits.headerTime) : limits.headerTime)
{
}

RequestIntake::Task<Reading> RequestIntake::readHead(bool served)
{
    HeaderScanner scanner(m_limits.uriBytes, m_limits.headerBytes);
    const bool waits = m_connection.buffered().empty();
    m_connection.arm(waits && served ? m_limits.idleTime : m_headTime);
    bool armedForHead = !(waits && served);
    while (true) {
        switch (scanner.scan(m_connection.buffered())) {
        case HeaderScanner::State::complete:
            m_headSize = scanner.headSize();
            co_return Reading::complete;
        case HeaderScanner::State::badLineEnding:
            co_return Reading::malformed;
        case HeaderScanner::State::uriTooLong:
            co_return Reading::uriTooLong;
        case HeaderScanner::State::headersTooLarge:
            co_return Reading::headersTooLarge;
        case HeaderScanner::State::incomplete:
            break;
        }
        if (!m_connection.buffered().empty() && !std::exchange(armedForHead, true))
            m_connection.arm(m_headTime);
        const auto size = co_await m_connection.read(headReadBytes);
        if (size == 0) {
            const bool late = m_connection.expired() && !m_connection.buffered().empty();
            co_return late ? Reading::timedOut : Reading::closed;
        }
    }
}

/// A sheet of many MiB may come over a slow line.
std::chrono::milliseconds RequestIntake::bodyTime(const RequestHead& head, std::size_t bodyLimit) const
{
    const auto announced = std::min<std::uint64_t>(head.contentLength.value_or(bodyLimit), bodyLimit);
    const std::chrono::seconds large(announced / leastBytesPerSecond);
    return std::min(m_limits.bodyTime + large, std::max(m_limits.bodyTime, mostBodyTime));
}

RequestIntake::Task<Reading> RequestIntake::readBody(Exchange& exchange, const RequestHead& head)
{
    if (!head.hasBody()) {
        dropHead();
        co_return Reading::complete;
    }
    BodyReader body(headBytes(), head, exchange.admission.bodyLimit());
    // From here on the views in `head` are gone: the buffer moves when it grows.
    const auto time = bodyTime(head, exchange.admission.bodyLimit());
    const bool continues = head.expectContinue;
    dropHead();
    if (body.state() == BodyReader::State::needMore && continues && m_connection.buffered().empty()) {
        const bool sent = co_await m_connection.write("HTTP/1.1 100 Continue\r\n\r\n", m_limits.bodyTime);
        if (!sent)
            co_return Reading::closed;
    }
    m_connection.arm(time);
    while (true) {
        std::size_t used = 0;
        const auto state = body.feed(m_connection.buffered(), used);
        m_connection.wipe(used);
        if (!exchange.memory.grow(used))
            co_return Reading::noRoom;
        if (state == BodyReader::State::tooLarge)
            co_return Reading::tooLarge;
        if (state == BodyReader::State::malformed)
            co_return Reading::malformed;
        if (state == BodyReader::State::complete)
            break;
        const auto size = co_await m_connection.read(bodyReadBytes);
        if (size == 0)
            co_return m_connection.expired() ? Reading::timedOut : Reading::closed;
    }
    exchange.request.body = body.takeBody();
    exchange.requestBytes = exchange.request.body.size();
    exchange.request.deadline = std::chrono::steady_clock::now() + m_limits.requestTime;
    m_connection.shrink();
    co_return Reading::complete;
}

} // namespace bloomzy::http
