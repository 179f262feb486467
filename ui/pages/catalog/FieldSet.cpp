#include "ui/pages/catalog/FieldSet.h"

#include "ui/models/TaxonTexts.h"
#include "ui/widgets/inputs/RangeField.h"
#include "ui/widgets/inputs/Segments.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QIntValidator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace bloomzy::catalog_page {

using models::TaxonTexts;
using widgets::LabeledField;

namespace {

QJsonValue textValue(const QString& text)
{
    return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text.trimmed());
}

} // namespace

FieldSet::FieldSet(const theme::Theme& theme, models::TaxonEditState& state, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
    , m_state(state)
{
    connect(&state, &models::TaxonEditState::changed, this, qOverload<>(&FieldSet::refresh));
}

LabeledField* FieldSet::add(const QString& pointer, QWidget* editor, std::function<void(const QJsonValue&)> show)
{
    editor->setObjectName(pointer);
    auto* field = new LabeledField(m_theme, editor);
    field->setLabel(TaxonTexts::label(pointer));
    m_bindings.push_back({pointer, field, std::move(show), {}});
    refresh(m_bindings.back());
    return field;
}

LabeledField* FieldSet::addLine(const QString& pointer, bool botanical)
{
    auto* edit = new QLineEdit;
    if (botanical) {
        const auto dress = [this, edit] { edit->setFont(m_theme.botanicalFont()); };
        connect(&m_theme, &theme::Theme::changed, edit, dress);
        dress();
    }
    connect(edit, &QLineEdit::textEdited, this,
            [this, pointer](const QString& text) { m_state.set(pointer, textValue(text)); });
    return add(pointer, edit, [edit](const QJsonValue& value) {
        if (textValue(edit->text()) != value)
            edit->setText(value.toString());
    });
}

LabeledField* FieldSet::addText(const QString& pointer, int lines)
{
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    const auto size = [this, edit, lines] {
        edit->setFixedHeight(lines * m_theme.lineHeight(theme::TypeRole::body) + 14);
    };
    connect(&m_theme, &theme::Theme::changed, edit, size);
    size();
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, pointer] {
        if (!m_showing)
            m_state.set(pointer, textValue(edit->toPlainText()));
    });
    return add(pointer, edit, [edit](const QJsonValue& value) {
        if (textValue(edit->toPlainText()) != value)
            edit->setPlainText(value.toString());
    });
}

LabeledField* FieldSet::addNumber(const QString& pointer)
{
    auto* edit = new QLineEdit;
    edit->setMaxLength(6);
    edit->setValidator(new QIntValidator(0, 999'999, edit));
    connect(edit, &QLineEdit::textEdited, this, [this, pointer](const QString& text) {
        bool number = false;
        const int value = text.toInt(&number);
        m_state.set(pointer, number ? QJsonValue(value) : QJsonValue(QJsonValue::Undefined));
    });
    return add(pointer, edit, [edit](const QJsonValue& value) {
        const QString text = value.isUndefined() ? QString() : QString::number(value.toInteger());
        if (edit->text() != text)
            edit->setText(text);
    });
}

LabeledField* FieldSet::addChoice(const QString& pointer, std::function<QString()> none)
{
    auto* combo = new QComboBox;
    const auto fill = [combo, pointer, none] {
        const QSignalBlocker quiet(combo);
        const QVariant chosen = combo->currentData();
        combo->clear();
        if (none)
            combo->addItem(none(), QString());
        for (const QString& name : TaxonTexts::options(pointer))
            combo->addItem(TaxonTexts::value(pointer, name), name);
        combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
    };
    fill();
    combo->setMinimumWidth(60);
    combo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(combo, &QComboBox::currentIndexChanged, this,
            [this, combo, pointer] { m_state.set(pointer, textValue(combo->currentData().toString())); });
    LabeledField* field = add(pointer, combo, [combo](const QJsonValue& value) {
        const QSignalBlocker quiet(combo);
        combo->setCurrentIndex(combo->findData(value.toString()));
    });
    m_bindings.back().retranslate = fill;
    return field;
}

LabeledField* FieldSet::addSegments(const QString& pointer)
{
    auto* segments = new widgets::Segments;
    const QStringList options = TaxonTexts::options(pointer);
    const auto fill = [segments, pointer, options] {
        QStringList texts;
        for (const QString& name : options)
            texts += TaxonTexts::value(pointer, name);
        segments->setTexts(texts << tr("Not known"));
    };
    fill();
    connect(segments, &widgets::Segments::currentChanged, this, [this, pointer, options](int index) {
        if (!m_showing)
            m_state.set(pointer, textValue(options.value(index)));
    });
    LabeledField* field = add(pointer, segments, [segments, options](const QJsonValue& value) {
        const qsizetype index = options.indexOf(value.toString());
        segments->setCurrent(int(index < 0 ? options.size() : index));
    });
    m_bindings.back().retranslate = fill;
    return field;
}

LabeledField* FieldSet::addRange(const QString& pointer, const QString& unit, int lowest, int highest)
{
    auto* range = new widgets::RangeField(m_theme);
    range->setUnit(unit);
    range->setBounds(lowest, highest);
    connect(range, &widgets::RangeField::edited, this, [this, range, pointer] {
        if (range->problem().isEmpty()) {
            const auto value = range->value();
            m_state.set(pointer, value ? QJsonValue(QJsonObject{{QStringLiteral("min"), value->min},
                                                                {QStringLiteral("max"), value->max}})
                                       : QJsonValue(QJsonValue::Undefined));
        }
        refresh();
    });
    // What is typed stays while it is no range yet; only another value, or another taxon, replaces it.
    auto shown = std::make_shared<QJsonValue>();
    connect(&m_state, &models::TaxonEditState::opened, range, [shown] { *shown = QJsonValue(); });
    return add(pointer, range, [range, shown](const QJsonValue& value) {
        if (std::exchange(*shown, value) == value)
            return;
        std::optional<api::Range> ends;
        if (!value.isUndefined())
            ends = api::Range{value[QLatin1String("min")].toInt(), value[QLatin1String("max")].toInt()};
        if (range->value() != ends || !range->problem().isEmpty())
            range->setValue(ends);
    });
}

LabeledField* FieldSet::field(const QString& pointer) const
{
    for (const Binding& binding : m_bindings) {
        if (binding.pointer == pointer)
            return binding.field;
    }
    return nullptr;
}

bool FieldSet::hasUnusable() const
{
    return std::ranges::any_of(m_bindings, [](const Binding& binding) {
        const auto* range = qobject_cast<widgets::RangeField*>(binding.field->editor());
        return range && !range->problem().isEmpty();
    });
}

void FieldSet::setReadOnly(bool readOnly, const QString& reason)
{
    for (const Binding& binding : m_bindings)
        binding.field->setReadOnly(readOnly, reason);
}

void FieldSet::refresh()
{
    for (Binding& binding : m_bindings)
        refresh(binding);
}

void FieldSet::refresh(Binding& binding)
{
    const bool outer = std::exchange(m_showing, true);
    binding.show(m_state.value(binding.pointer));
    m_showing = outer;
    if (m_state.isChanged(binding.pointer) && !m_state.isNew())
        binding.field->setChanged(m_state.text(binding.pointer, m_state.saved(binding.pointer)));
    else
        binding.field->clearChanged();
    QString error = m_state.errorOf(binding.pointer);
    if (const auto* range = qobject_cast<widgets::RangeField*>(binding.field->editor()); range && error.isEmpty())
        error = range->problem();
    binding.field->setError(error);
}

void FieldSet::retranslate()
{
    for (Binding& binding : m_bindings) {
        binding.field->setLabel(TaxonTexts::label(binding.pointer));
        if (binding.retranslate)
            binding.retranslate();
    }
    refresh();
}

} // namespace bloomzy::catalog_page
