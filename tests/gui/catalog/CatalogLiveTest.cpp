#include "CatalogWindow.h"
#include "tests/support/FreePort.h"
#include "tests/support/TestMain.h"
#include "ui/client/EventStream.h"
#include "ui/pages/catalog/CompareDialog.h"

#include <QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;

namespace {

const QString author = QStringLiteral("/scientificNameAuthorship");
const QString curator = QStringLiteral("curator");

QString authorOf(const api::TaxonSummary* taxon)
{
    return taxon ? QString::fromStdString(taxon->scientificNameAuthorship.value_or(std::string())) : QString();
}

} // namespace

/// Two consoles at one server: what one person saves the other sees at once, and loses nothing by it.
class CatalogLiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void unsavedEditsAreKeptAndCompared();
    void aChangedRowChangesInItsPlace();
    void anOpenTaxonShowsTheNewState();
    void aBinnedTaxonGoes();
    void aNewTaxonAppears();
    void whatHappenedWhileTheServerWasAwayIsCaughtUp();

private:
    std::unique_ptr<CatalogWindow> console(const QString& mail)
    {
        auto made = std::make_unique<CatalogWindow>(m_server);
        const bool open =
            made->open(mail) &&
            QTest::qWaitFor([&] { return made->model().hasLoaded() && made->client.events().isLive(); }, 20'000);
        if (!open)
            made.reset();
        return made;
    }

    // The same before and after it was away.
    const QStringList m_listen{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(tests::freePort())};
    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_mine;
    std::unique_ptr<CatalogWindow> m_theirs;
};

void CatalogLiveTest::initTestCase()
{
    QVERIFY(m_server.start(m_listen));
    QVERIFY(m_server.addSpecies("Livea", 300));
    QVERIFY(m_server.invite(curator));
}

void CatalogLiveTest::init()
{
    m_mine = console(adaMail);
    m_theirs = console(curator + QStringLiteral("@example.org"));
    QVERIFY(m_mine && m_theirs);
}

void CatalogLiveTest::cleanup()
{
    if (m_mine)
        m_mine->trigger("catalog.discard");
    m_mine.reset();
    m_theirs.reset();
}

void CatalogLiveTest::unsavedEditsAreKeptAndCompared()
{
    QVERIFY(m_mine->openRow(2) && m_theirs->openRow(2));
    m_mine->type(author, QStringLiteral("Mine"));
    m_theirs->type(author, QStringLiteral("Theirs"));
    QVERIFY(m_theirs->save());
    QTRY_VERIFY(m_mine->banner(QStringLiteral("conflict")));
    QVERIFY(m_mine->button(QStringLiteral("Compare")));
    QCOMPARE(m_mine->state().value(author).toString(), QStringLiteral("Mine"));
    QVERIFY(m_mine->state().isDirty());
    QTRY_COMPARE(authorOf(m_mine->model().taxon(2)), QStringLiteral("Theirs"));
    m_mine->button(QStringLiteral("Compare"))->click();
    QTRY_VERIFY(m_mine->window->findChild<catalog_page::CompareDialog*>());
    m_mine->window->findChild<catalog_page::CompareDialog*>()->reject();
}

void CatalogLiveTest::aChangedRowChangesInItsPlace()
{
    QVERIFY(m_mine->openRow(120));
    m_mine->table().scrollTo(m_mine->model().index(110, 0), QAbstractItemView::PositionAtTop);
    const auto top = m_mine->table().rowAt(0);
    QSignalSpy anew(&m_mine->model(), &QAbstractItemModel::modelReset);
    QVERIFY(m_theirs->openRow(5));
    m_theirs->type(author, QStringLiteral("Inplace"));
    QVERIFY(m_theirs->save());
    QTRY_COMPARE(authorOf(m_mine->model().taxon(5)), QStringLiteral("Inplace"));
    QCOMPARE(anew.size(), 0);
    QCOMPARE(m_mine->table().currentIndex().row(), 120);
    QCOMPARE(m_mine->table().rowAt(0), top);
    QCOMPARE(m_mine->state().id(), QString::fromStdString(m_mine->model().taxon(120)->id));
}

void CatalogLiveTest::anOpenTaxonShowsTheNewState()
{
    QVERIFY(m_mine->openRow(3) && m_theirs->openRow(3));
    m_theirs->type(author, QStringLiteral("Newer"));
    QVERIFY(m_theirs->save());
    QTRY_COMPARE(m_mine->state().value(author).toString(), QStringLiteral("Newer"));
    QCOMPARE(m_mine->find<QLineEdit>(author)->text(), QStringLiteral("Newer"));
    QVERIFY(!m_mine->state().isDirty() && !m_mine->banner(QStringLiteral("conflict")));
    // What is saved next is built on it.
    m_mine->type(author, QStringLiteral("Newest"));
    QVERIFY(m_mine->save());
    QTRY_COMPARE(m_theirs->state().value(author).toString(), QStringLiteral("Newest"));
}

void CatalogLiveTest::aBinnedTaxonGoes()
{
    QVERIFY(m_mine->openRow(10) && m_theirs->openRow(20));
    const QString id = m_theirs->state().id();
    const QString mine = m_mine->state().id();
    m_theirs->view().editor().remove();
    QTRY_COMPARE(m_mine->model().rowOf(id), -1);
    QCOMPARE(m_mine->state().id(), mine);
    QCOMPARE(m_mine->table().currentIndex().row(), 10);
    // One that is open shuts, and nothing of it is left to save.
    m_theirs->view().editor().open(mine);
    QTRY_COMPARE(m_theirs->state().id(), mine);
    m_theirs->view().editor().remove();
    QTRY_COMPARE(m_mine->model().rowOf(mine), -1);
    QTRY_VERIFY(m_mine->state().id() != mine);
}

void CatalogLiveTest::aNewTaxonAppears()
{
    QVERIFY(m_mine->openRow(1));
    const QString open = m_mine->state().id();
    const QString id = m_server.create({{QStringLiteral("genus"), QStringLiteral("Livea")},
                                        {QStringLiteral("specificEpithet"), QStringLiteral("aaaa")}});
    QVERIFY(!id.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_mine->model().rowOf(id) >= 0, 10'000);
    QCOMPARE(m_mine->state().id(), open);
    QTRY_COMPARE(m_mine->view().total(), qint64(299));
}

void CatalogLiveTest::whatHappenedWhileTheServerWasAwayIsCaughtUp()
{
    QTRY_VERIFY(m_mine->client.events().isLive());
    const QString id = QString::fromStdString(m_mine->model().taxon(7)->id);
    m_server.process.kill();
    QTRY_VERIFY(!m_mine->client.events().isLive());
    QVERIFY(m_server.process.start(m_listen));
    QCOMPARE(m_server.change(id, {{QStringLiteral("scientificNameAuthorship"), QStringLiteral("Meanwhile")}}), 200);
    QTRY_VERIFY_WITH_TIMEOUT(m_mine->client.events().isLive(), 10'000);
    QTRY_COMPARE(authorOf(m_mine->model().taxon(m_mine->model().rowOf(id))), QStringLiteral("Meanwhile"));
}

BLOOMZY_GUI_TEST(CatalogLiveTest)
#include "CatalogLiveTest.moc"
