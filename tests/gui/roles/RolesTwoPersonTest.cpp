#include "tests/gui/roles/RolesConsole.h"
#include "tests/support/TestMain.h"
#include "ui/models/Families.h"
#include "ui/models/FamilyCompleter.h"
#include "ui/pages/roles/FamiliesDialog.h"
#include "ui/pages/roles/FamiliesEdit.h"

#include <QAbstractItemView>
#include <QCompleter>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// The two-person rule beside the roles, and the families that are suggested for a grant.
class RolesTwoPersonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void hiddenFromWhoMayNotReadSettings();
    void notSwitchedByWhoMayNotChangeSettings();
    void switchedOnAndOff();
    void anothersChangeIsSeen();
    void familiesAreSuggestedByKeys();
    void nothingIsSuggestedToWhoWentOn();
    void wordsEndAtBlanksAndCommas();

private:
    [[nodiscard]] QFrame& card() const { return *m_console->find<QFrame>(u"twoPerson"_s); }
    [[nodiscard]] QPushButton& button() const { return *m_console->find<QPushButton>(u"twoPersonSwitch"_s); }
    [[nodiscard]] QString stored() const;
    void set(const QString& value) const;

    RolesServer m_server;
    std::unique_ptr<RolesConsole> m_console;
    QString m_role;
};

void RolesTwoPersonTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(m_server.plain->send("POST", u"/api/v1/catalog/starter"_s).status < 300);
    m_role = m_server.create(u"Reviewer"_s, {u"viewer"_s}, {RolesServer::rule(u"taxa.write"_s)});
    const QString reader = m_server.create(u"Role reader"_s, {}, {RolesServer::rule(u"roles.read"_s)});
    QVERIFY(!m_server.invite(u"rita"_s, {reader}).isEmpty());
    QVERIFY(!m_server.invite(u"otto"_s, {u"auditor"_s}).isEmpty());
}

void RolesTwoPersonTest::init()
{
    m_console = std::make_unique<RolesConsole>(m_server);
}

void RolesTwoPersonTest::cleanup()
{
    m_console.reset();
}

QString RolesTwoPersonTest::stored() const
{
    const QJsonArray items = m_server.plain->get(u"/api/v1/settings"_s).json().value(u"items").toArray();
    for (const auto& each : items)
        if (each.toObject().value(u"key").toString() == u"catalog.reviewBy")
            return each.toObject().value(u"value").toString();
    return {};
}

void RolesTwoPersonTest::set(const QString& value) const
{
    const QByteArray etag = m_server.plain->get(u"/api/v1/settings"_s).header("ETag");
    const QByteArray patch = QJsonDocument(QJsonObject{{u"catalog.reviewBy"_s, value}}).toJson();
    QCOMPARE(m_server.plain
                 ->send("PATCH", u"/api/v1/settings"_s, patch,
                        {{"If-Match", etag}, {"Content-Type", "application/merge-patch+json"}})
                 .status,
             200);
}

void RolesTwoPersonTest::hiddenFromWhoMayNotReadSettings()
{
    QVERIFY(m_console->open(u"rita@example.org"_s));
    QVERIFY(card().isHidden());
}

void RolesTwoPersonTest::notSwitchedByWhoMayNotChangeSettings()
{
    QVERIFY(m_console->open(u"otto@example.org"_s));
    QTRY_VERIFY(card().isVisible());
    QVERIFY(!button().isEnabled());
    QVERIFY(button().toolTip().contains(u"You may not change settings."_s));
}

void RolesTwoPersonTest::switchedOnAndOff()
{
    QVERIFY(m_console->open());
    QTRY_VERIFY(card().isVisible());
    QCOMPARE(stored(), u"anyReviewer"_s);
    QCOMPARE(button().accessibleName(), u"Two-person rule: off: Switch on"_s);
    button().setFocus();
    QTest::keyClick(&button(), Qt::Key_Space);
    QTRY_COMPARE(stored(), u"anotherPerson"_s);
    QTRY_COMPARE(button().accessibleName(), u"Two-person rule: on: Switch off…"_s);
    QTRY_VERIFY(button().isEnabled());
    button().click(); // answered by "Keep the rule"
    QCOMPARE(m_console->dialogs.asked.size(), 1);
    QCOMPARE(stored(), u"anotherPerson"_s);
    m_console->dialogs.answers = {widgets::Choice::proceed};
    button().click();
    QTRY_COMPARE(stored(), u"anyReviewer"_s);
    QTRY_VERIFY(m_console->texts().contains(u"Two-person rule: off"_s));
}

void RolesTwoPersonTest::anothersChangeIsSeen()
{
    QVERIFY(m_console->open());
    QTRY_VERIFY(card().isVisible());
    QTRY_VERIFY(m_console->client.events().isLive());
    set(u"anotherPerson"_s);
    QTRY_VERIFY(m_console->texts().contains(u"Two-person rule: on"_s));
    set(u"anyReviewer"_s);
    QTRY_VERIFY(m_console->texts().contains(u"Two-person rule: off"_s));
}

void RolesTwoPersonTest::familiesAreSuggestedByKeys()
{
    QVERIFY(m_console->open());
    m_console->go(m_role, u"taxa.write"_s);
    m_console->press(Qt::Key_F);
    auto* dialog = m_console->find<roles_page::FamiliesDialog>();
    QVERIFY(dialog);
    auto* edit = dialog->findChild<roles_page::FamiliesEdit*>(u"families"_s);
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"arac"_s);
    QTRY_VERIFY(edit->completer().isOpen());
    QAbstractItemView* popup = edit->completer().completer().popup();
    QCOMPARE(popup->currentIndex().data().toString(), u"Araceae"_s);
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!edit->completer().isOpen());
    QVERIFY(dialog->isVisible());
    QCOMPARE(edit->toPlainText(), u"arac"_s);
    QTest::keyClicks(edit, u"e"_s);
    QTRY_VERIFY(edit->completer().isOpen());
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(edit->toPlainText(), u"Araceae"_s);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->families(), std::vector<std::string>{"Araceae"});
    dialog->reject();
}

void RolesTwoPersonTest::nothingIsSuggestedToWhoWentOn()
{
    QVERIFY(m_console->open());
    m_console->go(m_role, u"taxa.write"_s);
    m_console->press(Qt::Key_F);
    auto* dialog = m_console->find<roles_page::FamiliesDialog>();
    QVERIFY(dialog);
    auto* edit = dialog->findChild<roles_page::FamiliesEdit*>(u"families"_s);
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"arac"_s);
    dialog->findChild<QPushButton*>()->setFocus(); // the families are on their way
    QTRY_VERIFY(edit->completer().completer().model()->rowCount() > 0);
    QVERIFY(!edit->completer().isOpen());
    dialog->reject();
}

void RolesTwoPersonTest::wordsEndAtBlanksAndCommas()
{
    using models::FamilyCompleter;
    QCOMPARE(FamilyCompleter::beginOfWord({}, 0), 0);
    QCOMPARE(FamilyCompleter::beginOfWord(u"Araceae, Mor"_s, 12), 9);
    QCOMPARE(FamilyCompleter::beginOfWord(u"Araceae;Mor"_s, 11), 8);
    QCOMPARE(FamilyCompleter::beginOfWord(u"Araceae"_s, 3), 0);
    QCOMPARE(FamilyCompleter::beginOfWord(u"Ara"_s, 99), 0);
    QVERIFY(models::familiesIn(u" ,; \n"_s).empty());
    QCOMPARE(models::familiesIn(u"Moraceae Araceae;Fabaceae,\nAraceae"_s),
             (std::vector<std::string>{"Araceae", "Fabaceae", "Moraceae"}));
}

BLOOMZY_GUI_TEST(RolesTwoPersonTest)
#include "RolesTwoPersonTest.moc"
