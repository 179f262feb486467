#include "ui/pages/setup/AccountStep.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/setup/InvitationForm.h"
#include "ui/pages/setup/SignInForm.h"
#include "ui/widgets/inputs/Segments.h"

#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::Profile;

namespace {

constexpr int formWidth = 448;

/// A page of the stack that leaves the height to spare below the form.
QWidget* atTop(QWidget* form)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    column->addStretch();
    return page;
}

} // namespace

AccountStep::AccountStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_ways(new widgets::Segments)
    , m_forms(new QStackedWidget)
    , m_signIn(new SignInForm(journey))
    , m_invitation(new InvitationForm(journey))
{
    setObjectName(QStringLiteral("account"));
    m_ways->setObjectName(QStringLiteral("ways"));
    m_forms->setMaximumWidth(formWidth);
    m_forms->addWidget(atTop(m_signIn));
    m_forms->addWidget(atTop(m_invitation));
    column()->addWidget(m_ways, 0, Qt::AlignLeft);
    column()->addWidget(m_forms);
    column()->addStretch(1); // the forms take their own height only
    connectForms();
    retranslate();
}

void AccountStep::connectForms()
{
    connect(m_ways, &widgets::Segments::currentChanged, this, [this](int way) {
        m_forms->setCurrentIndex(way);
        clearProblem();
        Q_EMIT changed();
    });
    connect(m_signIn, &SignInForm::changed, this, [this] { follow(m_signIn->isBusy()); });
    connect(m_signIn, &SignInForm::submitted, this, &AccountStep::proceed);
    connect(m_signIn, &SignInForm::signedIn, this, &Step::finished);
    connect(m_invitation, &InvitationForm::changed, this, [this] { follow(m_invitation->isBusy()); });
    connect(m_invitation, &InvitationForm::accepted, this, &Step::finished);
    connect(m_invitation, &InvitationForm::refused, this, [this](const client::ClientError& error) {
        showProblem([error] {
            return widgets::BannerSpec{.id = {},
                                       .kind = widgets::BannerKind::danger,
                                       .headline = tr("The invitation was not accepted."),
                                       .detail = client::textOf(error)};
        });
    });
}

void AccountStep::follow(bool busy)
{
    setBusy(busy);
    Q_EMIT changed();
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
    return isInvited() ? m_invitation->isReady() : m_signIn->isReady();
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
                         "works once and for a limited time.")
                    : tr("This data folder already has an administrator. Sign in with an account of it, or go back and "
                         "choose another folder.");
}

void AccountStep::proceed()
{
    if (!isReady())
        return;
    clearProblem();
    if (isInvited())
        m_invitation->submit();
    else
        m_signIn->submit();
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
    m_invitation->retranslate();
}

} // namespace bloomzy::setup
