#include "backend/catalog/service/TaxonWriter.h"

#include "backend/catalog/names/ScientificName.h"
#include "backend/catalog/rules/Faults.h"
#include "backend/catalog/rules/Relations.h"
#include "backend/catalog/rules/TaxonRules.h"
#include "backend/catalog/service/TaxonView.h"
#include "backend/catalog/store/RevisionStore.h"
#include "backend/catalog/store/TaxonStore.h"
#include "backend/core/Id.h"
#include "backend/core/json/JsonImpl.h"
#include "backend/http/RequestRules.h"

namespace bloomzy::catalog {
namespace {

using api::ErrorCode;

const std::vector<std::string_view> readOnlyMembers{"id",        "revision", "scientificName", "acceptedName",
                                                    "parents",   "synonyms", "createdAt",      "updatedAt",
                                                    "updatedBy", "deletedAt"};

core::Error notFound()
{
    return core::makeError(ErrorCode::notFound, "There is no such taxon in the catalog.");
}

core::Error stale(const TaxonRecord& taxon)
{
    return core::makeError(ErrorCode::preconditionFailed,
                           taxon.updatedBy.displayName + " changed this taxon on " + taxon.updatedAt +
                               ". Your change was not saved. Load the taxon again and repeat it.");
}

core::Error inBin()
{
    return core::makeError(ErrorCode::conflict, "This taxon is in the bin. Restore it first.");
}

core::Error unpublished()
{
    auto error = core::makeError(ErrorCode::forbidden, "You may not mark a taxon as reviewed. Nothing was saved.");
    error.faults.push_back(fault("/reviewState", "taxon.reviewState.permission"));
    return error;
}

core::Error ownWork()
{
    auto error = core::makeError(ErrorCode::forbidden, "Somebody else has to mark this taxon as reviewed: you wrote "
                                                       "some of it since it was last reviewed. Nothing was saved.");
    error.faults.push_back(fault("/reviewState", "taxon.reviewState.author"));
    return error;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::vector<api::FieldChange> deletion(const std::optional<std::string>& before,
                                       const std::optional<std::string>& after)
{
    const auto json = [](const std::optional<std::string>& time) {
        return api::RawJson{time ? core::json::toJson(*time) : "null"};
    };
    return {{"/deletedAt", json(before), json(after)}};
}

} // namespace

TaxonWriter::TaxonWriter(storage::Transaction& transaction, const http::Request& request, const core::Clock& clock,
                         const TwoPersonRule* rule)
    : m_transaction(transaction)
    , m_request(request)
    , m_clock(clock)
    , m_rule(rule)
{
}

core::Result<TaxonRecord> TaxonWriter::create(api::TaxonInput input)
{
    BLOOMZY_CHECK(check(input, nullptr));
    auto taxon = newRecord(std::move(input));
    BLOOMZY_CHECK(insertTaxon(m_transaction, taxon));
    BLOOMZY_CHECK(record(taxon, api::RevisionAction::created, core::json::differences("{}", taxon.document)));
    return taxon;
}

core::Result<TaxonRecord> TaxonWriter::import(api::TaxonInput input, const std::string& importId,
                                              std::int64_t importNumber)
{
    auto taxon = newRecord(std::move(input));
    taxon.import = importNumber;
    BLOOMZY_CHECK(insertTaxon(m_transaction, taxon));
    BLOOMZY_CHECK(keepRevision(m_transaction, taxon, api::RevisionAction::imported,
                               core::json::differences("{}", taxon.document), importId));
    return taxon;
}

core::Result<TaxonRecord> TaxonWriter::patch(std::string_view id, std::int64_t revision, std::string_view patch)
{
    BLOOMZY_TRY(auto taxon, current(id, revision));
    BLOOMZY_CHECK(reaches(api::Permission::taxaWrite, taxon.input));
    const TaxonRecord stored = taxon;
    const api::TaxonInput& before = stored.input;
    BLOOMZY_TRY(taxon.input, core::json::patched(before, patch, readOnlyMembers));
    BLOOMZY_CHECK(check(taxon.input, &stored));
    if (taxon.input == before)
        return taxon;
    stamp(taxon);
    BLOOMZY_CHECK(updateTaxon(m_transaction, taxon));
    BLOOMZY_CHECK(record(taxon, api::RevisionAction::updated,
                         core::json::differences(core::json::toJson(before), taxon.document)));
    return taxon;
}

core::Result<TaxonRecord> TaxonWriter::remove(std::string_view id, std::int64_t revision)
{
    BLOOMZY_TRY(auto taxon, current(id, revision));
    BLOOMZY_CHECK(reaches(api::Permission::taxaDelete, taxon.input));
    BLOOMZY_CHECK(checkUnused(taxon));
    stamp(taxon);
    taxon.deletedAt = taxon.updatedAt;
    BLOOMZY_CHECK(updateTaxon(m_transaction, taxon));
    BLOOMZY_CHECK(record(taxon, api::RevisionAction::deleted, deletion({}, taxon.deletedAt)));
    return taxon;
}

core::Result<TaxonRecord> TaxonWriter::restore(std::string_view id)
{
    BLOOMZY_TRY(auto taxon, existing(id));
    if (!taxon.deletedAt)
        return taxon;
    BLOOMZY_CHECK(reaches(api::Permission::taxaDelete, taxon.input));
    BLOOMZY_TRY(auto faults, checkRelations(m_transaction, reach(api::Permission::taxaDelete), taxon.id, taxon.input));
    if (!faults.empty()) {
        auto error = core::makeError(ErrorCode::conflict, "The taxon stays in the bin: what it belongs to is gone. "
                                                          "Restore or choose that first.");
        error.faults = std::move(faults);
        return error;
    }
    const auto deletedAt = std::exchange(taxon.deletedAt, {});
    stamp(taxon);
    BLOOMZY_CHECK(updateTaxon(m_transaction, taxon));
    BLOOMZY_CHECK(record(taxon, api::RevisionAction::restored, deletion(deletedAt, {})));
    return taxon;
}

Reach TaxonWriter::reach(api::Permission permission) const
{
    return Reach::of(*m_request.principal, permission);
}

core::Result<void> TaxonWriter::reaches(api::Permission permission, const api::TaxonInput& taxon) const
{
    if (isInScope(m_request.principal->scopeOf(permission), taxon))
        return {};
    return core::makeError(ErrorCode::forbidden,
                           "Your roles let you do this for other families only. Nothing was saved.");
}

core::Result<TaxonRecord> TaxonWriter::existing(std::string_view id) const
{
    BLOOMZY_TRY(auto taxon, visibleTaxon(m_transaction, m_request.principal->scope, id));
    if (!taxon)
        return notFound();
    return std::move(*taxon);
}

core::Result<TaxonRecord> TaxonWriter::current(std::string_view id, std::int64_t revision) const
{
    BLOOMZY_TRY(auto taxon, existing(id));
    if (taxon.revision != revision)
        return stale(taxon);
    if (taxon.deletedAt)
        return inBin();
    return taxon;
}

core::Result<void> TaxonWriter::check(api::TaxonInput& input, const TaxonRecord* before) const
{
    const std::string id = before ? before->id : std::string();
    auto faults = checkTaxon(input, yearOf(m_clock));
    BLOOMZY_TRY(auto related, checkRelations(m_transaction, reach(api::Permission::taxaWrite), id, input));
    faults.insert(faults.end(), related.begin(), related.end());
    if (!faults.empty())
        return core::invalid(std::move(faults));
    if (!mayReview(*m_request.principal, before ? &before->input : nullptr, input))
        return unpublished();
    if (!m_rule)
        return {};
    BLOOMZY_TRY(const bool forbidden, m_rule->forbids(m_transaction, m_request.principal->userId, before, input));
    return forbidden ? core::Result<void>(ownWork()) : core::Result<void>();
}

core::Result<void> TaxonWriter::checkUnused(const TaxonRecord& taxon) const
{
    BLOOMZY_TRY(const auto synonyms, countSynonyms(m_transaction, taxon.id));
    BLOOMZY_TRY(const auto children, childRanks(m_transaction, taxon.id));
    if (synonyms == 0 && children.empty())
        return {};
    std::string users = synonyms > 0 ? counted(std::size_t(synonyms), "synonym", "synonyms") : "";
    if (!children.empty())
        users += (users.empty() ? "" : " and ") + counted(children.size(), "taxon below it", "taxa below it");
    const bool single = std::size_t(synonyms) + children.size() == 1;
    return core::makeError(ErrorCode::conflict, scientificName(taxon.input) + " is still needed: " + users +
                                                    (single ? " points" : " point") +
                                                    " at it. Move or delete those first.");
}

TaxonRecord TaxonWriter::newRecord(api::TaxonInput input) const
{
    TaxonRecord taxon;
    taxon.id = core::newId(m_clock);
    taxon.input = std::move(input);
    stamp(taxon);
    taxon.createdAt = taxon.updatedAt;
    return taxon;
}

void TaxonWriter::stamp(TaxonRecord& taxon) const
{
    ++taxon.revision;
    taxon.updatedAt = core::formatTime(m_clock.now());
    taxon.updatedBy = {m_request.principal->userId, m_request.principal->displayName};
}

core::Result<void> TaxonWriter::record(const TaxonRecord& taxon, api::RevisionAction action,
                                       const std::vector<api::FieldChange>& changes) const
{
    BLOOMZY_CHECK(keepRevision(m_transaction, taxon, action, changes));
    return http::recordAudit(m_transaction, m_request, api::AuditTarget{"taxon", taxon.id, scientificName(taxon.input)},
                             changes);
}

int yearOf(const core::Clock& clock)
{
    return std::stoi(core::formatTime(clock.now()).substr(0, 4));
}

bool mayReview(const http::Principal& principal, const api::TaxonInput* before, const api::TaxonInput& after)
{
    const bool already = before && before->reviewState == api::ReviewState::reviewed;
    return after.reviewState != api::ReviewState::reviewed || already ||
           (principal.may(api::Permission::taxaPublish) &&
            isInScope(principal.scopeOf(api::Permission::taxaPublish), after));
}

} // namespace bloomzy::catalog
