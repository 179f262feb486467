#include "backend/backup/archive/Manifest.h"

#include "tests/support/TestMain.h"

#include <QTest>

#include <functional>

using namespace bloomzy;
using namespace bloomzy::backup::archive;

namespace {

Manifest twoMembers()
{
    return {formatVersion,
            "0.1.0",
            "0.1.0",
            "2026-12-01T00:00:00.000000Z",
            "installation",
            {{"store/auth.db", 4096, std::string(64, 'a'), MemberKind::database, {{"users", 3}, {"sessions", 0}}},
             {"settings.json", 2, std::string(64, '0'), MemberKind::file, {}}},
            AuditNote{"example.com/log\n12\nhash\n"}};
}

using ManifestChange = std::function<void(Manifest&)>;

} // namespace

/// What a manifest may say.
class ManifestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesPaths_data();
    void refusesPaths();
    void refusesWhatNoBackupHas_data();
    void refusesWhatNoBackupHas();
    void refusesOtherForms_data();
    void refusesOtherForms();
    void readsWhatItWrote();
};

void ManifestTest::refusesPaths_data()
{
    QTest::addColumn<std::string>("path");
    int number = 0;
    for (const std::string& path : {std::string(),         std::string("."),
                                    std::string(".."),     std::string("/"),
                                    std::string("/a"),     std::string("a/"),
                                    std::string("a//b"),   std::string("a/./b"),
                                    std::string("a/../b"), std::string("../a"),
                                    std::string("-a"),     std::string("a/-b"),
                                    std::string("a b"),    std::string("a\\b"),
                                    std::string("a\nb"),   std::string("a\0b", 3),
                                    std::string("é"),      std::string("~"),
                                    std::string("a:b"),    std::string("a/b/c/d/e/f/g/h/i"),
                                    std::string(101, 'a'), std::string("manifest.json")})
        QTest::addRow("%d", ++number) << path;
}

void ManifestTest::refusesPaths()
{
    QFETCH(std::string, path);
    QVERIFY(!isMemberPath(path));
    Manifest manifest = twoMembers();
    manifest.contents[1].path = path;
    QVERIFY(!faultOf(manifest).empty());
    QVERIFY(parseManifest(manifestText(manifest)).has_error());
}

void ManifestTest::refusesWhatNoBackupHas_data()
{
    QTest::addColumn<ManifestChange>("change");
    const auto row = [](const char* name, ManifestChange change) { QTest::newRow(name) << std::move(change); };
    row("no members", [](Manifest& m) { m.contents.clear(); });
    row("too many members", [](Manifest& m) {
        m.contents.resize(mostMembers + 1, m.contents[1]);
        for (std::size_t i = 0; i < m.contents.size(); ++i)
            m.contents[i].path = "m" + std::to_string(i);
    });
    row("a path twice", [](Manifest& m) { m.contents[1].path = m.contents[0].path; });
    row("a file that is a folder", [](Manifest& m) { m.contents[1].path = "store"; });
    row("the manifest as a folder", [](Manifest& m) { m.contents[1].path = "manifest.json/x"; });
    row("less than nothing", [](Manifest& m) { m.contents[0].size = -1; });
    row("a bomb", [](Manifest& m) { m.contents[0].size = sizeLimit + 1; });
    row("a bomb in parts", [](Manifest& m) { m.contents[0].size = m.contents[1].size = sizeLimit / 2 + 1; });
    row("no hash", [](Manifest& m) { m.contents[0].sha256.clear(); });
    row("a hash of upper case", [](Manifest& m) { m.contents[0].sha256[0] = 'A'; });
    row("a hash that is too long", [](Manifest& m) { m.contents[0].sha256 += "0"; });
    row("another kind", [](Manifest& m) { m.contents[0].kind = MemberKind::unknown; });
    row("tables of a file", [](Manifest& m) { m.contents[1].tables = {{"users", 1}}; });
    row("too many tables", [](Manifest& m) { m.contents[0].tables.resize(mostTables + 1, {"t", 1}); });
    row("fewer than no rows", [](Manifest& m) { m.contents[0].tables[0].rows = -1; });
    row("a long text", [](Manifest& m) { m.installation = std::string(201, 'x'); });
    row("a long checkpoint", [](Manifest& m) { m.audit->checkpoint = std::string(1 << 17, 'x'); });
    row("format 0", [](Manifest& m) { m.format = 0; });
}

void ManifestTest::refusesWhatNoBackupHas()
{
    QFETCH(ManifestChange, change);
    Manifest manifest = twoMembers();
    change(manifest);
    const auto read = parseManifest(manifestText(manifest));
    QVERIFY(read.has_error());
    QVERIFY2(read.error().cause.starts_with("archive: \"manifest.json\" in it "), read.error().cause.c_str());
}

void ManifestTest::refusesOtherForms_data()
{
    QTest::addColumn<std::string>("text");
    const std::string right = manifestText(twoMembers());
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = right;
        return text.replace(text.find(from), from.size(), to);
    };
    QTest::newRow("nothing") << std::string();
    QTest::newRow("no JSON") << std::string("backup");
    QTest::newRow("a list") << std::string("[]");
    QTest::newRow("an unknown key") << with("\"needs\"", "\"wants\":1,\"needs\"");
    QTest::newRow("a key twice") << with("\"needs\"", "\"needs\":\"0.1.0\",\"needs\"");
    QTest::newRow("a missing key") << with("\"installation\":\"installation\",", "");
    QTest::newRow("a size of text") << with("\"size\":4096", "\"size\":\"4096\"");
    QTest::newRow("a size that is too large") << with("\"size\":4096", "\"size\":99999999999999999999");
    QTest::newRow("another kind") << with("\"kind\":\"database\"", "\"kind\":\"link\"");
    QTest::newRow("more behind it") << right + "{}";
}

void ManifestTest::refusesOtherForms()
{
    QFETCH(std::string, text);
    const auto read = parseManifest(text);
    QVERIFY(read.has_error());
    QVERIFY(read.error().cause.starts_with("archive: \"manifest.json\" in it "));
}

void ManifestTest::readsWhatItWrote()
{
    const auto read = parseManifest(manifestText(twoMembers()));
    QVERIFY(read.has_value());
    QVERIFY(*read == twoMembers());
    QCOMPARE(totalSize(*read), std::int64_t{4098});
    for (const char* path : {"a", "store/auth.db", "a/b/c/d/e/f/g/h", ".hidden", "a..b", "A_1-2.db"})
        QVERIFY2(isMemberPath(path), path);
}

BLOOMZY_APPLESS_TEST(ManifestTest)
#include "ManifestTest.moc"
