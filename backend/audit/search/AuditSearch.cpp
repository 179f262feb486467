#include "backend/audit/search/AuditSearch.h"

#include "backend/audit/AuditStore.h"
#include "backend/audit/search/EntryReader.h"
#include "backend/audit/search/FacetCounter.h"
#include "backend/audit/search/PageFinder.h"
#include "backend/audit/search/PersonalValues.h"
#include "backend/http/Paging.h"

#include <algorithm>

namespace bloomzy::audit {
namespace {

Walk::Limit limitIn(std::chrono::milliseconds patience, storage::Deadline deadline)
{
    return std::min<Walk::Limit>(std::chrono::steady_clock::now() + patience, deadline);
}

/// As the reader may see them.
core::Result<std::vector<api::AuditEntry>> entriesAt(EntryReader& log, const std::vector<std::int64_t>& sequences,
                                                     const Reader& reader)
{
    std::vector<api::AuditEntry> entries;
    for (const std::int64_t sequence : sequences) {
        BLOOMZY_TRY(auto entry, log.at(sequence));
        if (!entry)
            continue;
        if (!reader.seesPersonal)
            mask(*entry);
        entries.push_back(std::move(*entry));
    }
    return entries;
}

core::Result<PageAsked> pageAsked(const api::AuditQuery& query)
{
    PageAsked asked;
    BLOOMZY_TRY(asked.cursor, cursorOf(query.cursor, "on"));
    BLOOMZY_TRY(const std::int32_t limit, http::pageRows({.limit = query.limit, .cursor = {}}));
    asked.limit = std::size_t(limit);
    if (query.at && !core::parseTime(*query.at))
        return core::invalid("#query/at", "auditQuery.time",
                             "Write a time such as 2026-11-22T14:32:05Z, or leave it out.");
    if (query.at && query.cursor)
        return core::invalid("#query/at", "auditQuery.atWithCursor", "Jump to a time, or go on from a cursor.");
    if (query.at)
        asked.at = microsecondsOf(*query.at);
    return asked;
}

} // namespace

core::Result<api::AuditPage> AuditSearch::list(const api::AuditQuery& query, const Reader& reader,
                                               storage::Deadline deadline) const
{
    BLOOMZY_CHECK(checkFilter(query, reader));
    BLOOMZY_TRY(const PageAsked asked, pageAsked(query));
    return storage::readValue<api::AuditPage>(
        m_parts.database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::AuditPage> {
            EntryReader log(snapshot, m_parts.vault);
            BLOOMZY_TRY(const std::int64_t newest, AuditStore::last(snapshot));
            BLOOMZY_TRY(Question question, questionOf(snapshot, query, reader));
            PageFinder finder(log, std::move(question), newest, limitIn(m_patience.list, deadline));
            BLOOMZY_TRY(const FoundPage found, finder.find(asked));
            api::AuditPage page;
            BLOOMZY_TRY(page.items, entriesAt(log, found.sequences, reader));
            if (found.older)
                page.nextCursor = textOf(*found.older);
            page.newerCursor = textOf(found.newer);
            page.hasNewer = found.hasNewer;
            page.through = newest;
            return page;
        });
}

core::Result<api::AuditEntry> AuditSearch::entry(std::string_view id, const Reader& reader,
                                                 storage::Deadline deadline) const
{
    return storage::readValue<api::AuditEntry>(
        m_parts.database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<api::AuditEntry> {
            EntryReader log(snapshot, m_parts.vault);
            BLOOMZY_TRY(auto entry, log.byId(id));
            if (!entry)
                return core::makeError(api::ErrorCode::notFound, "There is no event with this id.");
            if (!reader.seesPersonal)
                mask(*entry);
            return std::move(*entry);
        });
}

core::Result<AuditSearch::Matches> AuditSearch::count(const api::AuditFilter& filter, const Reader& reader,
                                                      std::chrono::milliseconds patience,
                                                      storage::Deadline deadline) const
{
    BLOOMZY_CHECK(checkFilter(filter, reader));
    return storage::readValue<Matches>(
        m_parts.database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<Matches> {
            EntryReader log(snapshot, m_parts.vault);
            BLOOMZY_TRY(const std::int64_t newest, AuditStore::last(snapshot));
            BLOOMZY_TRY(Question question, questionOf(snapshot, filter, reader));
            const std::int64_t through = std::min(newest, filter.through.value_or(newest));
            question.last = std::min(question.last, through);
            FacetCounter counter(log, question, {through, newest, false}, limitIn(patience, deadline));
            BLOOMZY_TRY(const FacetCounts counts, counter.countMatches());
            return Matches{counts.count, counts.walked.ended, through};
        });
}

core::Result<AuditSearch::Slice> AuditSearch::slice(const api::AuditFilter& filter, const Reader& reader,
                                                    std::int64_t before, std::size_t most,
                                                    storage::Deadline deadline) const
{
    return storage::readValue<Slice>(
        m_parts.database, deadline, [&](storage::Snapshot& snapshot) -> core::Result<Slice> {
            BLOOMZY_TRY(Question question, questionOf(snapshot, filter, reader));
            question.last = std::min(question.last, before - 1);
            std::vector<std::int64_t> sequences;
            EntryReader log(snapshot, m_parts.vault);
            Walk walk(log, std::move(question));
            BLOOMZY_TRY(const Walked walked,
                        walk.run(Direction::older, limitIn(m_patience.list, deadline), [&](const SearchRow& row) {
                            sequences.push_back(row.sequence);
                            return sequences.size() < most;
                        }));
            Slice slice;
            BLOOMZY_TRY(slice.entries, entriesAt(log, sequences, reader));
            if (sequences.size() == most)
                slice.before = sequences.back();
            else if (!walked.ended)
                slice.before = walked.reached;
            return slice;
        });
}

} // namespace bloomzy::audit
