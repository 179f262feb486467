#include "ui/pages/setup/ReadyStep.h"

#include "ui/client/LanAccess.h"
#include "ui/client/Session.h"
#include "ui/widgets/inputs/Switch.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QDir>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::KeepRunning;
using client::Profile;
using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::IconLabel;
using widgets::Label;

namespace {

struct Fact
{
    bool good = true;
    QString name;
    QString value;
};

void addFact(const theme::Theme& theme, QGridLayout& grid, const Fact& fact)
{
    const int row = grid.rowCount();
    grid.addWidget(new IconLabel(theme, fact.good ? IconName::statusOk : IconName::statusWarning, 16,
                                 fact.good ? ColorRole::okFg : ColorRole::warnFg),
                   row, 0, Qt::AlignTop);
    auto* name = new Label(theme, TypeRole::body, ColorRole::textSecondary);
    name->setText(fact.name);
    grid.addWidget(name, row, 1, Qt::AlignTop);
    auto* value = new Label(theme, TypeRole::body);
    value->setWordWrap(true);
    value->setText(fact.value);
    grid.addWidget(value, row, 2);
}

} // namespace

ReadyStep::ReadyStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_grid(nullptr)
    , m_keepCard(new QFrame)
    , m_keep(new widgets::Switch)
    , m_keepText(new Label(theme(), TypeRole::small, ColorRole::textSecondary))
{
    setObjectName(QStringLiteral("ready"));
    auto* summary = new QFrame;
    summary->setProperty("card", QStringLiteral("flat"));
    m_grid = new QGridLayout(summary);
    m_grid->setContentsMargins(18, 14, 18, 14);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(2, 1);
    m_keepCard->setProperty("card", true);
    auto* keep = new QVBoxLayout(m_keepCard);
    keep->setContentsMargins(18, 14, 18, 14);
    keep->setSpacing(6);
    m_keep->setObjectName(QStringLiteral("keepRunning"));
    m_keepText->setWordWrap(true);
    keep->addWidget(m_keep, 0, Qt::AlignLeft);
    keep->addWidget(m_keepText);
    column()->addWidget(summary);
    column()->addWidget(m_keepCard);
    column()->addStretch();
    connect(m_keep, &QCheckBox::toggled, this, &ReadyStep::setKept);
    retranslate();
}

bool ReadyStep::isTeam() const
{
    return m_journey.profile.kind == Profile::Kind::team;
}

quint16 ReadyStep::port() const
{
    return static_cast<quint16>(m_journey.client->address().url.port());
}

KeepRunning ReadyStep::keeper() const
{
    return KeepRunning(m_journey.parts.background,
                       {.program = m_journey.parts.serverProgram,
                        .dataDir = m_journey.profile.dataDir,
                        .listen = client::listenAddress(m_journey.profile.teammates, port())});
}

void ReadyStep::enter()
{
    m_keepCard->setVisible(!isTeam());
    connect(&m_journey.client->session(), &client::Session::persistenceChanged, this, &ReadyStep::showSummary,
            Qt::UniqueConnection);
    retranslate();
    if (isTeam())
        return;
    tellReach();
    if (m_journey.keepRunning) {
        m_keep->setChecked(true);
        return;
    }
    keeper().current().then(this, [this](const KeepRunning::Outcome& outcome) {
        // The person may have been faster.
        if (!m_isTouched)
            show(outcome);
    });
}

void ReadyStep::tellReach()
{
    if (!m_journey.profile.teammates)
        return;
    m_journey.parts.background.run(client::lanAddresses).then(this, [this](const QStringList& addresses) {
        m_addresses = addresses;
        showSummary();
    });
}

void ReadyStep::setKept(bool kept)
{
    m_isTouched = true;
    setBusy(true);
    m_keep->setEnabled(false);
    (kept ? keeper().enable() : keeper().disable()).then(this, [this](const KeepRunning::Outcome& outcome) {
        note(outcome);
    });
}

void ReadyStep::note(const KeepRunning::Outcome& outcome)
{
    m_keep->setEnabled(true);
    setBusy(false);
    show(outcome);
}

void ReadyStep::show(const KeepRunning::Outcome& outcome)
{
    const QSignalBlocker quiet(m_keep);
    m_keep->setChecked(outcome.staysWhenClosed);
    m_outcome = outcome;
    m_keepText->setText(textOf(outcome));
}

void ReadyStep::proceed()
{
    Q_EMIT finished();
}

QString ReadyStep::continueText() const
{
    return tr("Open the catalog");
}

QString ReadyStep::hint() const
{
    return isBusy() ? tr("Setting up the service…") : QString();
}

QString ReadyStep::help() const
{
    return tr("Everything here can be changed later in the settings. The catalog opens empty; the starter catalog "
              "fills it with one click.");
}

void ReadyStep::showSummary()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_journey.client)
        return;
    const client::Session& session = m_journey.client->session();
    const QString address = m_journey.client->address().url.authority();
    addFact(theme(), *m_grid, {true, tr("Server"), isTeam() ? address : tr("This computer, %1").arg(address)});
    if (m_journey.profile.teammates)
        addFact(theme(), *m_grid,
                {!m_addresses.isEmpty(), tr("Teammates"), client::reachText(true, m_addresses, port())});
    if (m_journey.profile.teammates)
        addFact(theme(), *m_grid, {true, tr("Fingerprint"), m_journey.client->address().fingerprint});
    if (!isTeam())
        addFact(theme(), *m_grid, {true, tr("Data folder"), QDir::toNativeSeparators(m_journey.profile.dataDir)});
    addFact(theme(), *m_grid,
            {true, tr("Signed in"), QStringLiteral("%1 <%2>").arg(m_journey.personName, m_journey.profile.email)});
    addFact(theme(), *m_grid,
            {session.isPersistent(), tr("Keyring"),
             session.isPersistent() ? tr("Keeps you signed in") : session.notPersistentReason()});
}

void ReadyStep::retranslate()
{
    setHeading(tr("Ready"), isTeam() ? tr("You are signed in to your team's server.")
                                     : tr("The server runs and you are signed in."));
    m_keep->setText(tr("Keep running for the team"));
    m_keepText->setText(textOf(m_outcome));
    showSummary();
}

} // namespace bloomzy::setup
