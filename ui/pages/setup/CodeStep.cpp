#include "ui/pages/setup/CodeStep.h"

#include "ui/widgets/inputs/LabeledField.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace bloomzy::setup {

namespace {

constexpr int longestCode = 64;

} // namespace

CodeStep::CodeStep(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_code(new QLineEdit)
    , m_field(new widgets::LabeledField(theme, m_code))
    , m_back(new QPushButton)
{
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setMaxLength(longestCode);
    m_code->setFont(theme.font(theme::TypeRole::mono));
    m_code->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_back->setObjectName(QStringLiteral("otherAccount"));
    m_back->setProperty("variant", QStringLiteral("link"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_field);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    connect(m_code, &QLineEdit::textEdited, this, [this] {
        m_field->setError({});
        Q_EMIT edited();
    });
    connect(m_code, &QLineEdit::returnPressed, this, &CodeStep::submitted);
    connect(m_back, &QPushButton::clicked, this, &CodeStep::left);
    retranslate();
    hide();
}

void CodeStep::begin(const api::SecondFactorChallenge& challenge)
{
    m_challenge = challenge.challenge;
    m_ends.setRemainingTime(std::chrono::seconds(challenge.expiresIn));
    m_code->clear();
    m_field->setError({});
    show();
    m_code->setFocus();
}

void CodeStep::end()
{
    m_challenge.clear();
    m_code->clear();
    hide();
}

QString CodeStep::code() const
{
    return m_code->text().trimmed();
}

void CodeStep::setError(const QString& error)
{
    m_field->setError(error);
}

void CodeStep::retry(const QString& error)
{
    setError(error);
    m_code->selectAll();
    m_code->setFocus();
}

void CodeStep::retranslate()
{
    m_field->setLabel(tr("Code"));
    m_field->setMessage(tr("Six digits from your authenticator app, or one of your recovery codes."));
    m_back->setText(tr("Use another account"));
}

void CodeStep::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::setup
