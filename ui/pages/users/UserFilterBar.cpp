#include "ui/pages/users/UserFilterBar.h"

#include "ui/client/JsonCodec.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/frame/MenuButton.h"
#include "ui/widgets/inputs/Segments.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace bloomzy::users_page {

using api::UserStatus;

namespace {

constexpr UserStatus choices[] = {UserStatus::unknown, UserStatus::active, UserStatus::invited, UserStatus::suspended};
constexpr const char* names[] = {"", "active", "invited", "suspended"}; // on the wire

qint64 countIn(const std::vector<api::UserCount>& counts, const std::string& value)
{
    const auto found = std::ranges::find(counts, value, &api::UserCount::value);
    return found == counts.end() ? 0 : found->count;
}

widgets::MenuButton* makeButton(const theme::Theme& theme, const QString& name)
{
    auto* button = new widgets::MenuButton;
    button->setObjectName(name);
    button->setIcon(theme.icon(theme::IconName::filter));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("buttonSize", QStringLiteral("small"));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setMenu(new QMenu(button));
    return button;
}

} // namespace

UserFilterBar::UserFilterBar(const theme::Theme& theme, const models::ServerRoles& roles, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_roles(roles)
    , m_segments(new widgets::Segments)
    , m_role(makeButton(theme, QStringLiteral("role")))
    , m_factor(makeButton(theme, QStringLiteral("factor")))
    , m_without(new QPushButton)
{
    m_segments->setObjectName(QStringLiteral("status"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    row->addWidget(m_segments);
    row->addWidget(m_role);
    row->addWidget(m_factor);
    row->addStretch();
    row->addWidget(m_without);
    m_without->setObjectName(QStringLiteral("withoutFactor"));
    m_without->setProperty("variant", QStringLiteral("warning"));
    m_without->setProperty("buttonSize", QStringLiteral("small"));
    connect(m_without, &QPushButton::clicked, this, &UserFilterBar::showWithout);
    setFixedHeight(theme.px(theme::RowHeight::filterBar));
    connect(&theme, &theme::Theme::changed, this, [this] {
        setFixedHeight(m_theme.px(theme::RowHeight::filterBar));
        refreshWithout();
    });
    connect(m_role->menu(), &QMenu::aboutToShow, this, &UserFilterBar::fillRoles);
    connect(m_factor->menu(), &QMenu::aboutToShow, this, &UserFilterBar::fillFactor);
    connect(&roles, &models::ServerRoles::rolesRead, this, &UserFilterBar::refresh);
    refresh();
    connect(m_segments, &widgets::Segments::currentChanged, this, [this] {
        if (!m_setting)
            Q_EMIT changed();
    });
}

api::UserFilter UserFilterBar::filter() const
{
    api::UserFilter filter;
    if (const int chosen = m_segments->current(); chosen > 0)
        filter.status = {choices[chosen]};
    filter.role = m_chosen;
    filter.secondFactor = m_wantsFactor;
    return filter;
}

bool UserFilterBar::isActive() const
{
    return m_segments->current() > 0 || !m_chosen.empty() || m_wantsFactor;
}

void UserFilterBar::set(const api::UserFilter& filter)
{
    const QScopedValueRollback setting(m_setting, true);
    const auto found = filter.status.empty() ? std::begin(choices) : std::ranges::find(choices, filter.status.front());
    m_segments->setCurrent(found == std::end(choices) ? 0 : int(found - std::begin(choices)));
    m_chosen = filter.role;
    m_wantsFactor = filter.secondFactor;
    refresh();
}

void UserFilterBar::setFacets(const api::UserFacets& facets)
{
    m_facets = facets;
    m_hasFacets = true;
    refresh();
}

void UserFilterBar::toggle(const std::string& role)
{
    if (std::erase(m_chosen, role) == 0)
        m_chosen.push_back(role);
    refresh();
    Q_EMIT changed();
}

void UserFilterBar::fillRoles()
{
    QMenu* menu = m_role->menu();
    menu->clear();
    for (const api::UserCount& count : m_facets.role) {
        const QString name = m_roles.name(count.value).replace(u'&', QStringLiteral("&&"));
        QAction* action = menu->addAction(QStringLiteral("%1\t%2").arg(name, theme::formatNumber(count.count)));
        action->setCheckable(true);
        action->setChecked(std::ranges::count(m_chosen, count.value) > 0);
        action->setData(client::toQString(count.value));
        connect(action, &QAction::triggered, this, [this, role = count.value] { toggle(role); });
    }
    if (!m_chosen.empty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("All roles")), &QAction::triggered, this, [this] {
            m_chosen.clear();
            refresh();
            Q_EMIT changed();
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nobody has a role"))->setEnabled(false);
}

void UserFilterBar::chooseFactor(std::optional<bool> has)
{
    m_wantsFactor = has;
    refresh();
    Q_EMIT changed();
}

/// The list has as many people as the button said.
void UserFilterBar::showWithout()
{
    {
        const QScopedValueRollback setting(m_setting, true);
        m_segments->setCurrent(1);
    }
    Q_EMIT wordsAreOver();
    chooseFactor(false);
}

void UserFilterBar::fillFactor()
{
    QMenu* menu = m_factor->menu();
    menu->clear();
    const auto add = [this, menu](const QString& text, std::optional<bool> has) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_wantsFactor == has);
        connect(action, &QAction::triggered, this, [this, has] { chooseFactor(has); });
    };
    const auto counted = [this](const QString& text, const std::string& value) {
        const QString count = theme::formatNumber(countIn(m_facets.secondFactor, value));
        return QStringLiteral("%1\t%2").arg(text, count);
    };
    add(tr("Everybody"), {});
    add(counted(tr("Has a second factor"), "true"), true);
    add(counted(tr("Has none"), "false"), false);
}

QString UserFilterBar::segmentText(int index) const
{
    const QString word = QStringList{tr("All"), tr("Active"), tr("Invited"), tr("Suspended")}.value(index);
    if (!m_hasFacets)
        return word;
    qint64 count = 0;
    for (int i = 1; i < int(std::size(choices)); ++i)
        count += index == 0 || index == i ? countIn(m_facets.status, names[i]) : 0;
    return QStringLiteral("%1 %2").arg(word, theme::formatNumber(count));
}

void UserFilterBar::refresh()
{
    QStringList texts;
    for (int i = 0; i < int(std::size(choices)); ++i)
        texts += segmentText(i);
    m_segments->setTexts(texts);
    m_segments->setAccessibleName(tr("Status"));
    const QString text = m_chosen.empty() ? tr("Role") : tr("Role: %1").arg(m_roles.names(m_chosen));
    setLabel(*m_role, text);
    setLabel(*m_factor, !m_wantsFactor   ? tr("Second factor")
                        : *m_wantsFactor ? tr("Second factor: set up")
                                         : tr("Second factor: none"));
    refreshWithout();
}

/// Not while the table shows them, or cannot show any.
void UserFilterBar::refreshWithout()
{
    const qint64 count = m_facets.activeWithoutFactor;
    m_without->setText(tr("%1 without a second factor").arg(theme::formatNumber(count)));
    m_without->setToolTip(tr("Show which active people have no second factor"));
    m_without->setIcon(m_theme.icon(theme::IconName::statusWarning, theme::ColorRole::warnFg));
    m_without->setVisible(count > 0 && !m_wantsFactor);
}

void UserFilterBar::setLabel(widgets::MenuButton& button, const QString& text) const
{
    button.setText(button.fontMetrics().elidedText(text, Qt::ElideRight, 220).replace(u'&', QStringLiteral("&&")));
    button.setAccessibleName(text);
}

void UserFilterBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(theme::ColorRole::bgSurfaceAlt));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(theme::ColorRole::borderDefault));
}

void UserFilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::users_page
