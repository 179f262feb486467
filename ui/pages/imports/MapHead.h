#pragma once

#include "ui/pages/imports/ImportFlow.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QPushButton;

namespace bloomzy::widgets {
class Label;
}

namespace bloomzy::imports_page {

/// Above the columns: how many go somewhere, how the file is read, what becomes of names that are there.
class MapHead : public QWidget
{
    Q_OBJECT

public:
    MapHead(const theme::Theme& theme, ImportFlow& flow, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fill();

    ImportFlow& m_flow;
    widgets::Label* m_title;
    widgets::Label* m_summary;
    QComboBox* m_encoding;
    QComboBox* m_separator;
    QComboBox* m_existing;
    QPushButton* m_match;
};

} // namespace bloomzy::imports_page
