#include "tests/support/TestMain.h"
#include "tests/unit/backup/SnapshotFixture.h"

#include <csignal>

namespace bloomzy::backup {

/// What can go wrong with the program that reads PostgreSQL, and with its server.
class PgDumpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatIsMissingIsNamed();
    void anOlderOneIsRefused();
    void oneThatFailsLeavesNothing();
    void oneThatFallsSilentIsEnded();
    void cancellingEndsIt();
    void thePasswordIsNotAmongItsArguments();
    void aSecretThatCannotBeHiddenIsRefused();
    void aServerThatGoesAwayLeavesNothing();

private:
    /// A program in place of pg_dump.
    std::string script(const QByteArray& body);
    QByteArray noted() const;
    void refuses(const SnapshotFixture& fixture, const std::string& program, api::ErrorCode code);

    TestDatabases m_databases;
    QTemporaryDir m_programs;
    int m_scripts = 0;
};

namespace {

constexpr auto onServer = storage::Engine::postgresql;
const QByteArray fittingVersion = "if [ \"$1\" = --version ]; then echo 'pg_dump (PostgreSQL) 99.1'; exit 0; fi\n";

void fillTable(const storage::TestDatabase& database)
{
    const auto done = database->write(
        storage::Lane::bulk,
        [](storage::Transaction& transaction) {
            return storage::executeOnly(transaction, "INSERT INTO notes (text) SELECT n || repeat(md5(n::text), 30) "
                                                     "FROM generate_series(1, 30000) AS n");
        },
        storage::soon());
    if (done.has_error())
        qFatal("%s", done.error().cause.c_str());
}

} // namespace

std::string PgDumpTest::script(const QByteArray& body)
{
    QFile file(m_programs.filePath(QStringLiteral("dump%1").arg(++m_scripts)));
    const QByteArray text = "#!/bin/sh\nnote=" + m_programs.filePath(QStringLiteral("note")).toUtf8() + "\n" + body;
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() ||
        !file.setPermissions(QFile::ReadOwner | QFile::ExeOwner))
        qFatal("a script cannot be written");
    return file.fileName().toStdString();
}

QByteArray PgDumpTest::noted() const
{
    QFile file(m_programs.filePath(QStringLiteral("note")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void PgDumpTest::refuses(const SnapshotFixture& fixture, const std::string& program, api::ErrorCode code)
{
    auto options = fixture.options();
    options.tools.pgDump = program;
    options.tools.silence = std::chrono::milliseconds(700);
    const auto refused = fixture.take(options);
    QVERIFY(refused.has_error());
    QVERIFY2(refused.error().code == code, (refused.error().detail + " / " + refused.error().cause).c_str());
    QCOMPARE(fixture.files(), QStringList());
    VERIFY_OK(fixture[0].add("after " + program));
}

void PgDumpTest::oneThatIsMissingIsNamed()
{
    const SnapshotFixture fixture(m_databases, onServer, 1);
    refuses(fixture, m_programs.filePath(QStringLiteral("none")).toStdString(), api::ErrorCode::internal);
    refuses(fixture, script("echo something else"), api::ErrorCode::internal);
}

void PgDumpTest::anOlderOneIsRefused()
{
    const SnapshotFixture fixture(m_databases, onServer, 1);
    refuses(fixture, script("echo 'pg_dump (PostgreSQL) 14.9 (Debian 14.9-1)'; exit 0"), api::ErrorCode::conflict);
}

void PgDumpTest::oneThatFailsLeavesNothing()
{
    const SnapshotFixture fixture(m_databases, onServer, 1);
    refuses(fixture, script(fittingVersion + "echo half; echo 'no more' >&2; exit 1"), api::ErrorCode::internal);
}

void PgDumpTest::oneThatFallsSilentIsEnded()
{
    const SnapshotFixture fixture(m_databases, onServer, 1);
    refuses(fixture, script(fittingVersion + "echo half; echo $$ > $note; exec sleep 600"),
            api::ErrorCode::unavailable);
    QVERIFY(noted().toInt() > 0);
    QVERIFY(::kill(noted().toInt(), 0) != 0);
}

void PgDumpTest::cancellingEndsIt()
{
    const SnapshotFixture fixture(m_databases, onServer, 1);
    auto options = fixture.options();
    options.tools.pgDump = script(fittingVersion + "echo half; echo $$ > $note; exec sleep 600");
    options.progress = [](const SnapshotProgress& progress) {
        return progress.done > 0 ? core::Result<void>(core::makeError(api::ErrorCode::preconditionFailed, "enough"))
                                 : core::Result<void>();
    };
    COMPARE_CODE(fixture.take(options), preconditionFailed);
    QCOMPARE(fixture.files(), QStringList());
    QVERIFY(::kill(noted().toInt(), 0) != 0);
    const auto sessions =
        QStringLiteral("DO $$ BEGIN ASSERT NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE state LIKE "
                       "'idle in transaction%'); END $$");
    QTRY_VERIFY(m_databases.server().execute(QStringLiteral("postgres"), sessions));
    VERIFY_OK(fixture.take());
}

void PgDumpTest::thePasswordIsNotAmongItsArguments()
{
    const auto name = m_databases.make(onServer) + "&password=very%20secret";
    const auto opened = TestDatabases::open(onServer, name, storage::noteMigrations(onServer));
    VERIFY_OK(opened);
    const SnapshotFixture fixture(m_databases, onServer, 0);
    auto options = fixture.options();
    options.tools.pgDump = script(fittingVersion + "echo \"$@\" > $note; echo \"[$PGPASSWORD]\" >> $note; echo whole");
    const core::SystemClock clock;
    const SnapshotMember members[] = {snapshotMember("only", **opened).value()};
    const auto taken = stageSnapshot(members, options, clock);
    VERIFY_OK(taken);
    const auto lines = noted().split('\n');
    QVERIFY(lines[0].contains("--snapshot=") && lines[0].contains("host="));
    QVERIFY(!lines[0].contains("secret"));
    QCOMPARE(lines[1], QByteArray("[very secret]"));
}

void PgDumpTest::aSecretThatCannotBeHiddenIsRefused()
{
    const auto name = m_databases.make(onServer) + "&sslpassword=hidden";
    const auto opened = TestDatabases::open(onServer, name, storage::noteMigrations(onServer));
    VERIFY_OK(opened);
    const SnapshotFixture fixture(m_databases, onServer, 0);
    const core::SystemClock clock;
    const SnapshotMember members[] = {snapshotMember("only", **opened).value()};
    COMPARE_CODE(stageSnapshot(members, fixture.options(), clock), conflict);
    QCOMPARE(fixture.files(), QStringList());
}

void PgDumpTest::aServerThatGoesAwayLeavesNothing()
{
    const SnapshotFixture fixture(m_databases, onServer, 2);
    fillTable(fixture[1]);
    auto options = fixture.options();
    options.progress = [&](const SnapshotProgress& progress) {
        if (progress.member == "second" && progress.done > 0)
            m_databases.server().crash();
        return core::Result<void>();
    };
    COMPARE_CODE(fixture.take(options), unavailable);
    QCOMPARE(fixture.files(), QStringList());
    COMPARE_CODE(fixture.take(), unavailable);
    QVERIFY(m_databases.server().start());
    bool added = false;
    QTRY_VERIFY_WITH_TIMEOUT((added = added || fixture[1].add("after").has_value()), 30'000);
    const auto taken = fixture.take();
    VERIFY_OK(taken);
    QVERIFY(rowsOf(taken->databases[1], "notes") >= 30'000);
}

} // namespace bloomzy::backup

BLOOMZY_TEST(bloomzy::backup::PgDumpTest)
#include "PgDumpTest.moc"
