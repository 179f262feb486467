#pragma once

#include "ui/models/ConsoleParts.h"
#include "ui/pages/imports/HistoryPane.h"
#include "ui/pages/imports/ImportFlow.h"
#include "ui/pages/imports/MapView.h"
#include "ui/pages/imports/StepBar.h"

#include <QtCore/QPointer>

class QStackedWidget;

namespace bloomzy::widgets {
class EmptyState;
}

namespace bloomzy::imports_page {

class DonePanel;
class ErrorRows;
class WorkPanel;

/// The page: past imports and a new one from its file to its result. A CSV file may be dropped anywhere on it.
class ImportsView : public QWidget
{
    Q_OBJECT

public:
    explicit ImportsView(const models::ConsoleParts& parts, QWidget* parent = nullptr);

    [[nodiscard]] ImportFlow& flow() { return m_flow; }
    [[nodiscard]] StepBar* steps() const { return m_steps; }
    [[nodiscard]] QList<QWidget*> panes() const;
    /// "plants.csv, 18,204 rows, UTF-8"; empty while no file is open.
    [[nodiscard]] QString facts() const;

    void chooseFile();
    void undoChosen();
    /// Why that cannot be done; empty: it can.
    [[nodiscard]] QString whyNotUndo() const;
    void openFields();
    void goToProblem(int step);
    /// A file's columns and rows are in view, not the history or what came of an import.
    [[nodiscard]] bool showsMap() const;
    void refreshList();

Q_SIGNALS:
    void changed();
    void catalogRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool mayImport() const;
    void connectFlow();
    void retranslate();
    void refresh();
    [[nodiscard]] QWidget* content() const;
    [[nodiscard]] int step() const;
    void leave();
    void askToDiscard();
    void askToUndo(const QString& id, const QString& fileName);
    void onUndone(const api::ImportUndo& undo);
    void onFailed(const QString& headline, const client::ClientError& error);

    models::ConsoleParts m_parts;
    ImportFlow m_flow;
    ErrorRows* m_errors;
    QPointer<StepBar> m_steps; ///< the frame owns it
    widgets::BannerStack* m_banners;
    QStackedWidget* m_stack;
    HistoryPane* m_history;
    widgets::EmptyState* m_forbidden;
    MapView* m_map;
    WorkPanel* m_work;
    DonePanel* m_done;
};

} // namespace bloomzy::imports_page
