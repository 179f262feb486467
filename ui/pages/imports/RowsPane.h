#pragma once

#include "ui/pages/imports/ImportFlow.h"
#include "ui/pages/imports/RowsModel.h"
#include "ui/widgets/table/DataTable.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {
class Label;
class Segments;
} // namespace bloomzy::widgets

namespace bloomzy::imports_page {

class PaneHead;

/// The preview: rows of the file with what is wrong with them, all or only those with errors or warnings once they are
/// counted.
class RowsPane : public QWidget
{
    Q_OBJECT

public:
    RowsPane(const theme::Theme& theme, ImportFlow& flow, QWidget* parent = nullptr);

    [[nodiscard]] widgets::DataTable& table() const { return *m_table; }
    [[nodiscard]] RowsModel& model() { return m_model; }
    void refresh();
    /// To the next row with a fault, or the one before.
    void goToProblem(int step);

Q_SIGNALS:
    /// A value of this column of the file needs a rule.
    void mapValueRequested(int column);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reload();
    void connectTable();
    void remedy(int row);
    void showHead();
    void shapeColumns();
    void fitColumns();
    [[nodiscard]] int textWidth(int section) const;
    void keepPlace();
    void comeBack();

    const theme::Theme& m_theme;
    ImportFlow& m_flow;
    RowsModel m_model;
    PaneHead* m_head;
    widgets::Segments* m_filter;
    widgets::Label* m_note;
    widgets::DataTable* m_table;
    QString m_shapedFor;
    bool m_fits = false;    ///< the sections were fitted to their rows
    bool m_fitting = false; ///< they are resized by the pane, not by a person
    bool m_sizedByHand = false;
    QString m_shownImport;
    int m_row = -1;   ///< to stand at after a reset
    int m_scroll = 0; ///< pixels from the top
};

} // namespace bloomzy::imports_page
