#include "ui/pages/setup/SignInCard.h"

#include "ui/pages/setup/ConnectPanel.h"
#include "ui/pages/setup/Journey.h"
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
    column->addWidget(m_form);
    column->addWidget(m_signIn);
    return m_formBox;
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
    connect(m_setUp, &QPushButton::clicked, this, &SignInCard::setupRequested);
}

void SignInCard::show(const QString& title, const QWidget& content)
{
    m_title->setText(title);
    m_connect->setVisible(&content == m_connect);
    m_formBox->setVisible(&content == m_formBox);
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
    m_servers->setText(tr("Switch server"));
    m_setUp->setText(tr("Set up another server"));
    showServers();
}

} // namespace bloomzy::setup
