#include "FakeConsole.h"
#include "tests/gui/widgets/TabStops.h"
#include "tests/support/TestMain.h"
#include "ui/pages/backups/PointTimeline.h"
#include "ui/widgets/feedback/EmptyState.h"

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What the page shows of a server in each state that it can be in.
class BackupStatesTest : public FakeConsole
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { close(); }
    void whoMayNotManageBackupsHasNoPage();
    void withoutARecoveryKeyNothingCanBeBackedUp();
    void withoutABackupTheFirstIsProposed();
    void aListThatFailsSaysSoAndIsAskedForAgain();
    void aPartThatFailsIsToldBesideWhatIsThere();
    void troubleOfADestinationIsTold();
    void troubleOfAPointIsTold();
    void theLineOfTimeIsGoneThroughByKeys();
    void theEndOfARestoreIsToldUntilItIsRead_data();
    void theEndOfARestoreIsToldUntilItIsRead();
    void everyControlHasAName();
    void menusHaveNoClashInEitherLanguage();
    void itFitsTheSmallestWindow();
};

void BackupStatesTest::whoMayNotManageBackupsHasNoPage()
{
    m_fake.permissions = {u"taxa.read"_s};
    m_console = std::make_unique<BackupsWindow>(m_server->url(), m_folder->path());
    QVERIFY(m_console->signIn(ada, password));
    QVERIFY(!m_console->open());
    QVERIFY(!m_console->find<BackupsView>());
    QVERIFY(!m_console->commands.find(u"backups.now"_s));
}

void BackupStatesTest::withoutARecoveryKeyNothingCanBeBackedUp()
{
    m_fake.status = {{u"hasRecoveryKey"_s, false}};
    open();
    QTRY_VERIFY(!m_console->action("now").isEnabled());
    QVERIFY(m_console->action("now").toolTip().contains(u"recovery key"_s));
    QTest::keyClick(m_console->window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(m_fake.begun.isEmpty());
    QVERIFY(m_console->says(u"No recovery key: without one no backup is made"_s));
    QVERIFY(m_console->says(u"No backups yet"_s));
    for (auto* empty : m_console->view().findChildren<widgets::EmptyState*>())
        if (empty->isVisible())
            Q_EMIT empty->primaryTriggered();
    QTRY_VERIFY(m_console->dialog());
    QVERIFY(m_fake.begun.isEmpty());
}

void BackupStatesTest::withoutABackupTheFirstIsProposed()
{
    m_fake.destinations = {};
    open();
    QTRY_VERIFY(m_console->says(u"No backups yet"_s));
    QVERIFY(m_console->says(u"None yet: the first backup goes to a folder beside"_s));
    QVERIFY(!m_console->action("verifyAll").isEnabled());
    QVERIFY(!m_console->action("dryRun").isEnabled());
    QTest::keyClick(m_console->window.get(), Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(m_fake.begun.size(), 1);
    QCOMPARE(m_fake.begun.first().first, QByteArray());
}

void BackupStatesTest::aListThatFailsSaysSoAndIsAskedForAgain()
{
    m_fake.pointsFail = true;
    open();
    QTRY_VERIFY(m_console->says(u"The restore points could not be loaded"_s));
    m_fake.pointsFail = false;
    addPoints();
    m_console->action("refresh").trigger();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    QVERIFY(!m_console->says(u"The restore points could not be loaded"_s));
}

void BackupStatesTest::aPartThatFailsIsToldBesideWhatIsThere()
{
    addPoints();
    bool failing = true;
    m_server->setHandler([&](const SeenRequest& request) {
        return failing && request.path == "/api/v1/backups/plan" ? problem(500, "internal", "It failed.")
                                                                 : m_fake(request);
    });
    open();
    QTRY_VERIFY(m_console->banner("partial").contains(u"Not all of this page could be loaded"_s));
    QTRY_VERIFY(m_console->says(u"This computer, /srv/d-home"_s));
    QVERIFY(!m_console->action("editPlan").isEnabled());
    failing = false;
    m_console->action("refresh").trigger();
    QTRY_VERIFY(m_console->banner("partial").isEmpty());
    QVERIFY(m_console->action("editPlan").isEnabled());
    QVERIFY(m_console->says(u"Every 6 hours"_s));
}

void BackupStatesTest::troubleOfADestinationIsTold()
{
    QJsonObject full = FakeBackups::destination(u"d-full"_s, u"Old disk"_s, 0, 100);
    full[u"trouble"_s] = QJsonObject{{u"problem"_s, u"full"_s}, {u"since"_s, ago(60)}};
    QJsonObject away = FakeBackups::destination(u"d-away"_s, u"Away"_s, 50, 100);
    away[u"trouble"_s] = QJsonObject{{u"problem"_s, u"unreachable"_s}, {u"since"_s, ago(60)}};
    m_fake.destinations.append(FakeBackups::destination(share, u"team-nas"_s, 38'000'000'000, 480'000'000'000));
    m_fake.destinations.append(full);
    m_fake.destinations.append(away);
    open();
    QTRY_VERIFY(m_console->says(u"212.0 GB free"_s));
    const QString words = BackupsWindow::texts(*m_console->window);
    QVERIFY(words.contains(u"Make room there, or keep fewer backups."_s));
    QVERIFY(words.contains(u"See that it is there and mounted"_s));
    QStringList badges;
    for (const auto* badge : m_console->view().findChildren<QWidget*>())
        badges += badge->accessibleName();
    for (const QString& word : {u"Reachable"_s, u"Nearly full"_s, u"Full"_s, u"Not reachable"_s})
        QVERIFY2(badges.contains(word), qPrintable(word));
}

void BackupStatesTest::troubleOfAPointIsTold()
{
    QJsonObject failed = FakeBackups::point(u"failed"_s, 60);
    failed[u"copies"_s] = QJsonArray{FakeBackups::failedCopy(home, u"full"_s)};
    failed.remove(u"fileName"_s);
    QJsonObject half = FakeBackups::point(u"half"_s, 600);
    half[u"copies"_s] = QJsonArray{FakeBackups::copy(share, {u"recent"_s}), FakeBackups::failedCopy(home, u"denied"_s)};
    QJsonObject bad = FakeBackups::point(u"bad"_s, 700);
    bad[u"check"_s] = QJsonObject{{u"state"_s, u"failed"_s}};
    QJsonObject daily = FakeBackups::point(u"daily"_s, 200'000);
    daily[u"copies"_s] = QJsonArray{FakeBackups::copy(home, {u"daily"_s})};
    QJsonObject import = FakeBackups::point(u"import"_s, 300'000);
    import[u"reason"_s] = u"beforeImport"_s;
    import[u"subject"_s] = u"powo.csv"_s;
    import[u"pinned"_s] = true;
    m_fake.points = {failed, half, bad, daily, import};
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 5);
    QTRY_COMPARE(m_console->cell(1, PointsModel::whyColumn), u"Scheduled, not at This computer"_s);
    QCOMPARE(m_console->cell(0, PointsModel::checkColumn), u"Failed"_s);
    QCOMPARE(m_console->cell(0, PointsModel::whyColumn), u"Destination: Full"_s);
    QCOMPARE(m_console->cell(0, PointsModel::sizeColumn), u"–"_s);
    QCOMPARE(m_console->cell(1, PointsModel::checkColumn), u"Verified"_s);
    QCOMPARE(m_console->cell(2, PointsModel::checkColumn), u"Failed"_s);
    QCOMPARE(m_console->cell(3, PointsModel::whyColumn), u"Kept as daily"_s);
    QCOMPARE(m_console->cell(4, PointsModel::whyColumn), u"Before import powo.csv"_s);
    QVERIFY(m_console->cell(4, PointsModel::whenColumn).endsWith(u"pinned"_s));
    QVERIFY(m_console->cell(0, PointsModel::whenColumn).endsWith(u"latest"_s));
    // What is stored nowhere is neither verified nor restored.
    m_console->choose(0);
    for (const char* action : {"verify", "rehearse", "dryRun", "pin"})
        QVERIFY2(!m_console->action(action).isEnabled(), action);
    QVERIFY(m_console->action("details").isEnabled());
    m_console->choose(2);
    QVERIFY(m_console->action("dryRun").isEnabled());
    m_console->action("details").trigger();
    QTRY_VERIFY(m_console->dialog());
    QVERIFY(BackupsWindow::texts(*m_console->dialog()).contains(u"Its content is not what was backed up."_s));
}

void BackupStatesTest::theLineOfTimeIsGoneThroughByKeys()
{
    addPoints();
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    auto* line = m_console->find<backups_page::PointTimeline>("pointLine");
    QTRY_COMPARE(m_console->table().currentIndex().row(), 0);
    QTest::keyClick(line, Qt::Key_Left);
    QCOMPARE(m_console->table().currentIndex().row(), 1);
    QTest::keyClick(line, Qt::Key_Home);
    QCOMPARE(m_console->table().currentIndex().row(), 2);
    QVERIFY(line->accessibleDescription().contains(u"Not verified yet"_s));
    QTest::keyClick(line, Qt::Key_Right);
    QCOMPARE(m_console->table().currentIndex().row(), 1);
    QTest::mouseClick(line, Qt::LeftButton, {}, QPoint(line->width() - 20, line->height() / 2));
    QCOMPARE(m_console->table().currentIndex().row(), 0);
}

void BackupStatesTest::theEndOfARestoreIsToldUntilItIsRead_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("told");
    QTest::newRow("restored") << u"restored"_s << u"The data were restored to their state of"_s;
    QTest::newRow("rolled back") << u"rolledBack"_s << u"was rolled back."_s;
    QTest::newRow("given up") << u"abandoned"_s << u"was given up."_s;
}

void BackupStatesTest::theEndOfARestoreIsToldUntilItIsRead()
{
    QFETCH(const QString, end);
    QFETCH(const QString, told);
    m_fake.status[u"lastRestore"_s] =
        QJsonObject{{u"end"_s, end}, {u"takenAt"_s, ago(90'000)}, {u"begunAt"_s, u"2026-11-22T10:00:00.000000Z"_s}};
    open();
    QTRY_VERIFY2(m_console->banner("lastRestore").contains(told), qPrintable(m_console->banner("lastRestore")));
    auto* banner = m_console->view().findChild<widgets::BannerStack*>()->find(u"lastRestore"_s);
    banner->spec().actions.front().run();
    QVERIFY(m_console->banner("lastRestore").isEmpty());
    close();
    open();
    QTest::qWait(0);
    QVERIFY(m_console->banner("lastRestore").isEmpty());
    // The next one is told again.
    close();
    auto next = m_fake.status[u"lastRestore"_s].toObject();
    next[u"begunAt"_s] = u"2026-11-23T10:00:00.000000Z"_s;
    m_fake.status[u"lastRestore"_s] = next;
    open();
    QTRY_VERIFY(m_console->banner("lastRestore").contains(told));
}

void BackupStatesTest::everyControlHasAName()
{
    addPoints();
    open();
    QTRY_COMPARE(m_console->view().model().rowCount(), 3);
    const auto unnamed = [this] { return tests::nameless(*m_console->window); };
    QVERIFY2(unnamed().isEmpty(), qPrintable(unnamed()));
    m_console->choose(1);
    m_console->action("dryRun").trigger();
    QVERIFY2(unnamed().isEmpty(), qPrintable(unnamed()));
    for (const char* dialog : {"editPlan", "addDestination", "newKey", "details", "verify"}) {
        m_console->action(dialog).trigger();
        QTRY_VERIFY2(m_console->dialog(), dialog);
        const QString found = tests::nameless(*m_console->dialog());
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1String(dialog) + u": "_s + found));
        m_console->dialog()->reject();
        QTRY_VERIFY(!m_console->dialog());
    }
}

void BackupStatesTest::menusHaveNoClashInEitherLanguage()
{
    open();
    for (const auto language : {theme::Language::english, theme::Language::french}) {
        m_console->translator.setLanguage(language);
        QCoreApplication::processEvents();
        const QStringList clashes = m_console->commands.mnemonicClashes();
        QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u", "_s)));
    }
    QVERIFY(m_console->says(u"Sauvegardes"_s));
    m_console->translator.setLanguage(theme::Language::english);
}

void BackupStatesTest::itFitsTheSmallestWindow()
{
    addPoints();
    open();
    m_console->window->resize(1100, 680);
    QTRY_COMPARE(m_console->window->size(), QSize(1100, 680));
    m_console->choose(0);
    m_console->action("dryRun").trigger();
    QTRY_VERIFY(m_console->button("restorePoint").isVisible());
    QTRY_VERIFY(m_console->window->rect().contains(
        QRect(m_console->button("restorePoint").mapTo(m_console->window.get(), QPoint()),
              m_console->button("restorePoint").size())));
}

BLOOMZY_GUI_TEST(BackupStatesTest)
#include "BackupStatesTest.moc"
