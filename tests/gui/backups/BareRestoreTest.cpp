#include "FakeBackups.h"
#include "tests/support/ApiClient.h"
#include "tests/support/Paths.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"
#include "ui/client/FileRestore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace bloomzy;
using namespace bloomzy::test;
using client::FileRestore;

/// A backup of a real server and its recovery key, given to the real bloomzyctl as the console does it.
class BareRestoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anotherKeyRestoresNothing();
    void theFileAndTheKeyBringTheServerBack();

private:
    /// What became of it.
    void restore(const QString& key)
    {
        FileRestore restore;
        m_outcome.reset();
        m_failure.reset();
        connect(&restore, &FileRestore::ended, this, [&](const FileRestore::Outcome& outcome) { m_outcome = outcome; });
        connect(&restore, &FileRestore::failed, this, [&](FileRestore::Failure failure, const QString& detail) {
            m_failure = {failure, detail};
        });
        restore.start({FileRestore::programBeside(programPath(u"bloomzyd"_s)), m_file, dataDir(), key});
        QTRY_VERIFY_WITH_TIMEOUT(!restore.isRunning(), 120'000);
    }
    [[nodiscard]] QString dataDir() const { return m_folder.filePath(u"bare"_s); }

    QTemporaryDir m_folder;
    QString m_file;
    QString m_key;
    std::optional<FileRestore::Outcome> m_outcome;
    std::optional<std::pair<FileRestore::Failure, QString>> m_failure;
};

void BareRestoreTest::initTestCase()
{
    const QString shelf = m_folder.filePath(u"shelf"_s);
    QVERIFY(QDir().mkpath(shelf));
    ServerProcess server;
    QVERIFY(server.start());
    ::ApiClient plain(server.url());
    QVERIFY(plain.setUp(server.setupToken()).status < 300);
    m_key = plain.send("POST", u"/api/v1/backups/recovery-keys"_s).json().value(u"identity"_s).toString();
    QVERIFY(!m_key.isEmpty());
    QCOMPARE(plain
                 .post(u"/api/v1/backups/destinations"_s,
                       {{u"name"_s, u"Shelf"_s},
                        {u"kind"_s, u"folder"_s},
                        {u"settings"_s, QJsonArray{QJsonObject{{u"name"_s, u"path"_s}, {u"value"_s, shelf}}}}})
                 .status,
             201);
    QCOMPARE(plain.send("POST", u"/api/v1/backups"_s).status, 202);
    const auto made = [&] { return plain.get(u"/api/v1/backups"_s).json().value(u"newestAt"_s).isString(); };
    QTRY_VERIFY_WITH_TIMEOUT(made(), 60'000);
    const QStringList files = QDir(shelf).entryList({u"*.age"_s});
    QCOMPARE(files.size(), 1);
    m_file = shelf + u'/' + files.first();
}

void BareRestoreTest::anotherKeyRestoresNothing()
{
    // A key in the right form that is none: its checksum does not fit.
    restore(u"AGE-SECRET-KEY-1"_s + QString(58, u'Q'));
    QVERIFY(m_failure && !m_outcome);
    QCOMPARE(m_failure->first, FileRestore::Failure::refused);
    QVERIFY(!m_failure->second.isEmpty());
    QVERIFY(!QFile::exists(dataDir() + u"/store"_s));
}

void BareRestoreTest::theFileAndTheKeyBringTheServerBack()
{
    restore(m_key);
    QVERIFY2(m_outcome, m_failure ? qPrintable(m_failure->second) : "");
    QVERIFY(m_outcome->restored);
    QVERIFY(!m_outcome->takenAt.isEmpty());
    ServerProcess server(dataDir());
    QVERIFY(server.start());
    ::ApiClient plain(server.url());
    QCOMPARE(plain.signIn(u"ada@example.org"_s, ::ApiClient::goodPassword()).status, 200);
    QCOMPARE(plain.get(u"/api/v1/backups/destinations"_s).json().value(u"items"_s).toArray().size(), 1);
}

BLOOMZY_GUI_TEST(BareRestoreTest)
#include "BareRestoreTest.moc"
