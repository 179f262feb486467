#include "backend/audit/search/SearchIndexer.h"

#include "backend/audit/search/EventWords.h"
#include "backend/core/Text.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/storage/Text.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::audit {
namespace {

/// Columns whose usual value is absent, so that their index is small.
bool isAbsent(const SearchColumn& column, const SearchRow& row)
{
    return row.*column.value == 0 && column.value != &SearchRow::sequence && column.value != &SearchRow::at;
}

std::int64_t hashOrNone(const std::optional<std::string>& text)
{
    return text && !text->empty() ? hashCode(*text) : 0;
}

/// As it can be stored and indexed by both engines, whatever a source gives: one bad event must not stop the log.
std::string termOf(std::string_view text)
{
    constexpr std::size_t longest = 2'000;
    std::string term = storage::storable(text);
    if (term.size() > longest) {
        term.resize(longest);
        term.resize(core::validLength(term));
    }
    return term;
}

std::string insertStatement()
{
    std::string names;
    std::string marks;
    for (const SearchColumn& column : searchColumns) {
        names.append(names.empty() ? "" : ", ").append(column.name);
        marks.append(marks.empty() ? "?" : ", ?");
    }
    return "INSERT INTO search_events (" + names + ") VALUES (" + marks + ")";
}

} // namespace

core::Result<std::int64_t> SearchIndexer::count(TermKind kind, std::string_view text)
{
    const std::string term = termOf(text);
    const auto [found, isNew] = m_terms.try_emplace({kind, term});
    Counted& counted = found->second;
    ++counted.more;
    if (!isNew)
        return counted.id;
    BLOOMZY_TRY(const auto stored, TermStore::find(m_transaction, kind, term));
    if (stored) {
        counted.id = stored->id;
        return counted.id;
    }
    if (m_lastTerm == 0) {
        BLOOMZY_TRY(m_lastTerm, TermStore::lastId(m_transaction));
    }
    counted.id = ++m_lastTerm;
    BLOOMZY_CHECK(TermStore::insert(m_transaction, {counted.id, kind, term, 0}));
    return counted.id;
}

core::Result<SearchRow> SearchIndexer::rowOf(const api::AuditEntry& entry)
{
    SearchRow row;
    row.sequence = entry.sequence;
    row.at = microsecondsOf(entry.time);
    BLOOMZY_TRY(row.action, count(TermKind::action, entry.action));
    BLOOMZY_TRY(row.source, count(TermKind::source, entry.source));
    BLOOMZY_CHECK(count(TermKind::outcome, core::json::enumName(entry.outcome)));
    BLOOMZY_CHECK(count(TermKind::kind, core::json::enumName(entry.actor.kind)));
    row.outcome = outcomeCode(entry.outcome);
    row.kind = kindCode(entry.actor.kind);
    if (entry.actor.id && !entry.actor.id->empty()) {
        BLOOMZY_TRY(row.actor, count(TermKind::actor, *entry.actor.id));
    }
    if (entry.target) {
        BLOOMZY_TRY(row.targetType, count(TermKind::targetType, entry.target->type));
        row.target = hashOrNone(entry.target->id);
    }
    row.session = hashOrNone(entry.actor.sessionId ? entry.actor.sessionId : entry.actor.apiKeyId);
    row.trace = hashOrNone(entry.traceId);
    row.request = hashOrNone(entry.requestId);
    if (entry.actor.address) {
        row.address = hashOrNone(m_addresses.addressKey(*entry.actor.address));
        row.network = hashOrNone(m_addresses.networkKey(*entry.actor.address));
    }
    return row;
}

core::Result<void> SearchIndexer::insert(const SearchRow& row)
{
    static const std::string sql = insertStatement();
    std::vector<storage::Param> params;
    for (const SearchColumn& column : searchColumns)
        params.push_back(isAbsent(column, row) ? storage::Param() : storage::Param(row.*column.value));
    BLOOMZY_CHECK(m_transaction.execute(sql, params));
    return {};
}

core::Result<void> SearchIndexer::add(const api::AuditEntry& entry)
{
    BLOOMZY_TRY(const SearchRow row, rowOf(entry));
    BLOOMZY_CHECK(insert(row));
    m_rollUps.add(row);
    for (const std::string& word : eventWords(entry)) {
        BLOOMZY_TRY(const std::int64_t id, count(TermKind::word, word));
        m_postings.emplace_back(id, row.sequence);
    }
    return {};
}

core::Result<void> SearchIndexer::finish()
{
    std::ranges::sort(m_postings); // one place of the table after another
    for (const auto& [word, sequence] : m_postings)
        BLOOMZY_CHECK(
            m_transaction.execute("INSERT INTO search_postings (word, sequence) VALUES (?, ?)", {word, sequence}));
    for (const auto& [term, counted] : m_terms)
        BLOOMZY_CHECK(TermStore::count(m_transaction, counted.id, counted.more));
    m_postings.clear();
    m_terms.clear();
    return m_rollUps.finish(m_transaction);
}

core::Result<std::int64_t> SearchIndexer::last(storage::Snapshot& snapshot)
{
    std::int64_t sequence = 0;
    BLOOMZY_CHECK(
        snapshot.query("SELECT COALESCE(MAX(sequence), 0) FROM search_events", {}, [&](const storage::Row& row) {
            sequence = row.integer(0);
            return false;
        }));
    return sequence;
}

core::Result<void> forgetAddresses(storage::Transaction& transaction, std::string_view person)
{
    BLOOMZY_TRY(const auto actor, TermStore::find(transaction, TermKind::actor, person));
    if (actor)
        BLOOMZY_CHECK(transaction.execute(
            "UPDATE search_events SET address = NULL, network = NULL WHERE actor = ? AND address IS NOT NULL",
            {actor->id}));
    // Of somebody who was not signed in the address belongs to whom it is about.
    BLOOMZY_CHECK(transaction.execute("UPDATE search_events SET address = NULL, network = NULL WHERE target = ? AND "
                                      "actor IS NULL AND address IS NOT NULL",
                                      {hashCode(person)}));
    return {};
}

} // namespace bloomzy::audit
