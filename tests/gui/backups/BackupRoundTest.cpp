#include "BackupsWindow.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"
#include "ui/pages/backups/NowCard.h"

#include <QDir>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Backups that are really made, by a real server, from the page.
class BackupRoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_console.reset(); }
    void withoutARecoveryKeyItIsNotBegun();
    void aBackupIsMadeVerifiedAndPinned();
    void aPlaceThatIsGoneIsToldOnItsRow();
    void whatAnotherMakesIsShown();

private:
    void open()
    {
        m_console = std::make_unique<BackupsWindow>(m_server.url(), m_folder.path());
        QVERIFY(m_console->signIn(u"ada@example.org"_s, ::ApiClient::goodPassword()));
        QVERIFY(m_console->open());
        QTRY_VERIFY_WITH_TIMEOUT(m_console->isLoaded(), 20'000);
    }
    [[nodiscard]] QJsonArray points()
    {
        return m_plain->get(u"/api/v1/backups/points"_s).json().value(u"items"_s).toArray();
    }
    [[nodiscard]] int rows() const { return m_console->view().model().rowCount(); }
    [[nodiscard]] bool idle() const { return m_console->view().work().isIdle(); }

    ServerProcess m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<::ApiClient> m_plain;
    std::unique_ptr<BackupsWindow> m_console;
};

void BackupRoundTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_plain = std::make_unique<::ApiClient>(m_server.url());
    QVERIFY(m_plain->setUp(m_server.setupToken()).status < 300);
    const QString place = m_folder.filePath(u"backups"_s);
    QVERIFY(QDir().mkpath(place));
    QCOMPARE(m_plain
                 ->post(u"/api/v1/backups/destinations"_s,
                        {{u"name"_s, u"Shelf"_s},
                         {u"kind"_s, u"folder"_s},
                         {u"settings"_s, QJsonArray{QJsonObject{{u"name"_s, u"path"_s}, {u"value"_s, place}}}}})
                 .status,
             201);
}

void BackupRoundTest::withoutARecoveryKeyItIsNotBegun()
{
    open();
    QTRY_VERIFY(!m_console->action("now").isEnabled());
    // Also not when somebody asks all the same.
    m_console->view().work().create();
    QTRY_VERIFY(!m_console->banner("failure").isEmpty());
    QVERIFY(idle());
    QCOMPARE(rows(), 0);
    QVERIFY(m_plain->send("POST", u"/api/v1/backups/recovery-keys"_s).status == 201);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->action("now").isEnabled(), 20'000); // the live events tell
}

void BackupRoundTest::aBackupIsMadeVerifiedAndPinned()
{
    open();
    QTRY_VERIFY(m_console->action("now").isEnabled());
    m_console->button("backUpNow").click();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->toasts.contains(u"The backup was made"_s), 60'000);
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(m_console->cell(0, PointsModel::whyColumn), u"By hand"_s);
    QVERIFY(QDir(m_folder.filePath(u"backups"_s)).entryList({u"*.age"_s}).size() == 1);
    m_console->choose(0);
    QTRY_VERIFY(m_console->action("verify").isEnabled());
    m_console->table().setFocus();
    QTest::keyClick(&m_console->table(), Qt::Key_V);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->toasts.contains(u"The backup was verified"_s), 60'000);
    QTRY_COMPARE(m_console->cell(0, PointsModel::checkColumn), u"Verified"_s);
    m_console->action("pin").trigger();
    QTRY_VERIFY(m_console->cell(0, PointsModel::whenColumn).contains(u"pinned"_s));
    QVERIFY(points().first().toObject().value(u"pinned"_s).toBool());
    QCOMPARE(m_console->action("pin").text().remove(u'&'), u"Unpin"_s);
    QTRY_VERIFY(m_console->says(u"Last verified backup: "_s));
}

void BackupRoundTest::aPlaceThatIsGoneIsToldOnItsRow()
{
    open();
    QTRY_VERIFY(m_console->action("now").isEnabled());
    const int before = rows();
    QVERIFY(QDir().rename(m_folder.filePath(u"backups"_s), m_folder.filePath(u"moved"_s)));
    m_console->button("backUpNow").click();
    QTRY_VERIFY_WITH_TIMEOUT(m_console->banner("failure").startsWith(u"No backup was made."_s), 60'000);
    QVERIFY(idle());
    QTRY_VERIFY(m_console->says(u"then check it again."_s));
    QVERIFY(QDir().rename(m_folder.filePath(u"moved"_s), m_folder.filePath(u"backups"_s)));
    if (rows() > before)
        QCOMPARE(m_console->cell(0, PointsModel::checkColumn), u"Failed"_s);
}

void BackupRoundTest::whatAnotherMakesIsShown()
{
    open();
    const int before = rows();
    QCOMPARE(m_plain->send("POST", u"/api/v1/backups"_s).status, 202);
    QTRY_VERIFY_WITH_TIMEOUT(rows() > before, 60'000);
    QTRY_VERIFY(idle());
}

BLOOMZY_GUI_TEST(BackupRoundTest)
#include "BackupRoundTest.moc"
