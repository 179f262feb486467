#include "UsersConsole.h"
#include "tests/support/AuthenticatorApp.h"
#include "tests/support/TestMain.h"
#include "ui/models/ColumnsDialog.h"
#include "ui/widgets/frame/MenuButton.h"
#include "ui/widgets/inputs/Segments.h"

#include <QHeaderView>
#include <QMenu>
#include <QPushButton>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;
using Column = UserTableModel::Column;

/// Who has a second factor, in the table and as a filter; and which columns there are.
class UsersFilterTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void tellsWhoHasASecondFactor();
    void filtersBySecondFactor();
    void tellsHowManyHaveNoneAndShowsThem();
    void itListsAsManyAsItSaysWhateverNarrowsTheTable();
    void filtersNarrowEachOther();
    void columnsAreChosenByKeys();
    void columnsAreKept();

private:
    void turnOn(const QString& name);
    [[nodiscard]] widgets::MenuButton& button(const QString& name) const
    {
        return *m_console->find<widgets::MenuButton>(name);
    }
    /// Chooses the entry of the menu that begins so.
    [[nodiscard]] bool pick(const QString& name, const QString& text) const;
    [[nodiscard]] QHeaderView& header() const { return *table().horizontalHeader(); }
    [[nodiscard]] QListWidgetItem* entry(const QString& text) const
    {
        return item(m_console->find<models::ColumnsDialog>()->list(), text);
    }
    void reopen();

    QString m_kim;
};

void UsersFilterTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_kim = addPerson(u"Kim Specimen"_s, u"curator"_s);
    QVERIFY(!addPerson(u"Max Mustermann"_s).isEmpty());
    QVERIFY(accept(u"Kim Specimen"_s));
    turnOn(u"Kim Specimen"_s);
}

void UsersFilterTest::init()
{
    QVERIFY(open());
}

void UsersFilterTest::cleanup()
{
    m_console.reset();
}

void UsersFilterTest::turnOn(const QString& name)
{
    ::ApiClient client(m_server.process.url());
    QVERIFY(client.signIn(mailOf(name), ::ApiClient::goodPassword()).status < 300);
    const QString path = u"/api/v1/auth/second-factor"_s;
    const QString secret = client.send("POST", path).json().value(u"secret").toString();
    const QByteArray code = AuthenticatorApp(secret.toLatin1()).codeAt(QDateTime::currentSecsSinceEpoch());
    QVERIFY(client.post(path + u"/confirm"_s, {{u"code"_s, QString::fromLatin1(code)}}).status < 300);
}

bool UsersFilterTest::pick(const QString& name, const QString& text) const
{
    QMenu* menu = button(name).menu();
    Q_EMIT menu->aboutToShow();
    for (QAction* each : menu->actions()) {
        if (each->text().startsWith(text)) {
            each->trigger();
            return true;
        }
    }
    return false;
}

void UsersFilterTest::tellsWhoHasASecondFactor()
{
    QCOMPARE(names(), (QStringList{u"Ada Placeholder"_s, u"Kim Specimen"_s, u"Max Mustermann"_s}));
    QCOMPARE(cell(0, Column::factorColumn), u"None"_s);
    QCOMPARE(cell(1, Column::factorColumn), u"Set up"_s);
    QCOMPARE(cell(2, Column::factorColumn), u"None"_s);
    const auto kind = [this](int row) {
        return model().index(row, Column::factorColumn).data().value<widgets::Badge>().kind;
    };
    QCOMPARE(kind(0), widgets::StatusKind::warn);
    QCOMPARE(kind(2), widgets::StatusKind::neutral); // who was invited cannot have one yet
}

void UsersFilterTest::filtersBySecondFactor()
{
    QVERIFY(pick(u"factor"_s, u"Has a second factor\t1"_s));
    QTRY_COMPARE(names(), QStringList{u"Kim Specimen"_s});
    QCOMPARE(button(u"factor"_s).accessibleName(), u"Second factor: set up"_s);
    QVERIFY(pick(u"factor"_s, u"Has none\t2"_s));
    QTRY_COMPARE(names(), (QStringList{u"Ada Placeholder"_s, u"Max Mustermann"_s}));
    QVERIFY(action("clearFilters").isEnabled());
    trigger("clearFilters");
    QTRY_COMPARE(model().rowCount(), 3);
    QCOMPARE(button(u"factor"_s).accessibleName(), u"Second factor"_s);
}

void UsersFilterTest::tellsHowManyHaveNoneAndShowsThem()
{
    auto& without = *view().findChild<QPushButton*>(u"withoutFactor"_s);
    QTRY_COMPARE(without.text(), u"1 without a second factor"_s); // who was invited cannot have one yet
    QVERIFY(without.isVisible());
    without.setFocus();
    QTest::keyClick(&without, Qt::Key_Space);
    QTRY_COMPARE(names(), QStringList{u"Ada Placeholder"_s});
    QVERIFY(!without.isVisible());
    QCOMPARE(button(u"factor"_s).accessibleName(), u"Second factor: none"_s);
    trigger("clearFilters");
    QTRY_VERIFY(without.isVisible());
}

void UsersFilterTest::itListsAsManyAsItSaysWhateverNarrowsTheTable()
{
    auto& without = *view().findChild<QPushButton*>(u"withoutFactor"_s);
    view().search()->setText(u"mustermann"_s);
    QTRY_COMPARE(names(), QStringList{u"Max Mustermann"_s});
    auto& segments = *view().findChild<widgets::Segments*>(u"status"_s);
    segments.setCurrent(2); // invited
    QTRY_VERIFY(idle());
    QCOMPARE(without.text(), u"1 without a second factor"_s);
    without.click();
    QTRY_COMPARE(names(), QStringList{u"Ada Placeholder"_s});
    QCOMPARE(segments.current(), 1);
    QVERIFY(view().search()->text().isEmpty());
}

void UsersFilterTest::filtersNarrowEachOther()
{
    QVERIFY(pick(u"factor"_s, u"Has none"_s));
    QTRY_COMPARE(model().rowCount(), 2);
    QVERIFY(pick(u"role"_s, u"Viewer"_s));
    QTRY_COMPARE(names(), QStringList{u"Max Mustermann"_s});
    view().search()->setText(u"ada"_s);
    QTRY_COMPARE(model().rowCount(), 0);
}

void UsersFilterTest::columnsAreChosenByKeys()
{
    QVERIFY(header().isSectionHidden(Column::createdColumn));
    trigger("columns");
    QListWidget& list = m_console->find<models::ColumnsDialog>()->list();
    QVERIFY(entry(u"Name (always shown)"_s));
    list.setCurrentItem(entry(u"Created"_s));
    QTest::keyClick(&list, Qt::Key_Space);
    QVERIFY(!header().isSectionHidden(Column::createdColumn));
    list.setCurrentItem(entry(u"Second factor"_s));
    QTest::keyClick(&list, Qt::Key_Space);
    QVERIFY(header().isSectionHidden(Column::factorColumn));
}

void UsersFilterTest::reopen()
{
    m_console.reset();
    m_console = std::make_unique<CatalogWindow>(m_server);
    m_console->addPages = [this] { users_page::registerUsersPage(m_console->pages, m_console->parts()); };
    QVERIFY(m_console->open());
    m_console->window->openPage(u"users"_s);
    QTRY_VERIFY(m_console->find<UsersView>() && idle());
}

void UsersFilterTest::columnsAreKept()
{
    trigger("columns");
    entry(u"Status"_s)->setCheckState(Qt::Unchecked);
    header().moveSection(header().visualIndex(Column::sessionsColumn), 2);
    reopen();
    QVERIFY(header().isSectionHidden(Column::statusColumn));
    QCOMPARE(header().visualIndex(Column::sessionsColumn), 2);
    QCOMPARE(header().visualIndex(Column::checkColumn), 0);
}

BLOOMZY_GUI_TEST(UsersFilterTest)
#include "UsersFilterTest.moc"
