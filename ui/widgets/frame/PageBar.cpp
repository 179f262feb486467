#include "ui/widgets/frame/PageBar.h"

#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/paint/Label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

PageBar::PageBar(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_title(new Label(theme, TypeRole::pageTitle))
    , m_facts(new Label(theme, TypeRole::body, ColorRole::textSecondary))
{
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addSpacing(4);
    m_facts->setElided(true);
    m_row->addWidget(m_facts, 1);
    connect(&theme, &theme::Theme::changed, this, &PageBar::applyTheme);
    applyTheme();
}

void PageBar::applyTheme()
{
    setFixedHeight(m_theme.px(theme::RowHeight::toolBar));
    update();
}

void PageBar::setTitle(const QString& title)
{
    m_title->setText(title);
    fit();
}

void PageBar::setFacts(const QString& facts)
{
    m_facts->setText(facts);
}

void PageBar::setWidgets(const QList<QWidget*>& widgets)
{
    for (QWidget* widget : std::as_const(m_widgets)) {
        m_row->removeWidget(widget);
        widget->hide();
    }
    m_widgets = widgets;
    for (QWidget* widget : widgets) {
        m_row->addWidget(widget);
        widget->show();
    }
    fit();
}

int PageBar::wantedWidth() const
{
    int wanted = m_title->sizeHint().width() + 48;
    for (const QWidget* widget : m_widgets)
        wanted += widget->sizeHint().width() + m_row->spacing();
    return wanted;
}

// The last button is the page's main one, so it keeps its label longest.
void PageBar::fit()
{
    QList<ActionButton*> buttons;
    for (QWidget* widget : std::as_const(m_widgets)) {
        if (auto* button = qobject_cast<ActionButton*>(widget)) {
            button->setCompact(false);
            buttons += button;
        }
    }
    for (ActionButton* button : buttons) {
        if (wantedWidth() <= width())
            return;
        button->setCompact(true);
    }
}

void PageBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::bgSurface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::borderDefault));
}

} // namespace bloomzy::widgets
