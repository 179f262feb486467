#pragma once

#include "ui/pages/imports/ColumnsTable.h"
#include "ui/pages/imports/ImportFlow.h"
#include "ui/pages/imports/RowsPane.h"

class QPushButton;

namespace bloomzy::widgets {
class IconLabel;
}

namespace bloomzy::imports_page {

class MapHead;
class ResultPanel;
class RulePanel;

/// Mapping the columns of a file and checking its rows: columns, preview, rules, counts, and the way on.
class MapView : public QWidget
{
    Q_OBJECT

public:
    MapView(const theme::Theme& theme, ImportFlow& flow, QWidget* parent = nullptr);

    [[nodiscard]] ColumnsTable& columns() const { return *m_columns; }
    [[nodiscard]] RowsPane& rows() const { return *m_rows; }
    [[nodiscard]] QList<QWidget*> panes() const;

Q_SIGNALS:
    void discardRequested();
    void backRequested();
    void saveErrorsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeFooter();
    void refresh();
    [[nodiscard]] QString hint() const;
    void goOn();
    void mapValue(int column);

    const theme::Theme& m_theme;
    ImportFlow& m_flow;
    ColumnsModel m_model;
    MapHead* m_head;
    ColumnsTable* m_columns;
    RowsPane* m_rows;
    RulePanel* m_rules;
    ResultPanel* m_result;
    QPushButton* m_discard;
    widgets::IconLabel* m_hintMark;
    widgets::Label* m_hint;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace bloomzy::imports_page
