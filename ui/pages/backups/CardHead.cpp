#include "ui/pages/backups/CardHead.h"

#include "ui/widgets/frame/Commands.h"
#include "ui/widgets/paint/Label.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>

namespace bloomzy::backups_page {

CardButton::CardButton(QAction* action, QWidget* parent)
    : QPushButton(parent)
    , m_action(action)
{
    setProperty("variant", QStringLiteral("quiet"));
    setProperty("buttonSize", QStringLiteral("small"));
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &CardButton::refresh);
    refresh();
}

void CardButton::refresh()
{
    if (!m_action)
        return;
    setIcon(m_action->icon());
    setAccessibleName(widgets::Commands::withoutMnemonic(m_action->text()));
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
}

QWidget* makeCardHead(widgets::Label* title, QPushButton* button)
{
    title->setElided(true);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(title, 1);
    row->addWidget(button);
    return head;
}

} // namespace bloomzy::backups_page
