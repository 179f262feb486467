#include "ui/pages/users/UserFilters.h"

#include "ui/client/JsonCodec.h"

namespace bloomzy::users_page {

UserFilters::UserFilters(const theme::Theme& theme, UserFilterBar& bar, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_search(new widgets::SearchField(theme))
{
    connect(m_search, &widgets::SearchField::queryChanged, this, [this] {
        if (words() != m_told)
            tell();
    });
    connect(&m_bar, &UserFilterBar::changed, this, &UserFilters::tell);
    connect(&m_bar, &UserFilterBar::wordsAreOver, this, &UserFilters::dropWords);
    retranslate();
}

QString UserFilters::words() const
{
    return m_search ? m_search->query() : QString();
}

api::UserFilter UserFilters::filter() const
{
    api::UserFilter filter = m_bar.filter();
    if (const QString sought = words(); !sought.isEmpty())
        filter.q = client::toStdString(sought);
    return filter;
}

bool UserFilters::isActive() const
{
    return m_bar.isActive() || !words().isEmpty();
}

void UserFilters::setSort(api::UserSort sort)
{
    m_sort = sort;
    tell();
}

void UserFilters::set(const api::UserFilter& filter, api::UserSort sort)
{
    m_told = client::toQString(filter.q.value_or(std::string()));
    if (m_search)
        m_search->setText(m_told);
    m_bar.set(filter);
    m_sort = sort;
}

void UserFilters::clear()
{
    set({}, m_sort);
    tell();
}

void UserFilters::tell()
{
    m_told = words();
    Q_EMIT changed();
}

/// Told with what the bar tells next.
void UserFilters::dropWords()
{
    if (!m_search)
        return;
    m_told.clear();
    m_search->clear();
}

bool UserFilters::clearWords()
{
    if (!m_search || m_search->text().isEmpty())
        return false;
    m_search->clear();
    if (words() != m_told) // it tells of itself, unless it had not told of the words yet
        tell();
    return true;
}

void UserFilters::retranslate()
{
    if (!m_search)
        return;
    m_search->setPlaceholderText(tr("Search name or email"));
    m_search->setAccessibleName(tr("Search users"));
}

} // namespace bloomzy::users_page
