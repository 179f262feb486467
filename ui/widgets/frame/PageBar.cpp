#include "ui/widgets/frame/PageBar.h"

#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/frame/MenuButton.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>

#include <algorithm>
#include <utility>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

namespace {

constexpr int side = 16;
constexpr int around = 2 * side + 16; // margins, and something between title and widgets

/// What it needs at least.
int leastWidth(QWidget& widget)
{
    if (auto* button = qobject_cast<ActionButton*>(&widget))
        return button->fullWidth();
    const bool shrinks = widget.sizePolicy().horizontalPolicy() & QSizePolicy::ShrinkFlag;
    return shrinks ? widget.minimumSizeHint().width() : widget.sizeHint().width();
}

} // namespace

PageBar::PageBar(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_title(new Label(theme, TypeRole::pageTitle))
    , m_facts(new Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_more(new MenuButton(this))
    , m_moreMenu(new QMenu(m_more))
{
    m_row->setContentsMargins(side, 0, side, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addSpacing(4);
    m_facts->setElided(true);
    m_row->addWidget(m_facts, 1);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_more->setMenu(m_moreMenu);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->hide();
    m_moreMenu->setToolTipsVisible(true);
    connect(&theme, &theme::Theme::changed, this, &PageBar::applyTheme);
    applyTheme();
    retranslate();
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
    fit();
}

void PageBar::setWidgets(const QList<QWidget*>& widgets)
{
    for (QWidget* widget : std::as_const(m_widgets)) {
        m_row->removeWidget(widget);
        widget->hide();
    }
    m_row->removeWidget(m_more);
    m_more->hide();
    m_widgets = widgets;
    m_inMore.clear();
    m_moreMenu->clear();
    const QList<ActionButton*> actions = buttons();
    QWidget* before = nullptr;
    const auto append = [&](QWidget* widget) {
        m_row->addWidget(widget);
        if (before)
            setTabOrder(before, widget);
        before = widget;
    };
    for (QWidget* widget : widgets) {
        if (!actions.isEmpty() && widget == actions.last())
            append(m_more);
        append(widget);
        widget->show();
    }
    fit();
}

QList<ActionButton*> PageBar::buttons() const
{
    QList<ActionButton*> result;
    for (QWidget* widget : m_widgets) {
        if (auto* button = qobject_cast<ActionButton*>(widget))
            result += button;
    }
    return result;
}

void PageBar::fit()
{
    const QList<ActionButton*> actions = buttons();
    const auto room = [this](int width) { return width + m_row->spacing(); };
    const int facts = m_facts->text().isEmpty() ? 0 : m_facts->sizeHint().width();
    int wanted = room(m_title->sizeHint().width() + around) + facts;
    for (QWidget* widget : std::as_const(m_widgets))
        wanted += room(leastWidth(*widget));
    QList<ActionButton*> inMore;
    for (ActionButton* button : actions) {
        if (wanted <= width() || button == actions.last())
            break;
        wanted += (inMore.isEmpty() ? room(m_more->sizeHint().width()) : 0) - room(button->fullWidth());
        inMore += button;
    }
    moveIntoMore(inMore);
    if (!actions.isEmpty() && wanted > width()) {
        wanted -= actions.last()->fullWidth();
        actions.last()->setCompact(true);
        wanted += actions.last()->sizeHint().width();
    } else if (!actions.isEmpty()) {
        actions.last()->setCompact(false);
    }
    m_facts->setMinimumWidth(std::max(0, facts - std::max(0, wanted - width())));
}

void PageBar::moveIntoMore(const QList<ActionButton*>& inMore)
{
    if (std::exchange(m_inMore, inMore) == inMore)
        return;
    const QList<ActionButton*> all = buttons();
    const bool hadFocus = m_more->hasFocus() || std::ranges::any_of(inMore, &ActionButton::hasFocus);
    m_moreMenu->clear();
    for (ActionButton* button : all) {
        button->setVisible(!inMore.contains(button));
        if (inMore.contains(button))
            m_moreMenu->addAction(button->action());
    }
    m_more->setVisible(!inMore.isEmpty());
    if (hadFocus)
        (inMore.isEmpty() ? all.first() : static_cast<QWidget*>(m_more))->setFocus(Qt::OtherFocusReason);
}

QSize PageBar::minimumSizeHint() const
{
    return {0, height()};
}

void PageBar::retranslate()
{
    m_more->setText(tr("More"));
    fit();
}

void PageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
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
