#pragma once

#include "backend/api/Import.h"
#include "backend/api/Operations.h"
#include "tests/integration/catalog/ListPages.h"

#include <QDeadlineTimer>

#include <functional>
#include <utility>

/// A sheet that is imported, step by step.
namespace bloomzy::test {

class Sheet
{
public:
    Sheet(CatalogFixture& catalog, const std::string& csv, const std::string& name = "plants.csv")
        : m_catalog(catalog)
    {
        import = m_catalog.read<api::Import>(m_catalog.call("stageImport", {}, csv, {{ "fileName", name }}));
    }

    core::Result<http::Response> plan(const std::string& patch)
    {
        m_catalog.headers = {{"if-match", "\"" + std::to_string(import.revision) + "\""}};
        auto response = m_catalog.call("planImport", import.id, patch);
        m_catalog.headers.clear();
        if (response.has_value())
            import = m_catalog.read<api::Import>(response);
        return response;
    }
    /// The plan with another field for one column.
    core::Result<http::Response> choose(std::size_t column, const std::string& field,
                                        std::vector<api::ValueRule> rules = {})
    {
        auto columns = import.plan.columns;
        columns[column] = {field, std::move(rules)};
        return plan(R"({"columns":)" + core::json::toJson(columns) + "}");
    }

    api::ImportRowPage rows(const std::string& filter = "all",
                            std::vector<std::pair<std::string, std::string>> query = {})
    {
        query.emplace_back("filter", filter);
        return m_catalog.read<api::ImportRowPage>(m_catalog.call("listImportRows", import.id, {}, std::move(query)));
    }
    api::Operation check() { return m_catalog.finished(m_catalog.call("checkImport", import.id)); }
    api::Operation apply(bool leaveOutErrors = false)
    {
        return m_catalog.finished(m_catalog.call(
            "applyImport", import.id, leaveOutErrors ? R"({"leaveOutErrors":true})" : R"({"leaveOutErrors":false})"));
    }
    api::Import now() { return m_catalog.read<api::Import>(m_catalog.call("getImport", import.id)); }

    api::Import import;

private:
    CatalogFixture& m_catalog;
};

inline api::ImportCounts countsOf(const api::Operation& operation)
{
    return operation.result ? *core::json::fromStoredJson<api::ImportCounts>(operation.result->text)
                            : api::ImportCounts();
}

inline bool has(const api::ImportRow& row, const std::string& code, std::int32_t column)
{
    return std::any_of(row.faults.begin(), row.faults.end(),
                       [&](const auto& fault) { return fault.code == code && fault.column == column; });
}

inline std::int64_t count(CatalogFixture& catalog)
{
    return *catalog.list({{"count", "true"}, {"limit", "1"}}).count;
}

/// Calls `act` with the number that `countSql` answers, once it is above zero, between two slices of the work that
/// makes it so: it cannot go on while this has the writer. False when that never came.
inline bool amidSlices(CatalogFixture& catalog, std::string_view countSql, const std::function<void(std::int64_t)>& act)
{
    bool done = false;
    const auto look = [&](storage::Transaction& transaction) -> core::Result<void> {
        std::int64_t count = 0;
        BLOOMZY_CHECK(transaction.query(countSql, {}, [&](const storage::Row& row) {
            count = row.integer(0);
            return true;
        }));
        if (count > 0 && !std::exchange(done, true))
            act(count);
        return {};
    };
    const QDeadlineTimer patience(30'000);
    while (!done && !patience.hasExpired())
        if (const auto wrote = catalog.database().write(storage::Lane::interactive, look,
                                                        storage::deadlineIn(std::chrono::seconds(30)));
            wrote.has_error())
            return false;
    return done;
}

/// Amid an import into an empty catalog, with the rows written so far.
inline bool amidAnImport(CatalogFixture& catalog, const std::function<void(std::int64_t)>& act)
{
    return amidSlices(catalog, "SELECT count(*) FROM taxon", act);
}

/// Amid the undo of one, where the bin was empty, with the taxa that it threw away so far.
inline bool amidAnUndo(CatalogFixture& catalog, const std::function<void(std::int64_t)>& act)
{
    return amidSlices(catalog, "SELECT count(*) FROM taxon WHERE deleted_at IS NOT NULL", act);
}

/// Epithets that differ: `aaana`, `baana`.
inline std::string epithet(int number)
{
    return lettered(number) + "na";
}

/// As people send them: their own words, a scale for the light, an x for ×, a wrong status, an empty name.
inline constexpr const char* sentSheet = "taxon_name;authorship;family;taxon_status;vern_en;light_lvl;notes_int\r\n"
                                         "Monstera adansonii;Schott;Araceae;Accepted;Swiss cheese vine;2;a\r\n"
                                         "Monstera pertusa;(L.) de Vriese;Araceae;Synonym;;2;b\r\n"
                                         "Cistus x florentinus;Lam.;Cistaceae;Accepted;;5;c\r\n"
                                         "Acer monspessulanum;L.;Sapindaceae;Acepted;;5;d\r\n"
                                         ";Matuda;Araceae;Accepted;;3;e\r\n"
                                         "Ficus lyrata;Warb.;Moraceae;Accepted;Fiddle-leaf fig;3;f\r\n";

} // namespace bloomzy::test
