#include "ui/pages/users/UsersStack.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/LoadingPanel.h"

#include <QtCore/QEvent>

namespace bloomzy::users_page {

using widgets::EmptyState;
using widgets::LoadingPanel;

UsersStack::UsersStack(const theme::Theme& theme, UserTableModel& model, QWidget* table, QWidget* parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_table(table)
    , m_loading(new LoadingPanel(theme))
    , m_noMatch(new EmptyState(theme, EmptyState::Kind::noMatch))
    , m_noPermission(new EmptyState(theme, EmptyState::Kind::noPermission))
    , m_failed(new EmptyState(theme, EmptyState::Kind::failed))
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_table, m_loading, m_noMatch, m_noPermission, m_failed})
        addWidget(widget);
    setProperty("surface", QStringLiteral("surface"));
    connect(&m_model, &UserTableModel::loadStarted, this, &UsersStack::refresh);
    connect(&m_model, &UserTableModel::loaded, this, &UsersStack::refresh);
    connect(&m_model, &UserTableModel::failed, this, &UsersStack::refresh);
    connect(&m_model, &UserTableModel::rowsRemoved, this, &UsersStack::refresh);
    connect(m_loading, &LoadingPanel::cancelled, &m_model, &UserTableModel::cancel);
    connect(m_noMatch, &EmptyState::primaryTriggered, this, &UsersStack::clearRequested);
    connect(m_failed, &EmptyState::primaryTriggered, &m_model, &UserTableModel::reload);
    retranslate();
}

bool UsersStack::isForbidden() const
{
    return m_model.error() && m_model.error()->is(api::ErrorCode::forbidden) && m_model.rowCount() == 0;
}

bool UsersStack::hasList() const
{
    return currentWidget() == m_table || currentWidget() == m_noMatch;
}

QWidget* UsersStack::content() const
{
    if (m_model.rowCount() > 0)
        return m_table;
    if (isForbidden())
        return m_noPermission;
    if (m_model.error())
        return m_failed;
    if (!m_model.hasLoaded())
        return m_loading;
    return m_noMatch;
}

void UsersStack::refresh()
{
    if (m_model.isLoading() && !m_model.hasLoaded())
        m_loading->start();
    else
        m_loading->stop();
    if (m_model.error())
        m_failed->setText(client::textOf(*m_model.error()));
    const auto& words = m_model.filter().q;
    m_noMatch->setTitle(words ? tr("Nobody matches “%1”").arg(client::toQString(*words)) : tr("Nobody matches"));
    setCurrentWidget(content());
}

void UsersStack::retranslate()
{
    m_noMatch->setText(tr("Search for a name or an address, or look without the filters."));
    m_noMatch->setPrimary(tr("Clear filters"));
    m_noPermission->setTitle(tr("You may not see the users"));
    m_noPermission->setText(
        tr("To see them you need the permission to read users. An administrator can give it to you."));
    m_failed->setTitle(tr("The users could not be loaded"));
    m_failed->setPrimary(tr("Try again"));
    refresh();
}

void UsersStack::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

} // namespace bloomzy::users_page
