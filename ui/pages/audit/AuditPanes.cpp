#include "ui/pages/audit/AuditPanes.h"

#include "ui/widgets/frame/DetailDrawer.h"

#include <QtCore/QSettings>

namespace bloomzy::audit_page {

using namespace Qt::StringLiterals;
using theme::Layout;

namespace {

constexpr int listMin = 360;
constexpr int listWidth = 860; // beside the detail, in a window of the design's size

} // namespace

AuditPanes::AuditPanes(const models::ConsoleParts& parts, QWidget* list, QWidget* detail, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_settings(parts.settings)
{
    addWidget(list);
    m_drawer = new widgets::DetailDrawer(parts.theme, detail, *this);
    connect(m_drawer, &widgets::DetailDrawer::openChanged, this, &AuditPanes::detailOpenChanged);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    setStretchFactor(indexOf(list), 1);
    list->setMinimumWidth(listMin);
    setSizes({listWidth, parts.theme.px(Layout::detail)});
    restoreState(m_settings.value("audit/panes"_L1).toByteArray());
    m_drawer->setOpen(wantsDetail());
}

AuditPanes::~AuditPanes()
{
    if (!m_alone && !m_drawer->isOverlay())
        m_settings.setValue("audit/panes"_L1, saveState());
}

bool AuditPanes::wantsDetail() const
{
    return m_settings.value("audit/detail"_L1, true).toBool();
}

bool AuditPanes::isDetailOpen() const
{
    return m_drawer->isOpen();
}

void AuditPanes::setDetailOpen(bool open)
{
    if (m_alone)
        return;
    m_drawer->setOpen(open);
    if (!m_drawer->isOverlay())
        m_settings.setValue("audit/detail"_L1, open);
}

bool AuditPanes::escape()
{
    return m_drawer->escape();
}

void AuditPanes::setListAlone(bool alone)
{
    if (std::exchange(m_alone, alone) != alone)
        m_drawer->setOpen(!alone && wantsDetail() && !m_drawer->isOverlay());
}

} // namespace bloomzy::audit_page
