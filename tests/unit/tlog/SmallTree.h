#pragma once

#include "backend/tlog/Frontier.h"
#include "backend/tlog/Proof.h"

#include <QByteArray>

#include <map>
#include <string>
#include <utility>

/// Computes what it is asked for from all leaves, after the definition of MTH in RFC 6962 section 2.1 and nothing else.
class SmallTree
{
public:
    void add(std::string_view entry) { m_leaves.push_back(bloomzy::tlog::leafHash(entry)); }
    [[nodiscard]] std::uint64_t size() const { return m_leaves.size(); }
    [[nodiscard]] const std::vector<bloomzy::tlog::Hash>& leaves() const { return m_leaves; }

    [[nodiscard]] bloomzy::tlog::Hash root(std::size_t begin, std::size_t end) const
    {
        if (begin == end)
            return bloomzy::tlog::emptyRoot();
        if (end - begin == 1)
            return m_leaves.at(begin);
        std::size_t left = 1;
        while (left * 2 < end - begin)
            left *= 2;
        return bloomzy::tlog::nodeHash(root(begin, begin + left), root(begin + left, end));
    }
    [[nodiscard]] bloomzy::tlog::Hash root() const { return root(0, m_leaves.size()); }
    [[nodiscard]] bloomzy::tlog::NodeReader nodes() const
    {
        return [this](int level, std::uint64_t index) -> std::optional<bloomzy::tlog::Hash> {
            const std::uint64_t begin = index << unsigned(level);
            const std::uint64_t end = (index + 1) << unsigned(level);
            return end <= size() ? std::optional(root(begin, end)) : std::nullopt;
        };
    }

private:
    std::vector<bloomzy::tlog::Hash> m_leaves;
};

[[nodiscard]] inline QByteArray hexOf(const bloomzy::tlog::Hash& hash)
{
    return QByteArray(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size())).toHex();
}
