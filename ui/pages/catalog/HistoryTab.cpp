#include "ui/pages/catalog/HistoryTab.h"

#include "ui/client/ProblemText.h"
#include "ui/models/Revert.h"
#include "ui/models/TaxonJson.h"
#include "ui/pages/catalog/DiffBlock.h"
#include "ui/pages/catalog/RevertBar.h"
#include "ui/pages/catalog/RevisionRow.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/LoadingPanel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

using client::Result;
using widgets::EmptyState;

namespace {

constexpr int perPage = 20;

void empty(QVBoxLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

HistoryTab::HistoryTab(const theme::Theme& theme, models::TaxonEditState& state, client::ApiClient& client,
                       QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_state(state)
    , m_api(client)
    , m_diff(new QVBoxLayout)
    , m_waysBack(new RevertBar(theme))
    , m_rows(new QVBoxLayout)
    , m_loading(new widgets::LoadingPanel(theme))
    , m_failed(new EmptyState(theme, EmptyState::Kind::failed))
    , m_more(new QPushButton)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(10);
    m_diff->setSpacing(10);
    m_rows->setSpacing(0);
    column->addLayout(m_diff);
    column->addWidget(m_waysBack);
    column->addLayout(m_rows);
    column->addWidget(m_loading, 1);
    m_loading->setMinimumHeight(160);
    column->addWidget(m_failed);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch();
    m_more->setProperty("buttonSize", QStringLiteral("small"));
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The panel behind it paints the surface.
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    connect(m_more, &QPushButton::clicked, this, &HistoryTab::ask);
    connect(m_failed, &EmptyState::primaryTriggered, this, &HistoryTab::ask);
    connect(m_loading, &widgets::LoadingPanel::cancelled, this, [this] { m_cancel.cancel(); });
    connect(m_waysBack, &RevertBar::takeBackRequested, this,
            [this] { revert(models::takenBack(m_state, m_chosen->changes)); });
    connect(m_waysBack, &RevertBar::restoreRequested, this, [this] {
        revert(models::asOf(m_state, loaded(), m_chosen->revision).value_or(std::vector<models::FieldStep>()));
    });
    connect(&state, &models::TaxonEditState::changed, this, &HistoryTab::showWaysBack);
    connect(&state, &models::TaxonEditState::opened, this, &HistoryTab::reload);
    retranslate();
    reload();
}

HistoryTab::~HistoryTab()
{
    m_cancel.cancel();
}

void HistoryTab::reload()
{
    m_cancel.cancel();
    empty(*m_diff);
    empty(*m_rows);
    m_chosen.reset();
    showWaysBack();
    m_next.reset();
    m_asked = false;
    m_more->hide();
    m_failed->hide();
    m_loading->hide();
    if (isVisible())
        ask();
}

void HistoryTab::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (!m_asked)
        ask();
}

void HistoryTab::ask()
{
    if (m_state.id().isEmpty())
        return;
    m_asked = true;
    m_cancel = client::CancelToken();
    m_failed->hide();
    m_more->setEnabled(false);
    m_loading->setVisible(m_rows->count() == 0);
    m_loading->start();
    m_api.revisions(m_state.id(), {.limit = perPage, .cursor = m_next}, m_cancel)
        .then(this, [this, id = m_state.id()](const Result<api::TaxonRevisionPage>& reply) {
            if (id == m_state.id())
                onPage(reply);
        });
}

void HistoryTab::onPage(const Result<api::TaxonRevisionPage>& reply)
{
    m_loading->stop();
    m_loading->hide();
    m_more->setEnabled(true);
    if (!reply) {
        m_failed->setText(client::textOf(reply.error()));
        m_failed->show();
        return;
    }
    const bool first = m_rows->count() == 0;
    m_next = reply->nextCursor;
    m_more->setVisible(m_next.has_value());
    for (const api::TaxonRevision& revision : reply->items)
        addRow(revision);
    if (first && m_rows->count() > 0)
        qobject_cast<RevisionRow*>(m_rows->itemAt(0)->widget())->setChecked(true);
}

void HistoryTab::addRow(const api::TaxonRevision& revision)
{
    auto* row = new RevisionRow(m_theme, revision);
    m_rows->addWidget(row);
    connect(row, &RevisionRow::toggled, this, [this, row](bool checked) {
        if (checked)
            choose(*row);
    });
}

void HistoryTab::choose(const RevisionRow& row)
{
    m_chosen = row.revision();
    showDiff();
}

void HistoryTab::showDiff()
{
    empty(*m_diff);
    if (m_chosen) {
        for (const api::FieldChange& change : m_chosen->changes)
            showBlock(change);
    }
    showWaysBack();
}

void HistoryTab::showBlock(const api::FieldChange& change)
{
    const QString pointer = QString::fromStdString(change.field);
    auto* block =
        new DiffBlock(m_theme, models::TaxonTexts::label(pointer), m_state.text(pointer, models::parsed(change.before)),
                      m_state.text(pointer, models::parsed(change.after)));
    m_diff->addWidget(block);
    if (m_chosen->action != api::RevisionAction::updated)
        return;
    block->addTakeBack(m_readOnly);
    connect(block, &DiffBlock::takeBackRequested, this,
            [this, change] { revert(models::takenBack(m_state, {change})); });
}

std::vector<api::TaxonRevision> HistoryTab::loaded() const
{
    std::vector<api::TaxonRevision> revisions;
    for (int i = 0; i < m_rows->count(); ++i)
        revisions.push_back(qobject_cast<RevisionRow*>(m_rows->itemAt(i)->widget())->revision());
    return revisions;
}

void HistoryTab::showWaysBack()
{
    m_waysBack->setVisible(m_chosen.has_value());
    if (!m_chosen)
        return;
    const auto back = models::takenBack(m_state, m_chosen->changes);
    const auto as = models::asOf(m_state, loaded(), m_chosen->revision);
    const bool changed = m_chosen->action == api::RevisionAction::updated;
    const auto first = [this](const QString& other) { return m_readOnly.isEmpty() ? other : m_readOnly; };
    m_waysBack->setRevision(m_chosen->revision,
                            first(!changed       ? tr("This is the first version; there is nothing before it.")
                                  : back.empty() ? tr("These changes are reverted already.")
                                                 : QString()),
                            first(as && !as->empty() ? QString() : tr("The taxon is like this version already.")));
}

void HistoryTab::revert(std::vector<models::FieldStep> steps)
{
    if (steps.empty())
        return;
    const QString first = steps.front().pointer;
    m_state.set(std::move(steps));
    Q_EMIT reverted(first);
}

void HistoryTab::setReadOnly(const QString& reason)
{
    m_readOnly = reason;
    showDiff();
}

void HistoryTab::retranslate()
{
    m_more->setText(tr("Load more"));
    m_failed->setTitle(tr("The history could not be loaded"));
    m_failed->setPrimary(tr("Try again"));
    m_waysBack->retranslate();
    showDiff();
}

void HistoryTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace bloomzy::catalog_page
