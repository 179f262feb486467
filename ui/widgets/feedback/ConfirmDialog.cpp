#include "ui/widgets/feedback/ConfirmDialog.h"

#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"
#include "ui/widgets/paint/Line.h"

#include <QtGui/QShowEvent>
#include <QtGui/QTextDocumentFragment>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <utility>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

ConfirmDialog::ConfirmDialog(const theme::Theme& theme, const Question& question, QWidget* parent)
    : QDialog(parent)
    , m_theme(theme)
{
    setWindowTitle(QTextDocumentFragment::fromHtml(question.title).toPlainText());
    setAccessibleDescription(question.consequence);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeText(question));
    column->addWidget(makeLine(Qt::Horizontal));
    column->addWidget(makeFooter(question));
    setMinimumWidth(380);
    setMaximumWidth(560);
    connect(this, &QDialog::finished, this, [this] { Q_EMIT answered(m_choice); });
}

QWidget* ConfirmDialog::makeText(const Question& question)
{
    auto* frame = new QFrame;
    frame->setProperty("surface", QStringLiteral("surface"));
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(18, 16, 20, 16);
    row->setSpacing(12);
    row->addWidget(
        new IconLabel(m_theme, question.icon, 20, question.danger ? ColorRole::dangerFg : ColorRole::accentText), 0,
        Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    row->addLayout(texts, 1);
    auto* title = new Label(m_theme, TypeRole::panelTitle);
    title->setTextFormat(question.titleFormat);
    title->setText(question.title);
    title->setWordWrap(true);
    texts->addWidget(title);
    auto* consequence = new Label(m_theme, TypeRole::body, ColorRole::textSecondary);
    consequence->setText(question.consequence);
    consequence->setWordWrap(true);
    texts->addWidget(consequence);
    if (!question.typedWord.isEmpty())
        addTypedWord(texts, question.typedWord);
    return frame;
}

void ConfirmDialog::addTypedWord(QVBoxLayout* column, const QString& word)
{
    auto* label = new Label(m_theme, TypeRole::small, ColorRole::textSecondary);
    label->setText(tr("Type %1 to go on").arg(word));
    m_typed = new QLineEdit;
    label->setBuddy(m_typed);
    column->addSpacing(8);
    column->addWidget(label);
    column->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this,
            [this, word](const QString& text) { m_proceed->setEnabled(text.trimmed() == word); });
}

QWidget* ConfirmDialog::makeFooter(const Question& question)
{
    auto* footer = new QFrame;
    footer->setProperty("surface", QStringLiteral("alt"));
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(14, 10, 14, 12);
    row->setSpacing(8);
    if (!question.discardText.isEmpty())
        row->addWidget(addButton(question.discardText, "dangerOutline", Choice::discard));
    row->addStretch();
    QPushButton* keep = addButton(question.keepText, "", Choice::keep);
    m_proceed = addButton(question.proceedText, question.danger ? "danger" : "primary", Choice::proceed);
    row->addWidget(keep);
    row->addWidget(m_proceed);
    m_safe = question.danger ? keep : m_proceed;
    m_safe->setDefault(true);
    m_proceed->setEnabled(question.typedWord.isEmpty());
    if (!question.typedWord.isEmpty())
        m_proceed->setToolTip(tr("Type %1 to go on").arg(question.typedWord));
    return footer;
}

QPushButton* ConfirmDialog::addButton(const QString& text, const char* variant, Choice choice)
{
    auto* button = new QPushButton(text);
    button->setAutoDefault(true);
    if (*variant)
        button->setProperty("variant", QString::fromLatin1(variant));
    connect(button, &QPushButton::clicked, this, [this, choice] { answer(choice); });
    return button;
}

void ConfirmDialog::answer(Choice choice)
{
    m_choice = choice;
    done(choice == Choice::proceed ? Accepted : Rejected);
}

void ConfirmDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    // A reason that shows the focus ring: the design wants the safe choice visible from the start.
    m_safe->setFocus(Qt::TabFocusReason);
}

} // namespace bloomzy::widgets
