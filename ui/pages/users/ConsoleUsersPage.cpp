#include "ui/pages/users/ConsoleUsersPage.h"

#include "ui/pages/users/UsersView.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/frame/ActionButton.h"

#include <QtWidgets/QToolButton>

namespace bloomzy::users_page {

using namespace Qt::StringLiterals;

ConsoleUsersPage::ConsoleUsersPage(const models::ConsoleParts& parts)
    : m_parts(parts)
    , m_commands(parts.commands)
{
}

qint64 ConsoleUsersPage::total() const
{
    return m_view && m_view->model().hasLoaded() ? m_view->model().facets().total : -1;
}

widgets::NavCounter ConsoleUsersPage::counter() const
{
    return total() < 0 ? widgets::NavCounter() : widgets::NavCounter{theme::formatNumber(total())};
}

QWidget* ConsoleUsersPage::createWidget(QWidget* parent)
{
    m_view = new UsersView(m_parts, m_commands, parent);
    connect(m_view, &UsersView::changed, this, &Page::changed);
    connect(m_view, &UsersView::moved, this, &Page::moved);
    return m_view;
}

QList<QWidget*> ConsoleUsersPage::barWidgets()
{
    if (!m_view)
        return {};
    auto* columns = new QToolButton;
    columns->setDefaultAction(m_commands.columns);
    columns->setToolButtonStyle(Qt::ToolButtonIconOnly);
    columns->setFocusPolicy(Qt::StrongFocus);
    return {m_view->search(), columns, m_view->exportButton(),
            new widgets::ActionButton(m_parts.theme, m_commands.invite, u"primary"_s)};
}

QString ConsoleUsersPage::barFacts() const
{
    return total() < 0 ? QString() : tr("%1 accounts", nullptr, int(total())).arg(theme::formatNumber(total()));
}

QList<widgets::KeyHint> ConsoleUsersPage::keyHints() const
{
    return {{{tr("Space", "key")}, tr("check")},
            {{tr("Enter", "key")}, tr("open")},
            {{u"R"_s}, tr("edit roles")},
            {{u"Ctrl"_s, u"F"_s}, tr("search")}};
}

QList<QWidget*> ConsoleUsersPage::panes() const
{
    return m_view ? m_view->panes() : QList<QWidget*>();
}

QWidget* ConsoleUsersPage::searchWidget() const
{
    return m_view ? m_view->search() : nullptr;
}

QVariant ConsoleUsersPage::place() const
{
    return m_view ? m_view->place() : QVariant();
}

void ConsoleUsersPage::goTo(const QVariant& place)
{
    if (m_view)
        m_view->goTo(place);
}

bool ConsoleUsersPage::escape()
{
    return m_view && m_view->escape();
}

} // namespace bloomzy::users_page
