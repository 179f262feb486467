#include "ui/pages/catalog/ColumnLayout.h"

#include "ui/models/TaxonTableModel.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSettings>
#include <QtWidgets/QHeaderView>

namespace bloomzy::catalog_page {

using Model = models::TaxonTableModel;

namespace {

constexpr int checkWidth = 36;
constexpr int keepAfter = 500; // milliseconds; a drag of an edge tells of each pixel

} // namespace

ColumnLayout::ColumnLayout(QHeaderView& header)
    : QObject(&header)
    , m_header(header)
    , m_widths(Model::columns)
{
    m_header.setSectionsMovable(true);
    m_header.setSectionResizeMode(Model::nameColumn, QHeaderView::Stretch);
    m_header.setSectionResizeMode(Model::checkColumn, QHeaderView::Fixed);
    m_header.resizeSection(Model::checkColumn, checkWidth);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepAfter);
    connect(&m_keepSoon, &QTimer::timeout, this, &ColumnLayout::keep);
    reset();
    connect(&header, &QHeaderView::sectionMoved, this, &ColumnLayout::onChanged);
    connect(&header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_applying || column == Model::nameColumn || column == Model::checkColumn || width == 0)
            return;
        m_widths[std::size_t(column)] = width;
        onChanged();
    });
}

ColumnLayout::~ColumnLayout()
{
    if (m_keepSoon.isActive())
        keep();
}

void ColumnLayout::keepIn(QSettings& settings, const QString& key)
{
    m_settings = &settings;
    m_key = key;
    if (settings.contains(key))
        setColumns(columnsFrom(settings.value(key).toStringList()));
}

ColumnStates ColumnLayout::read() const
{
    ColumnStates columns;
    for (int place = 0; place < m_header.count(); ++place) {
        const int column = m_header.logicalIndex(place);
        for (const ColumnInfo& info : allColumns()) {
            if (info.column == column)
                columns.push_back({info.id, m_widths[std::size_t(column)], !m_header.isSectionHidden(column)});
        }
    }
    return repaired(std::move(columns));
}

void ColumnLayout::setColumns(const ColumnStates& columns)
{
    {
        const QScopedValueRollback applying(m_applying, true);
        keepChecksFirst();
        int place = 1;
        for (const ViewColumn& column : repaired(columns)) {
            const int logical = columnInfo(column.id)->column;
            m_widths[std::size_t(logical)] = column.width;
            m_header.setSectionHidden(logical, !column.shown);
            if (column.shown && logical != Model::nameColumn)
                m_header.resizeSection(logical, column.width);
            m_header.moveSection(m_header.visualIndex(logical), place++);
        }
    }
    onChanged();
}

void ColumnLayout::reset()
{
    setColumns(defaultColumns());
}

void ColumnLayout::keepChecksFirst()
{
    m_header.moveSection(m_header.visualIndex(Model::checkColumn), 0);
}

void ColumnLayout::onChanged()
{
    if (m_applying)
        return;
    if (m_header.visualIndex(Model::checkColumn) != 0) {
        const QScopedValueRollback applying(m_applying, true);
        keepChecksFirst();
    }
    m_columns = read();
    if (m_settings)
        m_keepSoon.start();
    Q_EMIT changed();
}

void ColumnLayout::keep()
{
    m_keepSoon.stop();
    if (m_settings)
        m_settings->setValue(m_key, toTexts(m_columns));
}

} // namespace bloomzy::catalog_page
