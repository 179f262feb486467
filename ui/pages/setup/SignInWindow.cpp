#include "ui/pages/setup/SignInWindow.h"

#include "ui/client/Aside.h"
#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/pages/setup/ComputerChecks.h"
#include "ui/pages/setup/ConnectPanel.h"
#include "ui/pages/setup/KeyStep.h"
#include "ui/pages/setup/RecoveryStep.h"
#include "ui/pages/setup/ServerLink.h"
#include "ui/pages/setup/SideBar.h"
#include "ui/pages/setup/SignInForm.h"
#include "ui/pages/setup/StepFooter.h"
#include "ui/pages/setup/WindowFrame.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::ClientError;
using client::Profile;
using Reason = client::ServerFailure::Reason;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

namespace {

constexpr int cardWidth = 440;

} // namespace

class SignInWindow::Private : public QObject
{
public:
    Private(SignInWindow& owner, SetupParts parts, Profile profile, bool restore);

    void begin();
    void retranslate();

    Journey journey;

private:
    QWidget* makeCard();
    QWidget* makeKeyPage();
    void connectLink();
    void connectForm();
    void reach();
    void showWork();
    void showForm();
    void showInside(const QWidget& content);
    void afterReached(const api::SetupState& state);
    void restoreSession();
    void noteRestored(const client::Result<api::Me>& me);
    void afterSignIn();
    void offerKey();
    void arrive();
    void showServerFailure(const client::ServerFailure& failure);
    void showUnreachable(const ClientError& error);
    void showKeyChanged(const QString& presented);
    void showFailure(const QString& headline, const QString& detail, const std::vector<widgets::BannerAction>& actions);
    void useAnotherPort();
    void fillServers();
    void switchTo(const Profile& profile);
    void showFooter();
    [[nodiscard]] bool isTeam() const { return journey.profile.kind == Profile::Kind::team; }
    [[nodiscard]] QString serverName() const;

    enum class View { work, failure, form };

    SignInWindow& m_owner;
    WindowFrame m_frame;
    ServerLink m_link;
    QStackedWidget* m_pages;
    QWidget* m_formBox;
    Label* m_title;
    Label* m_server;
    ConnectPanel* m_connect;
    SignInForm* m_form;
    QPushButton* m_signIn;
    QPushButton* m_servers;
    QPushButton* m_setUp;
    RecoveryStep* m_recovery = nullptr;
    StepFooter* m_footer = nullptr;
    View m_view = View::work;
    std::function<void()> m_showView; ///< writes the present view in the present language
    bool m_restore;
    bool m_restarting = false;
    bool m_arrived = false;
};

SignInWindow::Private::Private(SignInWindow& owner, SetupParts parts, Profile profile, bool restore)
    : journey{.parts = std::move(parts), .profile = std::move(profile)}
    , m_owner(owner)
    , m_frame(owner, journey.parts)
    , m_link(journey, this)
    , m_pages(new QStackedWidget)
    , m_formBox(new QWidget)
    , m_title(new Label(journey.parts.theme, TypeRole::pageTitle))
    , m_server(new Label(journey.parts.theme, TypeRole::body, ColorRole::textSecondary))
    , m_connect(new ConnectPanel(journey.parts.theme))
    , m_form(new SignInForm(journey))
    , m_signIn(new QPushButton)
    , m_servers(new QPushButton)
    , m_setUp(new QPushButton)
    , m_restore(restore)
{
    auto* page = new QFrame;
    page->setProperty("surface", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(page);
    column->addStretch(2);
    // Between stretches and not aligned: an aligned item gets its size hint, not the height that its width needs.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(makeCard());
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    m_pages->addWidget(page);
    m_pages->addWidget(makeKeyPage());
    m_owner.setCentralWidget(m_pages);
    connectLink();
    connectForm();
}

QWidget* SignInWindow::Private::makeCard()
{
    auto* card = new QFrame;
    card->setProperty("card", true);
    card->setFixedWidth(cardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(28, 26, 28, 22);
    column->setSpacing(14);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new Logo(journey.parts.theme));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    m_server->setElided(true);
    names->addWidget(m_title);
    names->addWidget(m_server);
    head->addLayout(names, 1);
    column->addLayout(head);
    auto* formColumn = new QVBoxLayout(m_formBox);
    formColumn->setContentsMargins(0, 0, 0, 0);
    formColumn->setSpacing(16);
    m_signIn->setProperty("variant", QStringLiteral("primary"));
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    formColumn->addWidget(m_form);
    formColumn->addWidget(m_signIn);
    // Not a stack: that would not let the text below a failure take the height that its width needs.
    column->addWidget(m_connect);
    column->addWidget(m_formBox);
    auto* ways = new QHBoxLayout;
    m_servers->setMenu(new QMenu(m_servers));
    m_servers->setProperty("variant", QStringLiteral("quiet"));
    m_setUp->setProperty("variant", QStringLiteral("link"));
    m_servers->setObjectName(QStringLiteral("servers"));
    m_setUp->setObjectName(QStringLiteral("setUp"));
    ways->addWidget(m_servers);
    ways->addStretch();
    ways->addWidget(m_setUp);
    column->addLayout(ways);
    return card;
}

QWidget* SignInWindow::Private::makeKeyPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_recovery = new RecoveryStep(journey);
    m_footer = new StepFooter(journey.parts.theme);
    column->addWidget(m_recovery, 1);
    column->addWidget(m_footer);
    connect(m_recovery, &Step::changed, this, [this] { showFooter(); });
    connect(m_recovery, &Step::finished, this, [this] { arrive(); });
    connect(m_footer->next(), &QPushButton::clicked, m_recovery, &Step::proceed);
    connect(&m_frame, &WindowFrame::helpRequested, this, [this] {
        if (m_pages->currentIndex() == 1)
            m_recovery->toggleHelp();
    });
    return page;
}

void SignInWindow::Private::connectLink()
{
    connect(&m_link, &ServerLink::starting, this, [this](bool again) {
        m_restarting = again;
        if (m_view != View::form)
            showWork();
    });
    connect(&m_link, &ServerLink::reached, this, [this](const api::SetupState& state) { afterReached(state); });
    connect(&m_link, &ServerLink::serverFailed, this,
            [this](const client::ServerFailure& failure) { showServerFailure(failure); });
    connect(&m_link, &ServerLink::keyUnknown, this, [this](const QString& key) { showKeyChanged(key); });
    connect(&m_link, &ServerLink::keyChanged, this, [this](const QString& key) { showKeyChanged(key); });
    connect(&m_link, &ServerLink::unreachable, this, [this](const ClientError& error) { showUnreachable(error); });
}

void SignInWindow::Private::connectForm()
{
    connect(m_form, &SignInForm::changed, this, [this] { m_signIn->setEnabled(m_form->isReady()); });
    connect(m_form, &SignInForm::submitted, m_form, &SignInForm::submit);
    connect(m_form, &SignInForm::signedIn, this, [this] { afterSignIn(); });
    connect(m_signIn, &QPushButton::clicked, m_form, &SignInForm::submit);
    connect(m_setUp, &QPushButton::clicked, &m_owner, &SignInWindow::setupRequested);
}

void SignInWindow::Private::begin()
{
    fillServers();
    reach();
}

void SignInWindow::Private::reach()
{
    m_restarting = false;
    showWork();
    m_link.open();
}

QString SignInWindow::Private::serverName() const
{
    if (isTeam())
        return journey.profile.address.url.authority();
    return SignInWindow::tr("This computer");
}

void SignInWindow::Private::showWork()
{
    m_view = View::work;
    m_showView = [this] {
        m_title->setText(isTeam()       ? SignInWindow::tr("Reaching the server")
                         : m_restarting ? SignInWindow::tr("Restarting the server")
                                        : SignInWindow::tr("Starting the server"));
        m_connect->showWork(m_restarting
                                ? SignInWindow::tr("The server ended and is started again. What was saved is safe.")
                                : SignInWindow::tr("This takes a few seconds."));
    };
    m_showView();
    showInside(*m_connect);
}

void SignInWindow::Private::showInside(const QWidget& content)
{
    m_connect->setVisible(&content == m_connect);
    m_formBox->setVisible(&content == m_formBox);
}

void SignInWindow::Private::showForm()
{
    m_view = View::form;
    m_showView = [this] { m_title->setText(SignInWindow::tr("Sign in")); };
    m_showView();
    showInside(*m_formBox);
    m_form->enter();
}

void SignInWindow::Private::afterReached(const api::SetupState& state)
{
    if (m_arrived || m_pages->currentIndex() == 1)
        return;
    if (state.needed) {
        m_showView = [this] {
            showFailure(SignInWindow::tr("This server has no administrator yet."),
                        SignInWindow::tr("Its setup was not finished. Nothing is lost: set it up again."),
                        {{SignInWindow::tr("Set up"), [this] { Q_EMIT m_owner.setupRequested(); }}});
        };
        m_showView();
        return;
    }
    if (m_view == View::form)
        return;
    if (m_restore)
        restoreSession();
    else
        showForm();
}

void SignInWindow::Private::restoreSession()
{
    m_restore = false;
    journey.client->session().restore().then(this, [this](const client::Result<api::Me>& me) { noteRestored(me); });
}

void SignInWindow::Private::noteRestored(const client::Result<api::Me>& me)
{
    using Kind = ClientError::Kind;
    if (me.has_value()) {
        journey.personName = QString::fromStdString(me->displayName);
        journey.profile.email = QString::fromStdString(me->email);
        journey.saveProfile();
        afterSignIn();
    } else if (me.error().kind == Kind::unreachable || me.error().kind == Kind::timeout) {
        m_restore = true;
        showUnreachable(me.error());
    } else {
        showForm();
    }
}

void SignInWindow::Private::afterSignIn()
{
    if (journey.isKeyOpen())
        offerKey();
    else
        arrive();
}

void SignInWindow::Private::offerKey()
{
    const QString title = SignInWindow::tr("Make a new recovery key?");
    widgets::Question question;
    question.title = title;
    question.consequence =
        SignInWindow::tr("The last recovery key was never confirmed. Without one that you stored, nobody can open "
                         "your backups when this computer is gone.");
    question.icon = theme::IconName::key;
    question.keepText = SignInWindow::tr("Later");
    question.proceedText = SignInWindow::tr("Make a new key");
    journey.parts.dialogs.ask(&m_owner, question, [this](widgets::Choice choice) {
        if (choice != widgets::Choice::proceed) {
            arrive();
            return;
        }
        m_pages->setCurrentIndex(1);
        m_recovery->enter();
        showFooter();
    });
}

void SignInWindow::Private::showFooter()
{
    m_footer->show(*m_recovery, false);
}

void SignInWindow::Private::arrive()
{
    if (m_arrived)
        return;
    m_arrived = true;
    disconnect(&m_link, nullptr, this, nullptr);
    Q_EMIT m_owner.arrived();
}

void SignInWindow::Private::showFailure(const QString& headline, const QString& detail,
                                        const std::vector<widgets::BannerAction>& actions)
{
    m_view = View::failure;
    m_title->setText(SignInWindow::tr("Not connected"));
    m_connect->showFailure(headline, detail, actions);
    showInside(*m_connect);
}

void SignInWindow::Private::showServerFailure(const client::ServerFailure& failure)
{
    m_showView = [this, failure] {
        std::vector<widgets::BannerAction> actions{{SignInWindow::tr("Try again"), [this] { reach(); }}};
        if (failure.reason == Reason::portInUse || failure.reason == Reason::portNotPermitted)
            actions.push_back({SignInWindow::tr("Use another port"), [this] { useAnotherPort(); }});
        showFailure(SignInWindow::tr("The server could not start."), textOf(failure), actions);
    };
    m_showView();
}

void SignInWindow::Private::showUnreachable(const ClientError& error)
{
    m_showView = [this, error] {
        showFailure(SignInWindow::tr("The server was not reached."), textOf(error),
                    {{SignInWindow::tr("Try again"), [this] { reach(); }}});
    };
    m_showView();
}

void SignInWindow::Private::showKeyChanged(const QString& presented)
{
    m_showView = [this, presented] {
        ClientError error = client::makeClientError(ClientError::Kind::keyChanged);
        showFailure(SignInWindow::tr("The server's key is another one."),
                    textOf(error) + QStringLiteral(" ") +
                        SignInWindow::tr("It shows %1.").arg(readableFingerprint(presented).simplified()),
                    {{SignInWindow::tr("Try again"), [this] { reach(); }},
                     {SignInWindow::tr("Trust the new key"), [this, presented] {
                          widgets::Question question;
                          question.title = SignInWindow::tr("Trust the new key?");
                          question.consequence =
                              SignInWindow::tr(
                                  "Do so only when the server's administrator gave you this fingerprint: %1")
                                  .arg(readableFingerprint(presented));
                          question.icon = theme::IconName::key;
                          question.keepText = SignInWindow::tr("Do not trust it");
                          question.proceedText = SignInWindow::tr("Trust the new key");
                          question.danger = true;
                          journey.parts.dialogs.ask(&m_owner, question, [this, presented](widgets::Choice choice) {
                              if (choice != widgets::Choice::proceed)
                                  return;
                              showWork();
                              m_link.trust(presented);
                          });
                      }}});
    };
    m_showView();
}

void SignInWindow::Private::useAnotherPort()
{
    const quint16 from = journey.profile.port;
    client::aside(*QThreadPool::globalInstance(), *QCoreApplication::instance(), [from] {
        return freePortAfter(from);
    }).then(this, [this](quint16 port) {
        journey.profile.port = port;
        journey.saveProfile();
        reach();
    });
}

void SignInWindow::Private::fillServers()
{
    QMenu* menu = m_servers->menu();
    menu->clear();
    for (const Profile& known : client::Profiles(journey.parts.settings).all()) {
        const QString name = known.kind == Profile::Kind::team
                                 ? known.address.url.authority()
                                 : SignInWindow::tr("This computer: %1").arg(known.dataDir);
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(known.id == journey.profile.id);
        connect(action, &QAction::triggered, this, [this, known] { switchTo(known); });
    }
    m_servers->setVisible(menu->actions().size() > 1);
}

void SignInWindow::Private::switchTo(const Profile& profile)
{
    m_link.close();
    journey.profile = profile;
    m_restore = true;
    begin();
    retranslate();
}

void SignInWindow::Private::retranslate()
{
    m_owner.setWindowTitle(SignInWindow::tr("Bloomzy Console"));
    m_server->setText(serverName());
    m_signIn->setText(SignInWindow::tr("Sign in"));
    m_servers->setText(SignInWindow::tr("Switch server"));
    m_setUp->setText(SignInWindow::tr("Set up another server"));
    m_frame.setStatus(serverName());
    m_frame.setKeyHints({{{QStringLiteral("Enter")}, SignInWindow::tr("sign in")}});
    fillServers();
    if (m_showView)
        m_showView();
    showFooter();
}

SignInWindow::SignInWindow(SetupParts parts, const client::Profile& profile, bool restore, QWidget* parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this, std::move(parts), profile, restore))
{
    setMinimumSize(1100, 680);
    resize(1440, 900);
    d->retranslate();
    d->begin();
}

SignInWindow::~SignInWindow()
{
    // The form and the recovery key's page refer to the journey.
    delete takeCentralWidget();
}

Arrival SignInWindow::takeArrival()
{
    return d->journey.arrival();
}

void SignInWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && d)
        d->retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace bloomzy::setup
