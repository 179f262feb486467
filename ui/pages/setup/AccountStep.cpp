#include "ui/pages/setup/AccountStep.h"

#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/pages/setup/PasswordAdvice.h"
#include "ui/pages/setup/SignInForm.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/inputs/Segments.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::Profile;
using widgets::LabeledField;
using widgets::PasswordField;

namespace {

constexpr int formWidth = 448;

} // namespace

AccountStep::AccountStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_ways(new widgets::Segments)
    , m_forms(new QStackedWidget)
    , m_signIn(new SignInForm(journey))
    , m_code(new QLineEdit)
    , m_codeField(new LabeledField(theme(), m_code))
    , m_password(new PasswordField(theme()))
    , m_passwordField(new LabeledField(theme(), m_password))
    , m_advice(new PasswordAdvice(
          *m_password, [this] { return m_journey.client.get(); }, [] { return PasswordAdvice::Person{}; }))
{
    setObjectName(QStringLiteral("account"));
    m_ways->setObjectName(QStringLiteral("ways"));
    m_forms->setMaximumWidth(formWidth);
    m_forms->addWidget(m_signIn);
    m_forms->addWidget(makeInvitation());
    column()->addWidget(m_ways, 0, Qt::AlignLeft);
    column()->addWidget(m_forms);
    column()->addStretch();
    connect(m_ways, &widgets::Segments::currentChanged, this, [this](int way) {
        m_forms->setCurrentIndex(way);
        clearProblem();
        Q_EMIT changed();
    });
    connect(m_signIn, &SignInForm::changed, this, [this] {
        setBusy(m_signIn->isBusy());
        Q_EMIT changed();
    });
    connect(m_signIn, &SignInForm::submitted, this, &AccountStep::proceed);
    connect(m_signIn, &SignInForm::signedIn, this, &Step::finished);
    retranslate();
}

QWidget* AccountStep::makeInvitation()
{
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_code->setObjectName(QStringLiteral("code"));
    m_password->edit()->setObjectName(QStringLiteral("newPassword"));
    column->addWidget(m_codeField);
    column->addWidget(m_passwordField);
    column->addStretch();
    connect(m_code, &QLineEdit::textChanged, this, [this] {
        m_codeField->setError({});
        Q_EMIT changed();
    });
    connect(m_password, &PasswordField::passwordChanged, this, [this] { m_passwordField->setError({}); });
    connect(m_advice, &PasswordAdvice::changed, this, &Step::changed);
    return form;
}

bool AccountStep::isTeam() const
{
    return m_journey.profile.kind == Profile::Kind::team;
}

bool AccountStep::isInvited() const
{
    return isTeam() && m_ways->current() == 1;
}

void AccountStep::enter()
{
    setBusy(false);
    m_ways->setVisible(isTeam());
    m_forms->setCurrentIndex(isInvited() ? 1 : 0);
    retranslate();
    m_signIn->enter();
}

bool AccountStep::isReady() const
{
    if (!isInvited())
        return m_signIn->isReady();
    return !isBusy() && !m_code->text().trimmed().isEmpty() && m_advice->isAcceptable();
}

QString AccountStep::continueText() const
{
    return isInvited() ? tr("Accept and sign in") : tr("Sign in");
}

QString AccountStep::hint() const
{
    return isBusy() ? tr("Signing in…") : QString();
}

QString AccountStep::help() const
{
    return isTeam() ? tr("Sign in with your account, or use the invitation code that your administrator sent you: it "
                         "is good for seven days and one use.")
                    : tr("This data folder already has an administrator. Sign in with an account of it, or go back and "
                         "choose another folder.");
}

void AccountStep::proceed()
{
    if (!isReady())
        return;
    if (isInvited())
        accept();
    else
        m_signIn->submit();
}

void AccountStep::accept()
{
    clearProblem();
    setBusy(true);
    m_journey.client->session()
        .acceptInvitation({m_code->text().trimmed().toStdString(), m_password->password().toStdString()})
        .then(this, [this](const client::Result<api::Me>& me) { note(me); });
}

void AccountStep::note(const client::Result<api::Me>& me)
{
    setBusy(false);
    if (me.has_error()) {
        show(me.error());
        return;
    }
    m_password->wipe();
    m_code->clear();
    m_journey.personName = QString::fromStdString(me->displayName);
    m_journey.profile.email = QString::fromStdString(me->email);
    m_journey.saveProfile();
    Q_EMIT finished();
}

void AccountStep::show(const client::ClientError& error)
{
    bool placed = false;
    for (const api::Fault& fault : error.problem.errors) {
        LabeledField* field = fault.pointer == "/invitationCode" ? m_codeField
                              : fault.pointer == "/password"     ? m_passwordField
                                                                 : nullptr;
        if (field)
            field->setError(client::textOf(fault));
        placed = placed || field;
    }
    if (!placed)
        showProblem([error] {
            return widgets::BannerSpec{.id = {},
                                       .kind = widgets::BannerKind::danger,
                                       .headline = tr("The invitation was not accepted."),
                                       .detail = client::textOf(error)};
        });
    Q_EMIT changed();
}

void AccountStep::retranslate()
{
    if (isTeam())
        setHeading(tr("Sign in to %1").arg(m_journey.profile.address.url.host()),
                   tr("Use your account, or the invitation that your administrator sent you."));
    else
        setHeading(tr("Sign in to this server"),
                   tr("The data folder already has an administrator, so nothing is created anew."));
    m_ways->setTexts({tr("Sign in"), tr("Use an invitation")});
    m_codeField->setLabel(tr("Invitation code"));
    m_passwordField->setLabel(tr("New password"));
    m_advice->retranslate();
}

} // namespace bloomzy::setup
