#include "tests/fuzz/support/Fuzz.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

void require(bool holds, const char* promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

std::uint32_t Choices::number(std::uint32_t below)
{
    if (m_rest.empty() || below == 0)
        return 0;
    const auto byte = static_cast<unsigned char>(m_rest.front());
    m_rest.remove_prefix(1);
    return byte % below;
}

std::string_view Choices::text()
{
    const std::size_t end = std::min(m_rest.find('\xFF'), m_rest.size());
    const std::string_view taken = m_rest.substr(0, end);
    m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
    return taken;
}
