#include "ui/pages/setup/Readiness.h"

#include "ui/theme/Formats.h"

#include <QtCore/QLocale>
#include <QtWidgets/QPushButton>

namespace bloomzy::setup {

using Line = ReadinessCard::Line;

namespace {

constexpr qint64 wantedBytes = 2'000'000'000;
constexpr int pauseMs = 300;

} // namespace

Readiness::Readiness(const theme::Theme& theme, client::Background& background, const client::SecretStore& secrets,
                     QObject* parent)
    : QObject(parent)
    , m_background(background)
    , m_secrets(secrets)
    , m_card(new ReadinessCard(theme))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &Readiness::run);
    connect(m_card->again(), &QPushButton::clicked, this, &Readiness::run);
}

void Readiness::check(const ServerPlace& place)
{
    m_place = place;
    run();
}

void Readiness::checkSoon(const ServerPlace& place)
{
    m_place = place;
    m_soon.start();
}

void Readiness::run()
{
    m_soon.stop();
    m_card->setWaiting(tr("Checking…"));
    const int round = ++m_round;
    m_background.run([place = m_place] { return ComputerChecks::run(place); })
        .then(this, [this, round](const ComputerChecks& checks) {
            if (round != m_round)
                return;
            m_checks = checks;
            show();
        });
}

Line Readiness::portLine() const
{
    const bool isFree = m_checks->portFree;
    const quint16 port = m_checks->place.port;
    return {isFree ? Line::State::ok : Line::State::bad,
            isFree ? tr("Port %1 is free").arg(port) : tr("Another program uses port %1").arg(port),
            QLocale().createSeparatedList(m_checks->addresses)};
}

Line Readiness::roomLine() const
{
    return {m_checks->bytesFree >= wantedBytes ? Line::State::ok : Line::State::warning,
            tr("%1 free on %2").arg(theme::formatBytes(m_checks->bytesFree), m_checks->drive),
            tr("%1 or more advised").arg(theme::formatBytes(wantedBytes))};
}

Line Readiness::keyringLine() const
{
    if (m_secrets.persistent())
        return {Line::State::ok, tr("System keyring available"), tr("keeps you signed in")};
    return {Line::State::warning, m_secrets.reason(), tr("you sign in again after each start")};
}

void Readiness::show()
{
    std::vector<Line> lines{portLine()};
    if (m_checks->bytesFree >= 0)
        lines.push_back(roomLine());
    lines.push_back(keyringLine());
    m_card->setLines(lines);
    Q_EMIT changed();
}

QString Readiness::keepHint() const
{
    if (!m_checks)
        return {};
    return m_checks->systemd ? tr("It also starts with this computer.")
                             : tr("systemd does not manage your programs here: the server then stays until this "
                                  "computer restarts.");
}

void Readiness::retranslate()
{
    if (m_checks)
        show();
}

} // namespace bloomzy::setup
