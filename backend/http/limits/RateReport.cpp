#include "backend/http/limits/RateReport.h"

#include <charconv>

namespace bloomzy::http {

namespace {

void append(std::string& head, std::string_view key, std::uint64_t number)
{
    std::array<char, 20> digits;
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    head.append(key).append(digits.data(), end);
}

void appendName(std::string& head, std::size_t index, std::string_view name)
{
    head.append(index == 0 ? "\"" : ", \"").append(name).append("\"");
}

} // namespace

std::uint64_t RatePolicy::window() const
{
    return rate.perSecond == 0 ? rate.burst : (std::uint64_t{rate.burst} + rate.perSecond - 1) / rate.perSecond;
}

void RateReport::add(const RatePolicy& policy, const Balance& balance)
{
    if (m_count == m_entries.size())
        return;
    const auto time = std::chrono::ceil<std::chrono::seconds>(balance.taken ? balance.untilFull : balance.wait);
    m_entries[m_count++] = {&policy, balance.remaining, static_cast<std::uint64_t>(time.count())};
}

void RateReport::appendTo(std::string& head) const
{
    if (m_count == 0)
        return;
    head.append("RateLimit-Policy: ");
    for (std::size_t i = 0; i < m_count; ++i) {
        appendName(head, i, m_entries[i].policy->name);
        append(head, ";q=", m_entries[i].policy->rate.burst);
        append(head, ";w=", m_entries[i].policy->window());
    }
    head.append("\r\nRateLimit: ");
    for (std::size_t i = 0; i < m_count; ++i) {
        appendName(head, i, m_entries[i].policy->name);
        append(head, ";r=", m_entries[i].remaining);
        append(head, ";t=", m_entries[i].seconds);
    }
    head.append("\r\n");
}

} // namespace bloomzy::http
