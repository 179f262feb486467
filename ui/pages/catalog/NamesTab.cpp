#include "ui/pages/catalog/NamesTab.h"

#include "ui/pages/catalog/ListEditor.h"
#include "ui/pages/catalog/PreferredDelegate.h"
#include "ui/widgets/table/DataTable.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHeaderView>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;

NamesTab::NamesTab(const theme::Theme& theme, models::TaxonEditState& state, QWidget* parent)
    : EditorTab(theme, state, parent)
    , m_names(new ListEditor(
          theme,
          {{u"language"_s, [] { return tr("Lang", "language, short"); }},
           {u"name"_s, [] { return tr("Name"); }},
           {u"preferred"_s, [] { return tr("Use"); }, false,
            [](bool preferred) { return preferred ? tr("Preferred") : tr("Alternate"); }, u"language"_s}},
          QJsonObject{{u"language"_s, QLocale().bcp47Name().section(u'-', 0, 0)},
                      {u"name"_s, QString()},
                      {u"preferred"_s, false}},
          {[] { return tr("Add name"); }, [] { return tr("Remove"); }}))
{
    QHeaderView& header = *m_names->table().horizontalHeader();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(1, QHeaderView::Stretch);
    auto* languages = new widgets::TextDelegate(theme, m_names);
    languages->setMonospaced(true);
    m_names->table().setItemDelegateForColumn(0, languages);
    m_names->table().setItemDelegateForColumn(2, new PreferredDelegate(theme, m_names));
    m_names->table().setColumnWidth(0, 56);
    m_names->table().setColumnWidth(2, 104);
    const QString pointer = u"/vernacularNames"_s;
    connect(&m_names->model(), &ListFieldModel::edited, this,
            [this, pointer] { m_state.set(pointer, m_names->model().rows()); });
    addRow(fields().add(pointer,
                        {m_names, [this](const QJsonValue& value) { m_names->model().setRows(value.toArray()); }}));
    NamesTab::retranslate();
}

void NamesTab::retranslate()
{
    EditorTab::retranslate();
    fields()
        .field(u"/vernacularNames"_s)
        ->setMessage(tr("A language is written as en, fr or pt-BR. One name of each language may be preferred. "
                        "Cultivar names are never "
                        "translated."));
}

} // namespace bloomzy::catalog_page
