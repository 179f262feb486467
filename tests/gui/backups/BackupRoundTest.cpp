#include "BackupsWindow.h"
#include "tests/support/ServerProcess.h"
#include "tests/support/TestMain.h"
#include "ui/models/RecoveryKeyField.h"
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
    void itIsRestoredForATest();
    /// The server comes back with other data, so it is the last.
    void aDryRunCountsAndARestoreFollows();

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
    /// The server forgets its own key of a backup that it tested by itself, and asks for this one.
    void giveKeyWhereAsked(const char* goOn)
    {
        for (auto* field : m_console->view().findChildren<models::RecoveryKeyField*>()) {
            auto* edit = field->findChild<QLineEdit*>();
            if (!field->isVisible() || edit->text() == m_identity)
                continue;
            edit->setText(m_identity);
            m_console->view().findChild<QPushButton*>(QLatin1String(goOn))->click();
        }
    }
    [[nodiscard]] int rows() const { return m_console->view().model().rowCount(); }
    [[nodiscard]] bool idle() const { return m_console->view().work().isIdle(); }

    ServerProcess m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<::ApiClient> m_plain;
    std::unique_ptr<BackupsWindow> m_console;
    QString m_identity;
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
    m_identity = m_plain->send("POST", u"/api/v1/backups/recovery-keys"_s).json().value(u"identity"_s).toString();
    QVERIFY(!m_identity.isEmpty());
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
    // The schedule may be testing a restore of it meanwhile, and then nothing else is begun.
    const auto verified = [this] {
        if (idle() && m_console->action("verify").isEnabled()) {
            m_console->table().setFocus();
            QTest::keyClick(&m_console->table(), Qt::Key_V);
        }
        return m_console->toasts.contains(u"The backup was verified"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(verified(), 60'000);
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
    const QString plan = u"/api/v1/backups/plan"_s;
    QCOMPARE(m_plain->patch(plan, {{u"rehearsal"_s, u"backup"_s}}, m_plain->get(plan).header("ETag")).status, 200);
    QCOMPARE(m_plain->send("POST", u"/api/v1/backups"_s).status, 202);
    QTRY_VERIFY_WITH_TIMEOUT(rows() > before, 60'000);
    // It was tested by itself, and the server forgot its key.
    const auto newest = [this] { return points().first().toObject(); };
    QTRY_VERIFY_WITH_TIMEOUT(newest().contains(u"rehearsal"_s) && !newest().contains(u"opensUntil"_s), 60'000);
    QTRY_VERIFY(idle());
}

void BackupRoundTest::itIsRestoredForATest()
{
    open();
    QTRY_VERIFY(rows() > 0 && idle());
    m_console->choose(0);
    QTRY_VERIFY(m_console->action("rehearse").isEnabled());
    m_console->action("rehearse").trigger();
    const auto ended = [this] {
        giveKeyWhereAsked("useKey");
        return m_console->toasts.contains(u"The test restore passed"_s) || !m_console->banner("failure").isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), 60'000);
    QCOMPARE(m_console->banner("failure"), QString());
    QTRY_VERIFY(!m_console->says(u"Not known yet"_s)); // its time is the RTO
}

void BackupRoundTest::aDryRunCountsAndARestoreFollows()
{
    open();
    QTRY_VERIFY(rows() > 0 && idle());
    QVERIFY(m_plain->post(u"/api/v1/taxa"_s, {{u"genus"_s, u"Monstera"_s}, {u"specificEpithet"_s, u"deliciosa"_s}})
                .status == 201);
    m_console->choose(0);
    m_console->action("dryRun").trigger();
    auto* word = m_console->find<QLineEdit>("restoreWord");
    const auto tried = [&] {
        if (!word->isVisible())
            giveKeyWhereAsked("startDryRun");
        return word->isVisible();
    };
    QTRY_VERIFY_WITH_TIMEOUT(tried(), 60'000);
    QVERIFY(m_console->says(u"1 taxon that came after this point is removed"_s));
    word->setText(u"RESTORE"_s);
    QTRY_VERIFY(m_console->button("restorePoint").isEnabled());
    m_console->dialogs.answers = {widgets::Choice::proceed}; // should it not be verified
    m_console->button("restorePoint").click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->banner("restarts").isEmpty() || !m_console->banner("failure").isEmpty(),
                             120'000);
    QCOMPARE(m_console->banner("failure"), QString());
    m_console.reset();
    const auto comesBack = [this] {
        return m_plain->signIn(u"ada@example.org"_s, ::ApiClient::goodPassword()).status == 200;
    };
    QTRY_VERIFY_WITH_TIMEOUT(comesBack(), 60'000);
    open();
    QTRY_VERIFY(m_console->banner("lastRestore").startsWith(u"The data were restored"_s));
    QCOMPARE(m_plain->get(u"/api/v1/taxa"_s).json().value(u"items"_s).toArray().size(), 0);
}

BLOOMZY_GUI_TEST(BackupRoundTest)
#include "BackupRoundTest.moc"
