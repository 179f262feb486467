#include "UsersConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/users/UserFilterBar.h"
#include "ui/widgets/feedback/StatusBadge.h"
#include "ui/widgets/frame/MenuButton.h"
#include "ui/widgets/inputs/Segments.h"

#include <QHeaderView>
#include <QMenu>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using Column = UserTableModel::Column;

/// The list: who is in it, searched, filtered and sorted, and the person beside it.
class UsersPageTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aSearchThatFindsNobodyOffersTheWayBack();
    void everybodyIsListed();
    void wordsFind();
    void statusFilters();
    void rolesFilter();
    void headersSort();
    void aPersonIsShown();
    void whyIsExplained();
    void whyNotNamesTheLeastGrant();
    void aServerThatIsGoneIsTold();

private:
    void search(const QString& words);
};

void UsersPageTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(!addPerson(u"Kim Specimen"_s, u"curator"_s).isEmpty());
    QVERIFY(!addPerson(u"Zoé Exemple"_s).isEmpty());
    QVERIFY(!addPerson(u"Max Mustermann"_s, u"viewer"_s).isEmpty());
    QVERIFY(accept(u"Kim Specimen"_s));
}

void UsersPageTest::init()
{
    QVERIFY(open());
}

void UsersPageTest::search(const QString& words)
{
    view().search()->setText(words);
    QTRY_VERIFY(idle() && model().filter().q.value_or("") == words.toStdString());
}

void UsersPageTest::aSearchThatFindsNobodyOffersTheWayBack()
{
    search(u"nobodyhere"_s);
    QCOMPARE(model().rowCount(), 0);
    QVERIFY(!table().isVisible());
    QPushButton* clear = m_console->button(u"Clear filters"_s);
    QVERIFY(clear);
    clear->click();
    QTRY_COMPARE(model().rowCount(), 4);
    QVERIFY(table().isVisible());
    QVERIFY(view().search()->text().isEmpty());
}

void UsersPageTest::everybodyIsListed()
{
    QCOMPARE(names(), (QStringList{u"Ada Placeholder"_s, u"Kim Specimen"_s, u"Max Mustermann"_s, u"Zoé Exemple"_s}));
    QCOMPARE(cell(1, Column::nameColumn), u"Kim Specimen, kim@example.org"_s);
    QCOMPARE(cell(0, Column::statusColumn), u"Active"_s);
    QCOMPARE(cell(2, Column::statusColumn), u"Invited"_s);
    QTRY_COMPARE(cell(1, Column::rolesColumn), u"Curator"_s);
    QCOMPARE(cell(2, Column::lastSignInColumn), u"Never"_s);
    QCOMPARE(cell(1, Column::lastSignInColumn), u"just now"_s);
    QCOMPARE(cell(1, Column::sessionsColumn), u"1"_s);
    QCOMPARE(cell(2, Column::sessionsColumn), u"–"_s);
    QVERIFY(m_console->visible<QLabel>([](const QLabel& each) { return each.text() == u"4 accounts"; }));
}

void UsersPageTest::wordsFind()
{
    search(u"zoe"_s);
    QCOMPARE(names(), QStringList{u"Zoé Exemple"_s});
    search(u"max@example"_s);
    QCOMPARE(names(), QStringList{u"Max Mustermann"_s});
    QVERIFY(view().escape());
    QTRY_COMPARE(model().rowCount(), 4);
}

void UsersPageTest::statusFilters()
{
    auto* status = m_console->find<widgets::Segments>(u"status"_s);
    const auto texts = [status] {
        QStringList all;
        for (const auto* each : status->findChildren<QPushButton*>())
            all += each->text();
        return all;
    };
    QCOMPARE(texts(), (QStringList{u"All 4"_s, u"Active 2"_s, u"Invited 2"_s, u"Suspended 0"_s}));
    status->setCurrent(2);
    QTRY_COMPARE(names(), (QStringList{u"Max Mustermann"_s, u"Zoé Exemple"_s}));
    QVERIFY(action("clearFilters").isEnabled());
    trigger("clearFilters");
    QTRY_COMPARE(model().rowCount(), 4);
    QCOMPARE(status->current(), 0);
}

void UsersPageTest::rolesFilter()
{
    auto* role = m_console->find<widgets::MenuButton>(u"role"_s);
    Q_EMIT role->menu()->aboutToShow();
    QAction* curator = nullptr;
    for (QAction* each : role->menu()->actions())
        if (each->data().toString() == u"curator")
            curator = each;
    QVERIFY(curator);
    QVERIFY(curator->text().startsWith(u"Curator"_s));
    curator->trigger();
    QTRY_COMPARE(names(), QStringList{u"Kim Specimen"_s});
    QTRY_VERIFY(role->text().contains(u"Curator"_s));
}

void UsersPageTest::headersSort()
{
    const auto click = [this](Column column) {
        QHeaderView& header = *table().horizontalHeader();
        const int x = header.sectionViewportPosition(column) + header.sectionSize(column) / 2;
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, QPoint(x, header.height() / 2));
    };
    click(Column::nameColumn);
    QTRY_VERIFY(idle() && names().constFirst() == u"Zoé Exemple");
    table().horizontalHeader()->showSection(Column::createdColumn); // it is not there at first
    click(Column::createdColumn);
    QTRY_VERIFY(idle() && names().constFirst() == u"Max Mustermann");
    click(Column::createdColumn);
    QTRY_VERIFY(idle() && names().constFirst() == u"Ada Placeholder");
    click(Column::statusColumn); // has no order
    QCOMPARE(model().sort(), api::UserSort::created);
}

void UsersPageTest::aPersonIsShown()
{
    QVERIFY(choose(client::toQString(model().item(1)->id)));
    QTRY_VERIFY(says(view(), u"kim@example.org"_s));
    QTRY_VERIFY(says(view(), u"Sessions: 1"_s));
    QTRY_VERIFY(m_console->visible<widgets::StatusBadge>(
        [](const widgets::StatusBadge& each) { return each.badge().word == u"No second factor"; }));
    QTRY_VERIFY(says(view(), u"Given by Ada Placeholder"_s));
    trigger("nextTab");
    QTRY_VERIFY(says(view(), u"Taxa: Edit"_s));
    QTRY_VERIFY(says(view(), u"Permitted for all plants, by Curator"_s)); // where it comes from
    QTRY_VERIFY(says(view(), u"Roles: Manage"_s));
    QTRY_VERIFY(says(view(), u"Not permitted"_s));
}

void UsersPageTest::whyIsExplained()
{
    QVERIFY(choose(client::toQString(model().item(1)->id)));
    trigger("nextTab");
    const auto why = [this] {
        return m_console->visible<QPushButton>(
            [](const QPushButton& each) { return each.accessibleName() == u"Taxa: Edit Why?"; });
    };
    QTRY_VERIFY(why());
    why()->click();
    QTRY_VERIFY(dialog() && says(*dialog(), u"Kim Specimen may do this."_s));
    QTRY_VERIFY(says(*dialog(), u"Kim Specimen → Curator"_s));
    QTRY_VERIFY(says(*dialog(), u"Grants it for all plants."_s));
}

void UsersPageTest::whyNotNamesTheLeastGrant()
{
    QVERIFY(choose(client::toQString(model().item(1)->id)));
    trigger("nextTab");
    const auto why = [this] {
        return m_console->visible<QPushButton>(
            [](const QPushButton& each) { return each.accessibleName() == u"Audit log: View Why not?"; });
    };
    QTRY_VERIFY(why());
    why()->click();
    QTRY_VERIFY(dialog() && says(*dialog(), u"Kim Specimen may not do this."_s));
    QTRY_VERIFY(says(*dialog(), u"No role of this person grants it."_s));
    QTRY_VERIFY(says(*dialog(), u"The least that would permit it is the role Support."_s));
}

void UsersPageTest::aServerThatIsGoneIsTold()
{
    m_server.process.kill();
    trigger("refresh");
    QTRY_VERIFY(banner().startsWith(u"The users could not be loaded."_s));
    QCOMPARE(model().rowCount(), 4);
    QVERIFY(table().isVisible());
}

BLOOMZY_GUI_TEST(UsersPageTest)
#include "UsersPageTest.moc"
