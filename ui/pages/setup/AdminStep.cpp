#include "ui/pages/setup/AdminStep.h"

#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/models/PasswordAdvice.h"
#include "ui/pages/setup/ComputerChecks.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::ClientError;
using client::Profile;
using widgets::LabeledField;
using widgets::PasswordField;

namespace {

constexpr int fieldWidth = 448;
constexpr int longestName = 200;
constexpr int longestEmail = 254;

} // namespace

AdminStep::AdminStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_name(new QLineEdit)
    , m_nameField(new LabeledField(theme(), m_name))
    , m_email(new QLineEdit)
    , m_emailField(new LabeledField(theme(), m_email))
    , m_password(new PasswordField(theme()))
    , m_passwordField(new LabeledField(theme(), m_password))
    , m_token(new QLineEdit)
    , m_tokenField(new LabeledField(theme(), m_token))
    , m_advice(new models::PasswordAdvice(
          *m_password, [this] { return m_journey.client.get(); },
          [this] {
              return models::PasswordAdvice::Person{m_name->text().trimmed(), m_email->text().trimmed()};
          }))
{
    setObjectName(QStringLiteral("admin"));
    m_name->setObjectName(QStringLiteral("name"));
    m_email->setObjectName(QStringLiteral("email"));
    m_password->edit()->setObjectName(QStringLiteral("password"));
    m_token->setObjectName(QStringLiteral("token"));
    m_name->setMaxLength(longestName);
    m_email->setMaxLength(longestEmail);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_token->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    for (LabeledField* field : {m_tokenField, m_nameField, m_emailField, m_passwordField}) {
        field->setMaximumWidth(fieldWidth);
        column()->addWidget(field);
    }
    column()->addStretch();
    const auto edited = [this](QLineEdit* edit, LabeledField* field) {
        connect(edit, &QLineEdit::textChanged, this, [this, field] {
            field->setError({});
            m_advice->askSoon();
            Q_EMIT changed();
        });
    };
    edited(m_name, m_nameField);
    edited(m_email, m_emailField);
    edited(m_token, m_tokenField);
    edited(m_password->edit(), m_passwordField);
    connect(m_email, &QLineEdit::editingFinished, this, &AdminStep::checkEmail);
    connect(m_advice, &models::PasswordAdvice::changed, this, &Step::changed);
    retranslate();
}

void AdminStep::enter()
{
    setBusy(false);
    m_tokenField->setVisible(asksToken());
    QLineEdit* first = asksToken() && m_token->text().isEmpty() ? m_token : m_name;
    first->setFocus();
}

bool AdminStep::asksToken() const
{
    return m_journey.profile.kind == Profile::Kind::team;
}

int AdminStep::faults() const
{
    int count = 0;
    for (const LabeledField* field : {m_nameField, m_emailField, m_passwordField, m_tokenField})
        count += field->error().isEmpty() ? 0 : 1;
    return count;
}

bool AdminStep::isReady() const
{
    return !isBusy() && faults() == 0 && !m_name->text().trimmed().isEmpty() && m_email->text().contains(u'@') &&
           m_advice->isAcceptable() && (!asksToken() || !m_token->text().trimmed().isEmpty());
}

bool AdminStep::isHintUrgent() const
{
    return !isBusy() && faults() > 0;
}

QString AdminStep::hint() const
{
    if (isBusy())
        return tr("Creating the administrator…");
    if (const int count = faults())
        return tr("%n field(s) need attention", nullptr, count);
    return isReady() ? QString() : tr("Continue becomes available when every field is filled");
}

QString AdminStep::help() const
{
    return tr("The first administrator can do everything, and invites the others later. A good password is a few "
              "unrelated words; nobody can read it back to you.");
}

void AdminStep::checkEmail()
{
    const QString email = m_email->text().trimmed();
    const qsizetype at = email.indexOf(u'@');
    if (email.isEmpty() || (at > 0 && email.indexOf(u'.', at + 2) > 0))
        return;
    m_emailField->setError(at > 0 ? tr("This address has no domain ending. Try %1.org").arg(email)
                                  : tr("This is not an email address. Try name@example.org"));
    Q_EMIT changed();
}

void AdminStep::proceed()
{
    checkEmail();
    if (!isReady())
        return;
    clearProblem();
    setBusy(true);
    if (asksToken()) {
        create(m_token->text().trimmed());
        return;
    }
    const QString folder = m_journey.profile.dataDir;
    m_journey.parts.background.run([folder] { return readSetupToken(folder); })
        .then(this, [this](const QString& token) { create(token); });
}

void AdminStep::create(const QString& token)
{
    const api::SetupRequest request{token.toStdString(), m_email->text().trimmed().toStdString(),
                                    m_name->text().trimmed().toStdString(), m_password->password().toStdString()};
    m_journey.client->session().setUp(request).then(this, [this](const client::Result<api::Me>& me) { note(me); });
}

void AdminStep::note(const client::Result<api::Me>& me)
{
    setBusy(false);
    if (me.has_error()) {
        show(me.error());
        return;
    }
    m_password->wipe();
    m_token->clear();
    m_journey.personName = QString::fromStdString(me->displayName);
    m_journey.profile.email = QString::fromStdString(me->email);
    m_journey.saveProfile();
    m_journey.setKeyOpen(true);
    Q_EMIT finished();
}

LabeledField* AdminStep::fieldFor(const std::string& pointer) const
{
    if (pointer == "/displayName")
        return m_nameField;
    if (pointer == "/email")
        return m_emailField;
    if (pointer == "/password")
        return m_passwordField;
    return pointer == "/token" && asksToken() ? m_tokenField : nullptr;
}

void AdminStep::show(const ClientError& error)
{
    QStringList others;
    LabeledField* first = nullptr;
    for (const api::Fault& fault : error.problem.errors) {
        LabeledField* field = fieldFor(fault.pointer);
        if (field)
            field->setError(client::textOf(fault));
        else
            others += client::textOf(fault);
        first = first ? first : field;
    }
    if (first)
        first->setFocus();
    if (!first || !others.isEmpty()) {
        showProblem([error, others] {
            return widgets::BannerSpec{.id = {},
                                       .kind = widgets::BannerKind::danger,
                                       .headline = tr("The administrator was not created."),
                                       .detail = others.isEmpty() ? client::textOf(error) : others.join(u' ')};
        });
    }
    Q_EMIT changed();
}

void AdminStep::retranslate()
{
    setHeading(tr("Create the first administrator"),
               tr("This account can do everything. You can add more administrators later."));
    m_tokenField->setLabel(tr("Setup token"));
    m_tokenField->setMessage(tr("It stands in the file setup-token in the server's data folder."));
    m_nameField->setLabel(tr("Full name"));
    m_emailField->setLabel(tr("Email"));
    m_emailField->setHint(tr("used to sign in"));
    m_email->setPlaceholderText(QStringLiteral("ada@example.org"));
    m_name->setPlaceholderText(QStringLiteral("Ada Placeholder"));
    m_passwordField->setLabel(tr("Password"));
    m_advice->retranslate();
}

} // namespace bloomzy::setup
