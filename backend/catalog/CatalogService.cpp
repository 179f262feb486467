#include "backend/catalog/CatalogService.h"

#include "backend/catalog/imports/ImportRoutes.h"
#include "backend/catalog/service/AuthorNames.h"
#include "backend/catalog/service/CatalogExamples.h"
#include "backend/catalog/service/Importer.h"
#include "backend/catalog/service/ListHandlers.h"
#include "backend/catalog/service/SavedViewExamples.h"
#include "backend/catalog/service/SavedViewRules.h"
#include "backend/catalog/service/TaxonHandlers.h"
#include "backend/catalog/service/TaxonNames.h"
#include "backend/http/TypedEndpoint.h"
#include "backend/views/PersonalViews.h"
#include "backend/views/ViewRoutes.h"

#include <algorithm>
#include <iterator>

namespace bloomzy::catalog {
namespace {

using api::Permission;
using http::Access;
using http::Call;
using http::endpoint;
using http::Endpoint;
using http::Method;
using http::Nothing;
using http::Route;

constexpr std::size_t taxonBytes = 512 * 1024;
constexpr std::size_t importBytes = 16 * 1024 * 1024;

views::ViewList catalogList()
{
    return {.path = "/api/v1/catalog/views",
            .operation = "SavedView",
            .of = "the catalog",
            .permission = Permission::taxaRead,
            .check = &checkSavedView,
            .examples = {&examples::listSavedViews, &examples::createSavedView, &examples::getSavedView,
                         &examples::updateSavedView, &examples::deleteSavedView}};
}

class Service : public CatalogService
{
public:
    Service(storage::Database& database, const core::Clock& clock, core::Log& log, http::Operations& operations,
            const http::StandingRights& rights, CatalogOptions options)
        : m_options(std::move(options))
        , m_importer(database, clock, log, rights, m_rule)
        , m_imports(database, clock, m_importer, m_rule, operations, rights, m_options.importFolder)
        , m_taxa(database, clock, m_rule)
        , m_lists(database)
        , m_views(database, clock, catalogList())
        , m_personal(database)
        , m_database(database)
        , m_names(database)
    {
    }

    std::vector<Endpoint> endpoints() override
    {
        std::vector<Endpoint> all{listTaxa(),       taxonFacets(), taxonSpelling(), createTaxon(),
                                  getTaxon(),       updateTaxon(), deleteTaxon(),   restoreTaxon(),
                                  taxonRevisions(), importTaxa(),  importStarter()};
        for (Endpoint& import : m_imports.endpoints())
            all.push_back(std::move(import));
        std::ranges::move(views::viewEndpoints(m_views), std::back_inserter(all));
        return all;
    }

    http::PersonalData& personalData() override { return m_personal; }
    core::Result<void> erasePerson(const std::string& userId) override { return eraseAuthor(m_database, userId); }
    const http::NameSource& names() const override { return m_names; }
    void setTwoPersonRule(bool on) override { m_rule.set(on); }

private:
    Endpoint listTaxa()
    {
        return endpoint<Nothing, api::TaxonQuery, api::TaxonPage>(
            Route{.method = Method::get,
                  .path = "/api/v1/taxa",
                  .access = Access::needs(Permission::taxaRead),
                  .operationId = "listTaxa",
                  .summary = "Lists and searches the catalog, a page at a time."},
            [this](const Call<Nothing, api::TaxonQuery>& call) { return m_lists.list(call.request, call.query); },
            examples::listTaxa);
    }

    Endpoint taxonFacets()
    {
        return endpoint<Nothing, api::TaxonFilter, api::TaxonFacets>(
            Route{.method = Method::get,
                  .path = "/api/v1/taxa/facets",
                  .access = Access::needs(Permission::taxaRead),
                  .operationId = "countTaxonFacets",
                  .summary = "Counts the taxa for each value that the catalog can be narrowed by."},
            [this](const Call<Nothing, api::TaxonFilter>& call) { return m_lists.facets(call.request, call.query); },
            examples::taxonFacets);
    }

    Endpoint taxonSpelling()
    {
        return endpoint<Nothing, api::TaxonSpellingQuery, api::TaxonSpelling>(
            Route{.method = Method::get,
                  .path = "/api/v1/taxa/spelling",
                  .access = Access::needs(Permission::taxaRead),
                  .operationId = "suggestTaxonSpelling",
                  .summary = "Suggests another spelling for a search that finds nothing."},
            [this](const Call<Nothing, api::TaxonSpellingQuery>& call) {
                return m_lists.spelling(call.request, call.query);
            },
            examples::taxonSpelling);
    }

    Endpoint createTaxon()
    {
        return endpoint<api::TaxonInput, Nothing, api::Taxon>(
            Route{.method = Method::post,
                  .path = "/api/v1/taxa",
                  .access = Access::needs(Permission::taxaWrite),
                  .operationId = "createTaxon",
                  .summary = "Adds a taxon to the catalog.",
                  .auditAction = "taxon.create",
                  .bodyLimit = taxonBytes,
                  .successStatus = 201},
            [this](const Call<api::TaxonInput>& call) { return m_taxa.create(call.request, call.body); },
            examples::createTaxon);
    }

    Endpoint getTaxon()
    {
        return endpoint<Nothing, Nothing, api::Taxon>(
            Route{.method = Method::get,
                  .path = "/api/v1/taxa/{id}",
                  .access = Access::needs(Permission::taxaRead),
                  .operationId = "getTaxon",
                  .summary = "Reads one taxon, from the bin too."},
            [this](const Call<Nothing>& call) { return m_taxa.get(call.request); }, examples::getTaxon);
    }

    Endpoint updateTaxon()
    {
        return endpoint<api::RawJson, Nothing, api::Taxon>(
            Route{.method = Method::patch,
                  .path = "/api/v1/taxa/{id}",
                  .access = Access::needs(Permission::taxaWrite),
                  .operationId = "updateTaxon",
                  .summary = "Changes a taxon by a JSON Merge Patch, if nobody else changed it first.",
                  .auditAction = "taxon.update",
                  .bodyLimit = taxonBytes,
                  .requestMediaType = "application/merge-patch+json"},
            [this](const Call<api::RawJson>& call) { return m_taxa.patch(call.request, call.body.text); },
            examples::updateTaxon);
    }

    Endpoint deleteTaxon()
    {
        return endpoint<Nothing, Nothing, Nothing>(
            Route{.method = Method::del,
                  .path = "/api/v1/taxa/{id}",
                  .access = Access::needs(Permission::taxaDelete),
                  .operationId = "deleteTaxon",
                  .summary = "Moves a taxon to the bin.",
                  .auditAction = "taxon.delete"},
            [this](const Call<Nothing>& call) { return m_taxa.remove(call.request); }, examples::deleteTaxon);
    }

    Endpoint restoreTaxon()
    {
        return endpoint<Nothing, Nothing, api::Taxon>(
            Route{.method = Method::post,
                  .path = "/api/v1/taxa/{id}/restore",
                  .access = Access::needs(Permission::taxaDelete),
                  .operationId = "restoreTaxon",
                  .summary = "Takes a taxon out of the bin.",
                  .auditAction = "taxon.restore"},
            [this](const Call<Nothing>& call) { return m_taxa.restore(call.request); }, examples::restoreTaxon);
    }

    Endpoint taxonRevisions()
    {
        return endpoint<Nothing, api::PageQuery, api::TaxonRevisionPage>(
            Route{.method = Method::get,
                  .path = "/api/v1/taxa/{id}/revisions",
                  .access = Access::needs(Permission::taxaRead),
                  .operationId = "listTaxonRevisions",
                  .summary = "Lists what was changed in a taxon, by whom and when."},
            [this](const Call<Nothing, api::PageQuery>& call) { return m_taxa.revisions(call.request, call.query); },
            examples::taxonRevisions);
    }

    Endpoint importTaxa()
    {
        return endpoint<std::string, Nothing, api::ImportResult>(
            Route{.method = Method::post,
                  .path = "/api/v1/catalog/imports/direct",
                  .access = Access::needs(Permission::catalogImport),
                  .operationId = "importTaxa",
                  .summary = "Imports taxa from a CSV file with the documented columns at once: all lines or none.",
                  .auditAction = "catalog.import",
                  .bodyLimit = importBytes,
                  .requestMediaType = "text/csv",
                  .cost = http::Cost::heavy},
            [this](const Call<std::string>& call) { return m_importer.import(call.request, call.body, {}); },
            examples::importTaxa);
    }

    Endpoint importStarter()
    {
        return endpoint<Nothing, Nothing, api::ImportResult>(
            Route{.method = Method::post,
                  .path = "/api/v1/catalog/starter",
                  .access = Access::needs(Permission::catalogImport),
                  .operationId = "importStarterCatalog",
                  .summary = "Imports the starter catalog that comes with the program.",
                  .auditAction = "catalog.importStarter",
                  .cost = http::Cost::heavy},
            [this](const Call<Nothing>& call) {
                return m_importer.import(call.request, m_options.starterCsv, "starter.csv");
            },
            examples::importStarter);
    }

    const CatalogOptions m_options;
    TwoPersonRule m_rule;
    Importer m_importer;
    ImportRoutes m_imports;
    TaxonHandlers m_taxa;
    ListHandlers m_lists;
    views::ViewHandlers m_views;
    views::PersonalViews m_personal;
    storage::Database& m_database;
    TaxonNames m_names;
};

} // namespace

std::unique_ptr<CatalogService> makeCatalogService(storage::Database& database, const core::Clock& clock,
                                                   core::Log& log, http::Operations& operations,
                                                   const http::StandingRights& rights, CatalogOptions options)
{
    return std::make_unique<Service>(database, clock, log, operations, rights, std::move(options));
}

} // namespace bloomzy::catalog
