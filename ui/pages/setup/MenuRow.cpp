#include "ui/pages/setup/MenuRow.h"

#include "ui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenuBar>

namespace bloomzy::setup {

MenuRow::MenuRow(const theme::Theme& theme, QMenuBar* bar, QWidget* corner)
    : m_theme(theme)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(0);
    row->addWidget(bar, 1);
    row->addWidget(corner);
}

void MenuRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(theme::ColorRole::bgChrome));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(theme::ColorRole::borderDefault));
}

} // namespace bloomzy::setup
