#include "backend/catalog/names/ScientificName.h"

namespace bloomzy::catalog {
namespace {

using api::HybridMark;
using api::TaxonRank;

void append(std::string& name, std::string_view word)
{
    if (word.empty())
        return;
    if (!name.empty())
        name += ' ';
    name += word;
}

void appendMarked(std::string& name, const std::optional<std::string>& part, bool hybrid)
{
    if (part)
        append(name, hybrid ? std::string(hybridSign) + *part : *part);
}

std::string_view infragenericWord(TaxonRank rank)
{
    return rank == TaxonRank::section ? "sect." : "subg.";
}

std::string_view infraspecificWord(TaxonRank rank, bool hybrid)
{
    switch (rank) {
    case TaxonRank::subspecies:
        return hybrid ? "nothosubsp." : "subsp.";
    case TaxonRank::variety:
        return hybrid ? "nothovar." : "var.";
    case TaxonRank::form:
        return hybrid ? "nothof." : "f.";
    default:
        return {};
    }
}

} // namespace

std::string scientificName(const api::NameParts& parts)
{
    std::string name = parts.uninomial.value_or("");
    appendMarked(name, parts.genus, parts.hybridMark == HybridMark::genus);
    if (parts.infragenericEpithet) {
        append(name, infragenericWord(parts.taxonRank));
        append(name, *parts.infragenericEpithet);
    }
    appendMarked(name, parts.specificEpithet, parts.hybridMark == HybridMark::species);
    if (parts.infraspecificEpithet) {
        append(name, infraspecificWord(parts.taxonRank, parts.hybridMark == HybridMark::infraspecific));
        append(name, *parts.infraspecificEpithet);
    }
    if (parts.cultivarEpithet)
        append(name, "'" + *parts.cultivarEpithet + "'");
    return name;
}

} // namespace bloomzy::catalog
