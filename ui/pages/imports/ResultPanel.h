#pragma once

#include "ui/pages/imports/ImportFlow.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace bloomzy::widgets {
class Label;
class LabeledField;
} // namespace bloomzy::widgets

namespace bloomzy::imports_page {

class PaneHead;

/// What becomes of names that the catalog has, what the last check counted, and what becomes of each kind of row.
class ResultPanel : public QWidget
{
    Q_OBJECT

public:
    ResultPanel(const theme::Theme& theme, ImportFlow& flow, QWidget* parent = nullptr);

Q_SIGNALS:
    void saveErrorsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line
    {
        widgets::Label* name = nullptr;
        widgets::Label* count = nullptr;
        widgets::Label* text = nullptr;
    };

    Line addLine(QVBoxLayout& column, theme::IconName icon, theme::ColorRole color);
    QWidget* makeExisting();
    QWidget* makeNote();
    void retranslate();
    void refresh();

    const theme::Theme& m_theme;
    ImportFlow& m_flow;
    PaneHead* m_head;
    QComboBox* m_existing;
    widgets::LabeledField* m_existingField;
    Line m_ready;
    Line m_warnings;
    Line m_errors;
    QPushButton* m_save;
    widgets::Label* m_note;
};

} // namespace bloomzy::imports_page
