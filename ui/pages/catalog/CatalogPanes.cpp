#include "ui/pages/catalog/CatalogPanes.h"

#include "ui/widgets/frame/DetailDrawer.h"

#include <QtCore/QSettings>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using theme::Layout;

namespace {

constexpr int facetMin = 160;
constexpr int facetMax = 320;
constexpr int tableMin = 360;
constexpr int tableWidth = 810; // beside the others, in a window of the design's size

} // namespace

CatalogPanes::CatalogPanes(const models::ConsoleParts& parts, QWidget* facets, QWidget* table, QWidget* detail,
                           QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_settings(parts.settings)
    , m_facets(facets)
    , m_table(table)
    , m_detail(detail)
{
    addWidget(m_facets);
    addWidget(m_table);
    m_drawer = new widgets::DetailDrawer(parts.theme, detail, *this);
    connect(m_drawer, &widgets::DetailDrawer::openChanged, this, &CatalogPanes::detailOpenChanged);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    setStretchFactor(indexOf(m_table), 1);
    m_facets->setMinimumWidth(facetMin);
    m_facets->setMaximumWidth(facetMax);
    m_table->setMinimumWidth(tableMin);
    setSizes({parts.theme.px(Layout::facet), tableWidth, parts.theme.px(Layout::detail)});
    restoreState(m_settings.value("catalog/panes"_L1).toByteArray());
    m_drawer->setOpen(wantsDetail());
}

CatalogPanes::~CatalogPanes()
{
    if (!m_alone && !m_drawer->isOverlay())
        m_settings.setValue("catalog/panes"_L1, saveState());
}

bool CatalogPanes::wantsDetail() const
{
    return m_settings.value("catalog/detail"_L1, true).toBool();
}

bool CatalogPanes::isDetailOpen() const
{
    return m_drawer->isOpen();
}

void CatalogPanes::setDetailOpen(bool open)
{
    if (m_alone)
        return;
    m_drawer->setOpen(open);
    if (!m_drawer->isOverlay())
        m_settings.setValue("catalog/detail"_L1, open);
}

bool CatalogPanes::escape()
{
    return m_drawer->escape();
}

void CatalogPanes::setTableAlone(bool alone)
{
    if (std::exchange(m_alone, alone) == alone)
        return;
    m_facets->setVisible(!alone);
    m_drawer->setOpen(!alone && wantsDetail() && !m_drawer->isOverlay());
}

} // namespace bloomzy::catalog_page
