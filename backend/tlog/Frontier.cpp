#include "backend/tlog/Frontier.h"

#include <bit>

namespace bloomzy::tlog {

std::optional<Frontier> Frontier::of(std::uint64_t size, std::vector<Hash> roots)
{
    if (roots.size() != static_cast<std::size_t>(std::popcount(size)))
        return std::nullopt;
    Frontier frontier;
    frontier.m_size = size;
    frontier.m_roots = std::move(roots);
    return frontier;
}

void Frontier::append(const Hash& leaf, const Node& made)
{
    Hash node = leaf;
    std::uint64_t index = m_size;
    int level = 0;
    made(level, index, node);
    for (; (index & 1U) == 1; index >>= 1U) {
        node = nodeHash(m_roots.back(), node);
        m_roots.pop_back();
        made(++level, index >> 1U, node);
    }
    m_roots.push_back(node);
    ++m_size;
}

Hash Frontier::root() const
{
    if (m_roots.empty())
        return emptyRoot();
    Hash root = m_roots.back();
    for (auto next = m_roots.rbegin() + 1; next != m_roots.rend(); ++next)
        root = nodeHash(*next, root);
    return root;
}

} // namespace bloomzy::tlog
