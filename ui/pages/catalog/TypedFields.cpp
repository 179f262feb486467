#include "ui/pages/catalog/TypedFields.h"

#include "ui/models/TaxonTexts.h"
#include "ui/widgets/inputs/RangeField.h"
#include "ui/widgets/inputs/Segments.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QSignalBlocker>
#include <QtGui/QIntValidator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using models::TaxonTexts;
using widgets::LabeledField;
using widgets::RangeField;
using widgets::Segments;

namespace {

QJsonValue textValue(const QString& text)
{
    return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text.trimmed());
}

QJsonValue rangeValue(const std::optional<api::Range>& range)
{
    return range ? QJsonValue(QJsonObject{{u"min"_s, range->min}, {u"max"_s, range->max}})
                 : QJsonValue(QJsonValue::Undefined);
}

std::optional<api::Range> rangeFrom(const QJsonValue& value)
{
    if (value.isUndefined())
        return {};
    return api::Range{value["min"_L1].toInt(), value["max"_L1].toInt()};
}

/// From its beginning, however long it is.
void showText(QLineEdit& edit, const QString& text)
{
    edit.setText(text);
    edit.setCursorPosition(0);
}

} // namespace

LabeledField* TypedFields::addLine(const QString& pointer, bool botanical)
{
    auto* edit = new QLineEdit;
    if (botanical) {
        const auto dress = [this, edit] { edit->setFont(m_theme.botanicalFont()); };
        connect(&m_theme, &theme::Theme::changed, edit, dress);
        dress();
    }
    connect(edit, &QLineEdit::textEdited, this,
            [this, pointer](const QString& text) { m_state.set(pointer, textValue(text)); });
    return add(pointer, {edit, [edit](const QJsonValue& value) {
                             if (textValue(edit->text()) != value)
                                 showText(*edit, value.toString());
                         }});
}

LabeledField* TypedFields::addText(const QString& pointer, int lines)
{
    auto* edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    const auto size = [this, edit, lines] {
        edit->setFixedHeight(lines * m_theme.lineHeight(theme::TypeRole::body) + 14);
    };
    connect(&m_theme, &theme::Theme::changed, edit, size);
    size();
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, pointer] {
        if (!isShowing())
            m_state.set(pointer, textValue(edit->toPlainText()));
    });
    return add(pointer, {edit, [edit](const QJsonValue& value) {
                             if (textValue(edit->toPlainText()) != value)
                                 edit->setPlainText(value.toString());
                         }});
}

LabeledField* TypedFields::addNumber(const QString& pointer)
{
    auto* edit = new QLineEdit;
    edit->setMaxLength(6);
    edit->setValidator(new QIntValidator(0, 999'999, edit));
    connect(edit, &QLineEdit::textEdited, this, [this, pointer](const QString& text) {
        bool number = false;
        const int value = text.toInt(&number);
        m_state.set(pointer, number ? QJsonValue(value) : QJsonValue(QJsonValue::Undefined));
    });
    return add(pointer, {edit, [edit](const QJsonValue& value) {
                             const QString text = value.isUndefined() ? QString() : QString::number(value.toInteger());
                             if (edit->text() != text)
                                 showText(*edit, text);
                         }});
}

LabeledField* TypedFields::addChoice(const QString& pointer, std::function<QString()> none)
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
    const auto show = [combo](const QJsonValue& value) {
        const QSignalBlocker quiet(combo);
        combo->setCurrentIndex(combo->findData(value.toString()));
    };
    return add(pointer, {combo, show, fill});
}

LabeledField* TypedFields::addSegments(const QString& pointer)
{
    auto* segments = new Segments;
    segments->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const QStringList options = TaxonTexts::options(pointer);
    const auto fill = [segments, pointer, options] {
        QStringList texts;
        for (const QString& name : options)
            texts += TaxonTexts::value(pointer, name);
        segments->setTexts(texts << tr("Not known"));
    };
    fill();
    connect(segments, &Segments::currentChanged, this, [this, pointer, options](int index) {
        if (!isShowing())
            m_state.set(pointer, textValue(options.value(index)));
    });
    const auto show = [segments, options](const QJsonValue& value) {
        const qsizetype index = options.indexOf(value.toString());
        segments->setCurrent(int(index < 0 ? options.size() : index));
    };
    return add(pointer, {segments, show, fill});
}

LabeledField* TypedFields::addRange(const QString& pointer, const QString& unit, int lowest, int highest)
{
    auto* range = new RangeField(m_theme);
    range->setUnit(unit);
    range->setBounds(lowest, highest);
    auto taking = std::make_shared<bool>(false);
    connect(range, &RangeField::edited, this, [this, range, pointer, taking] {
        const QScopedValueRollback<bool> busy(*taking, true);
        const bool usable = range->problem().isEmpty();
        if (usable)
            m_state.set(pointer, rangeValue(range->value()));
        m_state.setHalfTyped(pointer, usable ? QString() : range->typed());
        refresh();
    });
    // What is typed stays as it is while the state takes it, and while it is no range yet.
    const auto show = [this, range, pointer, taking](const QJsonValue& value) {
        const QString half = m_state.halfTyped(pointer);
        const std::optional<api::Range> ends = rangeFrom(value);
        if (*taking)
            return;
        if (!half.isEmpty() && range->typed() != half)
            range->setTyped(half);
        else if (half.isEmpty() && (range->value() != ends || !range->problem().isEmpty()))
            range->setValue(ends);
    };
    return add(pointer, {range, show, {}, [range] { return range->problem(); }});
}

} // namespace bloomzy::catalog_page
