#include "ui/pages/catalog/EditorTab.h"

#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

using widgets::LabeledField;

EditorTab::EditorTab(const theme::Theme& theme, models::TaxonEditState& state, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_state(state)
    , m_fields(new TypedFields(theme, state, this))
{
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(14, 14, 14, 14);
    m_column->setSpacing(10);
    m_column->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    // The panel behind it paints the surface.
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void EditorTab::addRow(QWidget* widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void EditorTab::addRow(QWidget* left, QWidget* right)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(left, 1, Qt::AlignTop);
    row->addWidget(right, 1, Qt::AlignTop);
    m_column->insertLayout(m_column->count() - 1, row);
}

bool EditorTab::hasError() const
{
    const auto fields = widget()->findChildren<LabeledField*>();
    return std::any_of(fields.begin(), fields.end(),
                       [](const LabeledField* field) { return !field->error().isEmpty(); });
}

bool EditorTab::focusError()
{
    for (LabeledField* field : widget()->findChildren<LabeledField*>()) {
        if (!field->isHidden() && !field->error().isEmpty()) {
            ensureWidgetVisible(field);
            field->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

void EditorTab::focusFirst()
{
    for (LabeledField* field : widget()->findChildren<LabeledField*>()) {
        if (!field->isHidden()) {
            field->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void EditorTab::retranslate()
{
    m_fields->retranslate();
}

void EditorTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace bloomzy::catalog_page
