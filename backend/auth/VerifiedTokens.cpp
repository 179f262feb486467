#include "backend/auth/VerifiedTokens.h"

namespace bloomzy::auth {

std::optional<VerifiedTokens::Entry> VerifiedTokens::find(const std::string& tokenHash) const
{
    const std::scoped_lock lock(m_mutex);
    for (const Generation* generation : {&m_young, &m_old}) {
        if (const auto found = generation->find(tokenHash); found != generation->end())
            return found->second;
    }
    return {};
}

void VerifiedTokens::insert(const std::string& tokenHash, Entry entry)
{
    const std::scoped_lock lock(m_mutex);
    if (m_young.size() >= m_generationLimit)
        m_old = std::exchange(m_young, {});
    m_young.insert_or_assign(tokenHash, std::move(entry));
}

std::size_t VerifiedTokens::size() const
{
    const std::scoped_lock lock(m_mutex);
    return m_young.size() + m_old.size();
}

} // namespace bloomzy::auth
