#include "ui/pages/roles/RoleHead.h"

#include "ui/pages/roles/RoleLines.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/paint/Dot.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::roles_page {

using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;

RoleHead::RoleHead(const theme::Theme& theme, const RoleBook& book, QWidget* parent)
    : QFrame(parent)
    , m_book(book)
    , m_name(new widgets::Label(theme, TypeRole::panelTitle))
    , m_badge(new widgets::StatusBadge(theme))
    , m_facts(new widgets::Label(theme, TypeRole::body, ColorRole::textSecondary))
    , m_dot(new widgets::Dot(theme))
    , m_unsaved(new widgets::Label(theme))
{
    setProperty("surface", QStringLiteral("surface"));
    m_name->setObjectName(QStringLiteral("roleTitle"));
    m_facts->setObjectName(QStringLiteral("roleFacts"));
    m_unsaved->setObjectName(QStringLiteral("roleUnsaved"));
    m_facts->setElided(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_badge);
    row->addWidget(m_facts, 1);
    row->addWidget(m_dot);
    row->addWidget(m_unsaved);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(widgets::makeLine(Qt::Horizontal));
    const auto fit = [this, &theme] { setFixedHeight(theme.px(theme::RowHeight::filterBar)); };
    connect(&theme, &theme::Theme::changed, this, fit);
    connect(&book, &RoleBook::chosenChanged, this, &RoleHead::refresh);
    connect(&book, &RoleBook::roleChanged, this, &RoleHead::refresh);
    fit();
    refresh();
}

QString RoleHead::unsaved(const RoleBook& book, const std::string& key)
{
    const RoleDraft* draft = book.draft(key);
    if (!draft || !draft->isChanged())
        return {};
    const auto changes = changesBetween(draft->before, draft->after).size();
    return tr("%n unsaved changes", nullptr, std::max(1, int(changes)));
}

QString RoleHead::facts() const
{
    const std::string& key = m_book.chosen();
    const api::RoleInput& role = m_book.role(key);
    QStringList facts;
    if (const api::Role* stored = m_book.stored(key))
        facts += tr("%1 people", nullptr, int(stored->people)).arg(theme::formatNumber(stored->people));
    else
        facts += tr("not saved yet");
    if (!role.parents.empty())
        facts += tr("inherits %1").arg(RoleLines::parents(m_book, role));
    return facts.join(QStringLiteral(", "));
}

void RoleHead::refresh()
{
    const std::string& key = m_book.chosen();
    const bool any = !key.empty();
    const bool builtIn = m_book.isBuiltIn(key);
    widgets::Badge badge =
        widgets::badge(widgets::StatusKind::neutral, builtIn ? tr("Built-in role") : tr("Custom role"));
    badge.icon = builtIn ? IconName::lock : IconName::key;
    m_badge->setBadge(badge);
    m_badge->setVisible(any);
    m_name->setText(any ? m_book.name(key) : QString());
    m_facts->setText(any ? facts() : QString());
    const QString unsavedText = unsaved(m_book, key);
    m_unsaved->setText(unsavedText);
    m_dot->setVisible(!unsavedText.isEmpty());
}

void RoleHead::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace bloomzy::roles_page
