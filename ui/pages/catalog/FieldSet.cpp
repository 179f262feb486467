#include "ui/pages/catalog/FieldSet.h"

#include "ui/models/TaxonTexts.h"

#include <QtCore/QScopedValueRollback>

namespace bloomzy::catalog_page {

using models::TaxonTexts;
using widgets::LabeledField;

FieldSet::FieldSet(const theme::Theme& theme, models::TaxonEditState& state, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
    , m_state(state)
{
    connect(&state, &models::TaxonEditState::changed, this, qOverload<>(&FieldSet::refresh));
}

LabeledField* FieldSet::add(const QString& pointer, Editor editor)
{
    editor.widget->setObjectName(pointer);
    m_undoKeys.watch(*editor.widget);
    auto* field = new LabeledField(m_theme, editor.widget);
    field->setLabel(TaxonTexts::label(pointer));
    m_bindings.push_back({pointer, field, std::move(editor)});
    refresh(m_bindings.back());
    return field;
}

LabeledField* FieldSet::field(const QString& pointer) const
{
    const auto found = std::ranges::find(m_bindings, pointer, &Binding::pointer);
    return found == m_bindings.end() ? nullptr : found->field;
}

void FieldSet::setReadOnly(bool readOnly, const QString& reason)
{
    for (const Binding& binding : m_bindings)
        binding.field->setReadOnly(readOnly, reason);
}

void FieldSet::refresh()
{
    for (const Binding& binding : m_bindings)
        refresh(binding);
}

void FieldSet::refresh(const Binding& binding)
{
    {
        const QScopedValueRollback showing(m_showing, true);
        binding.editor.show(m_state.value(binding.pointer));
    }
    if (m_state.isChanged(binding.pointer) && !m_state.isNew())
        binding.field->setChanged(m_state.text(binding.pointer, m_state.saved(binding.pointer)));
    else
        binding.field->clearChanged();
    const QString error = m_state.errorOf(binding.pointer);
    binding.field->setError(error.isEmpty() && binding.editor.problem ? binding.editor.problem() : error);
}

void FieldSet::retranslate()
{
    for (const Binding& binding : m_bindings) {
        binding.field->setLabel(TaxonTexts::label(binding.pointer));
        if (binding.editor.retranslate)
            binding.editor.retranslate();
    }
    refresh();
}

} // namespace bloomzy::catalog_page
