#include "ui/pages/catalog/ConsoleCatalogPage.h"

#include "ui/models/ViewsMenu.h"
#include "ui/pages/catalog/CatalogView.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/botanical/BotanicalName.h"
#include "ui/widgets/frame/ActionButton.h"
#include "ui/widgets/inputs/SearchField.h"

#include <QtWidgets/QToolButton>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;

ConsoleCatalogPage::ConsoleCatalogPage(const models::ConsoleParts& parts)
    : m_parts(parts)
    , m_commands(parts.commands)
    , m_views(parts.client, client::SavedViewsApi::Of::catalog)
    , m_taxa(parts)
    , m_viewsSource(parts.client, m_views)
{
    const auto open = [this](const QVariant& place) { Q_EMIT openRequested(id(), place); };
    connect(&m_taxa, &TaxonSource::openRequested, this, open);
    connect(&m_viewsSource, &models::ViewsSource::openRequested, this, open);
}

QWidget* ConsoleCatalogPage::createWidget(QWidget* parent)
{
    m_view = new CatalogView(m_parts, m_commands, m_views, parent);
    connect(m_view, &CatalogView::changed, this, &Page::changed);
    connect(m_view, &CatalogView::moved, this, &Page::moved);
    return m_view;
}

QList<QWidget*> ConsoleCatalogPage::barWidgets()
{
    if (!m_view)
        return {};
    auto* columns = new QToolButton;
    columns->setDefaultAction(m_commands.columns);
    columns->setToolButtonStyle(Qt::ToolButtonIconOnly);
    columns->setFocusPolicy(Qt::StrongFocus);
    QList<QWidget*> widgets{m_view->search(), columns, m_view->viewsMenu().button()};
    if (QAction* import = m_parts.commands.find(u"imports.open"_s))
        widgets += new widgets::ActionButton(m_parts.theme, import);
    return widgets += new widgets::ActionButton(m_parts.theme, m_commands.create, u"primary"_s);
}

QString ConsoleCatalogPage::barFacts() const
{
    if (!m_view || m_view->total() < 0)
        return {};
    return tr("%1 taxa", nullptr, int(m_view->total())).arg(theme::formatNumber(m_view->total()));
}

QList<widgets::StatusFact> ConsoleCatalogPage::statusFacts() const
{
    const int records = m_view ? int(m_view->editor().drafts().unsaved().size()) : 0;
    if (records == 0)
        return {};
    return {{tr("Unsaved changes in %n records", nullptr, records), true}};
}

QList<widgets::KeyHint> ConsoleCatalogPage::keyHints() const
{
    return {{{tr("Space", "key")}, tr("check")},
            {{u"E"_s}, tr("edit")},
            {{u"Ctrl"_s, u"S"_s}, tr("save")},
            {{u"Ctrl"_s, u"F"_s}, tr("search")}};
}

QList<QWidget*> ConsoleCatalogPage::panes() const
{
    return m_view ? m_view->panes() : QList<QWidget*>();
}

QWidget* ConsoleCatalogPage::searchWidget() const
{
    return m_view ? m_view->search() : nullptr;
}

bool ConsoleCatalogPage::escape()
{
    return m_view && m_view->escape();
}

QString ConsoleCatalogPage::unsavedChanges() const
{
    if (!m_view || !m_view->editor().state().isDirty())
        return {};
    const models::TaxonEditState& state = m_view->editor().state();
    // Without the author, whose abbreviation ends in a full stop like the sentence.
    const widgets::NameOptions withoutAuthor{.author = false, .acceptedName = {}, .commonName = {}};
    const QString name = widgets::BotanicalName::plainText(widgets::BotanicalName::runs(state.after(), withoutAuthor));
    return tr("%n fields of %1", nullptr, int(state.changedFields().size()))
        .arg(name.isEmpty() ? tr("a new taxon") : name);
}

void ConsoleCatalogPage::saveChanges(const std::function<void(bool saved)>& done)
{
    if (m_view)
        m_view->save(done);
    else
        done(true);
}

void ConsoleCatalogPage::discardChanges()
{
    if (m_view)
        m_view->editor().discard();
}

QVariant ConsoleCatalogPage::place() const
{
    return m_view ? m_view->place() : QVariant();
}

void ConsoleCatalogPage::goTo(const QVariant& place)
{
    if (m_view)
        m_view->goTo(place);
}

} // namespace bloomzy::catalog_page
