#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/models/TaxonEditor.h"

#include <QtWidgets/QWidget>

class QStackedWidget;
class QTabBar;

namespace bloomzy::widgets {
class EmptyState;
class LoadingPanel;
} // namespace bloomzy::widgets

namespace bloomzy::catalog_page {

class CatalogCommands;
class EditorTab;
class HistoryTab;

/// The open taxon: header, tabs, footer; or why there is none.
class DetailPanel : public QWidget
{
    Q_OBJECT

public:
    DetailPanel(const models::ConsoleParts& parts, models::TaxonEditor& editor, const CatalogCommands& commands,
                QWidget* parent = nullptr);

    void nextTab();
    void showHistory();
    /// Its tab, with the focus in it.
    void showField(const QString& pointer);
    /// Into the first editor of the tab in front.
    void focusEditor();
    /// To the first field that the server or the field itself complains about; false when there is none.
    bool focusError();
    void setReadOnly(bool readOnly, const QString& reason);

Q_SIGNALS:
    void openRequested(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeEditor(const models::ConsoleParts& parts, const CatalogCommands& commands);
    void addTab(QWidget* tab);
    void connectEditor();
    void refreshTabs();
    void retranslate();

    const theme::Theme& m_theme;
    models::TaxonEditor& m_editor;
    QStackedWidget* m_stack;
    widgets::EmptyState* m_nothing;
    widgets::LoadingPanel* m_loading;
    widgets::EmptyState* m_failed;
    QWidget* m_content = nullptr;
    QTabBar* m_tabBar = nullptr;
    QStackedWidget* m_tabs = nullptr;
    QList<EditorTab*> m_editors;
    HistoryTab* m_history = nullptr;
};

} // namespace bloomzy::catalog_page
