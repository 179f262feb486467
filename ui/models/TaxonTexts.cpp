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

constexpr Labelled labels[] = {
    {"/taxonRank", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Rank")},
    {"/taxonomicStatus", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Status")},
    {"/acceptedNameUsageId", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Accepted name")},
    {"/uninomial", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Name")},
    {"/genus", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Genus")},
    {"/infragenericEpithet", TaxonTab::taxonomy,
     QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Epithet below genus")},
    {"/specificEpithet", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Specific epithet")},
    {"/infraspecificEpithet", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Lower epithet")},
    {"/cultivarEpithet", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Cultivar")},
    {"/hybridMark", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Hybrid sign")},
    {"/family", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Family")},
    {"/scientificNameAuthorship", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Authority")},
    {"/namePublishedInYear", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Year")},
    {"/namePublishedIn", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Published in")},
    {"/parentNameUsageId", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Parent")},
    {"/reviewState", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Review state")},
    {"/taxonRemarks", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Notes")},
    {"/references", TaxonTab::taxonomy, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "References")},
    {"/vernacularNames", TaxonTab::names, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Common names")},
    {"/care/light", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Light")},
    {"/care/wateringIntervalDays", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Watering")},
    {"/care/difficulty", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Difficulty")},
    {"/care/growth", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Growth")},
    {"/care/temperatureCelsius", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Temperature")},
    {"/care/humidityPercent", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Humidity")},
    {"/care/heightCm", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Mature height")},
    {"/care/hardiness", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Hardiness zone")},
    {"/care/soil", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Soil")},
    {"/care/toxicity/people", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Toxic to people")},
    {"/care/toxicity/cats", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Toxic to cats")},
    {"/care/toxicity/dogs", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Toxic to dogs")},
    {"/care/toxicity/note", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Note on toxicity")},
    {"/care/summary", TaxonTab::care, QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Care summary")},
};

constexpr Word words[] = {
    {"/taxonRank", "family", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Family")},
    {"/taxonRank", "subfamily", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Subfamily")},
    {"/taxonRank", "tribe", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Tribe")},
    {"/taxonRank", "genus", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Genus")},
    {"/taxonRank", "subgenus", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Subgenus")},
    {"/taxonRank", "section", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Section")},
    {"/taxonRank", "species", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Species")},
    {"/taxonRank", "subspecies", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Subspecies")},
    {"/taxonRank", "variety", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Variety")},
    {"/taxonRank", "form", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Form")},
    {"/taxonRank", "cultivar", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Cultivar")},
    {"/taxonomicStatus", "accepted", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Accepted")},
    {"/taxonomicStatus", "synonym", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Synonym")},
    {"/taxonomicStatus", "unplaced", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Unplaced")},
    {"/hybridMark", "genus", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "At the genus")},
    {"/hybridMark", "species", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "At the species")},
    {"/hybridMark", "infraspecific", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "At the lower epithet")},
    {"/reviewState", "draft", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Draft")},
    {"/reviewState", "inReview", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "In review")},
    {"/reviewState", "reviewed", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Reviewed")},
    {"/care/light", "fullSun", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Sun")},
    {"/care/light", "brightIndirect", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Bright")},
    {"/care/light", "shade", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Shade")},
    {"/care/difficulty", "easy", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Easy")},
    {"/care/difficulty", "medium", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Medium")},
    {"/care/difficulty", "hard", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Hard")},
    {"/care/growth", "slow", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Slow")},
    {"/care/growth", "moderate", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Moderate")},
    {"/care/growth", "fast", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Fast")},
    {"/care/toxicity", "none", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Not toxic")},
    {"/care/toxicity", "irritant", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Irritant")},
    {"/care/toxicity", "toxic", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Poisonous")},
    {"/care/toxicity", "severe", QT_TRANSLATE_NOOP("bloomzy::models::TaxonTexts", "Highly poisonous")},
};

/// The three kinds of toxicity share their words.
QStringView wordKey(QStringView pointer)
{
    return pointer.startsWith("/care/toxicity/"_L1) && !pointer.endsWith("note"_L1) ? QStringView(u"/care/toxicity")
                                                                                    : pointer;
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
        const QString text =
            tr("%1 (%2)", "common name, language").arg(each["name"_L1].toString(), each["language"_L1].toString());
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
    case api::RevisionAction::created:
        return tr("Created");
    case api::RevisionAction::updated:
        return tr("Changed");
    case api::RevisionAction::deleted:
        return tr("Moved to the bin");
    case api::RevisionAction::restored:
        return tr("Restored");
    case api::RevisionAction::imported:
        return tr("Imported");
    case api::RevisionAction::unknown:
        break;
    }
    return tr("Changed");
}

Badge TaxonTexts::badge(api::TaxonomicStatus status)
{
    switch (status) {
    case api::TaxonomicStatus::accepted:
        return widgets::badge(StatusKind::ok, tr("Accepted"));
    case api::TaxonomicStatus::synonym:
        return {StatusKind::neutral, IconName::link, tr("Synonym")};
    case api::TaxonomicStatus::unplaced:
        return {StatusKind::warn, IconName::help, tr("Unplaced")};
    case api::TaxonomicStatus::unknown:
        break;
    }
    return widgets::badge(StatusKind::neutral, tr("Status not known"));
}

Badge TaxonTexts::badge(api::ReviewState state)
{
    switch (state) {
    case api::ReviewState::draft:
        return {StatusKind::warn, IconName::edit, tr("Draft")};
    case api::ReviewState::inReview:
        return widgets::badge(StatusKind::review, tr("In review"));
    case api::ReviewState::reviewed:
        return widgets::badge(StatusKind::ok, tr("Reviewed"));
    case api::ReviewState::unknown:
        break;
    }
    return widgets::badge(StatusKind::neutral, tr("Not known"));
}

} // namespace bloomzy::models
