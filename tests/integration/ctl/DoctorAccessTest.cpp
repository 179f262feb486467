#include "tests/integration/ctl/DoctorFixture.h"
#include "tests/support/Paths.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QProcess>

#include <sys/stat.h>

#include <unistd.h>

using namespace bloomzy::test;

namespace {

constexpr uid_t somebody = 65534;

/// Modes do not hold root back: where the tests are root's, programs that they shall hold back are somebody's.
CtlRun runUnprivileged(const QString& program, const QStringList& arguments)
{
    QProcess process;
    if (::geteuid() == 0)
        process.setChildProcessModifier([] {
            if (::setgid(somebody) != 0 || ::setuid(somebody) != 0)
                ::_exit(127);
        });
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// The doctor on folders that their owner, or another user, may not use, beside what the server says of them.
class DoctorAccessTest : public DoctorFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        makeWhole();
        // Others have to get at the copies, and at nothing else.
        QCOMPARE(::chmod(QFile::encodeName(m_temporary.path()).constData(), 0711), 0);
        // Where the build lies, others may have no access.
        for (const char* name : {"bloomzyd", "bloomzyctl"})
            QVERIFY(QFile::copy(programPath(text(name)), program(name)));
    }
    void init()
    {
        copyWhole();
        if (::geteuid() == 0)
            QCOMPARE(QProcess::execute(text("chown"), {text("-R"), QString::number(somebody), m_folder}), 0);
    }
    void cleanup()
    {
        for (const char* path : {"", "store", "keys"})
            ::chmod(nameOf(path).constData(), 0700);
        removeCopy();
    }

    void tellsWhatItsOwnerMayNotUse_data();
    void tellsWhatItsOwnerMayNotUse();
    void tellsAFolderThatCannotBeEntered();
    void tellsAFolderOfAnotherUser();
    void findsNothingWrongWithAWholeFolder();

private:
    [[nodiscard]] QString program(const char* name) const { return m_temporary.filePath(text(name)); }
    [[nodiscard]] QByteArray nameOf(const char* path) const { return QFile::encodeName(inFolder(path)); }
    [[nodiscard]] CtlRun look() const
    {
        return runUnprivileged(program("bloomzyctl"), {text("doctor"), text("--data-dir"), m_folder, text("--listen"),
                                                       text("127.0.0.1:0"), text("--json")});
    }
    [[nodiscard]] CtlRun serve() const
    {
        return runUnprivileged(program("bloomzyd"),
                               {text("--data-dir"), m_folder, text("--listen"), text("127.0.0.1:0")});
    }
};

void DoctorAccessTest::tellsWhatItsOwnerMayNotUse_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("mode");
    const auto add = [](const char* path, int mode) { QTest::newRow(path) << text(path) << mode; };
    add("store/catalog.db", 0400);
    add("audit/audit.db", 0);
    add("store", 0500);
    add("lock", 0400);
    add("keys/master-key", 0);
    add("keys", 0);
    add("tls/server.key", 0200);
}

void DoctorAccessTest::tellsWhatItsOwnerMayNotUse()
{
    QFETCH(QString, path);
    QFETCH(int, mode);
    const QString whole = m_folder + u'/' + path;
    QCOMPARE(::chmod(QFile::encodeName(whole).constData(), static_cast<mode_t>(mode)), 0);
    QVERIFY(serve().code > 0); // it does not start
    const CtlRun run = look();
    QVERIFY2(run.code == EX_NOPERM, run.out + run.err);
    const auto found = findingsOf(run, text("access"));
    QVERIFY2(found.size() == 1, run.out);
    QCOMPARE(found.first().value(text("state")).toString(), text("problem"));
    QVERIFY(found.first().value(text("meaning")).toString().contains(whole));
    const QString remedy = found.first().value(text("remedy")).toString();
    QCOMPARE(QProcess::execute(text("sh"), {text("-c"), remedy}), 0); // the remedy is one
    const CtlRun after = look();
    QVERIFY2(after.code == EX_OK, after.out + after.err);
}

/// The data are there: nobody shall put a backup over them.
void DoctorAccessTest::tellsAFolderThatCannotBeEntered()
{
    for (const char* path : {"store", ""}) {
        QCOMPARE(::chmod(nameOf(path).constData(), 0), 0);
        const CtlRun run = look();
        QVERIFY2(run.code == EX_NOPERM, run.out + run.err);
        QVERIFY2(!run.out.contains("is missing") && !run.out.contains("last backup"), run.out);
        QVERIFY2(findingsOf(run, text("access")).first().value(text("remedy")).toString().startsWith(text("chmod 700")),
                 run.out);
        QCOMPARE(::chmod(nameOf(path).constData(), 0700), 0);
    }
}

void DoctorAccessTest::tellsAFolderOfAnotherUser()
{
    if (::geteuid() != 0)
        QSKIP("only root has folders of other users at hand");
    QCOMPARE(QProcess::execute(text("chown"), {text("-R"), text("0"), m_folder}), 0);
    const CtlRun run = look();
    QVERIFY2(run.code == EX_NOPERM, run.out + run.err);
    QCOMPARE(run.json().value(text("ok")).toBool(true), false);
    const QJsonObject found = findingsOf(run, text("access")).first();
    QCOMPARE(found.value(text("state")).toString(), text("problem"));
    QVERIFY2(found.value(text("remedy")).toString().contains(text("user 0")), run.out);
    // And of one that lies in a folder that cannot be entered.
    QVERIFY(QDir().mkdir(inFolder("data")));
    const CtlRun within =
        runUnprivileged(program("bloomzyctl"), {text("doctor"), text("--data-dir"), inFolder("data"), text("--json")});
    QVERIFY2(within.code == EX_NOPERM, within.out + within.err);
    QVERIFY(!findingsOf(within, text("access")).first().value(text("remedy")).toString().isEmpty());
}

void DoctorAccessTest::findsNothingWrongWithAWholeFolder()
{
    const CtlRun run = look();
    QVERIFY2(run.code == EX_OK, run.out + run.err);
    QCOMPARE(unwellIn(run), QStringList());
}

BLOOMZY_TEST(DoctorAccessTest)
#include "DoctorAccessTest.moc"
