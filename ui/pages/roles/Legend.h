#pragma once

#include "ui/theme/Theme.h"

#include <QtWidgets/QFrame>

class QHBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::roles_page {

/// What the signs of the matrix mean, below it.
class Legend : public QFrame
{
    Q_OBJECT

public:
    explicit Legend(const theme::Theme& theme, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QList<widgets::Label*> m_words;
};

} // namespace bloomzy::roles_page
