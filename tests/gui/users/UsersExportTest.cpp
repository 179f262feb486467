#include "UsersConsole.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>

using namespace bloomzy;
using namespace bloomzy::test;
using namespace Qt::StringLiterals;

/// What is filtered, as a file; one that cannot be written leaves what was there.
class UsersExportTest : public UsersConsole
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whoGivesUpGetsNoFile();
    void aFileThatCannotBeWrittenIsTold();
    void aServerThatRefusesLeavesTheFile();
    void csvHasWhatIsFiltered();
    void jsonToo();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_server.folder.filePath(name); }
    [[nodiscard]] static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void UsersExportTest::initTestCase()
{
    QVERIFY(m_server.start());
    QVERIFY(!addPerson(u"Kim Specimen"_s, u"viewer"_s).isEmpty());
}

void UsersExportTest::init()
{
    QVERIFY(open());
    QVERIFY(action("exportCsv").isEnabled());
}

void UsersExportTest::whoGivesUpGetsNoFile()
{
    trigger("exportCsv");
    QCOMPARE(m_console->dialogs.askedFiles.size(), 1);
    QVERIFY(action("exportCsv").isEnabled());
    QVERIFY(m_console->toasts.isEmpty());
}

void UsersExportTest::aFileThatCannotBeWrittenIsTold()
{
    m_console->dialogs.paths = {path(u"no/such/folder/users.csv"_s)};
    trigger("exportCsv");
    QTRY_VERIFY(banner().startsWith(u"The users were not exported."_s));
    QVERIFY(m_console->toasts.isEmpty());
    QVERIFY(action("exportCsv").isEnabled());
}

void UsersExportTest::aServerThatRefusesLeavesTheFile()
{
    const QString file = path(u"kept.csv"_s);
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::WriteOnly));
    kept.write("before");
    kept.close();
    m_console->dialogs.paths = {file};
    // Whoever may not read users any more.
    const QString auditor = addPerson(u"Olga Auditor"_s, u"auditor"_s);
    QVERIFY(accept(u"Olga Auditor"_s));
    QVERIFY(open(mailOf(u"Olga Auditor"_s)));
    m_console->dialogs.paths = {file};
    const auto roles = u"/api/v1/users/%1/roles"_s.arg(auditor);
    const QByteArray etag = m_server.plain->get(roles).header("ETag");
    QCOMPARE(m_server.plain
                 ->send("PUT", roles, R"({"items":[]})", {{"If-Match", etag}, {"Content-Type", "application/json"}})
                 .status,
             200);
    trigger("exportCsv");
    QTRY_VERIFY(banner().startsWith(u"The users were not exported."_s));
    QCOMPARE(content(file), QByteArray("before"));
}

void UsersExportTest::csvHasWhatIsFiltered()
{
    view().search()->setText(u"kim"_s);
    QTRY_VERIFY(idle() && model().rowCount() == 1);
    m_console->dialogs.paths = {path(u"users.csv"_s)};
    trigger("exportCsv");
    QTRY_VERIFY(toasted(u"Users exported"_s));
    const QByteArray csv = content(path(u"users.csv"_s));
    QVERIFY(csv.contains("kim@example.org"));
    QVERIFY(!csv.contains("ada@example.org"));
}

void UsersExportTest::jsonToo()
{
    m_console->dialogs.paths = {path(u"users.json"_s)};
    trigger("exportJson");
    QTRY_VERIFY(toasted(u"Users exported"_s));
    const QByteArray json = content(path(u"users.json"_s));
    QVERIFY(!QJsonDocument::fromJson(json).isNull());
    QVERIFY(json.contains("kim@example.org") && json.contains("ada@example.org"));
}

BLOOMZY_GUI_TEST(UsersExportTest)
#include "UsersExportTest.moc"
