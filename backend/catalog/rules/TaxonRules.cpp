#include "backend/catalog/rules/TaxonRules.h"

#include "backend/catalog/rules/CareRules.h"
#include "backend/catalog/rules/NameRules.h"
#include "backend/catalog/text/LanguageTag.h"

#include <QUrl>

#include <set>

namespace bloomzy::catalog {
namespace {

constexpr std::size_t mostVernaculars = 200;
constexpr std::size_t mostReferences = 50;
constexpr std::int32_t firstYear = 1753;

std::string at(std::string_view list, std::size_t index, std::string_view member)
{
    return "/" + std::string(list) + "/" + std::to_string(index) + "/" + std::string(member);
}

void checkPublication(api::TaxonInput& taxon, int thisYear, FaultList& faults)
{
    faults.text("/namePublishedIn", taxon.namePublishedIn, 500);
    const auto year = taxon.namePublishedInYear;
    if (year && (*year < firstYear || *year > thisYear + 1))
        faults.add("/namePublishedInYear", "taxon.namePublishedInYear.range",
                   {std::to_string(firstYear), std::to_string(thisYear + 1)});
}

void checkStatus(api::TaxonInput& taxon, FaultList& faults)
{
    if (taxon.taxonomicStatus == api::TaxonomicStatus::unknown)
        faults.add("/taxonomicStatus", "taxon.taxonomicStatus.unknown");
    const bool synonym = taxon.taxonomicStatus == api::TaxonomicStatus::synonym;
    if (synonym && !taxon.acceptedNameUsageId)
        faults.add("/acceptedNameUsageId", "taxon.acceptedNameUsageId.required");
    if (!synonym && taxon.acceptedNameUsageId)
        faults.add("/acceptedNameUsageId", "taxon.acceptedNameUsageId.unexpected");
    if (taxon.reviewState == api::ReviewState::unknown)
        faults.add("/reviewState", "taxon.reviewState.unknown");
}

bool checkLanguage(std::size_t index, api::VernacularName& vernacular, FaultList& faults)
{
    const auto pointer = at("vernacularNames", index, "language");
    if (!faults.text(pointer, vernacular.language, 64))
        return false;
    const auto tag = languageTag(vernacular.language);
    if (!tag)
        return faults.add(pointer, "taxon.vernacularNames.language", {vernacular.language}), false;
    vernacular.language = *tag;
    return true;
}

void checkVernaculars(std::vector<api::VernacularName>& names, FaultList& faults)
{
    if (names.size() > mostVernaculars)
        return faults.add("/vernacularNames", "taxon.vernacularNames.tooMany", {std::to_string(mostVernaculars)});
    std::set<std::pair<std::string, std::string>> seen;
    std::set<std::string> preferred;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto& vernacular = names[i];
        const bool sound = faults.text(at("vernacularNames", i, "name"), vernacular.name, 200);
        if (sound && vernacular.name.empty())
            faults.add(at("vernacularNames", i, "name"), "taxon.vernacularNames.required");
        if (!checkLanguage(i, vernacular, faults))
            continue;
        if (sound && !vernacular.name.empty() && !seen.emplace(vernacular.language, vernacular.name).second)
            faults.add(at("vernacularNames", i, "name"), "taxon.vernacularNames.duplicate", {vernacular.language});
        if (vernacular.preferred && !preferred.insert(vernacular.language).second)
            faults.add(at("vernacularNames", i, "preferred"), "taxon.vernacularNames.preferred", {vernacular.language});
    }
}

bool isWebAddress(const std::string& text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

void checkReferences(std::vector<api::Reference>& references, FaultList& faults)
{
    if (references.size() > mostReferences)
        return faults.add("/references", "taxon.references.tooMany", {std::to_string(mostReferences)});
    for (std::size_t i = 0; i < references.size(); ++i) {
        auto& reference = references[i];
        if (faults.text(at("references", i, "title"), reference.title, 300) && reference.title.empty())
            faults.add(at("references", i, "title"), "taxon.references.required");
        if (faults.text(at("references", i, "url"), reference.url, 2000) && !isWebAddress(*reference.url))
            faults.add(at("references", i, "url"), "taxon.references.url");
    }
}

} // namespace

std::vector<api::Fault> checkTaxon(api::TaxonInput& taxon, int thisYear)
{
    FaultList faults;
    checkName(taxon, faults);
    checkStatus(taxon, faults);
    checkFamily(taxon.family, faults);
    checkPublication(taxon, thisYear, faults);
    checkVernaculars(taxon.vernacularNames, faults);
    checkCare(taxon.care, faults);
    faults.text("/taxonRemarks", taxon.taxonRemarks, 10'000, Lines::many);
    checkReferences(taxon.references, faults);
    return faults.take();
}

} // namespace bloomzy::catalog
