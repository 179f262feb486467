#include "ui/pages/backups/CardHead.h"

#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QHBoxLayout>

namespace bloomzy::backups_page {

QWidget* makeCardHead(const theme::Theme& theme, widgets::Label* title, QAction* action)
{
    auto* button = new widgets::ActionButton(theme, action, QStringLiteral("quiet"));
    button->setProperty("buttonSize", QStringLiteral("small"));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(title, 1);
    row->addWidget(button);
    return head;
}

} // namespace bloomzy::backups_page
