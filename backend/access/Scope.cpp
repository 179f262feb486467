#include "backend/access/Scope.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::access {

std::optional<Scope> Scope::of(std::set<std::string> families)
{
    return families.empty() ? std::nullopt : std::optional(Scope(std::move(families)));
}

bool Scope::covers(const Scope& other) const
{
    return isEverything() || (!other.isEverything() && std::ranges::includes(m_families, other.m_families));
}

Scope Scope::united(const Scope& other) const
{
    if (isEverything() || other.isEverything())
        return everything();
    auto families = m_families;
    families.insert(other.m_families.begin(), other.m_families.end());
    return Scope(std::move(families));
}

std::optional<Scope> Scope::common(const Scope& other) const
{
    if (isEverything())
        return other;
    if (other.isEverything())
        return *this;
    std::set<std::string> families;
    std::ranges::set_intersection(m_families, other.m_families, std::inserter(families, families.end()));
    return of(std::move(families));
}

std::optional<Scope> Scope::without(const Scope& other) const
{
    if (other.isEverything())
        return std::nullopt;
    if (isEverything())
        return *this;
    std::set<std::string> families;
    std::ranges::set_difference(m_families, other.m_families, std::inserter(families, families.end()));
    return of(std::move(families));
}

} // namespace bloomzy::access
