#include "backend/catalog/store/RevisionStore.h"

#include "backend/core/json/JsonImpl.h"

namespace bloomzy::catalog {
namespace {

core::Result<api::TaxonRevision> revisionIn(const storage::Row& row)
{
    BLOOMZY_TRY(auto changes, core::json::fromStoredJson<std::vector<api::FieldChange>>(row.text(5)));
    return api::TaxonRevision{
        row.integer(0),
        core::json::enumValue<api::RevisionAction>(row.text(1)).value_or(api::RevisionAction::unknown),
        std::string(row.text(2)),
        {std::string(row.text(3)), std::string(row.text(4))},
        std::move(changes)};
}

} // namespace

core::Result<void> keepRevision(storage::Transaction& transaction, const TaxonRecord& taxon, api::RevisionAction action,
                                const std::vector<api::FieldChange>& changes,
                                const std::optional<std::string>& importId)
{
    constexpr std::string_view sql = "INSERT INTO taxon_revision (taxon, revision, action, at, by_id, by_name, "
                                     "import_id, changes, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const auto import = importId ? storage::Param(std::string_view(*importId)) : storage::Param(nullptr);
    BLOOMZY_CHECK(transaction.execute(sql, {taxon.number, taxon.revision, core::json::enumName(action), taxon.updatedAt,
                                            taxon.updatedBy.id, taxon.updatedBy.displayName, import,
                                            core::json::toJson(changes), taxon.document}));
    return {};
}

core::Result<std::vector<api::TaxonRevision>> revisionsBefore(storage::Snapshot& snapshot, std::int64_t taxon,
                                                              std::int64_t before, std::int64_t most)
{
    constexpr std::string_view sql = "SELECT revision, action, at, by_id, by_name, changes FROM taxon_revision "
                                     "WHERE taxon = ? AND revision < ? ORDER BY revision DESC LIMIT ?";
    std::vector<api::TaxonRevision> revisions;
    core::Result<void> parsed;
    BLOOMZY_CHECK(snapshot.query(sql, {taxon, before, most}, [&](const storage::Row& row) {
        auto revision = revisionIn(row);
        if (revision.has_error()) {
            parsed = revision.error();
            return false;
        }
        revisions.push_back(std::move(*revision));
        return true;
    }));
    BLOOMZY_CHECK(parsed);
    return revisions;
}

core::Result<std::string> revisionDocument(storage::Snapshot& snapshot, std::int64_t taxon, std::int64_t revision)
{
    std::optional<std::string> document;
    BLOOMZY_CHECK(snapshot.query("SELECT document FROM taxon_revision WHERE taxon = ? AND revision = ?",
                                 {taxon, revision}, [&](const storage::Row& row) {
                                     document = row.text(0);
                                     return false;
                                 }));
    if (!document)
        return core::internalError("a revision of a taxon is missing");
    return std::move(*document);
}

} // namespace bloomzy::catalog
