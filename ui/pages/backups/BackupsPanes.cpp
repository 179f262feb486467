#include "ui/pages/backups/BackupsPanes.h"

#include "ui/widgets/frame/DetailDrawer.h"

#include <QtCore/QSettings>

namespace bloomzy::backups_page {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardsMin = 560;
constexpr int cardsWidth = 860; // beside the detail, in a window of the design's size

} // namespace

BackupsPanes::BackupsPanes(const models::ConsoleParts& parts, QWidget* cards, QWidget* detail, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_settings(parts.settings)
{
    addWidget(cards);
    m_drawer = new widgets::DetailDrawer(parts.theme, detail, *this);
    setChildrenCollapsible(false);
    setHandleWidth(1);
    setStretchFactor(indexOf(cards), 1);
    cards->setMinimumWidth(cardsMin);
    setSizes({cardsWidth, parts.theme.px(theme::Layout::detail)});
    restoreState(m_settings.value("backups/panes"_L1).toByteArray());
    m_drawer->setOpen(false);
}

BackupsPanes::~BackupsPanes()
{
    if (m_drawer->isOpen() && !m_drawer->isOverlay())
        m_settings.setValue("backups/panes"_L1, saveState());
}

bool BackupsPanes::isDetailOpen() const
{
    return m_drawer->isOpen();
}

void BackupsPanes::setDetailOpen(bool open)
{
    m_drawer->setOpen(open);
}

} // namespace bloomzy::backups_page
