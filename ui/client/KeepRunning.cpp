#include "ui/client/KeepRunning.h"

#include "ui/client/Background.h"
#include "ui/client/PrivateFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace bloomzy::client {

namespace {

using Hindrance = KeepRunning::Hindrance;

constexpr int commandTimeMs = 20'000;
/// How often a command that runs is asked whether somebody still waits for it.
constexpr int lookMs = 20;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::client::KeepRunning)

public:
    [[nodiscard]] static QString folder()
    {
        return tr("The server's data folder cannot be written, so nothing was changed: the server ends with the last "
                  "console. Give the folder to your user, then try again.");
    }
    [[nodiscard]] static QString noSystemd()
    {
        return tr(
            "The server stays when you close the console, until this computer restarts: systemd does not manage "
            "this user's programs here. After a restart, open the console once, or have your system start bloomzyd.");
    }
    [[nodiscard]] static QString noLinger()
    {
        return tr("The server stays when you close the console and starts when you log in. To have it start with the "
                  "computer, ask an administrator to run: loginctl enable-linger %1");
    }
    [[nodiscard]] static QString startsWithMachine() { return tr("The server also starts with this computer."); }
    [[nodiscard]] static QString stays() { return tr("The server stays until this computer is shut down."); }
    [[nodiscard]] static QString ends() { return tr("The server ends with the last console that uses it."); }
};

/// systemd expands % and reads backslashes, quotes and dollars inside quotes.
QString quoted(QString word)
{
    word.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    word.replace(QLatin1Char('"'), QStringLiteral("\\\""));
    word.replace(QLatin1Char('%'), QStringLiteral("%%"));
    word.replace(QLatin1Char('$'), QStringLiteral("$$"));
    return QLatin1Char('"') + word + QLatin1Char('"');
}

/// Whether it ended, in time and before somebody asked to stop; otherwise it is ended.
bool endsInTime(QProcess& process, const std::stop_token& stop)
{
    const QDeadlineTimer patience(commandTimeMs);
    while (!process.waitForFinished(lookMs)) {
        if (process.state() == QProcess::NotRunning)
            return false;
        if (!stop.stop_requested() && !patience.hasExpired())
            continue;
        process.kill();
        process.waitForFinished();
        return false;
    }
    return true;
}

bool succeeds(const QString& program, const QStringList& arguments, const std::stop_token& stop)
{
    if (stop.stop_requested())
        return false;
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return endsInTime(process, stop) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

QString userName()
{
    return qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME", QStringLiteral("$USER")));
}

/// The blocking half, on a pool thread.
class Unit
{
public:
    Unit(KeepRunning::Options options, QString name, std::stop_token stop)
        : m_options(std::move(options))
        , m_name(std::move(name))
        , m_stop(std::move(stop))
    {
        if (m_options.unitFolder.isEmpty())
            m_options.unitFolder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                                   QStringLiteral("/systemd/user");
    }

    [[nodiscard]] KeepRunning::Outcome enable() const
    {
        if (!makePrivateFolder(QFileInfo(markPath()).path()) || !writePrivateFile(markPath(), "1\n").isEmpty())
            return {false, false, Hindrance::folder};
        // Not started here: the server that runs already has the folder, and stays because of the mark.
        const bool enabled = QDir().mkpath(m_options.unitFolder) && writePrivateFile(unitPath(), text()).isEmpty() &&
                             systemctl({QStringLiteral("daemon-reload")}) &&
                             systemctl({QStringLiteral("enable"), m_name});
        if (!enabled)
            return {true, false, Hindrance::noSystemd};
        if (!succeeds(m_options.loginctl, {QStringLiteral("enable-linger")}, m_stop))
            return {true, false, Hindrance::noLinger};
        return {true, true};
    }

    [[nodiscard]] KeepRunning::Outcome disable() const
    {
        systemctl({QStringLiteral("disable"), m_name});
        QFile::remove(unitPath());
        systemctl({QStringLiteral("daemon-reload")});
        if (QFile::exists(markPath()) && !QFile::remove(markPath()))
            return {true, false, Hindrance::folder};
        return {};
    }

    [[nodiscard]] KeepRunning::Outcome current() const
    {
        return {QFile::exists(markPath()), systemctl({QStringLiteral("is-enabled"), m_name})};
    }

private:
    [[nodiscard]] QString markPath() const { return m_options.dataDir + QStringLiteral("/run/keep-running"); }
    [[nodiscard]] QString unitPath() const { return m_options.unitFolder + QLatin1Char('/') + m_name; }
    bool systemctl(const QStringList& arguments) const
    {
        return succeeds(m_options.systemctl, QStringList{QStringLiteral("--user")} + arguments, m_stop);
    }

    [[nodiscard]] QByteArray text() const
    {
        const QString command =
            QStringLiteral("%1 --data-dir %2 --listen %3")
                .arg(quoted(m_options.program), quoted(m_options.dataDir), quoted(m_options.listen));
        return QStringLiteral("[Unit]\n"
                              "Description=Bloomzy server\n"
                              "After=network.target\n\n"
                              "[Service]\n"
                              "ExecStart=%1\n"
                              "Restart=on-failure\n"
                              "RestartSec=2\n"
                              "UMask=0077\n\n"
                              "[Install]\n"
                              "WantedBy=default.target\n")
            .arg(command)
            .toUtf8();
    }

    KeepRunning::Options m_options;
    QString m_name;
    std::stop_token m_stop;
};

} // namespace

KeepRunning::KeepRunning(Background& background, Options options)
    : m_background(background)
    , m_options(std::move(options))
{
}

QFuture<KeepRunning::Outcome> KeepRunning::enable() const
{
    return m_background.run([unit = Unit(m_options, unitName(), m_background.stopToken())] { return unit.enable(); });
}

QFuture<KeepRunning::Outcome> KeepRunning::disable() const
{
    return m_background.run([unit = Unit(m_options, unitName(), m_background.stopToken())] { return unit.disable(); });
}

QFuture<KeepRunning::Outcome> KeepRunning::current() const
{
    return m_background.run([unit = Unit(m_options, unitName(), m_background.stopToken())] { return unit.current(); });
}

QString textOf(const KeepRunning::Outcome& outcome)
{
    switch (outcome.hindrance) {
    case Hindrance::folder:
        return Words::folder();
    case Hindrance::noSystemd:
        return Words::noSystemd();
    case Hindrance::noLinger:
        return Words::noLinger().arg(userName());
    case Hindrance::none:
        break;
    }
    return outcome.startsWithMachine ? Words::startsWithMachine()
           : outcome.staysWhenClosed ? Words::stays()
                                     : Words::ends();
}

QString KeepRunning::unitName() const
{
    const QByteArray digest =
        QCryptographicHash::hash(QDir(m_options.dataDir).absolutePath().toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("bloomzyd-%1.service").arg(QString::fromLatin1(digest.toHex().left(8)));
}

} // namespace bloomzy::client
