#include "backend/audit/search/Walk.h"

#include "backend/audit/search/EntryReader.h"
#include "backend/audit/search/EventWords.h"
#include "backend/audit/search/SearchIndexer.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

constexpr int rowsBetweenLooks = 64; ///< at the clock
/// As many words are looked up one by one; with more of them reading the event is quicker.
constexpr std::size_t mostLookUps = 8;

} // namespace

core::Result<std::unique_ptr<RowSource>> Walk::source(Direction direction)
{
    BLOOMZY_TRY(const Way way, shortestWay(m_log.snapshot(), m_question));
    m_known = way.word;
    const RowRange range{m_question.first, m_question.last, direction};
    std::vector<std::unique_ptr<RowSource>> sources;
    for (const IndexKey& key : way.keys)
        sources.push_back(rowsOf(m_log.snapshot(), key, range));
    return mergedRows(std::move(sources), direction);
}

core::Result<Walked> Walk::run(Direction direction, Limit limit, const std::function<bool(const SearchRow&)>& found)
{
    if (m_question.isEmpty())
        return Walked();
    BLOOMZY_TRY(const auto rows, source(direction));
    std::int64_t reached = direction == Direction::older ? m_question.last : m_question.first;
    for (int looked = 1;; ++looked) {
        BLOOMZY_TRY(const SearchRow* next, rows->next());
        if (!next)
            return Walked();
        const SearchRow row = *next;
        BLOOMZY_TRY(const bool pass, passes(row));
        if (pass && !found(row))
            return Walked();
        reached = row.sequence;
        if (looked % rowsBetweenLooks == 0 && std::chrono::steady_clock::now() >= limit)
            return Walked{false, reached};
    }
}

core::Result<bool> Walk::passes(const SearchRow& row)
{
    if (!m_question.passesRest(row) || m_question.failedGroups(row) != 0)
        return false;
    for (std::size_t i = 0; i < m_question.words.size(); ++i) {
        if (i == m_known)
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
