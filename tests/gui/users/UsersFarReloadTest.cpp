#include "UsersConsole.h"
#include "tests/gui/catalog/StallingProxy.h"
#include "tests/support/TestMain.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int invited = 1100;
constexpr int everybody = invited + 1; // and Ada

} // namespace

/// A reload of a long list reads what is in view, and leaves the rest for when it is seen.
class UsersFarReloadTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void onlyWhatIsInViewComesAnew();
    void aPlaceThatWasLeftAtOnceIsForgotten();
    void whatLiesAboveComesWhenItIsSeen();

private:
    [[nodiscard]] QScrollBar& bar() const { return *table().verticalScrollBar(); }
    [[nodiscard]] bool loadAll() const
    {
        return QTest::qWaitFor(
            [this] {
                bar().setValue(bar().maximum());
                return idle() && model().isComplete() && bar().value() == bar().maximum();
            },
            20'000);
    }
    /// All, each of them once.
    [[nodiscard]] bool isWhole(int people) const
    {
        QSet<QString> ids;
        for (int row = 0; row < model().rowCount(); ++row)
            ids.insert(client::toQString(model().item(row)->id));
        return ids.size() == model().rowCount() && ids.size() == people;
    }

    std::unique_ptr<StallingProxy> m_proxy;
    int m_pages = 0; ///< asked for
};

void UsersFarReloadTest::initTestCase()
{
    QVERIFY(m_server.start());
    for (int i = 0; i < invited; ++i)
        QVERIFY(!addPerson(u"p%1 Person"_s.arg(i, 4, 10, QLatin1Char('0'))).isEmpty());
    m_proxy = std::make_unique<StallingProxy>(m_server.process.url());
    m_proxy->instead = [this](const QByteArray& request) {
        m_pages += request.startsWith("GET /api/v1/users?") ? 1 : 0;
        return QByteArray();
    };
    m_console = std::make_unique<CatalogWindow>(m_server, theme::Scheme::light, m_proxy->url());
    m_console->addPages = [this] { users_page::registerUsersPage(m_console->pages, m_console->parts()); };
    QVERIFY(m_console->open());
    m_console->window->openPage(u"users"_s);
    QTRY_VERIFY(m_console->find<UsersView>() && idle());
}

void UsersFarReloadTest::init()
{
    QVERIFY(loadAll());
    QVERIFY(isWhole(everybody));
    table().scrollTo(model().index(700, 0), QAbstractItemView::PositionAtTop); // far from both ends
}

void UsersFarReloadTest::cleanupTestCase()
{
    m_console.reset();
    m_proxy.reset();
}

void UsersFarReloadTest::onlyWhatIsInViewComesAnew()
{
    const std::string seen = model().item(table().rowAt(1))->id;
    const int scroll = bar().value();
    m_pages = 0;
    QSignalSpy read(&model(), &QAbstractItemModel::modelReset);
    trigger("refresh");
    QTRY_COMPARE(read.size(), 1);
    // Of six; what is near below is fetched ahead.
    QVERIFY2(m_pages <= 4, qPrintable(QString::number(m_pages)));
    QTRY_VERIFY(idle());
    QCOMPARE(bar().value(), scroll);
    QCOMPARE(model().item(table().rowAt(1))->id, seen);
    QVERIFY(loadAll());
    QVERIFY(isWhole(everybody));
}

void UsersFarReloadTest::aPlaceThatWasLeftAtOnceIsForgotten()
{
    const QVariant far = view().place();
    QVERIFY(bar().value() > 0);
    view().goTo(far);
    Q_EMIT table().horizontalHeader()->sectionClicked(UserTableModel::nameColumn); // another order, from its top
    QTRY_VERIFY(idle());
    QCOMPARE(model().sort(), api::UserSort::nameDescending);
    QCOMPARE(bar().value(), 0);
    Q_EMIT table().horizontalHeader()->sectionClicked(UserTableModel::nameColumn);
    QTRY_VERIFY(idle() && model().sort() == api::UserSort::name);
}

void UsersFarReloadTest::whatLiesAboveComesWhenItIsSeen()
{
    const QString late = addPerson(u"aa Person"_s);
    QVERIFY(!late.isEmpty());
    // The console hears of it and reads the list anew by itself.
    QTRY_COMPARE_WITH_TIMEOUT(model().matches(), everybody + 1, 20'000);
    QTRY_VERIFY(idle());
    QCOMPARE(model().rowOf(late), -1);
    bar().setValue(0);
    QTRY_VERIFY(model().rowOf(late) >= 0);
    QTRY_VERIFY(idle());
    QCOMPARE(bar().value(), 0);
    QVERIFY(loadAll());
    QVERIFY(isWhole(everybody + 1));
}

BLOOMZY_GUI_TEST(UsersFarReloadTest)
#include "UsersFarReloadTest.moc"
