#include "ui/models/TaxonSheet.h"

#include "ui/client/JsonCodecImpl.h"
#include "ui/widgets/botanical/BotanicalName.h"

namespace bloomzy::models {

using widgets::BotanicalName;

namespace {

template <class E>
std::string nameOf(const std::optional<E>& value)
{
    return value && *value != E::unknown ? client::toStdString(client::enumName(*value)) : std::string();
}

std::string acceptedOf(const api::TaxonSummary& taxon)
{
    if (!taxon.acceptedName)
        return {};
    const auto runs = BotanicalName::runs(*taxon.acceptedName, {.author = false, .acceptedName = {}, .commonName = {}});
    return BotanicalName::plainText(runs).toStdString();
}

std::vector<std::string> fieldsOf(const api::TaxonSummary& taxon)
{
    const auto text = [](const std::optional<std::string>& value) { return value.value_or(std::string()); };
    return {nameOf(std::optional(taxon.taxonRank)),
            text(taxon.uninomial),
            text(taxon.genus),
            text(taxon.infragenericEpithet),
            text(taxon.specificEpithet),
            text(taxon.infraspecificEpithet),
            text(taxon.cultivarEpithet),
            nameOf(taxon.hybridMark),
            text(taxon.scientificNameAuthorship),
            nameOf(std::optional(taxon.taxonomicStatus)),
            acceptedOf(taxon),
            text(taxon.family),
            text(taxon.vernacularName),
            nameOf(taxon.light),
            nameOf(taxon.difficulty),
            nameOf(std::optional(taxon.reviewState))};
}

QByteArray field(const std::string& value)
{
    QByteArray text = QByteArray::fromStdString(value);
    // https://owasp.org/www-community/attacks/CSV_Injection
    if (!text.isEmpty() && QByteArrayView("=+-@\t\r").contains(text.front()))
        text.prepend('\'');
    if (!std::ranges::any_of(text, [](char c) { return QByteArrayView(",;\t\"\r\n").contains(c); }))
        return text;
    return '"' + text.replace("\"", "\"\"") + '"';
}

} // namespace

QString namesAsText(const std::vector<api::TaxonSummary>& taxa)
{
    QStringList lines;
    for (const api::TaxonSummary& taxon : taxa)
        lines += BotanicalName::plainText(BotanicalName::runs(taxon));
    return lines.join(u'\n');
}

QString namesAsHtml(const std::vector<api::TaxonSummary>& taxa)
{
    QStringList lines;
    for (const api::TaxonSummary& taxon : taxa)
        lines += BotanicalName::html(BotanicalName::runs(taxon));
    return lines.join(QStringLiteral("<br>\n"));
}

QByteArray csvHead(QStringView language)
{
    return "taxonRank,uninomial,genus,infragenericEpithet,specificEpithet,infraspecificEpithet,cultivarEpithet,"
           "hybridMark,scientificNameAuthorship,taxonomicStatus,acceptedName,family,"
           "vernacularNames:" +
           language.toLatin1() + ",care.light,care.difficulty,reviewState\n";
}

QByteArray csvLines(const std::vector<api::TaxonSummary>& taxa)
{
    QByteArray lines;
    for (const api::TaxonSummary& taxon : taxa) {
        QByteArrayList fields;
        for (const std::string& value : fieldsOf(taxon))
            fields += field(value);
        lines += fields.join(',') + '\n';
    }
    return lines;
}

} // namespace bloomzy::models
