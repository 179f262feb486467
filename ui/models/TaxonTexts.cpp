#include "ui/models/TaxonTexts.h"

#include "ui/theme/Formats.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace bloomzy::models {

using namespace Qt::StringLiterals;
using theme::IconName;
using widgets::Badge;
using widgets::StatusKind;

namespace {

struct Labelled
{
    const char* pointer;
    TaxonTab tab;
    const char* label;
};

struct Word
{
    const char* pointer;
    const char* value;
    const char* text;
};

#define TEXT(text) QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", text)

constexpr Labelled labels[] = {
    {"/taxonRank", TaxonTab::taxonomy, TEXT("Rank")},
    {"/taxonomicStatus", TaxonTab::taxonomy, TEXT("Status")},
    {"/acceptedNameUsageId", TaxonTab::taxonomy, TEXT("Accepted name")},
    {"/uninomial", TaxonTab::taxonomy, TEXT("Name")},
    {"/genus", TaxonTab::taxonomy, TEXT("Genus")},
    {"/infragenericEpithet", TaxonTab::taxonomy, TEXT("Epithet below genus")},
    {"/specificEpithet", TaxonTab::taxonomy, TEXT("Specific epithet")},
    {"/infraspecificEpithet", TaxonTab::taxonomy, TEXT("Lower epithet")},
    {"/cultivarEpithet", TaxonTab::taxonomy, TEXT("Cultivar")},
    {"/hybridMark", TaxonTab::taxonomy, TEXT("Hybrid sign")},
    {"/family", TaxonTab::taxonomy, TEXT("Family")},
    {"/scientificNameAuthorship", TaxonTab::taxonomy, TEXT("Authority")},
    {"/namePublishedInYear", TaxonTab::taxonomy, TEXT("Year")},
    {"/namePublishedIn", TaxonTab::taxonomy, TEXT("Published in")},
    {"/parentNameUsageId", TaxonTab::taxonomy, TEXT("Parent")},
    {"/reviewState", TaxonTab::taxonomy, TEXT("Review state")},
    {"/taxonRemarks", TaxonTab::taxonomy, TEXT("Notes")},
    {"/references", TaxonTab::taxonomy, TEXT("References")},
    {"/vernacularNames", TaxonTab::names, TEXT("Common names")},
    {"/care/light", TaxonTab::care, TEXT("Light")},
    {"/care/wateringIntervalDays", TaxonTab::care, TEXT("Watering")},
    {"/care/difficulty", TaxonTab::care, TEXT("Difficulty")},
    {"/care/growth", TaxonTab::care, TEXT("Growth")},
    {"/care/temperatureCelsius", TaxonTab::care, TEXT("Temperature")},
    {"/care/humidityPercent", TaxonTab::care, TEXT("Humidity")},
    {"/care/heightCm", TaxonTab::care, TEXT("Mature height")},
    {"/care/hardiness", TaxonTab::care, TEXT("Hardiness zone")},
    {"/care/soil", TaxonTab::care, TEXT("Soil")},
    {"/care/toxicity/people", TaxonTab::care, TEXT("Toxic to people")},
    {"/care/toxicity/cats", TaxonTab::care, TEXT("Toxic to cats")},
    {"/care/toxicity/dogs", TaxonTab::care, TEXT("Toxic to dogs")},
    {"/care/toxicity/note", TaxonTab::care, TEXT("Note on toxicity")},
    {"/care/summary", TaxonTab::care, TEXT("Care summary")},
};

constexpr Word words[] = {
    {"/taxonRank", "family", TEXT("Family")},
    {"/taxonRank", "subfamily", TEXT("Subfamily")},
    {"/taxonRank", "tribe", TEXT("Tribe")},
    {"/taxonRank", "genus", TEXT("Genus")},
    {"/taxonRank", "subgenus", TEXT("Subgenus")},
    {"/taxonRank", "section", TEXT("Section")},
    {"/taxonRank", "species", TEXT("Species")},
    {"/taxonRank", "subspecies", TEXT("Subspecies")},
    {"/taxonRank", "variety", TEXT("Variety")},
    {"/taxonRank", "form", TEXT("Form")},
    {"/taxonRank", "cultivar", TEXT("Cultivar")},
    {"/taxonomicStatus", "accepted", TEXT("Accepted")},
    {"/taxonomicStatus", "synonym", TEXT("Synonym")},
    {"/taxonomicStatus", "unplaced", TEXT("Unplaced")},
    {"/hybridMark", "genus", TEXT("At the genus")},
    {"/hybridMark", "species", TEXT("At the species")},
    {"/hybridMark", "infraspecific", TEXT("At the lower epithet")},
    {"/reviewState", "draft", TEXT("Draft")},
    {"/reviewState", "inReview", TEXT("In review")},
    {"/reviewState", "reviewed", TEXT("Reviewed")},
    {"/care/light", "fullSun", TEXT("Sun")},
    {"/care/light", "brightIndirect", TEXT("Bright")},
    {"/care/light", "shade", TEXT("Shade")},
    {"/care/difficulty", "easy", TEXT("Easy")},
    {"/care/difficulty", "medium", TEXT("Medium")},
    {"/care/difficulty", "hard", TEXT("Hard")},
    {"/care/growth", "slow", TEXT("Slow")},
    {"/care/growth", "moderate", TEXT("Moderate")},
    {"/care/growth", "fast", TEXT("Fast")},
    {"/care/toxicity", "none", TEXT("Not toxic")},
    {"/care/toxicity", "irritant", TEXT("Irritant")},
    {"/care/toxicity", "toxic", TEXT("Poisonous")},
    {"/care/toxicity", "severe", TEXT("Highly poisonous")},
};

#undef TEXT

/// The three kinds of toxicity share their words.
QStringView wordKey(QStringView pointer)
{
    return pointer.startsWith("/care/toxicity/"_L1) && !pointer.endsWith("note"_L1) ? QStringView(u"/care/toxicity") : pointer;
}

QString range(const QJsonValue& value, const QString& unit)
{
    const QJsonObject ends = value.toObject();
    return u"%1 – %2%3"_s.arg(ends.value("min"_L1).toInt()).arg(ends.value("max"_L1).toInt()).arg(unit);
}

} // namespace

const std::vector<TaxonField>& taxonFields()
{
    static const std::vector<TaxonField> fields = [] {
        std::vector<TaxonField> all;
        for (const Labelled& each : labels)
            all.push_back({QLatin1String(each.pointer), each.tab});
        return all;
    }();
    return fields;
}

QString TaxonTexts::label(QStringView pointer)
{
    for (const Labelled& each : labels) {
        const QLatin1String known(each.pointer);
        if (pointer == known || (pointer.startsWith(known) && pointer.at(known.size()) == u'/'))
            return tr(each.label);
    }
    if (pointer == "/deletedAt"_L1)
        return tr("In the bin since");
    return pointer == "/createdBy"_L1 ? tr("Created by") : pointer.mid(1).toString();
}

QString TaxonTexts::word(QStringView pointer, const QString& wireName)
{
    for (const Word& each : words) {
        if (wordKey(pointer) == QLatin1String(each.pointer) && wireName == QLatin1String(each.value))
            return tr(each.text);
    }
    return wireName;
}

QStringList TaxonTexts::options(QStringView pointer)
{
    QStringList names;
    for (const Word& each : words) {
        if (wordKey(pointer) == QLatin1String(each.pointer))
            names += QLatin1String(each.value);
    }
    return names;
}

QString TaxonTexts::names(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& each : value.toArray()) {
        const QString text = tr("%1 (%2)", "common name, language").arg(each["name"_L1].toString(), each["language"_L1].toString());
        texts += each["preferred"_L1].toBool() ? tr("%1, preferred").arg(text) : text;
    }
    return texts.join("; "_L1);
}

QString TaxonTexts::references(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& each : value.toArray())
        texts += QStringList{each["title"_L1].toString(), each["url"_L1].toString()}.join(u' ').trimmed();
    return texts.join("; "_L1);
}

QString TaxonTexts::value(QStringView pointer, const QJsonValue& value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (pointer == "/vernacularNames"_L1)
        return names(value);
    if (pointer == "/references"_L1)
        return references(value);
    if (pointer == "/care/temperatureCelsius"_L1)
        return range(value, u"\u00a0°C"_s);
    if (pointer == "/care/humidityPercent"_L1)
        return range(value, tr("%", "after a number"));
    if (pointer == "/care/heightCm"_L1)
        return range(value, u"\u00a0cm"_s);
    if (pointer == "/care/wateringIntervalDays"_L1)
        return tr("every %n days", nullptr, value.toInt());
    if (value.isString())
        return word(pointer, value.toString());
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? tr("yes") : tr("no");
    return QString::fromUtf8(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                             : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

QString TaxonTexts::rank(api::TaxonRank rank)
{
    const QStringList names = options(u"/taxonRank");
    const QString name = names.value(int(rank));
    return name.isEmpty() ? tr("Rank not known") : word(u"/taxonRank", name);
}

QString TaxonTexts::action(api::RevisionAction action)
{
    switch (action) {
    case api::RevisionAction::created: return tr("Created");
    case api::RevisionAction::updated: return tr("Changed");
    case api::RevisionAction::deleted: return tr("Moved to the bin");
    case api::RevisionAction::restored: return tr("Restored");
    case api::RevisionAction::imported: return tr("Imported");
    case api::RevisionAction::unknown: break;
    }
    return tr("Changed");
}

Badge TaxonTexts::badge(api::TaxonomicStatus status)
{
    switch (status) {
    case api::TaxonomicStatus::accepted: return widgets::badge(StatusKind::ok, tr("Accepted"));
    case api::TaxonomicStatus::synonym: return {StatusKind::neutral, IconName::link, tr("Synonym")};
    case api::TaxonomicStatus::unplaced: return {StatusKind::warn, IconName::help, tr("Unplaced")};
    case api::TaxonomicStatus::unknown: break;
    }
    return widgets::badge(StatusKind::neutral, tr("Status not known"));
}

Badge TaxonTexts::badge(api::ReviewState state)
{
    switch (state) {
    case api::ReviewState::draft: return {StatusKind::warn, IconName::edit, tr("Draft")};
    case api::ReviewState::inReview: return widgets::badge(StatusKind::review, tr("In review"));
    case api::ReviewState::reviewed: return widgets::badge(StatusKind::ok, tr("Reviewed"));
    case api::ReviewState::unknown: break;
    }
    return widgets::badge(StatusKind::neutral, tr("Not known"));
}

} // namespace bloomzy::models
