#include "ui/client/KeepRunning.h"

#include "tests/support/TestMain.h"
#include "ui/client/Background.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <sys/stat.h>

#include <csignal>

using namespace bloomzy::client;

/// "Keep running for the team", with and without a systemd that cooperates.
class KeepRunningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anUnwritableFolderChangesNothing();
    void withoutSystemdItSaysSo();
    void withoutLingerItSaysSo();
    void enablesAndDisables();
    void theUnitQuotesItsWords();
    void aSilentSystemdHoldsNobodyUp();

private:
    [[nodiscard]] KeepRunning keepRunning(bool systemd, bool linger) const;
    [[nodiscard]] QString script(const QString& name, int exitCode) const;
    [[nodiscard]] QByteArray content(const QString& path) const;
    [[nodiscard]] QString dataDir() const { return m_folder->filePath(QStringLiteral("da$ta 100%")); }
    [[nodiscard]] QString mark() const { return dataDir() + QStringLiteral("/run/keep-running"); }

    mutable Background m_background;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

KeepRunning::Outcome await(const QFuture<KeepRunning::Outcome>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("no result");
    return future.result();
}

} // namespace

void KeepRunningTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(dataDir()));
}

QString KeepRunningTest::script(const QString& name, int exitCode) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("no script");
    file.write("#!/bin/sh\necho \"$@\" >> \"" + file.fileName().toUtf8() + ".log\"\nexit " +
               QByteArray::number(exitCode) + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

KeepRunning KeepRunningTest::keepRunning(bool systemd, bool linger) const
{
    return KeepRunning(m_background, {.program = QStringLiteral("/opt/bloomzy/bin/bloomzyd"),
                                      .dataDir = dataDir(),
                                      .listen = QStringLiteral("0.0.0.0:7443"),
                                      .unitFolder = m_folder->filePath(QStringLiteral("units")),
                                      .systemctl = script(QStringLiteral("systemctl"), systemd ? 0 : 1),
                                      .loginctl = script(QStringLiteral("loginctl"), linger ? 0 : 1)});
}

QByteArray KeepRunningTest::content(const QString& path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void KeepRunningTest::anUnwritableFolderChangesNothing()
{
    QFile blocker(dataDir() + QStringLiteral("/run"));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const auto outcome = await(keepRunning(true, true).enable());
    QVERIFY(!outcome.staysWhenClosed && !outcome.startsWithMachine);
    QVERIFY(textOf(outcome).contains(QStringLiteral("data folder cannot be written")));
    QVERIFY(content(m_folder->filePath(QStringLiteral("systemctl.log"))).isEmpty());
}

void KeepRunningTest::withoutSystemdItSaysSo()
{
    const auto outcome = await(keepRunning(false, true).enable());
    QVERIFY(outcome.staysWhenClosed && !outcome.startsWithMachine);
    QVERIFY(textOf(outcome).contains(QStringLiteral("systemd")));
    QVERIFY(QFile::exists(mark()));
    const auto current = await(keepRunning(false, true).current());
    QVERIFY(current.staysWhenClosed && !current.startsWithMachine);
}

void KeepRunningTest::withoutLingerItSaysSo()
{
    const auto outcome = await(keepRunning(true, false).enable());
    QVERIFY(outcome.staysWhenClosed && !outcome.startsWithMachine);
    QVERIFY(textOf(outcome).contains(QStringLiteral("enable-linger")));
}

void KeepRunningTest::enablesAndDisables()
{
    const KeepRunning keep = keepRunning(true, true);
    const auto outcome = await(keep.enable());
    QVERIFY(outcome.staysWhenClosed && outcome.startsWithMachine);
    QCOMPARE(outcome.hindrance, KeepRunning::Hindrance::none);
    const QString unit = m_folder->filePath(QStringLiteral("units/")) + keep.unitName();
    QVERIFY(QFile::exists(unit));
    QVERIFY(content(m_folder->filePath(QStringLiteral("systemctl.log")))
                .contains("--user enable " + keep.unitName().toUtf8()));
    const auto off = await(keep.disable());
    QVERIFY(!off.staysWhenClosed && !off.startsWithMachine);
    QVERIFY(!QFile::exists(unit) && !QFile::exists(mark()));
}

void KeepRunningTest::theUnitQuotesItsWords()
{
    const KeepRunning keep = keepRunning(true, true);
    QVERIFY(await(keep.enable()).startsWithMachine);
    const QByteArray unit = content(m_folder->filePath(QStringLiteral("units/")) + keep.unitName());
    const QByteArray folder = dataDir()
                                  .replace(QLatin1Char('$'), QStringLiteral("$$"))
                                  .replace(QLatin1Char('%'), QStringLiteral("%%"))
                                  .toUtf8();
    QVERIFY2(unit.contains("ExecStart=\"/opt/bloomzy/bin/bloomzyd\" --data-dir \"" + folder +
                           "\" --listen \"0.0.0.0:7443\"\n"),
             unit);
}

void KeepRunningTest::aSilentSystemdHoldsNobodyUp()
{
    const QByteArray pipe = QFile::encodeName(m_folder->filePath(QStringLiteral("pipe")));
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    const QString systemctl = script(QStringLiteral("systemctl"), 0);
    QFile file(systemctl);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    // Nobody ever writes into the pipe.
    file.write("#!/bin/sh\necho $$ >> \"" + systemctl.toUtf8() + ".log\"\nexec cat \"" + pipe + "\"\n");
    file.close();

    auto background = std::make_unique<Background>();
    const KeepRunning keep(*background, {.program = QStringLiteral("/opt/bloomzy/bin/bloomzyd"),
                                         .dataDir = dataDir(),
                                         .listen = QStringLiteral("0.0.0.0:7443"),
                                         .unitFolder = m_folder->filePath(QStringLiteral("units")),
                                         .systemctl = systemctl,
                                         .loginctl = systemctl});
    const auto outcome = keep.enable();
    const QString log = systemctl + QStringLiteral(".log");
    QTRY_VERIFY_WITH_TIMEOUT(content(log).endsWith('\n'), 20'000);
    QElapsedTimer waited;
    waited.start();
    background.reset();
    QVERIFY2(waited.elapsed() < 10'000, QByteArray::number(waited.elapsed()).constData());
    const auto pids = content(log).split('\n');
    QCOMPARE(pids.size(), 2);
    QCOMPARE(::kill(pids.first().toInt(), 0), -1);
}

BLOOMZY_TEST(KeepRunningTest)
#include "KeepRunningTest.moc"
