#include "backend/auth/UserFinder.h"

#include "backend/auth/ParamList.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/storage/search/Fold.h"
#include "backend/storage/search/WordQuestion.h"

#include <algorithm>
#include <limits>

namespace bloomzy::auth {
namespace {

constexpr std::size_t mostNamedGroups = 64; ///< in a statement; the others are passed over here
constexpr std::int64_t noEnd = std::numeric_limits<std::int64_t>::max();

/// number, key of the order, group, and the text where words are looked for in it.
std::string columnsOf(const UserOrder& order, bool withText)
{
    return "SELECT user_entry.number, user_entry." + std::string(order.column) + ", user_entry.user_group" +
           (withText ? ", user_entry.folded" : "") + " FROM ";
}

std::string patternText(std::size_t words)
{
    std::string sql = "user_entry WHERE sought LIKE ?";
    for (std::size_t i = 1; i < words; ++i)
        sql += " AND sought LIKE ?";
    return sql;
}

} // namespace

UserFinder::UserFinder(storage::Snapshot& snapshot, UserSearch search, Limits limits)
    : m_snapshot(snapshot)
    , m_search(std::move(search))
    , m_limits(limits)
    , m_first(m_search.order, m_search.after, m_search.most)
{
}

core::Result<FoundUsers> UserFinder::find()
{
    BLOOMZY_CHECK(m_search.words.empty() ? findInChoice() : findByWords());
    return FoundUsers{m_first.take(), m_matches, m_countedAll};
}

core::Result<void> UserFinder::findInChoice()
{
    const bool few = m_search.choice.narrows && m_search.choice.users <= m_limits.few;
    bool ended = false;
    if (!few) {
        BLOOMZY_TRY(ended, walk(m_search.choice.narrows ? m_limits.walk : noEnd));
    }
    if (!ended)
        BLOOMZY_CHECK(collectChoice());
    m_matches = m_search.choice.users;
    m_countedAll = true;
    return {};
}

core::Result<void> UserFinder::findByWords()
{
    if (m_search.choice.users <= m_limits.few) {
        BLOOMZY_CHECK(collectChoice());
        return {};
    }
    BLOOMZY_TRY(const bool few, collectHits(m_limits.few));
    if (few)
        return {};
    const std::int64_t matches = m_matches;
    const std::int64_t last = m_last;
    const FirstUsers first = m_first;
    BLOOMZY_TRY(const bool found, walk(walkFor(matches)));
    m_matches = matches;
    m_countedAll = false;
    if (found)
        return {};
    m_first = first;
    m_last = last;
    BLOOMZY_CHECK(collectOtherHits());
    m_countedAll = true;
    return {};
}

/// Were the matches strewn evenly, a page would be full after a third of that.
std::int64_t UserFinder::walkFor(std::int64_t matchesOfFew) const
{
    constexpr std::int64_t rarest = 40; // of so many rows that are passed in the index one is looked at
    const auto rows = static_cast<std::int64_t>(m_search.most);
    const std::int64_t expected = rows * m_search.choice.users / std::max<std::int64_t>(matchesOfFew, 1);
    if (expected > m_limits.walk || m_search.choice.among > rarest * m_search.choice.users)
        return 0;
    return std::min(3 * expected + rows, m_limits.walk);
}

void UserFinder::begin()
{
    m_first.clear();
    m_matches = 0;
}

core::Result<bool> UserFinder::collectChoice()
{
    begin();
    const std::string sql = columnsOf(m_search.order, !m_search.words.empty()) + "user_entry WHERE user_group = ?";
    for (const std::int64_t group : m_search.choice.groups) {
        const storage::Param params[] = {group};
        BLOOMZY_CHECK(read(sql, params, noEnd, false));
    }
    return true;
}

core::Result<bool> UserFinder::collectHits(std::int64_t most)
{
    begin();
    if (m_snapshot.engine() == storage::Engine::postgresql) {
        std::vector<std::string> patterns;
        for (const std::string& word : m_search.words)
            patterns.push_back(storage::wordPattern(word, false));
        const std::vector<storage::Param> params(patterns.begin(), patterns.end());
        return read(columnsOf(m_search.order, false) + patternText(params.size()), params, most, false);
    }
    m_last = 0;
    return readIndex(most);
}

core::Result<bool> UserFinder::collectOtherHits()
{
    return m_snapshot.engine() == storage::Engine::sqlite ? readIndex(noEnd) : collectHits(noEnd);
}

/// FTS5 finds rows in ascending order, so it can go on after the last one.
core::Result<bool> UserFinder::readIndex(std::int64_t most)
{
    const storage::WordQuestion question = storage::wordQuestion(m_search.words, false);
    const std::string table = question.byTrigrams ? "user_trigram" : "user_prefix";
    const storage::Param params[] = {std::string_view(question.match), m_last};
    return read(columnsOf(m_search.order, question.needsText) + table +
                    " CROSS JOIN user_entry ON user_entry.number = " + table + ".rowid WHERE " + table +
                    " MATCH ? AND " + table + ".rowid > ? ORDER BY " + table + ".rowid",
                params, most, false);
}

core::Result<bool> UserFinder::walk(std::int64_t most)
{
    begin();
    if (m_search.choice.statuses.empty())
        return true;
    if (most == 0)
        return false;
    std::vector<storage::Param> params;
    const std::string sql = walkText(params);
    return read(sql, params, most, true);
}

/// The index has an order for each status; the engines merge them without reading further than is asked. It has the
/// group too, so that of users in other groups the text is not read.
std::string UserFinder::walkText(std::vector<storage::Param>& params) const
{
    std::string sql;
    const bool withText = !m_search.words.empty();
    const std::string column(m_search.order.column);
    for (const api::UserStatus status : m_search.choice.statuses) {
        sql += (sql.empty() ? "" : " UNION ALL ") + columnsOf(m_search.order, withText) +
               "user_entry WHERE status = '" + std::string(core::json::enumName(status)) + "'";
        if (m_search.after) {
            sql += " AND (" + column + ", number) " + (m_search.order.descending ? "<" : ">") + " (?, ?)";
            params.emplace_back(std::string_view(m_search.after->key));
            params.emplace_back(m_search.after->number);
        }
        if (withText && m_search.choice.narrows && m_search.choice.groups.size() <= mostNamedGroups) {
            std::vector<storage::Param> groups(m_search.choice.groups.begin(), m_search.choice.groups.end());
            sql += " AND user_group IN (" + placesFor(groups) + ")";
            params.insert(params.end(), groups.begin(), groups.end());
        }
    }
    return sql + (m_search.order.descending ? " ORDER BY 2 DESC, 1 DESC" : " ORDER BY 2, 1");
}

core::Result<bool> UserFinder::read(std::string_view sql, storage::Params params, std::int64_t most, bool inOrder)
{
    std::int64_t left = most;
    bool full = false;
    const bool checksText = !m_search.words.empty() && sql.find("user_entry.folded") != std::string_view::npos;
    BLOOMZY_CHECK(m_snapshot.walk(sql, params, [&](const storage::Row& row) {
        if (left-- == 0)
            return false;
        m_last = row.integer(0);
        if (!m_search.choice.groups.contains(row.integer(2)) ||
            (checksText && !storage::holdsWords(row.text(3), m_search.words)))
            return true;
        ++m_matches;
        m_first.offer(row.text(1), row.integer(0));
        full = inOrder && m_first.isFull();
        return !full;
    }));
    return full || left >= 0;
}

} // namespace bloomzy::auth
