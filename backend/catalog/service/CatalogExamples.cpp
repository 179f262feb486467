#include "backend/catalog/service/CatalogExamples.h"

#include "backend/http/ExampleValues.h"

namespace bloomzy::catalog::examples {
namespace {

using namespace http::examples;

const api::Person ada{adaId, adaName};

void nameIt(api::NameParts& name)
{
    name.taxonRank = api::TaxonRank::species;
    name.genus = "Monstera";
    name.specificEpithet = "deliciosa";
    name.scientificNameAuthorship = "Liebm.";
}

api::TaxonInput input()
{
    api::TaxonInput taxon;
    nameIt(taxon);
    taxon.family = "Araceae";
    taxon.vernacularNames = {{"Swiss cheese plant", "en", true}, {"Faux philodendron", "fr", true}};
    taxon.care.wateringIntervalDays = 7;
    taxon.care.light = api::Light::brightIndirect;
    taxon.care.humidityPercent = api::Range{50, 80};
    taxon.care.toxicity.cats = api::Severity::irritant;
    taxon.references = {{"A handbook of house plants", "https://plants.example.org/monstera"}};
    return taxon;
}

api::Taxon taxon(std::int64_t revision)
{
    api::Taxon made;
    static_cast<api::TaxonInput&>(made) = input();
    made.id = taxonId;
    made.revision = revision;
    made.scientificName = "Monstera deliciosa";
    made.createdAt = time;
    made.updatedAt = time;
    made.updatedBy = ada;
    return made;
}

api::TaxonSummary summary()
{
    api::TaxonSummary row;
    nameIt(row);
    row.id = taxonId;
    row.revision = 2;
    row.scientificName = "Monstera deliciosa";
    row.taxonomicStatus = api::TaxonomicStatus::accepted;
    row.family = "Araceae";
    row.vernacularName = "Swiss cheese plant";
    row.light = api::Light::brightIndirect;
    row.toxicity = api::Severity::irritant;
    row.reviewState = api::ReviewState::draft;
    row.updatedAt = time;
    return row;
}

} // namespace

Of<api::TaxonInput, Nothing, api::Taxon> createTaxon()
{
    return {.request = input(), .answer = taxon(1)};
}

Of<Nothing, Nothing, api::Taxon> getTaxon()
{
    return {.path = {{"id", taxonId}}, .answer = taxon(1)};
}

Of<api::RawJson, Nothing, api::Taxon> updateTaxon()
{
    auto changed = taxon(2);
    changed.care.wateringIntervalDays = 9;
    changed.care.humidityPercent.reset();
    return {.path = {{"id", taxonId}},
            .request = {R"({"care":{"wateringIntervalDays":9,"humidityPercent":null}})"},
            .answer = changed};
}

Of<Nothing, Nothing, Nothing> deleteTaxon()
{
    return {.path = {{"id", taxonId}}};
}

Of<Nothing, Nothing, api::Taxon> restoreTaxon()
{
    return {.path = {{"id", taxonId}}, .answer = taxon(4), .after = {"deleteTaxon"}};
}

Of<Nothing, api::PageQuery, api::TaxonRevisionPage> taxonRevisions()
{
    const api::FieldChange watering{"/care/wateringIntervalDays", {"7"}, {"9"}};
    return {.path = {{"id", taxonId}},
            .query = {.limit = 20, .cursor = {}},
            .answer = {.items = {{2, api::RevisionAction::updated, time, ada, {watering}},
                                 {1, api::RevisionAction::created, time, ada, {}}},
                       .nextCursor = {}}};
}

Of<Nothing, api::TaxonQuery, api::TaxonPage> listTaxa()
{
    api::TaxonQuery query;
    query.q = "cheese plant";
    query.light = {api::Light::brightIndirect, api::Light::shade};
    query.limit = 50;
    query.count = true;
    return {.query = query, .answer = {.items = {summary()}, .nextCursor = {}, .count = 1}};
}

Of<Nothing, api::TaxonFilter, api::TaxonFacets> taxonFacets()
{
    api::TaxonFilter filter;
    filter.family = {"Araceae"};
    api::TaxonFacets facets;
    facets.total = 312;
    facets.matches = 24;
    facets.family = {{"Araceae", 24}, {"Asphodelaceae", 17}};
    facets.taxonomicStatus = {{"accepted", 24}};
    facets.light = {{"brightIndirect", 15}, {"unknown", 9}};
    facets.toxicity = {{"irritant", 22}, {"unknown", 2}};
    facets.difficulty = {{"easy", 6}, {"unknown", 18}};
    facets.reviewState = {{"draft", 24}};
    return {.query = filter, .answer = facets};
}

Of<Nothing, api::TaxonSpellingQuery, api::TaxonSpelling> taxonSpelling()
{
    return {.query = {"monsterra"}, .answer = {"monstera"}};
}

Of<std::string, Nothing, api::ImportResult> importTaxa()
{
    return {.request = "taxonRank,genus,specificEpithet,scientificNameAuthorship,family,vernacularNames:en\n"
                       "species,Aloe,vera,(L.) Burm.f.,Asphodelaceae,Aloe\n"
                       "species,Ficus,lyrata,Warb.,Moraceae,Fiddle-leaf fig\n",
            .answer = {.importId = importId, .created = 2, .skipped = 0}};
}

Of<Nothing, Nothing, api::ImportResult> importStarter()
{
    return {.answer = {.importId = "019ab3c6-b495-71b8-a384-a071d2e3f408", .created = 300, .skipped = 3}};
}

} // namespace bloomzy::catalog::examples
