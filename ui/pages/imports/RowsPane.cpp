#include "ui/pages/imports/RowsPane.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/imports/ColumnFit.h"
#include "ui/pages/imports/PaneHead.h"
#include "ui/pages/imports/RowDelegates.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/inputs/Segments.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace bloomzy::imports_page {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr std::array filters{api::RowFilter::all, api::RowFilter::errors, api::RowFilter::warnings};
constexpr int measuredRows = 50;
constexpr int cellPadding = 26; ///< beside the text of a cell or a title
constexpr int widestCell = 190;
constexpr int leastName = 136; ///< of a scientific name, and of the other columns, unless all their texts are shorter
constexpr int leastCell = 56;
constexpr int shortCell = 96; ///< a column that wants no more is never cut: a status, a light
constexpr SectionNeed lineNeed{64, 64};
constexpr SectionNeed resultNeed{330, 230};

} // namespace

RowsPane::RowsPane(const theme::Theme& theme, ImportFlow& flow, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(flow)
    , m_model(flow.client())
    , m_head(new PaneHead(theme, PaneHead::Tone::raised))
    , m_filter(new widgets::Segments)
    , m_note(new widgets::Label(theme, TypeRole::small, ColorRole::textMuted))
    , m_table(new widgets::DataTable(theme))
{
    m_table->setObjectName(QStringLiteral("importRows"));
    m_filter->setObjectName(QStringLiteral("rowFilter"));
    m_head->row().addSpacing(4);
    m_head->row().addWidget(m_filter);
    m_head->row().addStretch();
    m_head->row().addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    connectTable();
    showHead();
}

void RowsPane::connectTable()
{
    m_table->setModel(&m_model);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_sizedByHand |= !m_fitting && m_table->horizontalHeader()->underMouse(); });
    m_table->setItemDelegate(new RowCellDelegate(m_theme, m_table));
    auto* mono = new widgets::TextDelegate(m_theme, m_table);
    mono->setMonospaced(true);
    m_table->setItemDelegateForColumn(0, mono);
    // By Enter; a double click chooses a row and does nothing to it.
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (QGuiApplication::mouseButtons() == Qt::NoButton)
            remedy(index.row());
    });
    connect(m_filter, &widgets::Segments::currentChanged, this, &RowsPane::reload);
    connect(&m_flow, &ImportFlow::planChanged, this, &RowsPane::reload);
    connect(&m_flow, &ImportFlow::checked, this, &RowsPane::reload);
    connect(&m_flow, &ImportFlow::changed, this, &RowsPane::refresh);
    connect(&m_model, &RowsModel::loaded, this, &RowsPane::showHead);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &RowsPane::keepPlace);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RowsPane::shapeColumns);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RowsPane::comeBack);
    connect(m_table, &widgets::DataTable::visibleRowsChanged, this, [this](int, int last) {
        if (last + RowsModel::pageSize / 2 > m_model.rowCount())
            m_model.fetchMore({});
    });
}

/// The result stands in the last section, whichever that is.
void RowsPane::shapeColumns()
{
    const int sections = m_model.columnCount();
    QString shape;
    for (int i = 0; i < sections; ++i)
        shape += m_model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString() + QLatin1Char('\n');
    if (sections == 0 || std::exchange(m_shapedFor, shape) == shape)
        return;
    for (int i = 1; i < sections; ++i)
        m_table->setItemDelegateForColumn(i, nullptr);
    auto* result = new ResultDelegate(m_theme, m_table);
    m_table->setItemDelegateForColumn(sections - 1, result);
    connect(result, &ResultDelegate::linkTriggered, this, &RowsPane::remedy);
    m_fits = false;
    m_sizedByHand = false;
}

int RowsPane::textWidth(int section) const
{
    const QFontMetrics title(m_table->horizontalHeader()->font());
    int width = title.horizontalAdvance(m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
    const QFontMetrics cells(m_theme.font(TypeRole::body));
    for (int row = 0; row < std::min(m_model.rowCount(), measuredRows); ++row)
        width = std::max(width, cells.horizontalAdvance(m_model.index(row, section).data().toString()));
    return std::min(width + cellPadding, widestCell);
}

/// So that the results stand in view where that can be: what is cut elsewhere is told by the cell's tooltip.
void RowsPane::fitColumns()
{
    const int sections = m_model.columnCount();
    if (m_sizedByHand || sections < 2 || m_model.rowCount() == 0)
        return;
    std::vector<SectionNeed> needs{lineNeed};
    for (int i = 1; i < sections - 1; ++i) {
        const int wanted = textWidth(i);
        const bool name = m_model.index(0, i).data(RowsModel::NameRole).toBool();
        const int least = name ? leastName : wanted <= shortCell ? shortCell : leastCell;
        needs.push_back({wanted, std::min(wanted, least)});
    }
    needs.push_back(resultNeed);
    const auto widths = fitSections(needs, m_table->viewport()->width());
    m_fitting = true;
    for (int i = 0; i < sections; ++i)
        m_table->horizontalHeader()->resizeSection(i, widths[static_cast<std::size_t>(i)]);
    m_fitting = false;
    m_fits = true;
}

bool RowsPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void RowsPane::keepPlace()
{
    m_row = m_table->currentIndex().row();
    m_scroll = m_table->verticalScrollBar()->value();
}

void RowsPane::comeBack()
{
    if (!m_fits)
        fitColumns();
    if (m_row >= 0 && m_row < m_model.rowCount())
        m_table->setCurrentIndex(m_model.index(m_row, 0));
    m_table->doItemsLayout();
    m_table->verticalScrollBar()->setValue(m_scroll);
}

void RowsPane::reload()
{
    if (!m_flow.import())
        return m_model.clear();
    const QString id = client::toQString(m_flow.import()->id);
    if (std::exchange(m_shownImport, id) != id) {
        const QSignalBlocker quiet(m_filter);
        m_filter->setCurrent(0);
    }
    const bool checked = m_flow.import()->checked;
    const auto filter =
        checked ? filters.at(static_cast<std::size_t>(std::max(m_filter->current(), 0))) : api::RowFilter::all;
    m_model.show(*m_flow.import(), filter);
    showHead();
}

void RowsPane::refresh()
{
    if (!m_flow.import())
        m_model.clear();
    showHead();
}

void RowsPane::showHead()
{
    m_head->setTitle(tr("Preview"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_filter->setAccessibleName(tr("Which rows"));
    const auto& import = m_flow.import();
    const bool checked = import && import->checked && import->counts;
    m_filter->setVisible(checked);
    if (checked)
        m_filter->setTexts({tr("All rows"), tr("Errors %1").arg(theme::formatNumber(import->counts->errors)),
                            tr("Warnings %1").arg(theme::formatNumber(import->counts->warnings))});
    const int shown = m_model.rowCount();
    if (m_model.isComplete())
        m_note->setText(shown > 0 ? tr("%n rows", nullptr, shown) : QString());
    else
        m_note->setText(tr("First %1 rows").arg(theme::formatNumber(shown)));
}

void RowsPane::remedy(int row)
{
    const api::ImportRow* item = m_model.item(row);
    const api::RowFault* fault = m_model.fault(row);
    if (!item || !fault)
        return;
    switch (m_model.remedy(row)) {
    case RowRemedy::useSuggestion:
        m_flow.change(cellSet(item->line, fault->column, client::toQString(*fault->suggestion)));
        break;
    case RowRemedy::mapValue:
        Q_EMIT mapValueRequested(fault->column);
        break;
    case RowRemedy::skip:
        m_flow.change(rowSkipped(item->line));
        break;
    case RowRemedy::none:
        break;
    }
}

void RowsPane::goToProblem(int step)
{
    const int row = m_model.problemAfter(m_table->currentIndex().row(), step);
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model.index(row, 0));
    m_table->scrollTo(m_model.index(row, 0));
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void RowsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        showHead();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::imports_page
