#include "ui/pages/catalog/DetailPanel.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/catalog/CareTab.h"
#include "ui/pages/catalog/CatalogCommands.h"
#include "ui/pages/catalog/DetailFooter.h"
#include "ui/pages/catalog/DetailHeader.h"
#include "ui/pages/catalog/HistoryTab.h"
#include "ui/pages/catalog/NamesTab.h"
#include "ui/pages/catalog/TaxonomyTab.h"
#include "ui/theme/TabMarks.h"
#include "ui/widgets/feedback/EmptyState.h"
#include "ui/widgets/feedback/LoadingPanel.h"

#include <QtCore/QEvent>
#include <QtCore/QJsonArray>
#include <QtGui/QPainter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

using models::TaxonEditor;
using models::TaxonTab;
using widgets::EmptyState;
using widgets::LoadingGate;
using widgets::LoadingPanel;

namespace {

/// The line below the tabs.
class Rule : public QWidget
{
public:
    explicit Rule(const theme::Theme& theme)
        : m_theme(theme)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), m_theme.color(theme::ColorRole::borderSubtle));
    }

private:
    const theme::Theme& m_theme;
};

} // namespace

DetailPanel::DetailPanel(const models::ConsoleParts& parts, TaxonEditor& editor, const CatalogCommands& commands,
                         QWidget* parent)
    : QWidget(parent)
    , m_theme(parts.theme)
    , m_editor(editor)
    , m_stack(new QStackedWidget)
    , m_nothing(new EmptyState(parts.theme, EmptyState::Kind::nothingYet))
    , m_loading(new LoadingPanel(parts.theme))
    , m_failed(new EmptyState(parts.theme, EmptyState::Kind::failed))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_content = makeEditor(parts, commands);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_nothing, m_loading, m_failed, m_content})
        m_stack->addWidget(widget);
    connectEditor();
    retranslate();
    refreshTabs();
}

QWidget* DetailPanel::makeEditor(const models::ConsoleParts& parts, const CatalogCommands& commands)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabBar = new QTabBar;
    m_tabs = new QStackedWidget;
    auto* header = new DetailHeader(m_theme, m_editor.state(), commands.previous, commands.next);
    connect(header, &DetailHeader::openRequested, this, &DetailPanel::openRequested);
    column->addWidget(header);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(8, 0, 8, 0);
    tabs->addWidget(m_tabBar);
    column->addLayout(tabs);
    column->addWidget(new Rule(m_theme));
    column->addWidget(m_tabs, 1);
    column->addWidget(new DetailFooter(m_theme, m_editor, commands.discard, commands.save));
    m_tabBar->setExpanding(false);
    m_tabBar->setDrawBase(false);
    auto* taxonomy = new TaxonomyTab(m_theme, m_editor.state(), parts.client);
    connect(taxonomy, &TaxonomyTab::openRequested, this, &DetailPanel::openRequested);
    m_editors = {taxonomy, new NamesTab(m_theme, m_editor.state()), new CareTab(m_theme, m_editor.state())};
    m_history = new HistoryTab(m_theme, m_editor.state(), parts.client);
    connect(m_history, &HistoryTab::reverted, this, &DetailPanel::showField);
    for (EditorTab* tab : std::as_const(m_editors))
        addTab(tab);
    addTab(m_history);
    connect(m_tabBar, &QTabBar::currentChanged, m_tabs, &QStackedWidget::setCurrentIndex);
    return content;
}

void DetailPanel::addTab(QWidget* tab)
{
    m_tabBar->addTab({});
    m_tabs->addWidget(tab);
}

void DetailPanel::connectEditor()
{
    connect(&m_editor, &TaxonEditor::loadStarted, m_loading, &LoadingPanel::start);
    connect(&m_editor, &TaxonEditor::loadFinished, this, [this] {
        m_loading->stop();
        m_stack->setCurrentWidget(m_content);
    });
    connect(&m_loading->gate(), &LoadingGate::stateChanged, this, [this](LoadingGate::State state) {
        if (state == LoadingGate::State::placeholders)
            m_stack->setCurrentWidget(m_loading);
    });
    connect(m_loading, &LoadingPanel::cancelled, &m_editor, &TaxonEditor::leave);
    connect(&m_editor, &TaxonEditor::loadFailed, this, [this](const client::ClientError& error) {
        m_loading->stop();
        m_failed->setText(client::textOf(error));
        m_stack->setCurrentWidget(m_failed);
    });
    connect(m_failed, &EmptyState::primaryTriggered, this, [this] { Q_EMIT openRequested(m_editor.wanted()); });
    connect(&m_editor.state(), &models::TaxonEditState::opened, this, [this] {
        m_loading->stop();
        m_stack->setCurrentWidget(m_editor.state().isOpen() ? m_content : static_cast<QWidget*>(m_nothing));
        m_tabBar->setTabVisible(m_tabBar->count() - 1, !m_editor.state().isNew());
        // A new taxon begins with its name.
        if (m_editor.state().isNew())
            m_tabBar->setCurrentIndex(int(TaxonTab::taxonomy));
    });
    connect(&m_editor.state(), &models::TaxonEditState::changed, this, &DetailPanel::refreshTabs);
}

void DetailPanel::refreshTabs()
{
    const models::TaxonEditState& state = m_editor.state();
    for (int i = 0; i < int(m_editors.size()); ++i)
        theme::setTabUnsaved(*m_tabBar, i, state.isDirty(TaxonTab(i)));
    const qsizetype names = state.value(u"/vernacularNames").toArray().size();
    theme::setTabCount(*m_tabBar, int(TaxonTab::names), names > 0 ? int(names) : -1);
}

void DetailPanel::nextTab()
{
    int next = m_tabBar->currentIndex();
    do
        next = (next + 1) % m_tabBar->count();
    while (!m_tabBar->isTabVisible(next));
    m_tabBar->setCurrentIndex(next);
}

void DetailPanel::showHistory()
{
    m_tabBar->setCurrentIndex(m_tabs->indexOf(m_history));
}

void DetailPanel::showField(const QString& pointer)
{
    for (int i = 0; i < int(m_editors.size()); ++i) {
        widgets::LabeledField* field = m_editors.at(i)->fields().field(pointer);
        if (!field || field->isHidden())
            continue;
        m_tabBar->setCurrentIndex(i);
        m_editors.at(i)->ensureWidgetVisible(field);
        field->setFocus(Qt::ShortcutFocusReason);
    }
}

void DetailPanel::focusEditor()
{
    const int index = std::min(m_tabBar->currentIndex(), int(m_editors.size()) - 1);
    m_tabBar->setCurrentIndex(index);
    m_editors.at(index)->focusFirst();
}

bool DetailPanel::focusError()
{
    for (int i = 0; i < int(m_editors.size()); ++i) {
        if (!m_editors.at(i)->hasError())
            continue;
        m_tabBar->setCurrentIndex(i);
        return m_editors.at(i)->focusError();
    }
    return false;
}

void DetailPanel::setReadOnly(bool readOnly, const QString& reason)
{
    for (EditorTab* tab : std::as_const(m_editors))
        tab->fields().setReadOnly(readOnly, reason);
    m_history->setReadOnly(readOnly ? reason : QString());
}

void DetailPanel::retranslate()
{
    const QStringList titles{tr("Taxonomy"), tr("Names"), tr("Care"), tr("History")};
    for (int i = 0; i < int(titles.size()); ++i)
        m_tabBar->setTabText(i, titles.at(i));
    m_tabBar->setAccessibleName(tr("Parts of the taxon"));
    m_nothing->setTitle(tr("No taxon is open"));
    m_nothing->setText(tr("Choose one in the table to read and edit it here."));
    m_failed->setTitle(tr("This taxon could not be loaded"));
    m_failed->setPrimary(tr("Try again"));
}

void DetailPanel::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.color(theme::ColorRole::bgSurface));
}

void DetailPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::catalog_page
