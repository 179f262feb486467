#include "ui/pages/catalog/NoMatch.h"

#include "ui/pages/catalog/FilterNames.h"
#include "ui/theme/Formats.h"

namespace bloomzy::catalog_page {

namespace {

constexpr qsizetype mostNamed = 3;

} // namespace

NoMatch::NoMatch(const theme::Theme& theme, client::ApiClient& client, QWidget* parent)
    : EmptyState(theme, Kind::noMatch, parent)
    , m_api(client)
{
    connect(this, &EmptyState::suggestionTriggered, this, [this] { Q_EMIT spellingChosen(m_spelling); });
}

NoMatch::~NoMatch()
{
    m_cancel.cancel();
}

QString NoMatch::words() const
{
    return QString::fromStdString(m_filter.q.value_or(std::string()));
}

void NoMatch::describe(const api::TaxonFilter& filter, qint64 total)
{
    m_filter = filter;
    m_total = total;
    if (words() != m_asked) {
        m_cancel.cancel();
        m_asked.clear();
        m_spelling.clear();
    }
    showTitle();
    showText();
    showButtons();
}

void NoMatch::seekSpelling()
{
    if (words().isEmpty() || words() == m_asked)
        return;
    m_asked = words();
    m_cancel = client::CancelToken();
    m_api.spelling(m_asked, m_cancel)
        .then(this, [this, mine = m_cancel](const client::Result<api::TaxonSpelling>& reply) {
            if (mine.isCancelled() || !reply || !reply->suggestion)
                return;
            m_spelling = QString::fromStdString(*reply->suggestion);
            showText();
        });
}

void NoMatch::showTitle()
{
    if (words().isEmpty())
        setTitle(tr("No taxon passes these filters"));
    else if (m_filter.family.size() == 1 && m_filter.family.front() != "unknown")
        setTitle(tr("No taxon matches “%1” in %2").arg(words(), QString::fromStdString(m_filter.family.front())));
    else
        setTitle(tr("No taxon matches “%1”").arg(words()));
}

QString NoMatch::activeFilters() const
{
    const QStringList names = filterNames(m_filter);
    if (names.isEmpty())
        return {};
    QString named = QStringList(names.first(std::min(names.size(), mostNamed))).join(QStringLiteral(", "));
    if (names.size() > mostNamed)
        named += QStringLiteral(", …");
    return tr("%n filters are active: %1.", nullptr, int(names.size())).arg(named);
}

void NoMatch::showText()
{
    const QString active = activeFilters();
    setSuggestion(active.isEmpty() ? tr("Did you mean %1?") : tr("Did you mean %1?") + u' ' + active, m_spelling);
    if (!m_spelling.isEmpty())
        setText({});
    else if (!active.isEmpty())
        setText(active);
    else
        setText(tr("Check the spelling, or search for a part of the name."));
}

void NoMatch::showButtons()
{
    const bool filtered = !filterNames(m_filter).isEmpty();
    setPrimary(filtered ? tr("Clear filters") : tr("Clear the search"));
    setSecondary(filtered && !words().isEmpty() && m_total > 0 ? tr("Search all %1").arg(theme::formatNumber(m_total))
                                                               : QString());
}

} // namespace bloomzy::catalog_page
