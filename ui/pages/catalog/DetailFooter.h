#pragma once

#include "ui/models/TaxonEditor.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/frame/Commands.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {
class Dot;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::catalog_page {

/// Below the editor: how many fields are not saved, Discard, Save.
class DetailFooter : public QWidget
{
    Q_OBJECT

public:
    DetailFooter(const theme::Theme& theme, models::TaxonEditor& editor, QAction* discard, QAction* save,
                 QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const theme::Theme& m_theme;
    models::TaxonEditor& m_editor;
    widgets::Dot* m_dot;
    widgets::Label* m_text;
};

} // namespace bloomzy::catalog_page
