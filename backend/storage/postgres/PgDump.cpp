#include "backend/storage/postgres/PgDump.h"

#include "backend/storage/postgres/PgError.h"
#include "backend/storage/postgres/PgTarget.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>

namespace bloomzy::storage {

namespace {

constexpr int heartbeat = 200;    // ms between two looks at whether to go on
constexpr int startTime = 30'000; // ms for the program to start, and to tell its version
constexpr int endTime = 5'000;    // ms for it to end when it is asked to
constexpr std::uint64_t stepBytes = 1 << 20;
constexpr int versionUnit = 10'000;
constexpr qsizetype mostWords = 2'000; ///< of what it complains of, for the log

core::Error missing(const QProcess& process)
{
    return core::makeError(api::ErrorCode::internal,
                           "The program pg_dump is missing or does not start. No backup was taken. Install the package "
                           "postgresql-client.",
                           process.program().toStdString() + ": " + process.errorString().toStdString());
}

/// The program, which ends with this.
class Program
{
public:
    Program(const std::string& name, const QStringList& arguments, const std::string& password)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        if (!password.empty())
            environment.insert(QStringLiteral("PGPASSWORD"), QString::fromStdString(password));
        m_process.setProcessEnvironment(environment);
        m_process.setProgram(QString::fromStdString(name));
        m_process.setArguments(arguments);
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    /// Asked, pg_dump tells the server first that it ends.
    ~Program()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(endTime))
            m_process.kill();
        m_process.waitForFinished(endTime);
    }

    core::Result<void> start()
    {
        m_process.start(QIODevice::ReadOnly);
        return m_process.waitForStarted(startTime) ? core::Result<void>() : core::Result<void>(missing(m_process));
    }
    [[nodiscard]] QProcess& process() { return m_process; }
    [[nodiscard]] bool hasSucceeded() const
    {
        return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    [[nodiscard]] std::string complaint()
    {
        return "pg_dump ended with " + std::to_string(m_process.exitCode()) + ": " +
               m_process.readAllStandardError().left(mostWords).trimmed().toStdString();
    }

private:
    QProcess m_process;
};

core::Result<void> pump(Program& program, const SnapshotTools& tools, const PartialFile& into,
                        const CopyProgress& progress)
{
    std::uint64_t bytes = 0;
    std::uint64_t told = 0;
    auto heard = std::chrono::steady_clock::now();
    while (true) {
        program.process().waitForReadyRead(heartbeat);
        const QByteArray piece = program.process().readAllStandardOutput();
        if (piece.isEmpty() && program.process().state() == QProcess::NotRunning)
            return {};
        if (!piece.isEmpty())
            heard = std::chrono::steady_clock::now();
        else if (std::chrono::steady_clock::now() - heard > tools.silence)
            return lostError("pg_dump wrote nothing for too long");
        BLOOMZY_CHECK(into.append({piece.constData(), static_cast<std::size_t>(piece.size())}));
        bytes += static_cast<std::uint64_t>(piece.size());
        if (piece.isEmpty() || bytes - told >= stepBytes)
            BLOOMZY_CHECK(progress(told = bytes));
    }
}

QStringList dumpArguments(const PgTarget& target, const std::string& snapshot)
{
    return {QStringLiteral("--format=plain"),
            QStringLiteral("--encoding=UTF8"),
            QStringLiteral("--no-owner"),
            QStringLiteral("--no-privileges"),
            QStringLiteral("--no-password"),
            QStringLiteral("--lock-wait-timeout=30s"),
            QStringLiteral("--snapshot=") + QString::fromStdString(snapshot),
            QStringLiteral("--dbname=") + QString::fromStdString(target.open)};
}

} // namespace

core::Result<void> checkPgDump(const SnapshotTools& tools, int serverVersion)
{
    Program program(tools.pgDump, {QStringLiteral("--version")}, {});
    BLOOMZY_CHECK(program.start());
    static const QRegularExpression form(QStringLiteral(R"(PostgreSQL\) (\d+))"));
    const bool ended = program.process().waitForFinished(startTime);
    const auto told = QString::fromUtf8(program.process().readAllStandardOutput());
    const int own = form.match(told).captured(1).toInt();
    if (!ended || !program.hasSucceeded() || own == 0)
        return missing(program.process());
    const int needed = serverVersion / versionUnit;
    if (own >= needed)
        return {};
    return core::makeError(api::ErrorCode::conflict,
                           "The program pg_dump is of version " + std::to_string(own) +
                               ", and the database server of version " + std::to_string(needed) +
                               ". No backup was taken. Install postgresql-client of the server's version or a later "
                               "one.",
                           told.trimmed().toStdString());
}

core::Result<void> dump(const SnapshotTools& tools, const std::string& target, const std::string& snapshot,
                        const PartialFile& into, const CopyProgress& progress)
{
    BLOOMZY_TRY(const PgTarget halves, parted(target));
    Program program(tools.pgDump, dumpArguments(halves, snapshot), halves.password);
    BLOOMZY_CHECK(program.start());
    BLOOMZY_CHECK(pump(program, tools, into, progress));
    return program.hasSucceeded() ? core::Result<void>() : core::Result<void>(core::internalError(program.complaint()));
}

} // namespace bloomzy::storage
