#include "ui/pages/setup/WhereStep.h"

#include "ui/client/Aside.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/setup/OptionCard.h"
#include "ui/pages/setup/ReadinessCard.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/inputs/LabeledField.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::setup {

using client::Profile;
using Reason = client::ServerFailure::Reason;
using theme::ColorRole;
using theme::IconName;
using theme::TypeRole;
using widgets::Label;
using widgets::LabeledField;

namespace {

constexpr quint16 usualPort = 7443;
constexpr qint64 wantedBytes = 2'000'000'000;
constexpr int checkDelayMs = 300;

} // namespace

WhereStep::WhereStep(Journey& journey, QWidget* parent)
    : Step(journey.parts.theme, parent)
    , m_journey(journey)
    , m_here(new OptionCard(theme(), IconName::laptop))
    , m_team(new OptionCard(theme(), IconName::server))
    , m_folder(new QLineEdit(QDir::toNativeSeparators(journey.parts.dataDir)))
    , m_change(new QPushButton)
    , m_folderField(new LabeledField(theme(), m_folder))
    , m_port(new QSpinBox)
    , m_portField(new LabeledField(theme(), m_port))
    , m_keep(new QCheckBox)
    , m_keepHint(new Label(theme(), TypeRole::small, ColorRole::textMuted))
    , m_address(new QLineEdit)
    , m_addressField(new LabeledField(theme(), m_address))
    , m_readiness(new ReadinessCard(theme()))
{
    setObjectName(QStringLiteral("where"));
    auto* choice = new QButtonGroup(this);
    choice->addButton(m_here->radio());
    choice->addButton(m_team->radio());
    m_here->radio()->setChecked(true);
    m_here->setDetails(makeHereDetails());
    m_team->setDetails(makeTeamDetails());
    column()->addWidget(m_here);
    column()->addWidget(m_team);
    column()->addWidget(m_readiness);
    column()->addStretch();
    connect(m_here->radio(), &QRadioButton::toggled, m_readiness, &QWidget::setVisible);
    connect(m_here->radio(), &QRadioButton::toggled, this, &Step::changed);
    connect(m_readiness->again(), &QPushButton::clicked, this, &WhereStep::check);
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkDelayMs);
    connect(&m_checkSoon, &QTimer::timeout, this, &WhereStep::check);
    retranslate();
}

QWidget* WhereStep::makeHereDetails()
{
    auto* details = new QWidget;
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_folder->setObjectName(QStringLiteral("folder"));
    m_port->setObjectName(QStringLiteral("port"));
    m_keep->setObjectName(QStringLiteral("keep"));
    m_folder->addAction(theme().icon(IconName::folder), QLineEdit::LeadingPosition);
    m_port->setRange(1, 65535);
    m_port->setValue(usualPort);
    m_port->setGroupSeparatorShown(false);
    m_portField->setFixedWidth(132);
    row->addWidget(m_folderField, 1);
    row->addWidget(m_change, 0, Qt::AlignBottom);
    row->addWidget(m_portField);
    column->addLayout(row);
    column->addWidget(m_keep, 0, Qt::AlignLeft);
    m_keepHint->setWordWrap(true);
    column->addWidget(m_keepHint);
    connect(m_change, &QPushButton::clicked, this, &WhereStep::chooseFolder);
    connect(m_folder, &QLineEdit::textEdited, &m_checkSoon, qOverload<>(&QTimer::start));
    connect(m_folder, &QLineEdit::textChanged, this, &Step::changed);
    connect(m_port, &QSpinBox::valueChanged, &m_checkSoon, qOverload<>(&QTimer::start));
    return details;
}

QWidget* WhereStep::makeTeamDetails()
{
    m_address->setObjectName(QStringLiteral("address"));
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_addressField->setError({});
        Q_EMIT changed();
    });
    return m_addressField;
}

void WhereStep::enter()
{
    setBusy(false);
    check();
}

bool WhereStep::isTeam() const
{
    return m_team->isChosen();
}

bool WhereStep::isReady() const
{
    return !isBusy() && !(isTeam() ? m_address : m_folder)->text().trimmed().isEmpty();
}

QString WhereStep::hint() const
{
    if (isBusy() && isTeam())
        return tr("Reaching the server…");
    if (isBusy())
        return m_restarting ? tr("The server ended and is started again…") : tr("Starting the server…");
    if (isTeam() && m_address->text().trimmed().isEmpty())
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
    if (isTeam() && !client::serverUrlFromUserInput(m_address->text())) {
        m_addressField->setError(tr("This is not a server's address. Try plants.example.org or 192.0.2.7:7443."));
        m_address->setFocus();
        return;
    }
    takeProfile();
    m_restarting = false;
    setBusy(true);
    Q_EMIT finished();
}

void WhereStep::takeProfile()
{
    Profile wanted;
    if (isTeam()) {
        wanted.kind = Profile::Kind::team;
        wanted.address.url = *client::serverUrlFromUserInput(m_address->text());
        wanted.name = wanted.address.url.host();
    } else {
        wanted.dataDir = QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
        wanted.port = static_cast<quint16>(m_port->value());
        wanted.name = tr("This computer");
    }
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
    m_journey.keepRunning = !isTeam() && m_keep->isChecked();
}

void WhereStep::setRestarting(bool restarting)
{
    m_restarting = restarting;
    Q_EMIT changed();
}

void WhereStep::showFailure(const client::ServerFailure& failure)
{
    setBusy(false);
    showProblem([this, failure] {
        return widgets::BannerSpec{.id = {},
                                   .kind = widgets::BannerKind::danger,
                                   .headline = tr("The server could not start."),
                                   .detail = textOf(failure),
                                   .actions = remediesFor(failure.reason)};
    });
}

void WhereStep::showError(const client::ClientError& error)
{
    setBusy(false);
    showProblem([error] {
        return widgets::BannerSpec{.id = {},
                                   .kind = widgets::BannerKind::danger,
                                   .headline = tr("The server was not reached."),
                                   .detail = textOf(error)};
    });
}

std::vector<widgets::BannerAction> WhereStep::remediesFor(Reason reason)
{
    switch (reason) {
    case Reason::portInUse:
    case Reason::portNotPermitted:
        return {{tr("Use another port"), [this] { useAnotherPort(); }}};
    case Reason::folderNotWritable:
    case Reason::folderModes:
    case Reason::newerDatabase:
    case Reason::databaseDamaged:
    case Reason::folderInUse:
    case Reason::diskFull:
        return {{tr("Choose another folder"), [this] { chooseFolder(); }}};
    case Reason::programMissing:
    case Reason::badArguments:
    case Reason::noAnswer:
    case Reason::internal:
        break;
    }
    return {};
}

void WhereStep::chooseFolder()
{
    m_journey.parts.dialogs.chooseFolder(
        this,
        {.title = tr("Choose the data folder"), .directory = m_folder->text(), .suggestedName = {}, .filters = {}},
        [this](const QString& path) {
            if (path.isEmpty())
                return;
            m_folder->setText(QDir::toNativeSeparators(path));
            clearProblem();
            check();
        });
}

void WhereStep::useAnotherPort()
{
    const auto from = std::max(static_cast<quint16>(m_port->value()), usualPort);
    client::aside(*QThreadPool::globalInstance(), *QCoreApplication::instance(), [from] {
        return freePortAfter(from);
    }).then(this, [this](quint16 port) {
        m_port->setValue(port);
        clearProblem();
        check();
    });
}

void WhereStep::check()
{
    m_checkSoon.stop();
    m_readiness->setWaiting(tr("Checking…"));
    const int round = ++m_checkRound;
    const QString folder = m_folder->text().trimmed();
    const auto port = static_cast<quint16>(m_port->value());
    client::aside(*QThreadPool::globalInstance(), *QCoreApplication::instance(), [folder, port] {
        return ComputerChecks::run(folder, port);
    }).then(this, [this, round](const ComputerChecks& checks) {
        if (round != m_checkRound)
            return;
        m_checks = checks;
        showChecks();
    });
}

void WhereStep::showChecks()
{
    if (!m_checks)
        return;
    using Line = ReadinessCard::Line;
    const client::SecretStore& secrets = *m_journey.parts.secrets;
    const bool room = m_checks->bytesFree < 0 || m_checks->bytesFree >= wantedBytes;
    std::vector<Line> lines;
    lines.push_back({m_checks->portFree ? Line::State::ok : Line::State::bad,
                     m_checks->portFree ? tr("Port %1 is free").arg(m_port->value())
                                        : tr("Another program uses port %1").arg(m_port->value()),
                     QStringLiteral("127.0.0.1")});
    if (m_checks->bytesFree >= 0)
        lines.push_back({room ? Line::State::ok : Line::State::warning,
                         tr("%1 free on %2").arg(theme::formatBytes(m_checks->bytesFree), m_checks->drive),
                         tr("%1 or more advised").arg(theme::formatBytes(wantedBytes))});
    lines.push_back({secrets.persistent() ? Line::State::ok : Line::State::warning,
                     secrets.persistent() ? tr("System keyring available") : secrets.reason(),
                     secrets.persistent() ? tr("keeps you signed in") : tr("you sign in again after each start")});
    m_readiness->setLines(lines);
    m_keepHint->setText(m_checks->systemd
                            ? tr("It also starts with this computer.")
                            : tr("systemd does not manage your programs here: the server then stays until this "
                                 "computer restarts."));
}

void WhereStep::retranslate()
{
    setHeading(tr("Where should the server run?"),
               tr("The console always talks to a Bloomzy server. It can live inside this app or on another machine of "
                  "your team."));
    m_here->setTexts(tr("Run the server on this computer"),
                     tr("Starts and stops with the console. Best for one person."));
    m_team->setTexts(tr("Connect to a team server"),
                     tr("Use the address and the invitation that your administrator sent you."));
    m_folderField->setLabel(tr("Data folder"));
    m_change->setText(tr("Change…"));
    m_portField->setLabel(tr("Port"));
    m_keep->setText(tr("Keep the server running after the console closes"));
    m_addressField->setLabel(tr("Server address"));
    m_addressField->setMessage(tr("Port 7443 is used unless you add another one."));
    m_address->setPlaceholderText(QStringLiteral("plants.example.org"));
    m_keepHint->setText({});
    showChecks();
}

} // namespace bloomzy::setup
