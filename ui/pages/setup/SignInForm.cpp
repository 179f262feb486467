#include "ui/pages/setup/SignInForm.h"

#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/pages/setup/CodeStep.h"
#include "ui/widgets/feedback/FlushBanner.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/PasswordField.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::ClientError;
using widgets::LabeledField;
using widgets::PasswordField;

namespace {

constexpr int longestEmail = 254;
constexpr int shortestWait = 5; ///< seconds, when the server names none

QString failureBanner()
{
    return QStringLiteral("failure");
}

} // namespace

SignInForm::SignInForm(Journey& journey, QWidget* parent)
    : QWidget(parent)
    , m_journey(journey)
    , m_banners(new widgets::BannerStack(journey.parts.theme))
    , m_email(new QLineEdit)
    , m_emailField(new LabeledField(journey.parts.theme, m_email))
    , m_password(new PasswordField(journey.parts.theme))
    , m_passwordField(new LabeledField(journey.parts.theme, m_password))
    , m_code(new CodeStep(journey.parts.theme))
{
    setObjectName(QStringLiteral("signIn"));
    m_email->setObjectName(QStringLiteral("email"));
    m_password->edit()->setObjectName(QStringLiteral("password"));
    m_email->setMaxLength(longestEmail);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_banners);
    column->addWidget(m_emailField);
    column->addWidget(m_passwordField);
    column->addWidget(m_code);
    connect(m_email, &QLineEdit::textChanged, this, &SignInForm::changed);
    connect(m_email, &QLineEdit::returnPressed, m_password, [this] { m_password->edit()->setFocus(); });
    connect(m_password, &PasswordField::passwordChanged, this, [this] {
        m_passwordField->setError({});
        Q_EMIT changed();
    });
    connect(m_password->edit(), &QLineEdit::returnPressed, this, &SignInForm::submitted);
    connect(m_code, &CodeStep::edited, this, &SignInForm::changed);
    connect(m_code, &CodeStep::submitted, this, &SignInForm::submitted);
    connect(m_code, &CodeStep::left, this, [this] {
        m_password->wipe();
        askForPassword();
        m_email->selectAll();
        m_email->setFocus();
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        --m_wait;
        showWait();
    });
    retranslate();
}

void SignInForm::enter()
{
    setBusy(false);
    askForPassword();
    if (m_email->text().isEmpty())
        m_email->setText(m_journey.profile.email);
    (m_email->text().isEmpty() ? m_email : m_password->edit())->setFocus();
}

bool SignInForm::isReady() const
{
    if (m_busy || m_wait > 0)
        return false;
    if (m_code->isAsked())
        return !m_code->code().isEmpty();
    return !m_email->text().trimmed().isEmpty() && !m_password->password().isEmpty();
}

void SignInForm::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT changed();
}

void SignInForm::submit()
{
    if (!isReady())
        return;
    m_banners->remove(failureBanner());
    setBusy(true);
    if (m_code->isAsked())
        sendCode();
    else
        sendPassword();
}

void SignInForm::sendPassword()
{
    m_journey.client->session()
        .signIn(m_email->text().trimmed(), m_password->password())
        .then(this, [this](const client::Result<api::Me>& me) { note(me); });
}

void SignInForm::sendCode()
{
    m_journey.client->session()
        .signInWithCode(m_code->challenge(), m_code->code())
        .then(this, [this](const client::Result<api::Me>& me) { note(me); });
}

void SignInForm::askForCode(const api::SecondFactorChallenge& challenge)
{
    m_password->wipe();
    m_passwordField->setError({});
    m_emailField->hide();
    m_passwordField->hide();
    m_code->begin(challenge);
    Q_EMIT changed();
}

void SignInForm::askForPassword()
{
    m_code->end();
    m_emailField->show();
    m_passwordField->show();
    Q_EMIT changed();
}

void SignInForm::note(const client::Result<api::Me>& me)
{
    setBusy(false);
    if (me.has_error()) {
        show(me.error());
        return;
    }
    m_password->wipe();
    m_code->end();
    m_journey.personName = QString::fromStdString(me->displayName);
    m_journey.profile.email = QString::fromStdString(me->email);
    m_journey.saveProfile();
    Q_EMIT signedIn();
}

void SignInForm::show(const ClientError& error)
{
    if (error.is(api::ErrorCode::secondFactorRequired) && error.problem.secondFactor)
        return askForCode(*error.problem.secondFactor);
    if (error.is(api::ErrorCode::unauthenticated))
        return showRefused();
    if (error.is(api::ErrorCode::rateLimited)) {
        m_wait = error.retryAfter ? int(error.retryAfter->count()) : shortestWait;
        m_second.start();
        showWait();
        return;
    }
    displayFlush(*m_banners, {.id = failureBanner(),
                              .kind = widgets::BannerKind::danger,
                              .headline = tr("You are not signed in."),
                              .detail = client::textOf(error)});
    Q_EMIT changed();
}

void SignInForm::showRefused()
{
    if (!m_code->isAsked()) {
        m_passwordField->setError(tr("The email address or the password is wrong. Try again."));
        m_password->edit()->selectAll();
        m_password->edit()->setFocus();
    } else if (m_code->isOver()) {
        askForPassword();
        m_passwordField->setError(tr("That took too long. Enter your password again."));
        m_password->edit()->setFocus();
    } else {
        m_code->retry(tr("The code is wrong or was used already. Enter the next one."));
    }
    Q_EMIT changed();
}

void SignInForm::setError(const QString& error)
{
    if (m_code->isAsked())
        m_code->setError(error);
    else
        m_passwordField->setError(error);
}

void SignInForm::showWait()
{
    if (m_wait > 0) {
        setError(tr("Too many tries. You can try again in %n second(s).", nullptr, m_wait));
    } else {
        m_wait = 0;
        m_second.stop();
        setError({});
    }
    Q_EMIT changed();
}

void SignInForm::retranslate()
{
    m_emailField->setLabel(tr("Email"));
    m_email->setPlaceholderText(QStringLiteral("ada@example.org"));
    m_passwordField->setLabel(tr("Password"));
    if (m_wait > 0)
        showWait();
}

void SignInForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::setup
