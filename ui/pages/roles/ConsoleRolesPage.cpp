#include "ui/pages/roles/ConsoleRolesPage.h"

#include "ui/client/JsonCodec.h"
#include "ui/pages/roles/RoleHead.h"
#include "ui/pages/roles/RolesView.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/frame/ActionButton.h"

namespace bloomzy::roles_page {

using widgets::ActionButton;

ConsoleRolesPage::ConsoleRolesPage(const models::ConsoleParts& parts)
    : m_parts(parts)
    , m_commands(parts.commands)
    , m_source(parts.client)
{
    connect(&m_source, &RolesSource::openRequested, this,
            [this](const QString& role) { Q_EMIT openRequested(id(), role); });
}

QWidget* ConsoleRolesPage::createWidget(QWidget* parent)
{
    m_view = new RolesView(m_parts, m_commands, parent);
    connect(m_view, &RolesView::changed, this, &Page::changed);
    connect(m_view, &RolesView::moved, this, &Page::moved);
    return m_view;
}

QList<QWidget*> ConsoleRolesPage::barWidgets()
{
    return {new ActionButton(m_parts.theme, m_commands.tryAsUser), new ActionButton(m_parts.theme, m_commands.discard),
            new ActionButton(m_parts.theme, m_commands.save, QStringLiteral("primary"))};
}

widgets::NavCounter ConsoleRolesPage::counter() const
{
    const auto roles = m_view ? m_view->book().keys().size() : 0;
    return {roles > 0 ? theme::formatNumber(qint64(roles)) : QString(), false};
}

QString ConsoleRolesPage::barFacts() const
{
    const auto roles = m_view ? m_view->book().keys().size() : 0;
    return roles > 0 ? tr("%n roles", nullptr, int(roles)) : QString();
}

QList<widgets::StatusFact> ConsoleRolesPage::statusFacts() const
{
    const QString unsaved = unsavedChanges();
    return unsaved.isEmpty() ? QList<widgets::StatusFact>() : QList<widgets::StatusFact>{{unsaved, true}};
}

QList<widgets::KeyHint> ConsoleRolesPage::keyHints() const
{
    return {{{tr("Arrows", "the keys")}, tr("move")},
            {{tr("Space", "the key")}, tr("cycle")},
            {{QStringLiteral("F")}, tr("families")},
            {{QStringLiteral("?")}, tr("explain")}};
}

QList<QWidget*> ConsoleRolesPage::panes() const
{
    return m_view ? m_view->panes() : QList<QWidget*>();
}

bool ConsoleRolesPage::escape()
{
    return m_view && m_view->escape();
}

QString ConsoleRolesPage::unsavedChanges() const
{
    if (!m_view)
        return {};
    const auto keys = m_view->book().unsaved();
    if (keys.size() != 1)
        return keys.empty() ? QString() : tr("unsaved changes in %n roles", nullptr, int(keys.size()));
    //: %1 is "2 unsaved changes", %2 a role.
    return tr("%1 in %2").arg(RoleHead::unsaved(m_view->book(), keys.front()), m_view->book().name(keys.front()));
}

void ConsoleRolesPage::saveChanges(const std::function<void(bool saved)>& done)
{
    if (m_view)
        m_view->save(m_view->book().unsaved(), done);
    else
        done(true);
}

void ConsoleRolesPage::discardChanges()
{
    if (!m_view)
        return;
    const auto keys = m_view->book().unsaved();
    for (const std::string& key : keys)
        m_view->book().discard(key);
}

QVariant ConsoleRolesPage::place() const
{
    return m_view ? client::toQString(m_view->book().chosen()) : QString();
}

void ConsoleRolesPage::goTo(const QVariant& place)
{
    if (m_view)
        m_view->open(client::toStdString(place.toString()));
}

} // namespace bloomzy::roles_page
