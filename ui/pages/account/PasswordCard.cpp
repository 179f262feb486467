#include "ui/pages/account/PasswordCard.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/models/PasswordAdvice.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/PasswordField.h"
#include "ui/widgets/paint/Label.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bloomzy::account_page {

using client::Result;
using client::toStdString;
using models::PasswordAdvice;
using widgets::LabeledField;
using widgets::PasswordField;

namespace {

PasswordAdvice::Person personOf(const client::Session& session)
{
    const auto& me = session.me();
    return me ? PasswordAdvice::Person{client::toQString(me->displayName), client::toQString(me->email)}
              : PasswordAdvice::Person{};
}

} // namespace

PasswordCard::PasswordCard(const models::ConsoleParts& parts, QWidget* parent)
    : TitledCard(parts.theme, parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_current(new PasswordField(parts.theme))
    , m_currentField(new LabeledField(parts.theme, m_current))
    , m_next(new PasswordField(parts.theme))
    , m_nextField(new LabeledField(parts.theme, m_next))
    , m_advice(new PasswordAdvice(
          *m_next, [this] { return &m_parts.client; }, [this] { return personOf(m_parts.client.session()); }))
    , m_change(new QPushButton)
    , m_message(new widgets::Label(parts.theme, theme::TypeRole::small, theme::ColorRole::textSecondary))
{
    m_current->edit()->setObjectName(QStringLiteral("currentPassword"));
    m_next->edit()->setObjectName(QStringLiteral("newPassword"));
    m_message->setWordWrap(true);
    rows()->addWidget(m_currentField);
    rows()->addWidget(m_nextField);
    rows()->addWidget(m_change, 0, Qt::AlignLeft);
    rows()->addWidget(m_message);
    connect(m_current, &PasswordField::passwordChanged, this, [this] {
        m_currentField->setError({});
        refresh();
    });
    connect(m_next, &PasswordField::passwordChanged, this, [this] { m_nextField->setError({}); });
    connect(m_advice, &PasswordAdvice::changed, this, &PasswordCard::refresh);
    connect(m_next->edit(), &QLineEdit::returnPressed, this, &PasswordCard::submit);
    connect(m_change, &QPushButton::clicked, this, &PasswordCard::submit);
    setMessage({});
    retranslate();
}

void PasswordCard::submit()
{
    if (!m_change->isEnabled())
        return;
    m_busy = true;
    setMessage({});
    refresh();
    m_api.changePassword({toStdString(m_current->password()), toStdString(m_next->password())})
        .then(this, [this](const Result<void>& answer) { note(answer); });
}

void PasswordCard::note(const Result<void>& answer)
{
    m_busy = false;
    if (answer) {
        m_current->wipe();
        m_next->wipe();
        setMessage(tr("Your new password holds. You are signed out everywhere else."));
    } else if (!answer.error().is(api::ErrorCode::stepUpRequired)) {
        show(answer.error());
    }
    refresh();
}

void PasswordCard::show(const client::ClientError& error)
{
    bool placed = false;
    for (const api::Fault& fault : error.problem.errors) {
        LabeledField* field = fault.pointer == "/currentPassword" ? m_currentField
                              : fault.pointer == "/password"      ? m_nextField
                                                                  : nullptr;
        if (field)
            field->setError(client::textOf(fault));
        placed = placed || field;
    }
    if (!placed)
        setMessage(client::textOf(error));
}

void PasswordCard::setMessage(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void PasswordCard::refresh()
{
    m_change->setEnabled(!m_busy && !m_current->password().isEmpty() && m_advice->isAcceptable());
}

void PasswordCard::retranslate()
{
    setTitle(tr("Password"));
    m_currentField->setLabel(tr("Present password"));
    m_nextField->setLabel(tr("New password"));
    m_change->setText(tr("Change the password"));
    m_advice->retranslate();
}

void PasswordCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TitledCard::changeEvent(event);
}

} // namespace bloomzy::account_page
