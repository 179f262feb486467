#pragma once

#include "ui/pages/roles/ChainSteps.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace bloomzy::roles_page {

/// The links of a chain under each other, each with its sign in a circle and a line down to the next.
class ChainView : public QWidget
{
    Q_OBJECT

public:
    explicit ChainView(const theme::Theme& theme, QWidget* parent = nullptr);

    void display(const QList<ChainStep>& steps);

private:
    const theme::Theme& m_theme;
    QVBoxLayout* m_column;
    QString m_shown;
};

} // namespace bloomzy::roles_page
