#pragma once

#include "ui/pages/imports/ImportFlow.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::imports_page {

class PaneHead;

/// What each value of the chosen column stands for.
class RulePanel : public QWidget
{
    Q_OBJECT

public:
    RulePanel(const theme::Theme& theme, ImportFlow& flow, QWidget* parent = nullptr);

    /// Of the file; -1 for none. Choices that were not applied are kept while it stays the same column.
    void setColumn(int column);
    [[nodiscard]] int column() const { return m_column; }
    void focusFirst();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] const api::ImportColumn* chosen() const;
    void refresh();
    void build();
    void addRow(QGridLayout& grid, const api::ImportColumn& column, const api::ColumnValue& value);
    void apply();

    const theme::Theme& m_theme;
    ImportFlow& m_flow;
    PaneHead* m_head;
    widgets::Label* m_text;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_body;
    QPushButton* m_apply;
    widgets::Label* m_note;
    QList<QComboBox*> m_choices;
    std::vector<api::ColumnValue> m_built; ///< what the rows were built for
    QString m_builtField;
    int m_column = -1;
};

} // namespace bloomzy::imports_page
