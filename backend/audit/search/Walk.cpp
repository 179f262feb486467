#include "backend/audit/search/Walk.h"

#include "backend/audit/search/EntryReader.h"
#include "backend/audit/search/EventWords.h"
#include "backend/audit/search/SearchIndexer.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

constexpr int rowsBetweenLooks = 64; ///< at the clock
/// After as many in vain the counts of days are asked which days have a match at all.
constexpr int missesBeforeDays = 1'024;
/// As many words are looked up one by one; with more of them reading the event is quicker.
constexpr std::size_t mostLookUps = 8;

} // namespace

std::unique_ptr<RowSource> Walk::source(const RowRange& range) const
{
    std::vector<std::unique_ptr<RowSource>> sources;
    for (const IndexKey& key : m_way.keys)
        sources.push_back(rowsOf(m_log.snapshot(), key, range));
    return mergedRows(std::move(sources), range.direction);
}

core::Result<Walked> Walk::run(Direction direction, Limit limit, const std::function<bool(const SearchRow&)>& found)
{
    if (m_question.isEmpty())
        return Walked();
    BLOOMZY_TRY(m_way, shortestWay(m_log.snapshot(), m_question));
    m_looked = m_missed = 0;
    m_mayAskDays = hasMatchingParts(m_question);
    RowRange range{m_question.first, m_question.last, direction};
    m_reached = direction == Direction::older ? range.last : range.first;
    BLOOMZY_TRY(End end, look(range, limit, found));
    if (end == End::askDays) {
        m_mayAskDays = false;
        (direction == Direction::older ? range.last : range.first) =
            m_reached + (direction == Direction::older ? -1 : 1);
        BLOOMZY_TRY(const auto parts, matchingParts(m_log.snapshot(), m_question));
        BLOOMZY_TRY(end, lookIn(parts, range, limit, found));
    }
    return end == End::ofTime ? Walked{false, m_reached} : Walked();
}

core::Result<Walk::End> Walk::look(const RowRange& range, Limit limit,
                                   const std::function<bool(const SearchRow&)>& found)
{
    const auto rows = source(range);
    for (;;) {
        BLOOMZY_TRY(const SearchRow* next, rows->next());
        if (!next)
            return End::ofRows;
        const SearchRow row = *next;
        BLOOMZY_TRY(const bool pass, passes(row));
        if (pass && !found(row))
            return End::wanted;
        m_reached = row.sequence;
        if (++m_looked % rowsBetweenLooks == 0 && std::chrono::steady_clock::now() >= limit)
            return End::ofTime;
        if (!pass && m_mayAskDays && ++m_missed == missesBeforeDays)
            return End::askDays;
    }
}

core::Result<Walk::End> Walk::lookIn(const std::vector<LogPart>& parts, RowRange rest, Limit limit,
                                     const std::function<bool(const SearchRow&)>& found)
{
    const bool older = rest.direction == Direction::older;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const LogPart& part = older ? parts[parts.size() - 1 - i] : parts[i];
        const RowRange range{std::max(rest.first, part.first), std::min(rest.last, part.last), rest.direction};
        if (range.first > range.last)
            continue;
        BLOOMZY_TRY(const End end, look(range, limit, found));
        if (end != End::ofRows)
            return end;
    }
    return End::ofRows;
}

core::Result<bool> Walk::passes(const SearchRow& row)
{
    if (!m_question.passesRest(row) || m_question.failedGroups(row) != 0)
        return false;
    for (std::size_t i = 0; i < m_question.words.size(); ++i) {
        if (i == m_way.word)
            continue;
        BLOOMZY_TRY(const bool has, this->has(m_question.words[i], row));
        if (!has)
            return false;
    }
    return true;
}

core::Result<bool> Walk::has(const WordQuestion& word, const SearchRow& row)
{
    if (word.isInRow(row))
        return true;
    if (word.manyTerms || word.terms.size() > mostLookUps)
        return isRead(word, row.sequence);
    return isPosted(word, row.sequence);
}

core::Result<bool> Walk::isPosted(const WordQuestion& word, std::int64_t sequence)
{
    bool found = false;
    for (const std::int64_t term : word.terms) {
        BLOOMZY_CHECK(m_log.snapshot().query("SELECT 1 FROM search_postings WHERE word = ? AND sequence = ?",
                                             {term, sequence}, [&](const storage::Row&) {
                                                 found = true;
                                                 return false;
                                             }));
        if (found)
            return true;
    }
    return false;
}

core::Result<bool> Walk::isRead(const WordQuestion& word, std::int64_t sequence)
{
    BLOOMZY_TRY(const auto entry, m_log.at(sequence));
    return entry && holdWord(eventWords(*entry), word.word);
}

} // namespace bloomzy::audit
