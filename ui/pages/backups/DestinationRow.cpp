#include "ui/pages/backups/DestinationRow.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/backups/DestinationTexts.h"
#include "ui/pages/backups/Moments.h"
#include "ui/pages/backups/SpaceBar.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/frame/MenuButton.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

namespace bloomzy::backups_page {

using client::toQString;
using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int stateWidth = 118;

} // namespace

DestinationRow::DestinationRow(const theme::Theme& theme, const api::Destination& destination, bool checking,
                               QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(10);
    row->addWidget(new widgets::IconLabel(theme, destination.kind == "folder" ? IconName::disk : IconName::server));
    row->addWidget(makePlace(destination), 1);
    row->addWidget(makeState(destination, checking));
    row->addWidget(makeMenu(destination, checking));
}

QWidget* DestinationRow::makePlace(const api::Destination& destination)
{
    auto* place = new QWidget;
    auto* column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* title = new Label(m_theme, TypeRole::body);
    title->setElided(true);
    title->setText(DestinationTexts::title(destination));
    column->addWidget(title);
    column->addWidget(new SpaceBar(m_theme, destination));
    if (destination.trouble) {
        auto* remedy = new Label(m_theme, TypeRole::small, ColorRole::textSecondary);
        remedy->setWordWrap(true);
        remedy->setText(DestinationTexts::remedy(destination.trouble->problem));
        if (destination.trouble->detail)
            remedy->setToolTip(toQString(*destination.trouble->detail));
        column->addWidget(remedy);
    }
    return place;
}

QWidget* DestinationRow::makeState(const api::Destination& destination, bool checking)
{
    auto* state = new QWidget;
    auto* column = new QVBoxLayout(state);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* badge = new widgets::StatusBadge(m_theme, checking ? widgets::badge(widgets::StatusKind::info, tr("Checking"))
                                                             : DestinationTexts::state(destination));
    badge->setQuiet(true);
    column->addWidget(badge, 0, Qt::AlignRight);
    auto* free = new Label(m_theme, TypeRole::small, ColorRole::textMuted);
    free->setText(destination.freeBytes ? tr("%1 free").arg(theme::formatBytes(*destination.freeBytes)) : QString());
    if (destination.checkedAt)
        free->setToolTip(tr("Looked at %1").arg(Moments::moment(*destination.checkedAt)));
    column->addWidget(free, 0, Qt::AlignRight);
    state->setMinimumWidth(stateWidth);
    return state;
}

QWidget* DestinationRow::makeMenu(const api::Destination& destination, bool checking)
{
    auto* button = new widgets::MenuButton;
    auto* menu = new QMenu(button);
    QAction* check = menu->addAction(m_theme.icon(IconName::refresh), tr("&Check now"));
    QAction* edit = menu->addAction(m_theme.icon(IconName::edit), tr("&Edit…"));
    menu->addSeparator();
    QAction* remove = menu->addAction(m_theme.icon(IconName::trash), tr("&Remove…"));
    check->setEnabled(!checking);
    connect(check, &QAction::triggered, this, &DestinationRow::checkRequested);
    connect(edit, &QAction::triggered, this, &DestinationRow::editRequested);
    connect(remove, &QAction::triggered, this, &DestinationRow::removeRequested);
    button->setProperty("variant", QStringLiteral("quiet"));
    button->setMenu(menu);
    button->setIcon(m_theme.icon(IconName::more));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(QStringLiteral("destinationMenu"));
    button->setAccessibleName(tr("Actions for %1").arg(toQString(destination.name)));
    button->setToolTip(button->accessibleName());
    return button;
}

} // namespace bloomzy::backups_page
