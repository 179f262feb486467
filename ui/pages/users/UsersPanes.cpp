#include "ui/pages/users/UsersPanes.h"

#include "ui/widgets/frame/DetailDrawer.h"

#include <QtCore/QSettings>

namespace bloomzy::users_page {

using namespace Qt::StringLiterals;
using theme::Layout;

namespace {

constexpr int tableMin = 360;
constexpr int tableWidth = 860; // beside the detail, in a window of the design's size

} // namespace

UsersPanes::UsersPanes(const models::ConsoleParts& parts, QWidget* table, QWidget* detail, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_settings(parts.settings)
    , m_table(table)
    , m_detail(detail)
{
    addWidget(m_table);
    m_drawer = new widgets::DetailDrawer(parts.theme, detail, *this);
    connect(m_drawer, &widgets::DetailDrawer::openChanged, this, &UsersPanes::detailOpenChanged);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    setStretchFactor(indexOf(m_table), 1);
    m_table->setMinimumWidth(tableMin);
    setSizes({tableWidth, parts.theme.px(Layout::detail)});
    restoreState(m_settings.value("users/panes"_L1).toByteArray());
    m_drawer->setOpen(wantsDetail());
}

UsersPanes::~UsersPanes()
{
    if (!m_alone && !m_drawer->isOverlay())
        m_settings.setValue("users/panes"_L1, saveState());
}

bool UsersPanes::wantsDetail() const
{
    return m_settings.value("users/detail"_L1, true).toBool();
}

bool UsersPanes::isDetailOpen() const
{
    return m_drawer->isOpen();
}

bool UsersPanes::isOverlay() const
{
    return m_drawer->isOverlay();
}

void UsersPanes::setDetailOpen(bool open)
{
    if (m_alone)
        return;
    m_drawer->setOpen(open);
    if (!m_drawer->isOverlay())
        m_settings.setValue("users/detail"_L1, open);
}

bool UsersPanes::escape()
{
    return m_drawer->escape();
}

void UsersPanes::setTableAlone(bool alone)
{
    if (std::exchange(m_alone, alone) != alone)
        m_drawer->setOpen(!alone && wantsDetail() && !m_drawer->isOverlay());
}

} // namespace bloomzy::users_page
