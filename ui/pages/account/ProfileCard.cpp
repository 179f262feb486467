#include "ui/pages/account/ProfileCard.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bloomzy::account_page {

using client::Result;
using client::toQString;
using widgets::LabeledField;

namespace {

constexpr int longestName = 200;

} // namespace

ProfileCard::ProfileCard(const models::ConsoleParts& parts, QWidget* parent)
    : TitledCard(parts.theme, parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_name(new QLineEdit)
    , m_nameField(new LabeledField(parts.theme, m_name))
    , m_email(new QLineEdit)
    , m_emailField(new LabeledField(parts.theme, m_email))
    , m_save(new QPushButton)
    , m_again(new QPushButton)
    , m_message(new widgets::Label(parts.theme, theme::TypeRole::small, theme::ColorRole::textSecondary))
{
    m_name->setObjectName(QStringLiteral("displayName"));
    m_name->setMaxLength(longestName);
    m_message->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_again);
    buttons->addStretch();
    rows()->addWidget(m_nameField);
    rows()->addWidget(m_emailField);
    rows()->addLayout(buttons);
    rows()->addWidget(m_message);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameField->setError({});
        setMessage({});
        refresh();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &ProfileCard::save);
    connect(m_save, &QPushButton::clicked, this, &ProfileCard::save);
    connect(m_again, &QPushButton::clicked, this, &ProfileCard::load);
    setMessage({});
    retranslate();
    load();
}

void ProfileCard::load()
{
    m_busy = true;
    refresh();
    m_api.get().then(this, [this](const Result<api::Profile>& reply) { note(reply); });
}

void ProfileCard::save()
{
    if (!m_save->isEnabled())
        return;
    m_busy = true;
    refresh();
    const QJsonObject values{{QStringLiteral("displayName"), m_name->text().trimmed()}};
    m_api.change(m_profile->revision, values).then(this, [this](const Result<api::Profile>& reply) {
        note(reply);
        if (!reply)
            return;
        setMessage(tr("Saved."));
        m_parts.client.session().refreshMe();
    });
}

void ProfileCard::note(const Result<api::Profile>& reply)
{
    m_busy = false;
    if (reply) {
        m_profile = *reply;
        m_name->setText(toQString(reply->displayName));
        m_email->setText(toQString(reply->email));
        setMessage({});
    } else {
        show(reply.error());
    }
    refresh();
}

void ProfileCard::show(const client::ClientError& error)
{
    if (error.is(api::ErrorCode::preconditionFailed)) {
        const QString typed = m_name->text();
        setMessage(client::textOf(error));
        m_busy = true;
        m_api.get().then(this, [this, typed](const Result<api::Profile>& reply) {
            m_busy = false;
            if (reply)
                m_profile = *reply;
            m_name->setText(typed);
            refresh();
        });
    } else if (error.problem.errors.empty()) {
        setMessage(client::textOf(error));
    } else {
        m_nameField->setError(client::textOf(error.problem.errors.front()));
    }
}

void ProfileCard::setMessage(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ProfileCard::refresh()
{
    const QString typed = m_name->text().trimmed();
    m_name->setReadOnly(!m_profile || m_busy);
    m_save->setEnabled(m_profile && !m_busy && !typed.isEmpty() && typed != toQString(m_profile->displayName));
    m_again->setVisible(!m_profile && !m_busy);
}

void ProfileCard::retranslate()
{
    setTitle(tr("Profile"));
    m_nameField->setLabel(tr("Name"));
    m_nameField->setMessage(tr("Others see it beside what you change."));
    m_emailField->setLabel(tr("Email"));
    m_emailField->setReadOnly(true, tr("You sign in with it. Ask an administrator for another one."));
    m_save->setText(tr("Save the name"));
    m_again->setText(tr("Try again"));
    refresh();
}

void ProfileCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TitledCard::changeEvent(event);
}

} // namespace bloomzy::account_page
