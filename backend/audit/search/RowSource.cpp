#include "backend/audit/search/RowSource.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

constexpr std::int64_t firstSlice = 64;
constexpr std::int64_t mostOfSlice = 4096;

std::string columnList()
{
    std::string text;
    for (const SearchColumn& column : searchColumns)
        text.append(text.empty() ? "s." : ", s.").append(column.name);
    return text;
}

/// The sequence stands in the index that is asked, so that it alone is read in order.
std::string statement(const IndexKey& key, Direction direction)
{
    const bool byWord = key.index == IndexKey::Index::word;
    const std::string sequence = byWord ? "p.sequence" : "s.sequence";
    std::string sql = "SELECT " + columnList() + " FROM ";
    sql += byWord ? "search_postings p JOIN search_events s ON s.sequence = p.sequence WHERE p.word = ? AND "
                  : "search_events s WHERE ";
    if (key.index == IndexKey::Index::column)
        sql.append("s.").append(key.column).append(" = ? AND ");
    sql += sequence + " >= ? AND " + sequence + " <= ? ORDER BY " + sequence;
    return sql + (direction == Direction::older ? " DESC LIMIT ?" : " LIMIT ?");
}

class SlicedRows : public RowSource
{
public:
    SlicedRows(storage::Snapshot& snapshot, const IndexKey& key, const RowRange& range)
        : m_snapshot(snapshot)
        , m_sql(statement(key, range.direction))
        , m_range(range)
    {
        if (key.index != IndexKey::Index::all)
            m_key = key.value;
    }

    core::Result<const SearchRow*> next() override
    {
        if (m_place == m_rows.size()) {
            if (m_atEnd)
                return nullptr;
            BLOOMZY_CHECK(read());
            if (m_rows.empty())
                return nullptr;
        }
        return &m_rows[m_place++];
    }

private:
    core::Result<void> read()
    {
        std::vector<storage::Param> params;
        if (m_key)
            params.emplace_back(*m_key);
        params.insert(params.end(), {m_range.first, m_range.last, m_slice});
        m_rows.clear();
        m_place = 0;
        BLOOMZY_CHECK(m_snapshot.query(m_sql, params, [&](const storage::Row& row) {
            m_rows.push_back(searchRowFrom(row));
            return true;
        }));
        m_atEnd = std::int64_t(m_rows.size()) < m_slice;
        m_slice = std::min(m_slice * 2, mostOfSlice);
        if (!m_rows.empty() && m_range.direction == Direction::older)
            m_range.last = m_rows.back().sequence - 1;
        else if (!m_rows.empty())
            m_range.first = m_rows.back().sequence + 1;
        return {};
    }

    storage::Snapshot& m_snapshot;
    const std::string m_sql;
    RowRange m_range;
    std::optional<std::int64_t> m_key;
    std::vector<SearchRow> m_rows;
    std::size_t m_place = 0;
    std::int64_t m_slice = firstSlice;
    bool m_atEnd = false;
};

class MergedRows : public RowSource
{
public:
    MergedRows(std::vector<std::unique_ptr<RowSource>> sources, Direction direction)
        : m_sources(std::move(sources))
        , m_direction(direction)
    {
    }

    core::Result<const SearchRow*> next() override
    {
        if (!m_begun)
            BLOOMZY_CHECK(begin());
        if (m_heads.empty())
            return nullptr;
        m_row = m_heads.front().row;
        while (!m_heads.empty() && m_heads.front().row.sequence == m_row.sequence)
            BLOOMZY_CHECK(advance());
        return &m_row;
    }

private:
    struct Head
    {
        SearchRow row;
        RowSource* source = nullptr;
    };

    /// For a heap whose first comes next.
    [[nodiscard]] auto later() const
    {
        return [direction = m_direction](const Head& a, const Head& b) {
            return direction == Direction::older ? a.row.sequence < b.row.sequence : a.row.sequence > b.row.sequence;
        };
    }

    core::Result<void> begin()
    {
        m_begun = true;
        for (const auto& source : m_sources)
            BLOOMZY_CHECK(push(*source));
        return {};
    }

    core::Result<void> push(RowSource& source)
    {
        BLOOMZY_TRY(const SearchRow* row, source.next());
        if (!row)
            return {};
        m_heads.push_back({*row, &source});
        std::ranges::push_heap(m_heads, later());
        return {};
    }

    core::Result<void> advance()
    {
        std::ranges::pop_heap(m_heads, later());
        RowSource& source = *m_heads.back().source;
        m_heads.pop_back();
        return push(source);
    }

    std::vector<std::unique_ptr<RowSource>> m_sources;
    const Direction m_direction;
    std::vector<Head> m_heads;
    SearchRow m_row;
    bool m_begun = false;
};

} // namespace

std::unique_ptr<RowSource> rowsOf(storage::Snapshot& snapshot, const IndexKey& key, const RowRange& range)
{
    return std::make_unique<SlicedRows>(snapshot, key, range);
}

std::unique_ptr<RowSource> mergedRows(std::vector<std::unique_ptr<RowSource>> sources, Direction direction)
{
    if (sources.size() == 1)
        return std::move(sources.front());
    return std::make_unique<MergedRows>(std::move(sources), direction);
}

} // namespace bloomzy::audit
