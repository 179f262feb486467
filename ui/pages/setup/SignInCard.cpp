#include "ui/pages/setup/SignInCard.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/setup/ConnectPanel.h"
#include "ui/pages/setup/Journey.h"
#include "ui/pages/setup/ResetForm.h"
#include "ui/pages/setup/SideBar.h"
#include "ui/pages/setup/SignInForm.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::Profile;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int cardWidth = 440;

} // namespace

SignInCard::SignInCard(Journey& journey, QWidget* parent)
    : QFrame(parent)
    , m_journey(journey)
    , m_title(new Label(journey.parts.theme, TypeRole::pageTitle))
    , m_server(new Label(journey.parts.theme, TypeRole::body, ColorRole::textSecondary))
    , m_connect(new ConnectPanel(journey.parts.theme))
    , m_formBox(new QWidget)
    , m_form(new SignInForm(journey))
    , m_signIn(new QPushButton)
    , m_forgot(new QPushButton)
    , m_resetNote(new Label(journey.parts.theme, TypeRole::small, ColorRole::textSecondary))
    , m_resetBox(new QWidget)
    , m_reset(new ResetForm(journey))
    , m_resetButton(new QPushButton)
    , m_resetBack(new QPushButton)
    , m_servers(new QPushButton)
    , m_setUp(new QPushButton)
{
    setProperty("card", true);
    setFixedWidth(cardWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 26, 28, 22);
    column->setSpacing(14);
    column->addLayout(makeHead());
    // Not a stack: that would not let the text below a failure take the height that its width needs.
    column->addWidget(m_connect);
    column->addWidget(makeForm());
    column->addWidget(makeReset());
    column->addLayout(makeWays());
    connectParts();
}

QLayout* SignInCard::makeHead()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new Logo(m_journey.parts.theme));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    m_server->setElided(true);
    names->addWidget(m_title);
    names->addWidget(m_server);
    head->addLayout(names, 1);
    return head;
}

QWidget* SignInCard::makeForm()
{
    auto* column = new QVBoxLayout(m_formBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_signIn->setProperty("variant", QStringLiteral("primary"));
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    m_forgot->setProperty("variant", QStringLiteral("link"));
    m_forgot->setObjectName(QStringLiteral("forgot"));
    m_resetNote->setWordWrap(true);
    m_resetNote->hide();
    column->addWidget(m_resetNote);
    column->addWidget(m_form);
    column->addWidget(m_signIn);
    column->addWidget(m_forgot, 0, Qt::AlignLeft);
    return m_formBox;
}

QWidget* SignInCard::makeReset()
{
    auto* column = new QVBoxLayout(m_resetBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_resetButton->setProperty("variant", QStringLiteral("primary"));
    m_resetButton->setObjectName(QStringLiteral("resetButton"));
    m_resetBack->setProperty("variant", QStringLiteral("link"));
    m_resetBack->setObjectName(QStringLiteral("resetBack"));
    column->addWidget(m_reset);
    column->addWidget(m_resetButton);
    column->addWidget(m_resetBack, 0, Qt::AlignLeft);
    m_resetBox->hide();
    return m_resetBox;
}

QLayout* SignInCard::makeWays()
{
    auto* ways = new QHBoxLayout;
    m_servers->setMenu(new QMenu(m_servers));
    m_servers->setProperty("variant", QStringLiteral("quiet"));
    m_setUp->setProperty("variant", QStringLiteral("link"));
    m_servers->setObjectName(QStringLiteral("servers"));
    m_setUp->setObjectName(QStringLiteral("setUp"));
    ways->addWidget(m_servers);
    ways->addStretch();
    ways->addWidget(m_setUp);
    return ways;
}

void SignInCard::connectParts()
{
    connect(m_form, &SignInForm::changed, this, [this] { m_signIn->setEnabled(m_form->isReady()); });
    connect(m_form, &SignInForm::submitted, m_form, &SignInForm::submit);
    connect(m_form, &SignInForm::signedIn, this, &SignInCard::signedIn);
    connect(m_signIn, &QPushButton::clicked, m_form, &SignInForm::submit);
    connect(m_forgot, &QPushButton::clicked, this, &SignInCard::showReset);
    connect(m_reset, &ResetForm::changed, this, [this] { m_resetButton->setEnabled(m_reset->isReady()); });
    connect(m_resetButton, &QPushButton::clicked, m_reset, &ResetForm::submit);
    connect(m_resetBack, &QPushButton::clicked, this, [this] { leaveReset({}); });
    connect(m_reset, &ResetForm::done, this, [this] { leaveReset(tr("Your new password holds. Sign in with it.")); });
    connect(m_reset, &ResetForm::refused, this,
            [this](const client::ClientError& error) { leaveReset(client::textOf(error)); });
    connect(m_setUp, &QPushButton::clicked, this, &SignInCard::setupRequested);
}

void SignInCard::show(const QString& title, const QWidget& content)
{
    m_title->setText(title);
    m_connect->setVisible(&content == m_connect);
    m_formBox->setVisible(&content == m_formBox);
    m_resetBox->setVisible(&content == m_resetBox);
}

void SignInCard::showWork(const QString& title, const QString& text)
{
    m_connect->showWork(text);
    show(title, *m_connect);
}

void SignInCard::showFailure(const QString& headline, const QString& detail,
                             const std::vector<widgets::BannerAction>& ways)
{
    m_connect->showFailure(headline, detail, ways);
    show(tr("Not connected"), *m_connect);
}

void SignInCard::showForm()
{
    show(tr("Sign in"), *m_formBox);
}

void SignInCard::showReset()
{
    m_resetButton->setEnabled(m_reset->isReady());
    show(tr("Forgot your password?"), *m_resetBox);
    m_reset->enter();
}

void SignInCard::leaveReset(const QString& note)
{
    m_resetNote->setText(note);
    m_resetNote->setVisible(!note.isEmpty());
    showForm();
    enterForm();
}

void SignInCard::enterForm()
{
    m_form->enter();
}

bool SignInCard::isFormShown() const
{
    return !m_formBox->isHidden();
}

QString SignInCard::serverName() const
{
    const Profile& profile = m_journey.profile;
    return profile.kind == Profile::Kind::team ? profile.address.url.authority() : tr("This computer");
}

void SignInCard::showServers()
{
    m_server->setText(serverName());
    m_servers->menu()->clear();
    const auto known = client::Profiles(m_journey.parts.settings).all();
    for (const Profile& profile : known)
        addServer(profile);
    m_servers->setVisible(known.size() > 1);
}

void SignInCard::addServer(const Profile& profile)
{
    const QString name = profile.kind == Profile::Kind::team ? profile.address.url.authority()
                                                             : tr("This computer: %1").arg(profile.dataDir);
    QAction* action = m_servers->menu()->addAction(name);
    action->setCheckable(true);
    action->setChecked(profile.id == m_journey.profile.id);
    connect(action, &QAction::triggered, this, [this, profile] { Q_EMIT serverChosen(profile); });
}

void SignInCard::retranslate()
{
    m_signIn->setText(tr("Sign in"));
    m_forgot->setText(tr("I forgot my password"));
    m_resetButton->setText(tr("Set the new password"));
    m_resetBack->setText(tr("Back to signing in"));
    m_reset->retranslate();
    m_servers->setText(tr("Switch server"));
    m_setUp->setText(tr("Set up another server"));
    showServers();
}

} // namespace bloomzy::setup
