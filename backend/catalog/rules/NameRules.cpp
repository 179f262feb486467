#include "backend/catalog/rules/NameRules.h"

#include <QString>

#include <algorithm>
#include <array>

namespace bloomzy::catalog {
namespace {

using api::HybridMark;
using api::NameParts;
using api::TaxonRank;

constexpr std::size_t longestPart = 100;
constexpr std::size_t longestAuthorship = 300;

enum class Need { required, optional, absent };
enum class Form { capital, lowerCase, cultivar };

struct Part
{
    std::string_view name;
    std::optional<std::string> NameParts::*member;
    Form form;
    Need (*need)(TaxonRank);
};

bool isSuprageneric(TaxonRank rank)
{
    return rank == TaxonRank::family || rank == TaxonRank::subfamily || rank == TaxonRank::tribe;
}

bool isInfrageneric(TaxonRank rank)
{
    return rank == TaxonRank::subgenus || rank == TaxonRank::section;
}

bool isInfraspecific(TaxonRank rank)
{
    return rank == TaxonRank::subspecies || rank == TaxonRank::variety || rank == TaxonRank::form;
}

Need requiredIf(bool condition)
{
    return condition ? Need::required : Need::absent;
}

Need needOfSpecific(TaxonRank rank)
{
    return rank == TaxonRank::cultivar ? Need::optional
                                       : requiredIf(rank == TaxonRank::species || isInfraspecific(rank));
}

constexpr std::array<Part, 6> parts{{
    {"uninomial", &NameParts::uninomial, Form::capital, [](TaxonRank r) { return requiredIf(isSuprageneric(r)); }},
    {"genus", &NameParts::genus, Form::capital, [](TaxonRank r) { return requiredIf(!isSuprageneric(r)); }},
    {"infragenericEpithet", &NameParts::infragenericEpithet, Form::capital,
     [](TaxonRank r) { return requiredIf(isInfrageneric(r)); }},
    {"specificEpithet", &NameParts::specificEpithet, Form::lowerCase, needOfSpecific},
    {"infraspecificEpithet", &NameParts::infraspecificEpithet, Form::lowerCase,
     [](TaxonRank r) { return requiredIf(isInfraspecific(r)); }},
    {"cultivarEpithet", &NameParts::cultivarEpithet, Form::cultivar,
     [](TaxonRank r) { return requiredIf(r == TaxonRank::cultivar); }},
}};

QString decoded(const std::string& text)
{
    return QString::fromStdString(text);
}

bool isNameCharacter(QChar c)
{
    static constexpr std::u16string_view diaereses = u"äëïöüÿÄËÏÖÜŸ";
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) ||
           c == QLatin1Char('-') || diaereses.find(c.unicode()) != std::u16string_view::npos;
}

bool hasNameLetters(const QString& text)
{
    return !text.startsWith(QLatin1Char('-')) && !text.endsWith(QLatin1Char('-')) &&
           std::all_of(text.begin(), text.end(), isNameCharacter);
}

std::string capitalised(const QString& text)
{
    return (text.left(1).toUpper() + text.mid(1).toLower()).toStdString();
}

void checkCapital(const std::string& pointer, const std::string& code, const std::string& value, FaultList& faults)
{
    const QString text = decoded(value);
    if (!hasNameLetters(text))
        faults.add(pointer, code + ".letters", {value});
    else if (capitalised(text) != value)
        faults.add(pointer, code + ".capital", {capitalised(text)});
}

void checkLowerCase(const std::string& pointer, const std::string& code, const std::string& value, FaultList& faults)
{
    const QString text = decoded(value);
    if (!hasNameLetters(text))
        faults.add(pointer, code + ".letters", {value});
    else if (text.toLower() != text)
        faults.add(pointer, code + ".lowerCase", {text.toLower().toStdString()});
}

void checkCultivar(const std::string& pointer, const std::string& code, const std::string& value, FaultList& faults)
{
    static constexpr std::array<std::string_view, 8> quotes{"'",      "\"",     "\u2018", "\u2019",
                                                            "\u201C", "\u201D", "\u00AB", "\u00BB"};
    const bool begins = std::any_of(quotes.begin(), quotes.end(), [&](auto quote) { return value.starts_with(quote); });
    const bool ends = std::any_of(quotes.begin(), quotes.end(), [&](auto quote) { return value.ends_with(quote); });
    if (begins || ends)
        faults.add(pointer, code + ".quotes");
}

void checkForm(const Part& part, const std::string& value, FaultList& faults)
{
    const std::string pointer = "/" + std::string(part.name);
    const std::string code = "taxon." + std::string(part.name);
    switch (part.form) {
    case Form::capital:
        return checkCapital(pointer, code, value, faults);
    case Form::lowerCase:
        return checkLowerCase(pointer, code, value, faults);
    case Form::cultivar:
        return checkCultivar(pointer, code, value, faults);
    }
}

void checkPart(const Part& part, NameParts& name, FaultList& faults)
{
    auto& value = name.*part.member;
    const std::string pointer = "/" + std::string(part.name);
    const bool written = value.has_value();
    const bool sound = faults.text(pointer, value, longestPart);
    if (written && value && !sound)
        return;
    const Need need = part.need(name.taxonRank);
    if (value && need == Need::absent)
        faults.add(pointer, "taxon." + std::string(part.name) + ".unexpected");
    else if (!value && need == Need::required)
        faults.add(pointer, "taxon." + std::string(part.name) + ".required");
    else if (value)
        checkForm(part, *value, faults);
}

void checkEnding(const NameParts& name, FaultList& faults)
{
    if (!name.uninomial || !isSuprageneric(name.taxonRank))
        return;
    const std::string_view value = *name.uninomial;
    const bool tribe = value.ends_with("eae") && !value.ends_with("aceae") && !value.ends_with("oideae");
    if (name.taxonRank == TaxonRank::family && !endsAsFamily(value))
        faults.add("/uninomial", "taxon.uninomial.familyEnding");
    if (name.taxonRank == TaxonRank::subfamily && !value.ends_with("oideae"))
        faults.add("/uninomial", "taxon.uninomial.subfamilyEnding");
    if (name.taxonRank == TaxonRank::tribe && !tribe)
        faults.add("/uninomial", "taxon.uninomial.tribeEnding");
}

bool hasMarkedPart(const NameParts& name)
{
    switch (*name.hybridMark) {
    case HybridMark::genus:
        return name.genus.has_value();
    case HybridMark::species:
        return name.specificEpithet.has_value();
    case HybridMark::infraspecific:
        return name.infraspecificEpithet.has_value();
    case HybridMark::unknown:
        break;
    }
    return false;
}

void checkHybridMark(const NameParts& name, FaultList& faults)
{
    if (!name.hybridMark)
        return;
    if (*name.hybridMark == HybridMark::unknown)
        faults.add("/hybridMark", "taxon.hybridMark.unknown");
    else if (!hasMarkedPart(name))
        faults.add("/hybridMark", "taxon.hybridMark.absentPart");
}

} // namespace

void checkName(NameParts& name, FaultList& faults)
{
    faults.text("/scientificNameAuthorship", name.scientificNameAuthorship, longestAuthorship);
    if (name.taxonRank == TaxonRank::unknown)
        return faults.add("/taxonRank", "taxon.taxonRank.unknown");
    for (const auto& part : parts)
        checkPart(part, name, faults);
    checkEnding(name, faults);
    checkHybridMark(name, faults);
}

bool endsAsFamily(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> conserved{
        "Compositae", "Cruciferae", "Gramineae", "Guttiferae", "Labiatae", "Leguminosae", "Palmae", "Umbelliferae"};
    return name.ends_with("aceae") || std::find(conserved.begin(), conserved.end(), name) != conserved.end();
}

void checkFamily(std::optional<std::string>& family, FaultList& faults)
{
    if (!faults.text("/family", family, longestPart))
        return;
    checkCapital("/family", "taxon.family", *family, faults);
    if (!endsAsFamily(*family))
        faults.add("/family", "taxon.family.ending");
}

} // namespace bloomzy::catalog
