#include "ui/pages/catalog/CatalogStack.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/catalog/NoMatch.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/LoadingPanel.h"

#include <QtCore/QEvent>

namespace bloomzy::catalog_page {

using models::TaxonTableModel;
using widgets::EmptyState;
using widgets::LoadingPanel;

CatalogStack::CatalogStack(const theme::Theme& theme, client::ApiClient& client, TaxonTableModel& model, QWidget* table,
                           QWidget* parent)
    : QStackedWidget(parent)
    , m_model(model)
    , m_table(table)
    , m_loading(new LoadingPanel(theme))
    , m_nothingYet(new EmptyState(theme, EmptyState::Kind::nothingYet))
    , m_noMatch(new NoMatch(theme, client))
    , m_noPermission(new EmptyState(theme, EmptyState::Kind::noPermission))
    , m_failed(new EmptyState(theme, EmptyState::Kind::failed))
{
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_table, m_loading, m_nothingYet, m_noMatch, m_noPermission, m_failed})
        addWidget(widget);
    setProperty("surface", QStringLiteral("surface"));
    connectStates();
    retranslate();
}

void CatalogStack::connectStates()
{
    connect(&m_model, &TaxonTableModel::loadStarted, this, &CatalogStack::refresh);
    connect(&m_model, &TaxonTableModel::loadFinished, this, &CatalogStack::refresh);
    connect(&m_model.gate(), &widgets::LoadingGate::stateChanged, this, &CatalogStack::refresh);
    connect(m_loading, &LoadingPanel::cancelled, &m_model, &TaxonTableModel::cancel);
    connect(m_nothingYet, &EmptyState::primaryTriggered, this, &CatalogStack::starterRequested);
    connect(m_nothingYet, &EmptyState::secondaryTriggered, this, &CatalogStack::importRequested);
    connect(m_noMatch, &EmptyState::primaryTriggered, this, &CatalogStack::clearRequested);
    connect(m_noMatch, &EmptyState::secondaryTriggered, this, &CatalogStack::searchAllRequested);
    connect(m_noMatch, &NoMatch::spellingChosen, this, &CatalogStack::spellingChosen);
    connect(m_failed, &EmptyState::primaryTriggered, &m_model, &TaxonTableModel::reload);
}

void CatalogStack::setTotal(qint64 total)
{
    m_total = total;
    refresh();
}

void CatalogStack::setMayFill(bool mayFill)
{
    m_mayFill = mayFill;
    showNothingYet();
}

void CatalogStack::setImporting(bool importing)
{
    m_importing = importing;
    m_nothingYet->setEnabled(!importing);
    showNothingYet();
}

bool CatalogStack::isForbidden() const
{
    return m_model.error() && m_model.error()->is(api::ErrorCode::forbidden) && m_model.loadedRows() == 0;
}

bool CatalogStack::hasList() const
{
    return currentWidget() != m_nothingYet && currentWidget() != m_noPermission;
}

QWidget* CatalogStack::content() const
{
    const bool waited = m_model.gate().state() != widgets::LoadingGate::State::quiet;
    if (m_model.loadedRows() > 0)
        return m_table;
    if (m_model.isLoading() && (!m_model.hasLoaded() || waited))
        return m_loading;
    if (m_model.error())
        return isForbidden() ? m_noPermission : m_failed;
    if (!m_model.hasLoaded())
        return m_loading;
    return m_model.query().q || m_total > 0 ? m_noMatch : m_nothingYet;
}

void CatalogStack::refresh()
{
    if (m_model.isLoading())
        m_loading->start();
    else
        m_loading->stop();
    if (m_model.error())
        m_failed->setText(client::textOf(*m_model.error()));
    m_noMatch->describe(m_model.query(), m_total);
    setCurrentWidget(content());
    if (currentWidget() == m_noMatch)
        m_noMatch->seekSpelling();
}

void CatalogStack::showNothingYet()
{
    m_nothingYet->setTitle(tr("No taxa in this catalog yet"));
    m_nothingYet->setText(
        m_mayFill ? tr("Begin with house, kitchen and garden plants that come with Bloomzy, or with your own.")
                  : tr("Someone who may add taxa has to begin."));
    m_nothingYet->setPrimary(!m_mayFill    ? QString()
                             : m_importing ? tr("Adding plants")
                                           : tr("Add the starter catalog"));
    m_nothingYet->setSecondary(m_mayFill ? tr("Import a file") : QString(), theme::IconName::upload);
}

void CatalogStack::retranslate()
{
    showNothingYet();
    m_noPermission->setTitle(tr("You may not see the catalog"));
    m_noPermission->setText(tr("To see it you need the permission to read taxa. An administrator can give it to you."));
    m_failed->setTitle(tr("The catalog could not be loaded"));
    m_failed->setPrimary(tr("Try again"));
    refresh();
}

void CatalogStack::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

} // namespace bloomzy::catalog_page
