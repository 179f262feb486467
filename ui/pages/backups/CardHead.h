#pragma once

#include "ui/theme/Theme.h"

#include <QtCore/QPointer>
#include <QtWidgets/QPushButton>

class QAction;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::backups_page {

/// The small quiet button of an action at the right of a card, where a shorter word than the menu's will do.
class CardButton : public QPushButton
{
    Q_OBJECT

public:
    explicit CardButton(QAction* action, QWidget* parent = nullptr);

private:
    void refresh();

    QPointer<QAction> m_action;
};

/// The title of a card and its button.
[[nodiscard]] QWidget* makeCardHead(widgets::Label* title, QPushButton* button);

} // namespace bloomzy::backups_page
