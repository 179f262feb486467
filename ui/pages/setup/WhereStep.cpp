#include "ui/pages/setup/WhereStep.h"

#include "ui/client/ProblemText.h"
#include "ui/pages/setup/HereForm.h"
#include "ui/pages/setup/LogDialog.h"
#include "ui/pages/setup/OptionCard.h"
#include "ui/pages/setup/Readiness.h"
#include "ui/pages/setup/TeamForm.h"
#include "ui/pages/setup/Unreached.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace bloomzy::setup {

using client::Profile;
using Reason = client::ServerFailure::Reason;
using theme::IconName;

namespace {

constexpr quint16 lowestOtherPort = 7443;

} // namespace

WhereStep::WhereStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_here(new OptionCard(theme(), IconName::laptop))
    , m_team(new OptionCard(theme(), IconName::server))
    , m_hereForm(new HereForm(theme(), journey.parts.dialogs, journey.parts.dataDir))
    , m_teamForm(new TeamForm(theme()))
    , m_readiness(new Readiness(theme(), journey.parts.background, *journey.parts.secrets, this))
{
    setObjectName(QStringLiteral("where"));
    auto* choice = new QButtonGroup(this);
    choice->addButton(m_here->radio());
    choice->addButton(m_team->radio());
    m_here->radio()->setChecked(true);
    m_here->setDetails(m_hereForm);
    m_team->setDetails(m_teamForm);
    column()->addWidget(m_here);
    column()->addWidget(m_team);
    column()->addWidget(m_readiness->card());
    column()->addStretch();
    connectForms();
    retranslate();
}

void WhereStep::connectForms()
{
    connect(m_here->radio(), &QRadioButton::toggled, m_readiness->card(), &QWidget::setVisible);
    connect(m_here->radio(), &QRadioButton::toggled, this, &Step::changed);
    connect(m_teamForm, &TeamForm::changed, this, &Step::changed);
    connect(m_hereForm, &HereForm::edited, this, &Step::changed);
    connect(m_hereForm, &HereForm::edited, this, [this] { m_readiness->checkSoon(m_hereForm->place()); });
    connect(m_hereForm, &HereForm::folderChosen, this, [this] {
        clearProblem();
        check();
        Q_EMIT changed();
    });
    connect(m_readiness, &Readiness::changed, this, &WhereStep::takeChecks);
}

/// The message about a taken port stays until a free one is there.
void WhereStep::takeChecks()
{
    m_hereForm->setKeepHint(m_readiness->keepHint());
    if (m_readiness->isPortFree() && std::exchange(m_portTaken, false))
        clearProblem();
}

void WhereStep::enter()
{
    setBusy(false);
    check();
}

void WhereStep::check()
{
    m_readiness->check(m_hereForm->place());
}

bool WhereStep::isTeam() const
{
    return m_team->isChosen();
}

bool WhereStep::isReady() const
{
    return !isBusy() && !(isTeam() ? m_teamForm->isEmpty() : m_hereForm->place().folder.isEmpty());
}

QString WhereStep::hint() const
{
    if (isBusy() && isTeam())
        return tr("Reaching the server…");
    if (isBusy())
        return m_restarting ? tr("The server ended and is started again…") : tr("Starting the server…");
    if (isTeam() && m_teamForm->isEmpty())
        return tr("Enter the address of your team's server");
    return {};
}

QString WhereStep::help() const
{
    return tr("Choose this computer to begin at once: the server is part of this program. Choose a team server when "
              "somebody gave you an address. You can add other servers later.");
}

void WhereStep::proceed()
{
    clearProblem();
    m_portTaken = false;
    if (isTeam() && !m_teamForm->url()) {
        m_teamForm->refuse();
        return;
    }
    takeProfile();
    m_restarting = false;
    setBusy(true);
    Q_EMIT finished();
}

bool WhereStep::takePlace()
{
    clearProblem();
    if (isTeam())
        return true;
    if (m_hereForm->place().folder.isEmpty())
        return false;
    takeProfile();
    return true;
}

Profile WhereStep::wantedProfile() const
{
    Profile wanted;
    if (isTeam()) {
        wanted.kind = Profile::Kind::team;
        wanted.address.url = *m_teamForm->url();
        wanted.name = wanted.address.url.host();
    } else {
        const ServerPlace place = m_hereForm->place();
        wanted.dataDir = place.folder;
        wanted.port = place.port;
        wanted.teammates = place.teammates;
        wanted.name = tr("This computer");
    }
    return wanted;
}

void WhereStep::takeProfile()
{
    Profile wanted = wantedProfile();
    for (const Profile& known : client::Profiles(m_journey.parts.settings).all()) {
        const bool same = known.kind == wanted.kind &&
                          (isTeam() ? known.address.url == wanted.address.url : known.dataDir == wanted.dataDir);
        if (same) {
            wanted.id = known.id;
            wanted.email = known.email;
            wanted.address.fingerprint = known.address.fingerprint;
        }
    }
    m_journey.profile = wanted;
    m_journey.keepRunning = !isTeam() && m_hereForm->keepsRunning();
}

void WhereStep::setRestarting(bool restarting)
{
    m_restarting = restarting;
    Q_EMIT changed();
}

void WhereStep::showFailure(const client::ServerFailure& failure)
{
    setBusy(false);
    m_portTaken = failure.reason == Reason::portInUse;
    showProblem([this, failure] {
        return widgets::BannerSpec{.id = {},
                                   .kind = widgets::BannerKind::danger,
                                   .headline = tr("The server could not start."),
                                   .detail = textOf(failure),
                                   .actions = remediesFor(failure)};
    });
}

void WhereStep::showError(const client::ClientError& error)
{
    setBusy(false);
    showProblem([server = m_journey.profile.address.url.authority(), error] { return unreachedBanner(server, error); });
    if (isTeam())
        m_teamForm->enter();
}

std::vector<widgets::BannerAction> WhereStep::remediesFor(const client::ServerFailure& failure)
{
    const widgets::BannerAction log{tr("Open the log"), [this, file = failure.logFile] {
                                        LogDialog::show(theme(), m_journey.parts.background, file, window());
                                    }};
    switch (failure.reason) {
    case Reason::portInUse:
    case Reason::portNotPermitted:
        return {{tr("Use another port"), [this] { useAnotherPort(); }}, log};
    case Reason::folderNotWritable:
    case Reason::folderModes:
    case Reason::newerDatabase:
    case Reason::databaseDamaged:
    case Reason::folderInUse:
    case Reason::diskFull:
    case Reason::certificate:
    case Reason::masterKey:
        return {{tr("Choose another folder"), [this] { m_hereForm->chooseFolder(); }}, log};
    case Reason::badArguments:
    case Reason::noAnswer:
    case Reason::internal:
        return {log};
    case Reason::programMissing:
        break;
    }
    return {};
}

void WhereStep::useAnotherPort()
{
    ServerPlace from = m_hereForm->place();
    from.port = std::max(from.port, lowestOtherPort);
    m_journey.parts.background.run([from] { return freePortAfter(from); }).then(this, [this](quint16 port) {
        m_hereForm->setPort(port);
        clearProblem();
        check();
    });
}

void WhereStep::retranslate()
{
    setHeading(tr("Where should the server run?"),
               tr("The console always talks to a Bloomzy server. It can live inside this app or on another machine of "
                  "your team."));
    m_here->setTexts(
        tr("Run the server on this computer"),
        tr("Starts and stops with the console. Best for one person, or a small team on the same network."));
    m_team->setTexts(tr("Connect to a team server"),
                     tr("Use the address and the invitation that your administrator sent you."));
    m_hereForm->retranslate();
    m_teamForm->retranslate();
    m_readiness->retranslate();
}

} // namespace bloomzy::setup
