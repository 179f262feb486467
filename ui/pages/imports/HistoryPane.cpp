#include "ui/pages/imports/HistoryPane.h"

#include "ui/client/JsonCodec.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/table/BadgeDelegate.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::imports_page {

using client::toQString;
using theme::ColorRole;
using theme::TypeRole;

HistoryPane::HistoryPane(const theme::Theme& theme, client::ApiClient& client, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(client)
    , m_dropTitle(new widgets::Label(theme, TypeRole::panelTitle))
    , m_dropText(new widgets::Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_choose(new QPushButton)
    , m_title(new widgets::Label(theme, TypeRole::bodyStrong))
    , m_table(new widgets::DataTable(theme))
    , m_none(new widgets::Label(theme, TypeRole::body, ColorRole::textMuted))
{
    m_table->setObjectName(QStringLiteral("imports"));
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(HistoryModel::stateColumn, new widgets::BadgeDelegate(theme, m_table));
    constexpr std::pair<int, int> widths[] = {{HistoryModel::fileColumn, 300},
                                              {HistoryModel::stateColumn, 150},
                                              {HistoryModel::whenColumn, 170},
                                              {HistoryModel::whoColumn, 170}};
    for (const auto& [column, width] : widths)
        m_table->horizontalHeader()->resizeSection(column, width);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeDropZone());
    column->addWidget(m_title);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    connect(m_choose, &QPushButton::clicked, this, &HistoryPane::chooseRequested);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const api::ImportSummary* import = m_model.item(index.row());
        if (import && import->state == api::ImportState::staged)
            Q_EMIT openRequested(toQString(import->id));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPane::chosenChanged);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_kept = chosen() ? toQString(chosen()->id) : QString(); });
    connect(&m_model, &HistoryModel::loaded, this, &HistoryPane::refresh);
    connect(m_table, &widgets::DataTable::visibleRowsChanged, this, [this](int, int last) {
        if (last + 20 > m_model.rowCount())
            m_model.fetchMore({});
    });
    retranslate();
}

QWidget* HistoryPane::makeDropZone()
{
    m_choose->setObjectName(QStringLiteral("chooseFile"));
    m_choose->setProperty("variant", QStringLiteral("primary"));
    auto* zone = new QFrame;
    zone->setProperty("card", true);
    auto* words = new QVBoxLayout;
    words->addWidget(m_dropTitle);
    m_dropText->setWordWrap(true);
    words->addWidget(m_dropText);
    auto* row = new QHBoxLayout(zone);
    row->setContentsMargins(16, 14, 16, 14);
    row->setSpacing(14);
    row->addWidget(new widgets::IconLabel(m_theme, theme::IconName::upload, 24, ColorRole::accentText));
    row->addLayout(words, 1);
    row->addWidget(m_choose);
    return zone;
}

const api::ImportSummary* HistoryPane::chosen() const
{
    return m_model.item(m_table->currentIndex().row());
}

void HistoryPane::refresh()
{
    if (const int row = m_model.rowOf(m_kept); row >= 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(row, 0));
    const bool any = m_model.rowCount() > 0;
    m_table->setVisible(any);
    m_none->setVisible(!any && m_model.hasLoaded());
    Q_EMIT chosenChanged();
}

void HistoryPane::retranslate()
{
    m_dropTitle->setText(tr("Import a sheet of plants"));
    m_dropText->setText(tr("Drop a CSV file here, or choose one: commas, semicolons or tabs, up to 100,000 rows. "
                           "Nothing is changed before you have seen what it would do."));
    m_choose->setText(tr("Choose file"));
    m_title->setText(tr("Imports so far"));
    m_none->setText(tr("Nothing was imported yet."));
    m_table->setAccessibleName(tr("Imports so far"));
}

void HistoryPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::imports_page
