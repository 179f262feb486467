#pragma once

#include <optional>
#include <set>
#include <string>

namespace bloomzy::access {

/// The taxa that a right reaches: all of them, or those of some families. Never none: who reaches nothing has no right.
class Scope
{
public:
    [[nodiscard]] static Scope everything() { return Scope({}); }
    /// Empty when `families` is.
    [[nodiscard]] static std::optional<Scope> of(std::set<std::string> families);

    [[nodiscard]] bool isEverything() const { return m_families.empty(); }
    /// Empty when it is everything.
    [[nodiscard]] const std::set<std::string>& families() const { return m_families; }
    [[nodiscard]] bool covers(const Scope& other) const;
    [[nodiscard]] Scope united(const Scope& other) const;
    [[nodiscard]] std::optional<Scope> common(const Scope& other) const;
    /// What of this one `other` leaves. Of everything without some families there is no name, so it is everything.
    [[nodiscard]] std::optional<Scope> without(const Scope& other) const;

    bool operator==(const Scope&) const = default;

private:
    explicit Scope(std::set<std::string> families)
        : m_families(std::move(families))
    {
    }

    std::set<std::string> m_families;
};

} // namespace bloomzy::access
