#include "ui/widgets/frame/DrawerFrame.h"

#include "ui/widgets/paint/Label.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace bloomzy::widgets {

using theme::ColorRole;

DrawerFrame::DrawerFrame(const theme::Theme& theme, QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_head(new QWidget)
    , m_title(new Label(theme, theme::TypeRole::section))
    , m_close(new QToolButton)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(14, 0, 8, 0);
    m_title->setElided(true);
    row->addWidget(m_title, 1);
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setProperty("buttonSize", QStringLiteral("small"));
    row->addWidget(m_close);
    m_column->addWidget(m_head);
    m_column->addWidget(content, 1);
    m_head->hide();
    connect(m_close, &QToolButton::clicked, this, &DrawerFrame::closeRequested);
    connect(&theme, &theme::Theme::changed, this, &DrawerFrame::applyTheme);
    applyTheme();
    retranslate();
}

void DrawerFrame::setFloating(bool floating)
{
    m_head->setVisible(floating);
    m_column->setContentsMargins(floating ? 1 : 0, 0, 0, 0);
}

void DrawerFrame::applyTheme()
{
    m_close->setIcon(m_theme.icon(theme::IconName::close));
    m_head->setFixedHeight(m_theme.px(theme::RowHeight::filterBar));
    update();
}

void DrawerFrame::retranslate()
{
    m_title->setText(tr("Details"));
    setAccessibleName(m_title->text());
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(
        tr("Close the details (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
}

void DrawerFrame::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DrawerFrame::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_head->isHidden())
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void DrawerFrame::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::bgSurface));
    if (m_head->isHidden())
        return;
    painter.fillRect(QRect(0, 0, 1, height()), m_theme.color(ColorRole::borderStrong));
    painter.fillRect(QRect(1, m_head->height() - 1, width() - 1, 1), m_theme.color(ColorRole::borderDefault));
}

} // namespace bloomzy::widgets
