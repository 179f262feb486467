#include "tests/gui/witness/WitnessFixture.h"
#include "tests/support/TestMain.h"
#include "ui/models/DiskFile.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace bloomzy;
using namespace bloomzy::test;
using client::LogChange;

/// What a person sees over the pages when the log was written anew, and what they can do.
class LogAlarmTest : public WitnessFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { end(); }
    void cannotBeClosed();
    void keepingChangesNothing();
    void offersNoTrustInWhatIsNotSigned();
    void savesNothingWithoutAFile();
    void savesTheEvidence();
    void trustsWhatIsTyped();
    void aLogThatWasTakenBackStaysUntilItIsDismissed();
    void speaksFrench();
    void isReachedByKeys();
    void isGoneWhenNothingIsWrong();

private:
    void forge();
    [[nodiscard]] QString save() const { return u"Save evidence…"_s; }
    [[nodiscard]] QString trust() const { return u"Trust the new log…"_s; }
};

void LogAlarmTest::init()
{
    begin();
    witness();
    waitUntilVerified();
}

void LogAlarmTest::forge()
{
    whileStopped(
        [this] { return forgeLog(m_bench->dataDir(), {"UPDATE events SET outcome = 'denied' WHERE sequence = 2"}); });
    waitUntilFound(LogChange::rewritten);
    QTRY_VERIFY(m_bench->button(save()));
}

void LogAlarmTest::cannotBeClosed()
{
    forge();
    const widgets::Banner* banner = m_bench->window->banners().find(u"console.log"_s);
    QVERIFY(banner && banner->spec().kind == widgets::BannerKind::danger && !banner->spec().closable);
    QVERIFY(m_bench->texts().contains(u"The audit log was rewritten."_s));
    const auto kept = client::headText(m_witness->finding()->kept.pin);
    const auto served = client::headText(m_witness->finding()->served);
    QVERIFY(banner->spec().detail.contains(kept->root.left(12)) &&
            banner->spec().detail.contains(served->root.left(12)));
    QVERIFY(kept->root != served->root);
}

void LogAlarmTest::keepingChangesNothing()
{
    forge();
    const QByteArray kept = contentOf(pinPath());
    const QString forks = pinPath() + u".forks"_s;
    QTRY_VERIFY(QFile::exists(forks));
    const QByteArray evidence = contentOf(forks);
    m_bench->button(trust())->click();
    QCOMPARE(m_bench->dialogs.asked.size(), 1);
    const widgets::Question question = m_bench->dialogs.asked.first();
    QCOMPARE(question.typedWord, u"TRUST"_s);
    QVERIFY(question.danger);
    QVERIFY(question.consequence.contains(client::headText(m_witness->finding()->kept.pin)->root));
    QVERIFY(question.consequence.contains(client::headText(m_witness->finding()->served)->root));
    QCOMPARE(contentOf(pinPath()), kept);
    QVERIFY(m_witness->finding() && m_bench->button(trust()));
    QCOMPARE(contentOf(forks), evidence);
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 2); // pin and evidence
}

void LogAlarmTest::offersNoTrustInWhatIsNotSigned()
{
    QVERIFY(run("UPDATE log_head SET checkpoint = replace(replace(replace(replace(checkpoint, 'A', 'B'), 'E', 'F'), "
                "'M', 'N'), 'Q', 'R')"));
    m_witness->look();
    waitUntilFound(LogChange::unsignedHead);
    QVERIFY(m_bench->button(save()) && !m_bench->button(trust()));
}

void LogAlarmTest::savesNothingWithoutAFile()
{
    forge();
    m_bench->button(save())->click();
    QCOMPARE(m_bench->dialogs.askedFiles.size(), 1);
    m_bench->dialogs.paths = {m_bench->path(u"no/such/folder/file.json"_s)};
    m_bench->button(save())->click();
    QTRY_VERIFY(
        m_bench->window->banners().find(u"console.log"_s)->spec().detail.contains(models::DiskFile::failureText()));
    QVERIFY(m_bench->toasts.isEmpty());
}

void LogAlarmTest::savesTheEvidence()
{
    forge();
    const QString path = m_bench->path(u"evidence.json"_s);
    m_bench->dialogs.paths = {path};
    m_bench->button(save())->click();
    QTRY_COMPARE(m_bench->toasts, QStringList{u"Evidence saved"_s});
    const QJsonObject evidence = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(evidence.value(u"change"_s).toString(), u"rewritten"_s);
    const QJsonObject kept = evidence.value(u"kept"_s).toObject();
    const QJsonObject served = evidence.value(u"served"_s).toObject();
    QCOMPARE(kept, QJsonDocument::fromJson(contentOf(pinPath())).object());
    QCOMPARE(kept.value(u"vkey"_s), served.value(u"vkey"_s));
    QVERIFY(kept.value(u"checkpoint"_s) != served.value(u"checkpoint"_s));
    const int keptSize = kept.value(u"checkpoint"_s).toString().section(u'\n', 1, 1).toInt();
    const int servedSize = served.value(u"checkpoint"_s).toString().section(u'\n', 1, 1).toInt();
    QCOMPARE(evidence.contains(u"proof"_s), servedSize > keptSize);
    QVERIFY(!QFileInfo(path).permissions().testFlag(QFile::ReadOther));
}

void LogAlarmTest::trustsWhatIsTyped()
{
    forge();
    const QByteArray kept = contentOf(pinPath());
    const client::LogPin served = m_witness->finding()->served;
    m_bench->dialogs.answers = {widgets::Choice::proceed};
    m_bench->button(trust())->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() && !m_witness->finding(), 20'000);
    QTRY_VERIFY(!m_bench->button(save()));
    QVERIFY(contentOf(pinPath()) != kept);
    const QStringList files = QDir(folder()).entryList(QDir::Files, QDir::Name);
    QCOMPARE(files.size(), 2);
    const QJsonObject aside = QJsonDocument::fromJson(contentOf(folder() + u'/' + files.at(1))).object();
    QCOMPARE(aside.value(u"kept"_s).toObject(), QJsonDocument::fromJson(kept).object());
    QCOMPARE(aside.value(u"served"_s).toObject().value(u"checkpoint"_s).toString().toUtf8(), served.checkpoint);
    // The log that was written anew is watched from now on.
    const auto before = *m_witness->verifiedTo();
    happen();
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() > before, 20'000);
}

void LogAlarmTest::aLogThatWasTakenBackStaysUntilItIsDismissed()
{
    const QString copy = m_bench->path(u"copy.db"_s);
    whileStopped([&] { return QFile::copy(database(), copy); });
    waitUntilVerified();
    forge();
    const client::LogPin forged = m_witness->finding()->served;
    whileStopped([&] { return QFile::remove(database()) && QFile::copy(copy, database()); });
    QTRY_VERIFY_WITH_TIMEOUT(!m_witness->finding() && m_witness->verifiedTo(), 20'000);
    const QString dismiss = u"Dismiss…"_s;
    QTRY_VERIFY(m_bench->button(dismiss) && m_bench->button(save()) && !m_bench->button(trust()));
    const widgets::Banner* banner = m_bench->window->banners().find(u"console.log"_s);
    QVERIFY(!banner->spec().closable && banner->spec().kind == widgets::BannerKind::danger);
    QVERIFY(banner->spec().detail.contains(client::headText(forged)->root.left(12)));
    const QStringList before = QDir(folder()).entryList(QDir::Files);
    m_bench->button(dismiss)->click();
    QCOMPARE(m_bench->dialogs.asked.size(), 1);
    QCOMPARE(m_bench->dialogs.asked.first().typedWord, u"DISMISS"_s);
    QCOMPARE(QDir(folder()).entryList(QDir::Files), before);
    witness(); // as after a start
    QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo() && m_bench->button(dismiss), 20'000);
    m_bench->dialogs.answers = {widgets::Choice::proceed};
    m_bench->button(dismiss)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->window->banners().contains(u"console.log"_s), 20'000);
    const QStringList files = QDir(folder()).entryList({u"one.*.json"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    const QByteArray aside = contentOf(folder() + u'/' + files.first());
    QVERIFY(QString::fromUtf8(aside).contains(client::headText(forged)->root));
    witness();
    waitUntilVerified();
    QVERIFY(m_witness->forks().isEmpty() && !m_bench->window->banners().contains(u"console.log"_s));
}

void LogAlarmTest::speaksFrench()
{
    forge();
    m_bench->translator.setLanguage(theme::Language::french);
    m_alarm->show();
    QTRY_VERIFY(m_bench->texts().contains(u"Le journal d’audit a été réécrit."_s));
    QVERIFY(m_bench->button(u"Enregistrer la preuve…"_s) && m_bench->button(u"Faire confiance au nouveau journal…"_s));
    m_bench->translator.setLanguage(theme::Language::english);
}

void LogAlarmTest::isReachedByKeys()
{
    forge();
    QVERIFY(m_bench->tabTo(m_bench->button(trust())));
    QTest::keyClick(m_bench->window->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(m_bench->dialogs.asked.size(), 1);
}

void LogAlarmTest::isGoneWhenNothingIsWrong()
{
    QVERIFY(!m_bench->window->banners().contains(u"console.log"_s));
    happen();
    m_witness->look();
    waitUntilVerified();
    QVERIFY(!m_bench->window->banners().contains(u"console.log"_s));
}

BLOOMZY_GUI_TEST(LogAlarmTest)
#include "LogAlarmTest.moc"
