#pragma once

#include "ui/models/TaxonEditor.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/frame/Commands.h"

#include <QtWidgets/QWidget>

namespace bloomzy::widgets {
class ActionButton;
class Dot;
class Label;
} // namespace bloomzy::widgets

namespace bloomzy::catalog_page {

/// Below the editor: how many fields are not saved, Discard, Save. The words take two lines before Save drops its
/// label.
class DetailFooter : public QWidget
{
    Q_OBJECT

public:
    DetailFooter(const theme::Theme& theme, models::TaxonEditor& editor, QAction* discard, QAction* save,
                 QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void fit();
    bool fits() const;

    const theme::Theme& m_theme;
    models::TaxonEditor& m_editor;
    widgets::Dot* m_dot;
    widgets::Label* m_text;
    widgets::ActionButton* m_discard;
    widgets::ActionButton* m_save;
};

} // namespace bloomzy::catalog_page
