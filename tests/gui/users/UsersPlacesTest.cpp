#include "UsersConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/users/UserPlace.h"
#include "ui/widgets/frame/MenuButton.h"
#include "ui/widgets/inputs/Segments.h"

#include <QHeaderView>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using Column = UserTableModel::Column;

/// Back and Forward bring what was looked for, how, and who was open.
class UsersPlacesTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void strangePlacesAreTheStart();
    void aPlaceIsTheSameThereAndBack();
    void backRestoresSearchFiltersOrderAndPerson();
    void aPlaceBringsItsPerson();

private:
    QString m_kim;
};

void UsersPlacesTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_kim = addPerson(u"Kim Specimen"_s, u"curator"_s);
    QVERIFY(!addPerson(u"Max Mustermann"_s).isEmpty());
    QVERIFY(!addPerson(u"Kari Nordmann"_s).isEmpty());
}

void UsersPlacesTest::init()
{
    QVERIFY(open());
}

void UsersPlacesTest::strangePlacesAreTheStart()
{
    for (const QVariant& strange :
         {QVariant(), QVariant(u"x"_s), QVariant(QVariantMap{{u"sort"_s, 99}, {u"status"_s, -1}, {u"rows"_s, -5}})}) {
        const users_page::UserPlace place = users_page::placeFrom(strange);
        QCOMPARE(place.sort, api::UserSort::name);
        QVERIFY(!place.filter.q && place.filter.status.empty() && place.filter.role.empty());
        QVERIFY(!place.filter.secondFactor && place.userId.isEmpty());
        QCOMPARE(place.rows, 0);
    }
}

void UsersPlacesTest::aPlaceIsTheSameThereAndBack()
{
    users_page::UserPlace place;
    place.filter.q = "kim";
    place.filter.status = {api::UserStatus::invited};
    place.filter.role = {"curator", "viewer"};
    place.filter.secondFactor = false;
    place.sort = api::UserSort::createdDescending;
    place.userId = m_kim;
    place.rows = 400;
    place.scroll = 77;
    const auto same = users_page::placeFrom(users_page::toVariant(place));
    QCOMPARE(same.filter.q.value(), std::string("kim"));
    QVERIFY(same.filter.status == place.filter.status && same.filter.role == place.filter.role);
    QVERIFY(same.filter.secondFactor == false);
    QCOMPARE(same.sort, place.sort);
    QCOMPARE(same.userId, m_kim);
    QCOMPARE(same.rows, 400);
    QCOMPARE(same.scroll, 77);
}

void UsersPlacesTest::backRestoresSearchFiltersOrderAndPerson()
{
    auto* status = m_console->find<widgets::Segments>(u"status"_s);
    view().search()->setText(u"k"_s);
    QTRY_VERIFY(idle() && model().filter().q.value_or("") == "k");
    status->setCurrent(2);
    QTRY_COMPARE(names(), (QStringList{u"Kari Nordmann"_s, u"Kim Specimen"_s}));
    Q_EMIT table().horizontalHeader()->sectionClicked(Column::nameColumn);
    QTRY_COMPARE(names(), (QStringList{u"Kim Specimen"_s, u"Kari Nordmann"_s}));
    QVERIFY(choose(m_kim));
    m_console->window->openPage(u"catalog"_s);
    m_console->trigger("frame.back");
    QTRY_VERIFY(idle());
    m_console->trigger("frame.forward");
    m_console->window->openPage(u"users"_s);
    trigger("clearFilters");
    QTRY_COMPARE(model().rowCount(), 4);
    view().search()->setText(u"ada"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY(choose(client::toQString(model().item(0)->id)));
    m_console->trigger("frame.back"); // to the catalog
    m_console->trigger("frame.back");
    QTRY_COMPARE(names(), (QStringList{u"Kim Specimen"_s, u"Kari Nordmann"_s}));
    QCOMPARE(view().search()->text(), u"k"_s);
    QCOMPARE(status->current(), 2);
    QCOMPARE(model().sort(), api::UserSort::nameDescending);
    QTRY_VERIFY(view().dossier().user() && view().dossier().id() == m_kim);
    QCOMPARE(table().currentIndex().row(), 0);
    m_console->trigger("frame.forward");
    m_console->trigger("frame.forward");
    QTRY_COMPARE(names(), QStringList{u"Ada Placeholder"_s});
    QCOMPARE(view().search()->text(), u"ada"_s);
}

void UsersPlacesTest::aPlaceBringsItsPerson()
{
    QVERIFY(choose(m_kim));
    const QVariant before = view().place();
    view().goTo(QVariantMap{{u"user"_s, client::toQString(model().item(0)->id)}});
    QTRY_VERIFY(view().dossier().user() && view().dossier().id() != m_kim);
    view().goTo(before);
    QTRY_VERIFY(view().dossier().user() && view().dossier().id() == m_kim);
    QTRY_COMPARE(table().currentIndex().row(), model().rowOf(m_kim));
}

BLOOMZY_GUI_TEST(UsersPlacesTest)
#include "UsersPlacesTest.moc"
