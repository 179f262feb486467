#include "ui/widgets/table/BulkBar.h"

#include "ui/theme/Formats.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtCore/QPropertyAnimation>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;
using theme::ColorRole;

namespace {

constexpr int barHeight = 40;

} // namespace

BulkBar::BulkBar(const theme::Theme& theme, CheckableRows& rows, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(rows)
    , m_count(new Label(theme, theme::TypeRole::bodyStrong))
    , m_all(new QPushButton)
    , m_actions(new QHBoxLayout)
    , m_clear(new QToolButton)
    , m_slide(new QPropertyAnimation(this, "maximumHeight", this))
{
    setObjectName(u"bulk"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 8, 0);
    row->setSpacing(8);
    m_all->setProperty("variant", u"link"_s);
    m_clear->setIcon(theme.icon(theme::IconName::close));
    m_clear->setProperty("variant", u"quiet"_s);
    m_clear->setProperty("buttonSize", u"small"_s);
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_actions->setSpacing(6);
    row->addWidget(m_count);
    row->addWidget(m_all);
    row->addStretch();
    row->addLayout(m_actions);
    row->addWidget(m_clear);
    connect(m_all, &QPushButton::clicked, &rows, &CheckableRows::checkAll);
    connect(m_clear, &QToolButton::clicked, &rows, &CheckableRows::clear);
    connect(&rows, &CheckableRows::changed, this, &BulkBar::refresh);
    connect(m_slide, &QPropertyAnimation::finished, this, [this] { setVisible(m_in); });
    setMaximumHeight(0);
    hide();
    refresh();
}

QToolButton* BulkBar::addButton()
{
    auto* button = new QToolButton;
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("buttonSize", u"small"_s);
    button->setFocusPolicy(Qt::StrongFocus);
    m_actions->addWidget(button);
    return button;
}

void BulkBar::addAction(QAction* action)
{
    QToolButton* button = addButton();
    const auto show = [button, action] {
        button->setText(action->iconText());
        button->setIcon(action->icon());
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->iconText());
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, show);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    show();
}

void BulkBar::addMenu(std::function<QString()> name, theme::IconName icon, const QList<QAction*>& actions)
{
    QToolButton* button = addButton();
    auto* menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    menu->addActions(actions);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setIcon(m_theme.icon(icon));
    m_menus.push_back({button, std::move(name)});
    nameMenus();
}

void BulkBar::nameMenus()
{
    for (const Menu& menu : m_menus) {
        menu.button->setText(menu.name());
        menu.button->setAccessibleName(menu.name());
    }
}

int BulkBar::fullHeight() const
{
    return std::max(barHeight, m_theme.px(theme::RowHeight::filterBar));
}

QSize BulkBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), fullHeight()};
}

void BulkBar::refresh()
{
    const qint64 count = m_rows.checkedCount();
    const bool all = count == m_rows.allCount();
    m_count->setText(tr("%n selected", nullptr, int(count)));
    m_all->setText(tr("Select all %1").arg(theme::formatNumber(std::max<qint64>(0, m_rows.allCount()))));
    m_all->setVisible(!all && m_rows.allCount() > 0);
    m_clear->setToolTip(tr("Clear the selection"));
    m_clear->setAccessibleName(tr("Clear the selection"));
    slide(!m_rows.isEmpty());
}

void BulkBar::slide(bool in)
{
    if (std::exchange(m_in, in) == in)
        return;
    const int height = fullHeight();
    if (in)
        show();
    m_slide->stop();
    m_slide->setDuration(m_theme.duration(theme::Motion::base));
    m_slide->setStartValue(maximumHeight() > height ? height : maximumHeight());
    m_slide->setEndValue(in ? height : 0);
    setMinimumHeight(0);
    m_slide->start();
}

void BulkBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(ColorRole::accentTint));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(ColorRole::borderDefault));
}

void BulkBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
        nameMenus();
    }
    QWidget::changeEvent(event);
}

} // namespace bloomzy::widgets
