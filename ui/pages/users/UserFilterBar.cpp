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

} // namespace

UserFilterBar::UserFilterBar(const theme::Theme& theme, const RoleBook& roles, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_roles(roles)
    , m_segments(new widgets::Segments)
    , m_role(new widgets::MenuButton)
    , m_menu(new QMenu(m_role))
{
    m_segments->setObjectName(QStringLiteral("status"));
    m_role->setObjectName(QStringLiteral("role"));
    m_role->setIcon(theme.icon(theme::IconName::filter));
    m_role->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_role->setProperty("buttonSize", QStringLiteral("small"));
    m_role->setFocusPolicy(Qt::StrongFocus);
    m_role->setMenu(m_menu);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    row->addWidget(m_segments);
    row->addWidget(m_role);
    row->addStretch();
    setFixedHeight(theme.px(theme::RowHeight::filterBar));
    connect(&theme, &theme::Theme::changed, this, [this] { setFixedHeight(m_theme.px(theme::RowHeight::filterBar)); });
    connect(m_menu, &QMenu::aboutToShow, this, &UserFilterBar::fillMenu);
    connect(&roles, &RoleBook::changed, this, &UserFilterBar::refresh);
    refresh();
    connect(m_segments, &widgets::Segments::currentChanged, this, [this] {
        if (!m_setting)
            Q_EMIT changed();
    });
}

std::vector<UserStatus> UserFilterBar::status() const
{
    const int chosen = m_segments->current();
    return chosen > 0 ? std::vector<UserStatus>{choices[chosen]} : std::vector<UserStatus>();
}

bool UserFilterBar::isActive() const
{
    return m_segments->current() > 0 || !m_chosen.empty();
}

void UserFilterBar::set(const std::vector<UserStatus>& status, const std::vector<std::string>& roles)
{
    const QScopedValueRollback setting(m_setting, true);
    const auto found = status.empty() ? std::begin(choices) : std::ranges::find(choices, status.front());
    m_segments->setCurrent(found == std::end(choices) ? 0 : int(found - std::begin(choices)));
    m_chosen = roles;
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

void UserFilterBar::fillMenu()
{
    m_menu->clear();
    for (const api::UserCount& count : m_facets.role) {
        const QString name = m_roles.name(count.value).replace(u'&', QStringLiteral("&&"));
        QAction* action = m_menu->addAction(QStringLiteral("%1\t%2").arg(name, theme::formatNumber(count.count)));
        action->setCheckable(true);
        action->setChecked(std::ranges::count(m_chosen, count.value) > 0);
        action->setData(client::toQString(count.value));
        connect(action, &QAction::triggered, this, [this, role = count.value] { toggle(role); });
    }
    if (!m_chosen.empty()) {
        m_menu->addSeparator();
        connect(m_menu->addAction(tr("All roles")), &QAction::triggered, this, [this] {
            m_chosen.clear();
            refresh();
            Q_EMIT changed();
        });
    }
    if (m_menu->isEmpty())
        m_menu->addAction(tr("Nobody has a role"))->setEnabled(false);
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
    m_role->setText(m_role->fontMetrics().elidedText(text, Qt::ElideRight, 220).replace(u'&', QStringLiteral("&&")));
    m_role->setAccessibleName(text);
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
