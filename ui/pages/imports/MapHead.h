#pragma once

#include "ui/pages/imports/ImportFlow.h"
#include "ui/pages/imports/PaneHead.h"

class QComboBox;
class QPushButton;

namespace bloomzy::imports_page {

/// Above the columns: how many go somewhere, how the file is read.
class MapHead : public PaneHead
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
    widgets::Label* m_summary;
    QComboBox* m_encoding;
    QComboBox* m_separator;
    QPushButton* m_match;
};

} // namespace bloomzy::imports_page
