#include "ui/pages/setup/SignInCourse.h"

#include "ui/client/Session.h"
#include "ui/pages/setup/ComputerChecks.h"
#include "ui/pages/setup/LogDialog.h"
#include "ui/pages/setup/RecoveryPage.h"
#include "ui/pages/setup/SignInCard.h"
#include "ui/pages/setup/SignInWindow.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::ClientError;
using client::Profile;

SignInCourse::SignInCourse(SignInWindow& owner, SetupParts parts, Profile profile, bool restore)
    : m_journey{.parts = std::move(parts), .profile = std::move(profile)}
    , m_owner(owner)
    , m_frame(owner, m_journey.parts)
    , m_link(m_journey, owner, this)
    , m_pages(new QStackedWidget)
    , m_card(new SignInCard(m_journey))
    , m_recovery(new RecoveryPage(m_journey))
    , m_restore(restore)
{
    m_pages->addWidget(makePage());
    m_pages->addWidget(m_recovery);
    m_owner.setCentralWidget(m_pages);
    connectLink();
    connectCard();
    connect(m_recovery, &RecoveryPage::finished, this, [this] { arrive(); });
    connect(&m_frame, &WindowFrame::helpRequested, this, [this] {
        if (makesKey())
            m_recovery->toggleHelp();
    });
}

QWidget* SignInCourse::makePage()
{
    auto* page = new QFrame;
    page->setProperty("surface", QStringLiteral("surface"));
    auto* column = new QVBoxLayout(page);
    column->addStretch(2);
    // Between stretches and not aligned: an aligned item gets its size hint, not the height that its width needs.
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    return page;
}

void SignInCourse::connectLink()
{
    connect(&m_link, &ServerLink::starting, this, [this](bool again) {
        m_restarting = again;
        if (!m_card->isFormShown())
            showWork();
    });
    connect(&m_link, &ServerLink::reached, this, [this](const api::SetupState& state) { afterReached(state); });
    connect(&m_link, &ServerLink::serverFailed, this, [this](const client::ServerFailure& failure) {
        showFailure([this, failure] { return notStarted(failure, waysOut()); });
    });
    connect(&m_link, &ServerLink::keyUnknown, this, [this](const QString& key) { showKeyChanged(key); });
    connect(&m_link, &ServerLink::keyChanged, this, [this](const QString& key) { showKeyChanged(key); });
    connect(&m_link, &ServerLink::unreachable, this,
            [this](const ClientError& error) { showFailure([this, error] { return notReached(error, waysOut()); }); });
}

void SignInCourse::connectCard()
{
    connect(m_card, &SignInCard::signedIn, this, [this] { afterSignIn(); });
    connect(m_card, &SignInCard::setupRequested, &m_owner, &SignInWindow::setupRequested);
    connect(m_card, &SignInCard::serverChosen, this, [this](const Profile& profile) { switchTo(profile); });
}

bool SignInCourse::makesKey() const
{
    return m_pages->currentWidget() == m_recovery;
}

WaysOut SignInCourse::waysOut()
{
    return {.tryAgain = [this] { reach(); },
            .useAnotherPort = [this] { useAnotherPort(); },
            .openLog =
                [this] {
                    LogDialog::show(m_journey.parts.theme, m_journey.parts.background, m_journey.parts.logFile,
                                    &m_owner);
                },
            .setUp = [this] { Q_EMIT m_owner.setupRequested(); },
            .trustNewKey = {}};
}

void SignInCourse::begin()
{
    m_card->showServers();
    reach();
}

void SignInCourse::reach()
{
    m_restarting = false;
    showWork();
    m_link.open();
}

void SignInCourse::showWork()
{
    m_showView = [this] {
        const bool isTeam = m_journey.profile.kind == Profile::Kind::team;
        m_card->showWork(isTeam         ? tr("Reaching the server")
                         : m_restarting ? tr("Restarting the server")
                                        : tr("Starting the server"),
                         m_restarting ? tr("The server ended and is started again. What was saved is safe.")
                                      : tr("This takes a few seconds."));
    };
    m_showView();
}

void SignInCourse::showForm()
{
    m_showView = [this] { m_card->showForm(); };
    m_showView();
    m_card->enterForm();
}

void SignInCourse::showFailure(std::function<SignInFailure()> make)
{
    m_showView = [this, make = std::move(make)] {
        const SignInFailure failure = make();
        m_card->showFailure(failure.headline, failure.detail, failure.ways);
    };
    m_showView();
}

void SignInCourse::afterReached(const api::SetupState& state)
{
    if (m_arrived || makesKey())
        return;
    if (state.needed)
        showFailure([this] { return noAdministrator(waysOut()); });
    else if (m_restore && !m_card->isFormShown())
        restoreSession();
    else if (!m_card->isFormShown())
        showForm();
}

void SignInCourse::restoreSession()
{
    m_restore = false;
    m_journey.client->session().restore().then(this, [this](const client::Result<api::Me>& me) { noteRestored(me); });
}

void SignInCourse::noteRestored(const client::Result<api::Me>& me)
{
    using Kind = ClientError::Kind;
    if (me.has_value()) {
        m_journey.personName = QString::fromStdString(me->displayName);
        m_journey.profile.email = QString::fromStdString(me->email);
        m_journey.saveProfile();
        afterSignIn();
    } else if (me.error().kind == Kind::unreachable || me.error().kind == Kind::timeout) {
        m_restore = true;
        showFailure([this, error = me.error()] { return notReached(error, waysOut()); });
    } else {
        showForm();
    }
}

void SignInCourse::afterSignIn()
{
    if (m_journey.isKeyOpen())
        offerKey();
    else
        arrive();
}

void SignInCourse::offerKey()
{
    widgets::Question question;
    question.title = tr("Make a new recovery key?");
    question.consequence =
        tr("The last recovery key was never confirmed. Backups that you encrypt to a key can be opened "
           "only by whoever stored it.");
    question.icon = theme::IconName::key;
    question.keepText = tr("Later");
    question.proceedText = tr("Make a new key");
    m_journey.parts.dialogs.ask(&m_owner, question, [this](widgets::Choice choice) {
        if (choice != widgets::Choice::proceed) {
            arrive();
            return;
        }
        m_pages->setCurrentWidget(m_recovery);
        m_recovery->enter();
    });
}

void SignInCourse::arrive()
{
    if (m_arrived)
        return;
    m_arrived = true;
    disconnect(&m_link, nullptr, this, nullptr);
    Q_EMIT m_owner.arrived();
}

void SignInCourse::showKeyChanged(const QString& presented)
{
    showFailure([this, presented] {
        WaysOut ways = waysOut();
        ways.trustNewKey = [this, presented] { askToTrust(presented); };
        return anotherKey(presented, ways);
    });
}

void SignInCourse::askToTrust(const QString& presented)
{
    m_journey.parts.dialogs.ask(&m_owner, trustQuestion(presented), [this, presented](widgets::Choice choice) {
        if (choice != widgets::Choice::proceed)
            return;
        showWork();
        m_link.trust(presented);
    });
}

void SignInCourse::useAnotherPort()
{
    const ServerPlace from{.port = m_journey.profile.port, .teammates = m_journey.profile.teammates};
    m_journey.parts.background.run([from] { return freePortAfter(from); }).then(this, [this](quint16 port) {
        m_journey.profile.port = port;
        m_journey.saveProfile();
        reach();
    });
}

void SignInCourse::switchTo(const Profile& profile)
{
    m_link.close();
    m_journey.profile = profile;
    m_restore = true;
    begin();
    retranslate();
}

void SignInCourse::retranslate()
{
    m_owner.setWindowTitle(tr("Bloomzy Console"));
    m_card->retranslate();
    m_frame.setStatus(m_card->serverName());
    m_frame.setKeyHints({{{tr("Enter", "the key")}, tr("sign in")}});
    if (m_showView)
        m_showView();
}

} // namespace bloomzy::setup
