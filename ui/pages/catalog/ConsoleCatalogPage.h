#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/ViewsSource.h"
#include "ui/pages/catalog/CatalogCommands.h"
#include "ui/pages/catalog/TaxonSource.h"
#include "ui/widgets/frame/Page.h"

#include <QtCore/QPointer>

namespace bloomzy::catalog_page {

class CatalogView;

/// The catalog as the frame sees it.
class ConsoleCatalogPage : public widgets::Page
{
    Q_OBJECT

public:
    explicit ConsoleCatalogPage(const models::ConsoleParts& parts);

    QString id() const override { return QStringLiteral("catalog"); }
    QString title() const override { return tr("Catalog"); }
    theme::IconName icon() const override { return theme::IconName::leaf; }
    widgets::NavSection section() const override { return widgets::NavSection::data; }
    bool prefersRail() const override { return true; }

    QWidget* createWidget(QWidget* parent) override;
    QList<QWidget*> barWidgets() override;
    QList<widgets::PaletteSource*> paletteSources() override { return {&m_taxa, &m_viewsSource}; }
    QString barFacts() const override;
    QList<widgets::StatusFact> statusFacts() const override;
    QList<widgets::KeyHint> keyHints() const override;
    QList<QWidget*> panes() const override;
    QWidget* searchWidget() const override;
    bool escape() override;

    QString unsavedChanges() const override;
    void saveChanges(const std::function<void(bool saved)>& done) override;
    void discardChanges() override;

    QVariant place() const override;
    void goTo(const QVariant& place) override;

private:
    models::ConsoleParts m_parts;
    CatalogCommands m_commands;
    models::SavedViews m_views;
    TaxonSource m_taxa;
    models::ViewsSource m_viewsSource;
    QPointer<CatalogView> m_view;
};

} // namespace bloomzy::catalog_page
