#include "tests/gui/witness/WitnessFixture.h"
#include "tests/support/TestMain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace bloomzy;
using namespace bloomzy::test;
using client::LogChange;

/// The console before a server whose audit log was restored from a backup on a bare machine.
class RestoredWitnessTest : public WitnessFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { end(); }
    void findsACopyThatDoesNotSaySo();
    void saysHowMuchWasLost();
    void speaksFrench();
    void keepsThePinUntilItIsAccepted();
    void goesOnOnceItIsAccepted();
    void goesOnByItselfWhereNothingWasLost();

private:
    /// As of now, with the server stopped and started again.
    void takeBackup();
    void putBackup(bool honest);
    [[nodiscard]] QString accept() const { return u"Accept the loss…"_s; }
    [[nodiscard]] QString copy() const { return m_bench->path(u"audit-of-the-backup.db"_s); }
};

void RestoredWitnessTest::init()
{
    begin();
    witness();
    waitUntilVerified();
}

void RestoredWitnessTest::takeBackup()
{
    whileStopped([this] { return QFile::copy(database(), copy()); });
    waitUntilVerified();
}

void RestoredWitnessTest::putBackup(bool honest)
{
    whileStopped([&] {
        for (const QString& beside : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(database() + beside);
        return QFile::copy(copy(), database()) && (!honest || goOnAfterRestore(m_bench->dataDir()));
    });
}

void RestoredWitnessTest::findsACopyThatDoesNotSaySo()
{
    takeBackup();
    for (int i = 0; i < 30; ++i)
        happen();
    m_witness->look();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() > quint64(30), 20'000);
    putBackup(false);
    waitUntilFound(LogChange::cut);
    QVERIFY(!m_bench->button(accept()));
}

void RestoredWitnessTest::saysHowMuchWasLost()
{
    takeBackup();
    const auto kept = quint64(storage::RawSqlite(copy().toStdString()).number("SELECT count(*) FROM events"));
    for (int i = 0; i < 5; ++i)
        happen();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() >= kept + 5, 20'000);
    putBackup(true);
    waitUntilFound(LogChange::restored);
    const widgets::Banner* banner = m_bench->window->banners().find(u"console.log"_s);
    QVERIFY(banner && banner->spec().kind == widgets::BannerKind::warn && !banner->spec().closable);
    const quint64 lost = m_witness->finding()->lost;
    QVERIFY(lost >= 5);
    QCOMPARE(banner->spec().headline, u"%1 events lost in a restore"_s.arg(lost));
    const QJsonObject evidence = QJsonDocument::fromJson(m_witness->evidence()).object();
    QCOMPARE(evidence.value(u"change"_s).toString(), u"restored"_s);
    QCOMPARE(evidence.value(u"lost"_s).toInteger(), qint64(lost));
    QCOMPARE(evidence.value(u"closed"_s).toArray().size(), 1);
}

void RestoredWitnessTest::speaksFrench()
{
    saysHowMuchWasLost();
    m_bench->translator.setLanguage(theme::Language::french);
    m_alarm->show();
    QTRY_VERIFY(
        m_bench->texts().contains(u"%1 événements perdus lors d’une restauration"_s.arg(m_witness->finding()->lost)));
    QVERIFY(m_bench->button(u"Accepter la perte…"_s));
    m_bench->translator.setLanguage(theme::Language::english);
}

void RestoredWitnessTest::keepsThePinUntilItIsAccepted()
{
    saysHowMuchWasLost();
    const QByteArray kept = contentOf(pinPath());
    m_bench->button(accept())->click();
    QCOMPARE(m_bench->dialogs.asked.size(), 1);
    QVERIFY(m_bench->dialogs.asked.first().title.contains(QString::number(m_witness->finding()->lost)));
    QCOMPARE(contentOf(pinPath()), kept);
    QVERIFY(m_witness->finding());
}

void RestoredWitnessTest::goesOnOnceItIsAccepted()
{
    saysHowMuchWasLost();
    const QByteArray kept = contentOf(pinPath());
    const QByteArray lostHead = m_witness->finding()->kept.pin.checkpoint;
    m_bench->dialogs.answers = {widgets::Choice::proceed};
    m_bench->button(accept())->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() && !m_witness->finding(), 20'000);
    QTRY_VERIFY(!m_bench->button(accept()));
    QVERIFY(contentOf(pinPath()) != kept);
    const QStringList files = QDir(folder()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 2);
    // The log keeps what this console had, for whoever asks later what is missing.
    storage::RawSqlite log(database().toStdString());
    QTRY_COMPARE(log.number("SELECT COUNT(*) FROM events WHERE action = 'audit.acceptLoss'"), std::int64_t(1));
    const auto before = *m_witness->verifiedTo();
    happen();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() > before, 20'000);
}

/// The console was not there while the events happened that are lost.
void RestoredWitnessTest::goesOnByItselfWhereNothingWasLost()
{
    takeBackup();
    const QByteArray kept = contentOf(pinPath());
    m_alarm.reset();
    m_witness.reset();
    stopServer();
    QVERIFY(goOnAfterRestore(m_bench->dataDir()));
    startServer();
    witness();
    waitUntilVerified();
    QVERIFY(contentOf(pinPath()) != kept);
    QVERIFY(!m_bench->window->banners().contains(u"console.log"_s));
}

BLOOMZY_GUI_TEST(RestoredWitnessTest)
#include "RestoredWitnessTest.moc"
