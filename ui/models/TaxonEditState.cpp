#include "ui/models/TaxonEditState.h"

#include "ui/client/ProblemText.h"
#include "ui/models/TaxonJson.h"
#include "ui/widgets/botanical/BotanicalName.h"

namespace bloomzy::models {

using namespace Qt::StringLiterals;

QString plainName(const api::NameParts& name)
{
    return widgets::BotanicalName::plainText(widgets::BotanicalName::runs(name));
}

void TaxonEditState::learnNames(const api::Taxon& taxon)
{
    std::vector<api::NameParts> place;
    for (const api::TaxonLink& parent : taxon.parents) {
        place.push_back(parent.name);
        m_names.insert(QString::fromStdString(parent.id), plainName(parent.name));
        m_places.insert(QString::fromStdString(parent.id), place);
    }
    if (taxon.acceptedName && !m_places.contains(QString::fromStdString(taxon.acceptedName->id)))
        m_places.insert(QString::fromStdString(taxon.acceptedName->id), {taxon.acceptedName->name});
    if (taxon.acceptedName)
        m_names.insert(QString::fromStdString(taxon.acceptedName->id), plainName(taxon.acceptedName->name));
}

void TaxonEditState::begin(std::optional<api::Taxon> taxon, const api::TaxonInput& input,
                           const std::optional<client::Draft>& draft, QHash<QString, QString> halfTyped)
{
    m_open = true;
    m_taxon = std::move(taxon);
    m_revision = draft ? draft->revision : m_taxon ? m_taxon->revision : 0;
    m_before = toJson(draft ? draft->before : input);
    m_after = draft ? toJson(draft->after) : m_before;
    m_halfTyped = std::move(halfTyped);
    m_faults.clear();
    Q_EMIT opened();
    Q_EMIT changed();
}

void TaxonEditState::open(const api::Taxon& taxon, const std::optional<client::Draft>& draft)
{
    learnNames(taxon);
    begin(taxon, taxon, draft, draft ? draft->halfTyped : QHash<QString, QString>());
}

void TaxonEditState::openNew(const api::TaxonInput& start, const std::optional<client::Draft>& draft)
{
    begin({}, start, draft, draft ? draft->halfTyped : QHash<QString, QString>());
}

void TaxonEditState::close()
{
    m_open = false;
    m_taxon.reset();
    m_before = m_after = {};
    m_halfTyped.clear();
    m_faults.clear();
    Q_EMIT opened();
    Q_EMIT changed();
}

QString TaxonEditState::id() const
{
    return m_taxon ? QString::fromStdString(m_taxon->id) : QString();
}

QJsonValue TaxonEditState::value(QStringView pointer) const
{
    return valueAt(m_after, pointer);
}

QJsonValue TaxonEditState::saved(QStringView pointer) const
{
    return valueAt(m_before, pointer);
}

namespace {

bool concerns(const api::Fault& fault, QStringView pointer)
{
    const QString place = QString::fromStdString(fault.pointer);
    return place == pointer || (place.startsWith(pointer) && place.at(pointer.size()) == u'/');
}

} // namespace

void TaxonEditState::set(QStringView pointer, const QJsonValue& value)
{
    set({{pointer.toString(), {}, value}});
}

void TaxonEditState::set(std::vector<FieldStep> fields)
{
    for (FieldStep& field : fields)
        field.before = value(field.pointer);
    std::erase_if(fields, [](const FieldStep& field) { return field.before == field.after; });
    if (!m_open || fields.empty())
        return;
    for (const FieldStep& field : fields) {
        setValueAt(m_after, field.pointer, field.after);
        m_halfTyped.remove(field.pointer);
        std::erase_if(m_faults, [&](const api::Fault& fault) { return concerns(fault, field.pointer); });
    }
    Q_EMIT edited(fields);
    Q_EMIT changed();
}

void TaxonEditState::setHalfTyped(const QString& pointer, const QString& typed)
{
    if (!m_open || typed == m_halfTyped.value(pointer))
        return;
    if (typed.isEmpty())
        m_halfTyped.remove(pointer);
    else
        m_halfTyped.insert(pointer, typed);
    Q_EMIT changed();
}

bool TaxonEditState::isChanged(const QString& pointer) const
{
    return m_halfTyped.contains(pointer) || value(pointer) != saved(pointer);
}

std::vector<FieldStep> TaxonEditState::changes() const
{
    std::vector<FieldStep> fields;
    for (const TaxonField& field : taxonFields()) {
        const QString pointer = field.pointer;
        if (value(pointer) != saved(pointer))
            fields.push_back({pointer, value(pointer), saved(pointer)});
    }
    return fields;
}

void TaxonEditState::discard()
{
    std::vector<FieldStep> fields = changes();
    m_halfTyped.clear();
    m_faults.clear();
    if (m_taxon) {
        open(api::Taxon(*m_taxon));
        for (FieldStep& field : fields)
            field.after = saved(field.pointer);
    } else {
        m_after = m_before;
        Q_EMIT changed();
    }
    Q_EMIT edited(fields);
}

QStringList TaxonEditState::changedFields() const
{
    QStringList fields;
    for (const TaxonField& field : taxonFields()) {
        if (isChanged(QString(field.pointer)))
            fields += field.pointer;
    }
    return fields;
}

bool TaxonEditState::isDirty(TaxonTab tab) const
{
    return std::ranges::any_of(
        taxonFields(), [&](const TaxonField& field) { return field.tab == tab && isChanged(QString(field.pointer)); });
}

api::TaxonInput TaxonEditState::before() const
{
    return taxonInputFrom(m_before).value_or(api::TaxonInput());
}

api::TaxonInput TaxonEditState::after() const
{
    return taxonInputFrom(m_after).value_or(api::TaxonInput());
}

void TaxonEditState::rebase(const api::Taxon& theirs, const QJsonObject& merged)
{
    learnNames(theirs);
    begin(theirs, theirs, {}, m_halfTyped);
    m_after = merged;
    Q_EMIT changed();
}

void TaxonEditState::setFaults(std::vector<api::Fault> faults)
{
    m_faults = std::move(faults);
    Q_EMIT changed();
}

QString TaxonEditState::errorOf(QStringView pointer) const
{
    const auto found =
        std::ranges::find_if(m_faults, [&](const api::Fault& fault) { return concerns(fault, pointer); });
    return found == m_faults.end() ? QString() : client::textOf(*found);
}

void TaxonEditState::setNameOf(const QString& id, const QString& name)
{
    m_names.insert(id, name);
    Q_EMIT changed();
}

void TaxonEditState::learnPlace(const api::Taxon& taxon)
{
    learnNames(taxon);
    std::vector<api::NameParts> place;
    for (const api::TaxonLink& parent : taxon.parents)
        place.push_back(parent.name);
    place.push_back(taxon);
    m_places.insert(QString::fromStdString(taxon.id), place);
    Q_EMIT changed();
}

QString TaxonEditState::text(QStringView pointer, const QJsonValue& value) const
{
    if (pointer.endsWith("UsageId"_L1) && m_names.contains(value.toString()))
        return nameOf(value.toString());
    return TaxonTexts::value(pointer, value);
}

} // namespace bloomzy::models
