#include "ui/widgets/inputs/LabeledField.h"

#include "ui/widgets/paint/Dot.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

LabeledField::LabeledField(const theme::Theme& theme, QWidget* editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(new Label(theme, TypeRole::small, ColorRole::textSecondary))
    , m_dot(new Dot(theme))
    , m_hint(new Label(theme, TypeRole::caption, ColorRole::textMuted))
    , m_messageLabel(new Label(theme, TypeRole::caption, ColorRole::textMuted))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_label);
    head->addWidget(m_dot);
    head->addStretch();
    head->addWidget(m_hint);
    column->addLayout(head);
    column->addWidget(m_editor);
    column->addWidget(m_messageLabel);
    m_messageLabel->setWordWrap(true);
    m_label->setBuddy(m_editor);
    setFocusProxy(m_editor);
    m_label->setWeight(QFont::Medium);
    for (Label* small : {m_hint, m_messageLabel})
        small->setWeight(QFont::Normal);
    refresh();
}

void LabeledField::setLabel(const QString& label)
{
    m_label->setText(label);
    refresh();
}

QString LabeledField::label() const
{
    return m_label->text();
}

void LabeledField::setHint(const QString& hint)
{
    m_hint->setText(hint);
    refresh();
}

void LabeledField::setMessage(const QString& message)
{
    m_message = message;
    refresh();
}

void LabeledField::setChanged(const QString& was)
{
    m_changed = true;
    m_was = was;
    refresh();
}

void LabeledField::clearChanged()
{
    m_changed = false;
    refresh();
}

void LabeledField::setError(const QString& error)
{
    m_error = error;
    refresh();
}

void LabeledField::setReadOnly(bool readOnly, const QString& reason)
{
    m_readOnly = readOnly;
    if (auto* line = qobject_cast<QLineEdit*>(m_editor))
        line->setReadOnly(readOnly);
    else if (auto* spin = qobject_cast<QAbstractSpinBox*>(m_editor))
        spin->setReadOnly(readOnly);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(m_editor))
        text->setReadOnly(readOnly);
    else
        m_editor->setEnabled(!readOnly);
    m_editor->setToolTip(readOnly ? reason : QString());
    refresh();
}

void LabeledField::refresh()
{
    const bool error = !m_error.isEmpty();
    QString below = m_message;
    if (error)
        below = m_error;
    else if (m_changed)
        below = m_was.isEmpty() ? tr("Was: empty") : tr("Was: %1").arg(m_was);
    m_messageLabel->setText(below);
    m_messageLabel->setColor(error ? ColorRole::dangerFg : ColorRole::textMuted);
    m_messageLabel->setVisible(!below.isEmpty());
    m_dot->setVisible(m_changed);
    m_hint->setVisible(!m_hint->text().isEmpty());
    // A screen reader speaks of the widget that has the focus: in a composed editor that is one inside, unless it has a
    // name of its own.
    QWidget* inner = m_editor->focusProxy();
    const bool named =
        inner && !inner->accessibleName().isEmpty() && inner->accessibleName() != m_editor->accessibleName();
    for (QWidget* widget : {m_editor, inner && !named ? inner : m_editor}) {
        widget->setAccessibleName(m_label->text());
        widget->setAccessibleDescription((m_hint->text() + u' ' + below).trimmed());
    }
    setState(error ? "error" : m_readOnly ? "readOnly" : m_changed ? "changed" : "");
}

void LabeledField::setState(const char* state)
{
    const QString value = QString::fromLatin1(state);
    if (m_editor->property("state").toString() == value)
        return;
    m_editor->setProperty("state", value);
    m_editor->update();
}

void LabeledField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::widgets
