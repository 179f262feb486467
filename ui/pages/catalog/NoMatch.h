#pragma once

#include "ui/client/TaxaApi.h"
#include "ui/widgets/feedback/EmptyState.h"

namespace bloomzy::catalog_page {

/// Stands where nothing matches: repeats the words and the filters, and asks the server for another spelling.
class NoMatch : public widgets::EmptyState
{
    Q_OBJECT

public:
    NoMatch(const theme::Theme& theme, client::ApiClient& client, QWidget* parent = nullptr);
    ~NoMatch() override;

    /// `total`: taxa in the catalog; -1 while it is not known.
    void describe(const api::TaxonFilter& filter, qint64 total);
    /// Asks for another spelling of the words, once; it is shown when it comes.
    void seekSpelling();

Q_SIGNALS:
    /// By a person: search for these words instead.
    void spellingChosen(const QString& words);

private:
    [[nodiscard]] QString words() const;
    void showTitle();
    void showText();
    void showButtons();
    [[nodiscard]] QString activeFilters() const;

    client::TaxaApi m_api;
    client::CancelToken m_cancel;
    api::TaxonFilter m_filter;
    qint64 m_total = -1;
    QString m_asked;    ///< the words that m_spelling belongs to, or will
    QString m_spelling; ///< empty while there is none
};

} // namespace bloomzy::catalog_page
