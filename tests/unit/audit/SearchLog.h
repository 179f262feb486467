#pragma once

#include "backend/audit/AuditService.h"
#include "tests/unit/audit/AuditLogFixture.h"

#include <QRandomGenerator>

namespace bloomzy::test {

/// An event with what a search finds it by, beside what its fields say.
struct MadeEvent
{
    api::AuditEntry entry;
    std::vector<std::string> texts; ///< none of them personal
};

/// A made-up history, asked through the routes, and the same questions answered by looking at all of it.
class SearchLog
{
public:
    using Query = std::vector<std::pair<std::string, std::string>>;

    SearchLog(std::unique_ptr<storage::Database> database, quint32 seed);

    /// The next `count` events, of several services in turn.
    void happen(int count);
    /// As many in one commit, all of the catalog.
    void happenAtOnce(int count);
    /// One that is told.
    void add(api::AuditEntry entry, std::vector<std::string> texts = {});

    [[nodiscard]] core::Result<http::Response> ask(const char* operation, const Query& query, bool seesPersonal = true,
                                                   const std::string& id = {}) const;
    template <class T>
    [[nodiscard]] T read(const char* operation, const Query& query, bool seesPersonal = true,
                         const std::string& id = {}) const
    {
        return core::json::fromStoredJson<T>(ask(operation, query, seesPersonal, id).value().body).value();
    }
    /// Sequences of all pages from the newest to the oldest.
    [[nodiscard]] std::vector<std::int64_t> allPages(Query query, bool seesPersonal = true) const;
    /// What the answers of a count that goes on say together.
    [[nodiscard]] api::AuditFacets allFacets(const api::AuditFilter& filter, bool seesPersonal = true) const;
    /// All that an export writes.
    [[nodiscard]] std::string exported(Query query, bool seesPersonal = true) const;

    /// A filter that is likely to find something, of one to three parts.
    [[nodiscard]] api::AuditFilter anyFilter();
    [[nodiscard]] static Query queryOf(const api::AuditFilter& filter);

    // The model.
    [[nodiscard]] bool passes(const api::AuditFilter& filter, const MadeEvent& made, bool seesPersonal = true) const;
    /// Newest first.
    [[nodiscard]] std::vector<std::int64_t> found(const api::AuditFilter& filter, bool seesPersonal = true) const;

    [[nodiscard]] const std::vector<MadeEvent>& events() const { return m_events; }
    [[nodiscard]] AuditLogFixture& log() { return m_log; }
    void reopen() { m_log.open().value(); }

    [[nodiscard]] static std::string personId(unsigned number);
    [[nodiscard]] static std::string plantId(unsigned number);
    [[nodiscard]] static std::string sessionId(unsigned number);
    [[nodiscard]] static std::string address(unsigned number);

    static constexpr unsigned peopleThere = 7;
    static constexpr const char* actions[] = {"taxon.update", "taxon.create", "session.login", "user.suspend",
                                              "backup.create"};

private:
    [[nodiscard]] unsigned below(unsigned end) { return m_random.bounded(end); }
    [[nodiscard]] MadeEvent make();
    /// The row of the outbox by which it comes.
    [[nodiscard]] storage::OutboxRow keep(MadeEvent made);
    void learnNames(const api::AuditEntry& entry);
    [[nodiscard]] bool isNamed(const std::optional<std::string>& id, std::string_view word) const;
    [[nodiscard]] bool hasWords(const std::string& q, const MadeEvent& made, bool seesPersonal) const;
    [[nodiscard]] bool hasWord(const std::string& word, const MadeEvent& made, bool seesPersonal) const;

    AuditLogFixture m_log;
    std::vector<std::pair<std::string, std::string>> m_names; ///< of persons, as events told them
    QRandomGenerator m_random;
    std::vector<MadeEvent> m_events;
    core::Time m_now;
};

} // namespace bloomzy::test
