#include "ui/client/LogPin.h"

#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy::client;

namespace {

const LogPin somePin{"bloomzy/audit/one+00000000+AQ==", "bloomzy/audit/one\n3\nAA==\n\n\xe2\x80\x94 one AA==\n"};
constexpr QFile::Permissions ownersOnly =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser; // Qt tells the caller's too

} // namespace

/// Where a console keeps what it knows of a server's log.
class LogPinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void tellsDamageFromNothing_data();
    void tellsDamageFromNothing();
    void staysInItsFolder();
    void keepsWhatWasWhenItCannotWrite();
    void keepsAPinForItsOwnerOnly();
    void losesNothingThatIsPutAside();

private:
    [[nodiscard]] LogPinFile file(const QString& id = QStringLiteral("id")) const
    {
        return {m_folder->filePath(QStringLiteral("witness")), id};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LogPinTest::tellsDamageFromNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    for (const char* content : {"", "rubbish", "{}", "[]", R"({"vkey":"a"})", R"({"checkpoint":"a"})",
                                R"({"vkey":1,"checkpoint":"a"})", R"({"vkey":"","checkpoint":"a"})"})
        QTest::newRow(*content ? content : "empty") << QByteArray(content);
}

void LogPinTest::tellsDamageFromNothing()
{
    QFETCH(const QByteArray, content);
    QVERIFY(file().read().is == KeptLog::Is::none);
    QCOMPARE(file().write(somePin), QString());
    QFile raw(file().path());
    QVERIFY(raw.open(QIODevice::WriteOnly | QIODevice::Truncate));
    raw.write(content);
    raw.close();
    const KeptLog kept = file().read();
    QVERIFY(kept.is == KeptLog::Is::damaged && !kept.why.isEmpty());
    QCOMPARE(kept.pin.checkpoint, content);
}

void LogPinTest::staysInItsFolder()
{
    const LogPinFile odd = file(QStringLiteral("../../odd"));
    QCOMPARE(odd.write(somePin), QString());
    QCOMPARE(QFileInfo(odd.path()).absolutePath(), QDir(m_folder->filePath(QStringLiteral("witness"))).absolutePath());
}

void LogPinTest::keepsWhatWasWhenItCannotWrite()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("witness")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(!file().write(somePin).isEmpty());
    QVERIFY(!file().putAside("evidence", QDateTime::currentDateTimeUtc()).isEmpty());
}

void LogPinTest::keepsAPinForItsOwnerOnly()
{
    QCOMPARE(file().write(somePin), QString());
    const KeptLog kept = file().read();
    QVERIFY(kept.is == KeptLog::Is::pin && kept.pin == somePin);
    QCOMPARE(QFileInfo(file().path()).permissions(), ownersOnly);
    QVERIFY(file(QStringLiteral("other")).read().is == KeptLog::Is::none);
}

void LogPinTest::losesNothingThatIsPutAside()
{
    const QDateTime now(QDate(2026, 11, 30), QTime(3, 0), Qt::UTC);
    QCOMPARE(file().putAside("one", now), QString());
    QCOMPARE(file().putAside("two", now), QString());
    const QDir folder(m_folder->filePath(QStringLiteral("witness")));
    QCOMPARE(folder.entryList(QDir::Files, QDir::Name), (QStringList{QStringLiteral("id.20261130T030000000Z-2.json"),
                                                                     QStringLiteral("id.20261130T030000000Z.json")}));
    QVERIFY(file().read().is == KeptLog::Is::none);
}

BLOOMZY_TEST(LogPinTest)
#include "LogPinTest.moc"
