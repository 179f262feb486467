#include "tests/gui/witness/WitnessFixture.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace bloomzy;
using namespace bloomzy::test;
using client::LogChange;

namespace {

constexpr const char* edit = "UPDATE events SET outcome = 'denied' WHERE sequence = 2";
constexpr const char* cut = "DELETE FROM events WHERE sequence > 3";

} // namespace

/// The console as a witness of a real server whose owner writes the log anew.
class LogWitnessTest : public WitnessFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { end(); }
    void keepsNothingForWhoMayNotRead();
    void findsALogThatWasWrittenAnew();
    void findsALogThatWasCut();
    void findsAnOlderCopy();
    void findsAForkThatHasGrown();
    void findsAnotherKey();
    void findsAHeadThatIsNotSigned();
    void findsThatNoHeadIsServed();
    void findsThatNothingIsProven();
    void findsADamagedPin();
    void neverMovesToWhatIsNotProven();
    void goesOnWhenTheLogIsBack();
    void keepsTheEvidenceOfALogThatWasTakenBack();
    void keepsNothingOfWhatNobodySigned();
    void followsAnHonestLog();
    void looksAgainWhenEventsArrive();
    void agreesWithAnotherConsole();
};

void LogWitnessTest::init()
{
    begin();
    witness();
    waitUntilVerified();
}

void LogWitnessTest::keepsNothingForWhoMayNotRead()
{
    stopServer();
    const std::string accounts = (m_bench->dataDir() + u"/store/auth.db"_s).toStdString();
    QVERIFY(storage::RawSqlite(accounts).run("UPDATE user_roles SET role_id = 'viewer'"));
    QVERIFY(QFile::remove(pinPath()));
    startServer();
    m_bench->client->session().refreshMe();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->client->session().may(u"audit.read"), 20'000);
    QTRY_VERIFY(!m_witness->verifiedTo());
    m_witness->look();
    witness();
    QVERIFY(!m_witness->verifiedTo() && !m_witness->finding());
    QVERIFY(!QFile::exists(pinPath()));
}

void LogWitnessTest::findsALogThatWasWrittenAnew()
{
    const QByteArray kept = contentOf(pinPath());
    whileStopped([this] { return forgeLog(m_bench->dataDir(), {edit}); });
    waitUntilFound(LogChange::rewritten);
    QVERIFY(m_witness->finding()->mayTrust);
    QCOMPARE(contentOf(pinPath()), kept);
}

void LogWitnessTest::findsALogThatWasCut()
{
    const QByteArray kept = contentOf(pinPath());
    whileStopped([this] { return forgeLog(m_bench->dataDir(), {cut}); });
    waitUntilFound(LogChange::cut);
    QCOMPARE(contentOf(pinPath()), kept);
}

void LogWitnessTest::findsAnOlderCopy()
{
    const QString copy = m_bench->path(u"copy.db"_s);
    stopServer();
    QVERIFY(QFile::copy(database(), copy));
    startServer();
    // More than the starts and stops that the older log is told of later.
    constexpr quint64 changes = 12;
    const auto before = *m_witness->verifiedTo();
    for (quint64 i = 0; i < changes; ++i)
        happen();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() >= before + changes, 20'000);
    whileStopped([&] { return QFile::remove(database()) && QFile::copy(copy, database()); });
    waitUntilFound(LogChange::cut);
}

void LogWitnessTest::findsAForkThatHasGrown()
{
    whileStopped([this] { return forgeLog(m_bench->dataDir(), {edit}); });
    waitUntilFound(LogChange::rewritten);
    for (int i = 0; i < 3; ++i)
        happen();
    // A console that starts now has only its pin, and a server with more events than that.
    witness();
    waitUntilFound(LogChange::rewritten);
    QTRY_VERIFY_WITH_TIMEOUT(client::headText(m_witness->finding()->served)->size >=
                                 client::headText(m_witness->finding()->kept.pin)->size,
                             20'000);
}

void LogWitnessTest::findsAnotherKey()
{
    const QByteArray kept = contentOf(pinPath());
    whileStopped([this] {
        return run("DELETE FROM events") && run("DELETE FROM log_tiles") && run("DELETE FROM log_head") &&
               run("DELETE FROM log_key");
    });
    waitUntilFound(LogChange::keyChanged);
    QCOMPARE(contentOf(pinPath()), kept);
}

void LogWitnessTest::findsAHeadThatIsNotSigned()
{
    QVERIFY(run("UPDATE log_head SET checkpoint = replace(checkpoint, 'A', 'B')"));
    m_witness->look();
    waitUntilFound(LogChange::unsignedHead);
    QVERIFY(!m_witness->finding()->mayTrust);
    const QByteArray kept = contentOf(pinPath());
    m_witness->trust();
    QCOMPARE(contentOf(pinPath()), kept);
}

void LogWitnessTest::findsThatNoHeadIsServed()
{
    QVERIFY(run("DELETE FROM log_head"));
    m_witness->look();
    waitUntilFound(LogChange::unproven);
    QVERIFY(!m_witness->finding()->mayTrust);
}

/// The head is signed, and the server cannot prove that it goes on from the kept one.
void LogWitnessTest::findsThatNothingIsProven()
{
    const QByteArray kept = contentOf(pinPath());
    const auto size = [this] {
        return storage::RawSqlite(database().toStdString()).number("SELECT size FROM log_head");
    };
    const auto before = size();
    m_alarm.reset();
    m_witness.reset();
    happen();
    QTRY_VERIFY_WITH_TIMEOUT(size() > before, 20'000);
    QVERIFY(run("UPDATE log_tiles SET hashes = ''"));
    witness();
    waitUntilFound(LogChange::unproven);
    QVERIFY(m_witness->finding()->mayTrust);
    QCOMPARE(contentOf(pinPath()), kept);
}

void LogWitnessTest::findsADamagedPin()
{
    QFile file(pinPath());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("{}") == 2);
    file.close();
    m_witness->look();
    waitUntilFound(LogChange::pinDamaged);
    QCOMPARE(contentOf(pinPath()), QByteArray("{}"));
}

void LogWitnessTest::neverMovesToWhatIsNotProven()
{
    whileStopped([this] { return forgeLog(m_bench->dataDir(), {edit}); });
    waitUntilFound(LogChange::rewritten);
    const QByteArray kept = contentOf(pinPath());
    for (int i = 0; i < 3; ++i) {
        happen();
        m_witness->look();
    }
    witness();
    waitUntilFound(LogChange::rewritten);
    QCOMPARE(contentOf(pinPath()), kept);
}

void LogWitnessTest::goesOnWhenTheLogIsBack()
{
    const QString copy = m_bench->path(u"copy.db"_s);
    stopServer();
    QVERIFY(QFile::copy(database(), copy));
    QVERIFY(forgeLog(m_bench->dataDir(), {edit}));
    startServer();
    m_witness->look();
    waitUntilFound(LogChange::rewritten);
    whileStopped([&] { return QFile::remove(database()) && QFile::copy(copy, database()); });
    QTRY_VERIFY_WITH_TIMEOUT(!m_witness->finding() && m_witness->verifiedTo(), 20'000);
}

/// It showed two logs, whatever it shows now: another start of the console knows it too.
void LogWitnessTest::keepsTheEvidenceOfALogThatWasTakenBack()
{
    QVERIFY(m_witness->forks().isEmpty() && m_witness->evidence().isEmpty());
    const QByteArray kept = contentOf(pinPath());
    const QString copy = m_bench->path(u"copy.db"_s);
    stopServer();
    QVERIFY(QFile::copy(database(), copy));
    QVERIFY(forgeLog(m_bench->dataDir(), {edit}));
    startServer();
    m_witness->look();
    waitUntilFound(LogChange::rewritten);
    const client::LogPin forged = m_witness->finding()->served;
    whileStopped([&] { return QFile::remove(database()) && QFile::copy(copy, database()); });
    QTRY_VERIFY_WITH_TIMEOUT(!m_witness->finding() && m_witness->verifiedTo(), 20'000);
    witness();
    QTRY_VERIFY_WITH_TIMEOUT(!m_witness->finding() && m_witness->verifiedTo(), 20'000);
    QVERIFY(!m_witness->forks().isEmpty());
    const client::LogFork fork = m_witness->forks().constFirst();
    QCOMPARE(fork.served, forged);
    QCOMPARE(fork.kept.checkpoint, QJsonDocument::fromJson(kept).object().value(u"checkpoint"_s).toString().toUtf8());
    QVERIFY(fork.foundAt.isValid());
    QVERIFY(!m_witness->evidence().isEmpty());
    QVERIFY(!QFileInfo(pinPath() + u".forks"_s).permissions().testFlag(QFile::ReadOther));
}

void LogWitnessTest::keepsNothingOfWhatNobodySigned()
{
    QVERIFY(run("UPDATE log_head SET checkpoint = replace(checkpoint, 'A', 'B')"));
    m_witness->look();
    waitUntilFound(LogChange::unsignedHead);
    QVERIFY(m_witness->forks().isEmpty());
}

void LogWitnessTest::followsAnHonestLog()
{
    const auto before = *m_witness->verifiedTo();
    const QJsonObject first = QJsonDocument::fromJson(contentOf(pinPath())).object();
    happen();
    stopServer();
    startServer();
    m_witness->look();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() > before, 20'000);
    const QJsonObject now = QJsonDocument::fromJson(contentOf(pinPath())).object();
    QCOMPARE(now.value(u"vkey"_s), first.value(u"vkey"_s));
    QVERIFY(now.value(u"checkpoint"_s) != first.value(u"checkpoint"_s));
    QVERIFY(QFileInfo(pinPath()).permissions().testFlag(QFile::ReadOther) == false);
}

void LogWitnessTest::looksAgainWhenEventsArrive()
{
    for (int i = 0; i < 3; ++i) {
        const auto before = *m_witness->verifiedTo();
        happen();
        QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() > before, 20'000);
    }
}

void LogWitnessTest::agreesWithAnotherConsole()
{
    client::LogWitness other(*m_bench->client, m_bench->background, {.folder = folder(), .profileId = u"one"_s});
    for (int i = 0; i < 3; ++i) {
        happen();
        m_witness->look();
        other.look();
    }
    QTRY_VERIFY_WITH_TIMEOUT(other.verifiedTo() && m_witness->verifiedTo(), 20'000);
    QVERIFY(!other.finding() && !m_witness->finding());
}

BLOOMZY_GUI_TEST(LogWitnessTest)
#include "LogWitnessTest.moc"
