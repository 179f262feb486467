#include "UsersConsole.h"
#include "tests/support/TestMain.h"

#include <QClipboard>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// Somebody new: what is refused adds nobody, and the code opens the account.
class UsersInviteTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anIncompleteInvitationCannotBeSent();
    void whatTheServerRefusesIsSaidAtItsField();
    void aTakenAddressAddsNobody();
    void theCodeIsShownOnceAndOpensTheAccount();
    void whatIsSentIsNotGivenUp();

private:
    template <class T>
    T* part(const char* name) const
    {
        return dialog()->findChild<T*>(QLatin1String(name));
    }
    void fill(const QString& name, const QString& mail) const;
    QPushButton& send() const { return *part<QPushButton>("invite"); }
};

void UsersInviteTest::initTestCase()
{
    QVERIFY(m_server.start());
}

void UsersInviteTest::init()
{
    QVERIFY(open());
    QTRY_VERIFY(action("invite").isEnabled());
    QTRY_COMPARE(cell(0, UserTableModel::rolesColumn), u"Administrator"_s);
    trigger("invite");
    QVERIFY(dialog());
}

void UsersInviteTest::fill(const QString& name, const QString& mail) const
{
    part<QLineEdit>("inviteName")->setText(name);
    part<QLineEdit>("inviteMail")->setText(mail);
    item(*part<QListWidget>("inviteRoles"), u"Viewer"_s)->setCheckState(Qt::Checked);
}

void UsersInviteTest::anIncompleteInvitationCannotBeSent()
{
    QVERIFY(!send().isEnabled());
    fill(u"Kim Specimen"_s, {});
    QVERIFY(!send().isEnabled());
    QVERIFY(!send().toolTip().isEmpty());
    fill(u"Kim Specimen"_s, u"kim@example.org"_s);
    QVERIFY(send().isEnabled());
    item(*part<QListWidget>("inviteRoles"), u"Viewer"_s)->setCheckState(Qt::Unchecked);
    QVERIFY(!send().isEnabled());
    dialog()->reject();
    QCOMPARE(model().rowCount(), 1);
}

void UsersInviteTest::whatTheServerRefusesIsSaidAtItsField()
{
    fill(u"Kim Specimen"_s, u"not an address"_s);
    send().click();
    auto* field = qobject_cast<widgets::LabeledField*>(part<QLineEdit>("inviteMail")->parentWidget());
    QTRY_VERIFY(!field->error().isEmpty());
    QVERIFY(send().isEnabled());
    QVERIFY(part<QLineEdit>("inviteCode")->text().isEmpty());
    dialog()->reject();
    trigger("refresh");
    QTRY_VERIFY(idle());
    QCOMPARE(model().rowCount(), 1);
}

void UsersInviteTest::aTakenAddressAddsNobody()
{
    fill(u"Another Ada"_s, adaMail);
    send().click();
    QTRY_VERIFY(send().isEnabled());
    auto* field = qobject_cast<widgets::LabeledField*>(part<QLineEdit>("inviteMail")->parentWidget());
    const auto* banner = dialog()->findChild<widgets::BannerStack*>()->find(u"failure"_s);
    QVERIFY(banner || !field->error().isEmpty());
    QVERIFY(part<QLineEdit>("inviteCode")->text().isEmpty());
    dialog()->reject();
    trigger("refresh");
    QTRY_VERIFY(idle());
    QCOMPARE(model().rowCount(), 1);
}

void UsersInviteTest::theCodeIsShownOnceAndOpensTheAccount()
{
    fill(u"Kim Specimen"_s, u"kim@example.org"_s);
    QListWidgetItem* curator = item(*part<QListWidget>("inviteRoles"), u"Curator"_s);
    QVERIFY(curator);
    curator->setCheckState(Qt::Checked);
    send().click();
    QTRY_VERIFY(!part<QLineEdit>("inviteCode")->text().isEmpty());
    const QString code = part<QLineEdit>("inviteCode")->text();
    part<QPushButton>("copySecret")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), code);
    QTRY_VERIFY(says(*dialog(), u"Kim Specimen is invited."_s));
    dialog()->accept();
    QTRY_COMPARE(names(), (QStringList{u"Ada Placeholder"_s, u"Kim Specimen"_s}));
    QTRY_VERIFY(view().dossier().user() && view().dossier().user()->displayName == "Kim Specimen");
    QCOMPARE(view().dossier().user()->roles, (std::vector<std::string>{"curator", "viewer"}));
    QTRY_VERIFY(!dialog());
    m_codes.insert(u"Kim"_s, code);
    QVERIFY(accept(u"Kim"_s));
    QVERIFY(!accept(u"Kim"_s));
}

/// The account would be there, and nobody would have its code.
void UsersInviteTest::whatIsSentIsNotGivenUp()
{
    fill(u"Max Mustermann"_s, u"max@example.org"_s);
    send().click();
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(dialog());
    QTRY_VERIFY(!part<QLineEdit>("inviteCode")->text().isEmpty());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

BLOOMZY_GUI_TEST(UsersInviteTest)
#include "UsersInviteTest.moc"
