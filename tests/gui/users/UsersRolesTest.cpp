#include "UsersConsole.h"
#include "tests/support/TestMain.h"
#include "ui/pages/users/RolesDialog.h"

#include <QCheckBox>
#include <QDateEdit>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// The roles of a person: what is refused is said in the dialog and changes nothing, what is given can be taken back.
class UsersRolesTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void aPairThatNobodyMayHaveIsRefused();
    void theLastAdministratorStays();
    void nobodyGivesWhatTheyDoNotHold();
    void somebodyElsesChangeIsNotPassedOver();
    void aPastEndIsSaidAtItsField();
    void unchangedRolesCannotBeSaved();
    void aRoleThatTheListDoesNotKnowStays();
    void rolesAreGivenWithEndFamiliesAndReason();
    void aChangeIsTakenBack();

private:
    [[nodiscard]] bool edit(const QString& id);
    void check(const QString& role, bool checked = true) const;
    [[nodiscard]] QPushButton& save() const { return *dialog()->findChild<QPushButton*>(u"saveRoles"_s); }
    [[nodiscard]] QString refusal() const;
    template <class T>
    T* part(const char* name) const
    {
        return dialog()->findChild<T*>(QLatin1String(name));
    }

    QString m_kim;
    QString m_ada;
};

void UsersRolesTest::initTestCase()
{
    QVERIFY(m_server.start());
    m_ada = m_server.plain->get(u"/api/v1/auth/me"_s).json().value(u"id").toString();
    m_kim = addPerson(u"Kim Specimen"_s, u"viewer"_s);
    QVERIFY(!m_kim.isEmpty());
    // May give roles, but holds nothing about plants.
    QJsonArray rules;
    for (const auto& permission : {u"users.read"_s, u"roles.read"_s, u"roles.manage"_s})
        rules += QJsonObject{{u"permission"_s, permission}, {u"effect"_s, u"grant"_s}, {u"families"_s, QJsonArray()}};
    const Answer keeper = m_server.plain->post(u"/api/v1/roles"_s, {{u"name"_s, u"Gatekeeper"_s},
                                                                    {u"description"_s, u"Gives roles"_s},
                                                                    {u"parents"_s, QJsonArray()},
                                                                    {u"rules"_s, rules}});
    QCOMPARE(keeper.status, 201);
    QVERIFY(!addPerson(u"Gail Keeper"_s, keeper.json().value(u"id").toString()).isEmpty());
    QVERIFY(accept(u"Gail Keeper"_s));
}

void UsersRolesTest::cleanup()
{
    m_console.reset();
}

bool UsersRolesTest::edit(const QString& id)
{
    if (!choose(id) || !QTest::qWaitFor([this] { return action("editRoles").isEnabled(); }, 10'000))
        return false;
    trigger("editRoles");
    return dialog();
}

void UsersRolesTest::check(const QString& role, bool checked) const
{
    auto* list = part<QListWidget>("roleList");
    item(*list, role)->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    list->setCurrentItem(item(*list, role));
}

QString UsersRolesTest::refusal() const
{
    const auto* shown = dialog() ? dialog()->findChild<widgets::BannerStack*>()->find(u"failure"_s) : nullptr;
    return shown ? shown->spec().headline + u' ' + shown->spec().detail : QString();
}

void UsersRolesTest::aPairThatNobodyMayHaveIsRefused()
{
    QVERIFY(open());
    const QJsonArray before = rolesOf(m_kim);
    QVERIFY(edit(m_kim));
    check(u"Auditor"_s);
    check(u"Administrator"_s);
    save().click();
    QTRY_VERIFY(refusal().contains(u"Nobody may have both"_s));
    QVERIFY(dialog());
    QCOMPARE(rolesOf(m_kim), before);
}

void UsersRolesTest::theLastAdministratorStays()
{
    QVERIFY(open());
    const QJsonArray before = rolesOf(m_ada);
    QVERIFY(edit(m_ada));
    check(u"Administrator"_s, false);
    save().click();
    QTRY_VERIFY(refusal().startsWith(u"The roles were not changed."_s));
    QCOMPARE(rolesOf(m_ada), before);
}

void UsersRolesTest::nobodyGivesWhatTheyDoNotHold()
{
    QVERIFY(open(mailOf(u"Gail Keeper"_s)));
    const QJsonArray before = rolesOf(m_kim);
    QVERIFY(edit(m_kim));
    check(u"Curator"_s);
    save().click();
    QTRY_VERIFY(refusal().contains(u"You can only grant what you hold yourself."_s));
    QCOMPARE(rolesOf(m_kim), before);
}

void UsersRolesTest::somebodyElsesChangeIsNotPassedOver()
{
    QVERIFY(open());
    QVERIFY(edit(m_kim));
    check(u"Support"_s);
    const auto path = u"/api/v1/users/%1/roles"_s.arg(m_kim);
    const QByteArray etag = m_server.plain->get(path).header("ETag");
    const QByteArray none = R"({"items":[]})";
    QCOMPARE(m_server.plain->send("PUT", path, none, {{"If-Match", etag}, {"Content-Type", "application/json"}}).status,
             200);
    save().click();
    QTRY_VERIFY(!refusal().isEmpty());
    QCOMPARE(rolesOf(m_kim).size(), 0);
    QPushButton* again = nullptr;
    for (auto* each : dialog()->findChildren<QPushButton*>())
        if (each->text() == u"Read them again")
            again = each;
    QVERIFY(again);
    again->click();
    QTRY_VERIFY(refusal().isEmpty());
    check(u"Viewer"_s);
    save().click();
    QTRY_COMPARE(rolesOf(m_kim).size(), 1);
}

void UsersRolesTest::aPastEndIsSaidAtItsField()
{
    QVERIFY(open());
    const QJsonArray before = rolesOf(m_kim);
    QVERIFY(edit(m_kim));
    check(u"Curator"_s);
    part<QCheckBox>("ends")->setChecked(true);
    part<QDateEdit>("until")->setDate(QDate::currentDate().addDays(-2));
    save().click();
    auto* field = qobject_cast<widgets::LabeledField*>(part<QDateEdit>("until")->parentWidget());
    QTRY_COMPARE(field->error(), u"The end must lie in the future."_s);
    QCOMPARE(rolesOf(m_kim), before);
}

void UsersRolesTest::unchangedRolesCannotBeSaved()
{
    QVERIFY(open());
    QVERIFY(edit(m_kim));
    QVERIFY(!save().isEnabled());
    check(u"Curator"_s);
    QVERIFY(save().isEnabled());
    check(u"Curator"_s, false);
    QVERIFY(!save().isEnabled());
}

void UsersRolesTest::aRoleThatTheListDoesNotKnowStays()
{
    QVERIFY(open());
    QVERIFY(choose(m_kim));
    models::ServerRoles book(m_console->client);
    book.load();
    QTRY_VERIFY(!book.roles().empty());
    users_page::RolesDialog::Roles present = view().dossier().roles();
    api::RoleAssignment late;
    late.role = "made-since";
    present.value.items.push_back(late);
    users_page::RolesDialog roles(m_console->parts(), book, *view().dossier().user(), present, nullptr);
    roles.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto* list = roles.findChild<QListWidget*>(u"roleList"_s);
    QCOMPARE(list->count(), int(book.roles().size()) + 1);
    QVERIFY(item(*list, u"made-since"_s));
    QCOMPARE(item(*list, u"made-since"_s)->checkState(), Qt::Checked);
    const auto* save = roles.findChild<QPushButton*>(u"saveRoles"_s);
    QVERIFY(!save->isEnabled());
    item(*list, u"made-since"_s)->setCheckState(Qt::Unchecked);
    QVERIFY(save->isEnabled());
}

void UsersRolesTest::rolesAreGivenWithEndFamiliesAndReason()
{
    QVERIFY(open());
    QVERIFY(edit(m_kim));
    check(u"Curator"_s);
    part<QLineEdit>("families")->setText(u"Araceae, Moraceae"_s);
    part<QLineEdit>("roleReason")->setText(u"Stands in for Max"_s);
    part<QCheckBox>("ends")->setChecked(true);
    const QDate last = QDate::currentDate().addDays(30);
    part<QDateEdit>("until")->setDate(last);
    save().click();
    QTRY_VERIFY(!dialog());
    QJsonObject curator;
    for (const auto& each : rolesOf(m_kim))
        if (each.toObject().value(u"role") == u"curator"_s)
            curator = each.toObject();
    QCOMPARE(curator.value(u"families").toArray(), (QJsonArray{u"Araceae"_s, u"Moraceae"_s}));
    QCOMPARE(curator.value(u"reason").toString(), u"Stands in for Max"_s);
    const auto until = QDateTime::fromString(curator.value(u"until").toString(), Qt::ISODateWithMs);
    QCOMPARE(until, last.addDays(1).startOfDay());
    QTRY_VERIFY(says(view(), u"For Araceae, Moraceae only"_s));
    QTRY_VERIFY(says(view(), u"Reason: Stands in for Max"_s));
    QTRY_COMPARE(cell(model().rowOf(m_kim), UserTableModel::rolesColumn), u"Curator, Viewer"_s);
}

void UsersRolesTest::aChangeIsTakenBack()
{
    QVERIFY(open());
    const QJsonArray before = rolesOf(m_kim);
    QVERIFY(edit(m_kim));
    check(u"Curator"_s, false);
    save().click();
    QTRY_COMPARE(rolesOf(m_kim).size(), before.size() - 1);
    QTRY_VERIFY(toasted(u"Roles changed"_s));
    QCOMPARE(m_console->toasts.constLast().actionText, u"Undo"_s);
    m_console->toasts.constLast().action();
    QTRY_VERIFY(toasted(u"Roles put back"_s));
    QStringList roles;
    for (const auto& each : rolesOf(m_kim))
        roles += each.toObject().value(u"role").toString();
    roles.sort();
    QCOMPARE(roles, (QStringList{u"curator"_s, u"viewer"_s}));
}

BLOOMZY_GUI_TEST(UsersRolesTest)
#include "UsersRolesTest.moc"
