#include "ui/pages/catalog/TaxonomyTab.h"

#include "ui/pages/catalog/LinkList.h"
#include "ui/pages/catalog/ListEditor.h"
#include "ui/pages/catalog/TaxonPicker.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/table/DataTable.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using widgets::LabeledField;

namespace {

/// The ranks whose names have the part.
QStringList ranksWith(QStringView pointer)
{
    if (pointer == u"/uninomial")
        return {u"family"_s, u"subfamily"_s, u"tribe"_s};
    if (pointer == u"/infragenericEpithet")
        return {u"subgenus"_s, u"section"_s};
    if (pointer == u"/specificEpithet")
        return {u"species"_s, u"subspecies"_s, u"variety"_s, u"form"_s, u"cultivar"_s};
    if (pointer == u"/infraspecificEpithet")
        return {u"subspecies"_s, u"variety"_s, u"form"_s};
    if (pointer == u"/cultivarEpithet")
        return {u"cultivar"_s};
    return {u"genus"_s,      u"subgenus"_s, u"section"_s, u"species"_s,
            u"subspecies"_s, u"variety"_s,  u"form"_s,    u"cultivar"_s};
}

const QStringList& nameParts()
{
    static const QStringList parts{u"/uninomial"_s,
                                   u"/genus"_s,
                                   u"/infragenericEpithet"_s,
                                   u"/specificEpithet"_s,
                                   u"/infraspecificEpithet"_s,
                                   u"/cultivarEpithet"_s,
                                   u"/hybridMark"_s};
    return parts;
}

} // namespace

TaxonomyTab::TaxonomyTab(const theme::Theme& theme, models::TaxonEditState& state, client::ApiClient& client,
                         QWidget* parent)
    : EditorTab(theme, state, parent)
{
    addNameFields();
    addTree(client);
    addRow(fields().addChoice(u"/reviewState"_s));
    addRow(fields().addText(u"/taxonRemarks"_s, 3));
    addReferences();
    connect(&state, &models::TaxonEditState::changed, this, &TaxonomyTab::showParts);
    connect(&state, &models::TaxonEditState::opened, this, &TaxonomyTab::showSynonyms);
    TaxonomyTab::retranslate();
}

void TaxonomyTab::addNameFields()
{
    addRow(fields().addChoice(u"/taxonRank"_s), fields().addChoice(u"/taxonomicStatus"_s));
    addRow(fields().addLine(u"/uninomial"_s));
    addRow(fields().addLine(u"/genus"_s, true), fields().addLine(u"/specificEpithet"_s, true));
    addRow(fields().addLine(u"/infragenericEpithet"_s, true));
    addRow(fields().addLine(u"/infraspecificEpithet"_s, true), fields().addLine(u"/cultivarEpithet"_s));
    addRow(fields().addChoice(u"/hybridMark"_s, [] { return tr("None"); }), fields().addLine(u"/family"_s));
    addRow(fields().addLine(u"/scientificNameAuthorship"_s), fields().addNumber(u"/namePublishedInYear"_s));
    addRow(fields().addLine(u"/namePublishedIn"_s));
}

LabeledField* TaxonomyTab::addPicker(const QString& pointer, client::ApiClient& client)
{
    auto* picker = new TaxonPicker(m_theme, client);
    connect(picker, &TaxonPicker::openRequested, this, &TaxonomyTab::openRequested);
    connect(picker, &TaxonPicker::placed, &m_state, &models::TaxonEditState::learnPlace);
    connect(picker, &TaxonPicker::picked, this, [this, pointer](const QString& id, const QString& name) {
        if (!id.isEmpty())
            m_state.setNameOf(id, name);
        m_state.set(pointer, id.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(id));
    });
    LabeledField* field =
        fields().add(pointer, {picker, [this, picker](const QJsonValue& value) {
                                   const QString id = value.toString();
                                   const QString name = m_state.nameOf(id);
                                   picker->setTaxon(id, name.isEmpty() ? id : name, m_state.placeOf(id));
                               }});
    addRow(field);
    return field;
}

void TaxonomyTab::addTree(client::ApiClient& client)
{
    m_accepted = addPicker(u"/acceptedNameUsageId"_s, client);
    m_parent = addPicker(u"/parentNameUsageId"_s, client);
    m_synonymsTitle = new widgets::Label(m_theme, theme::TypeRole::small, theme::ColorRole::textSecondary);
    m_synonymsTitle->setWeight(QFont::Medium);
    m_synonyms = new LinkList(m_theme);
    connect(m_synonyms, &LinkList::openRequested, this, &TaxonomyTab::openRequested);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_synonymsTitle);
    column->addWidget(m_synonyms);
    addRow(list);
}

void TaxonomyTab::addReferences()
{
    m_references = new ListEditor(
        m_theme, {{u"title"_s, [] { return tr("Title"); }}, {u"url"_s, [] { return tr("Address"); }, true}},
        QJsonObject{{u"title"_s, QString()}}, {[] { return tr("Add reference"); }, [] { return tr("Remove"); }});
    m_references->table().horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    const QString pointer = u"/references"_s;
    connect(&m_references->model(), &ListFieldModel::edited, this,
            [this, pointer] { m_state.set(pointer, m_references->model().rows()); });
    addRow(fields().add(
        pointer, {m_references, [this](const QJsonValue& value) { m_references->model().setRows(value.toArray()); }}));
}

void TaxonomyTab::showParts()
{
    const QString rank = m_state.value(u"/taxonRank").toString();
    for (const QString& pointer : nameParts()) {
        const bool needed = ranksWith(pointer).contains(rank) || !m_state.value(pointer).isUndefined() ||
                            m_state.isChanged(pointer) || !m_state.errorOf(pointer).isEmpty();
        fields().field(pointer)->setVisible(needed);
    }
    m_accepted->setVisible(m_state.value(u"/taxonomicStatus").toString() == u"synonym" ||
                           !m_state.value(u"/acceptedNameUsageId").isUndefined());
}

void TaxonomyTab::showSynonyms()
{
    const std::vector<api::TaxonLink> links =
        m_state.taxon() ? m_state.taxon()->synonyms : std::vector<api::TaxonLink>();
    m_synonyms->parentWidget()->setVisible(!links.empty());
    m_synonymsTitle->setText(tr("Synonyms %1").arg(theme::formatNumber(qint64(links.size()))));
    m_synonyms->setLinks(links);
}

void TaxonomyTab::retranslate()
{
    EditorTab::retranslate();
    fields().field(u"/parentNameUsageId"_s)->setHint(tr("Alt+Up opens the parent"));
    qobject_cast<QLineEdit*>(fields().field(u"/namePublishedInYear"_s)->editor())->setPlaceholderText(u"1753"_s);
    showParts();
    showSynonyms();
}

} // namespace bloomzy::catalog_page
