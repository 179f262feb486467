#include "ui/models/ColumnLayout.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSettings>
#include <QtWidgets/QHeaderView>

namespace bloomzy::models {

namespace {

constexpr int checkWidth = 36;
constexpr int keepAfter = 500; // milliseconds; a drag of an edge tells of each pixel

} // namespace

ColumnLayout::ColumnLayout(QHeaderView& header, const ColumnSet& set)
    : QObject(&header)
    , m_header(header)
    , m_set(set)
    , m_widths(std::size_t(header.count()))
{
    m_header.setSectionsMovable(true);
    m_header.setSectionResizeMode(m_set.first().column, QHeaderView::Stretch);
    if (m_set.checkColumn() >= 0) {
        m_header.setSectionResizeMode(m_set.checkColumn(), QHeaderView::Fixed);
        m_header.resizeSection(m_set.checkColumn(), checkWidth);
    }
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepAfter);
    connect(&m_keepSoon, &QTimer::timeout, this, &ColumnLayout::keep);
    reset();
    connect(&header, &QHeaderView::sectionMoved, this, &ColumnLayout::onChanged);
    connect(&header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_applying || column == m_set.first().column || column == m_set.checkColumn() || width == 0)
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
        setColumns(m_set.fromTexts(settings.value(key).toStringList()));
}

ColumnStates ColumnLayout::read() const
{
    ColumnStates columns;
    for (int place = 0; place < m_header.count(); ++place) {
        const int column = m_header.logicalIndex(place);
        for (const ColumnInfo& info : m_set.all()) {
            if (info.column == column)
                columns.push_back({info.id, m_widths[std::size_t(column)], !m_header.isSectionHidden(column)});
        }
    }
    return m_set.repaired(columns);
}

void ColumnLayout::setColumns(const ColumnStates& columns)
{
    {
        const QScopedValueRollback applying(m_applying, true);
        keepChecksFirst();
        int place = m_set.checkColumn() < 0 ? 0 : 1;
        for (const ViewColumn& column : m_set.repaired(columns)) {
            const int logical = m_set.find(column.id)->column;
            m_widths[std::size_t(logical)] = column.width;
            m_header.setSectionHidden(logical, !column.shown);
            if (column.shown && logical != m_set.first().column)
                m_header.resizeSection(logical, column.width);
            m_header.moveSection(m_header.visualIndex(logical), place++);
        }
    }
    onChanged();
}

void ColumnLayout::reset()
{
    setColumns(m_set.defaults());
}

void ColumnLayout::keepChecksFirst()
{
    if (m_set.checkColumn() >= 0)
        m_header.moveSection(m_header.visualIndex(m_set.checkColumn()), 0);
}

void ColumnLayout::onChanged()
{
    if (m_applying)
        return;
    if (m_set.checkColumn() >= 0 && m_header.visualIndex(m_set.checkColumn()) != 0) {
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

} // namespace bloomzy::models
