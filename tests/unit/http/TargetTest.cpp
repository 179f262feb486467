#include "backend/http/Target.h"

#include "tests/support/TestMain.h"

#include <QTest>

using bloomzy::http::parseTarget;

class TargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatCanBeReadInTwoWays_data();
    void refusesWhatCanBeReadInTwoWays();
    void decodesThePath();
    void decodesTheQuery();
};

void TargetTest::refusesWhatCanBeReadInTwoWays_data()
{
    QTest::addColumn<QByteArray>("target");
    const char* targets[] = {
        "",       "*",       "taxa",     "http://h/a", "/a b",      "/a\tb",         "/a#b",    "/%",
        "/%4",    "/%4g",    "/%zz",     "/a%2Fb",     "/a%2fb",    "/a%5Cb",        "/a/%00",  "/a/%0A",
        "/a/%7F", "/a/./b",  "/a/../b",  "/a/%2e%2e",  "/a/.%2E/b", "/%FF",          "/%C0%AF", "/\xC3\xA9",
        "/a?q=%", "/a?q=%0", "/a?%00=1", "/a?q=%00",   "/a?q=%FF",  "/a?q=\xC3\xA9", "//h/a",   "/a\"b",
        "/a<b",   "/a\\b",   "/a^b",     "/a`b",       "/a{b}",     "/a|b",          "/a?q=<"};
    for (const char* target : targets)
        QTest::newRow(target) << QByteArray(target);
}

void TargetTest::refusesWhatCanBeReadInTwoWays()
{
    QFETCH(QByteArray, target);
    const auto parsed = parseTarget(std::string_view(target.constData(), static_cast<std::size_t>(target.size())));
    QVERIFY(parsed.has_error());
    QVERIFY(parsed.error().code == bloomzy::api::ErrorCode::malformed);
}

void TargetTest::decodesThePath()
{
    using Segments = std::vector<std::string>;
    QVERIFY(parseTarget("/")->segments == Segments({""}));
    QVERIFY(parseTarget("/a/b%20c/%C3%A9+")->segments == Segments({"a", "b c", "\xC3\xA9+"}));
    QVERIFY(parseTarget("/a//b/")->segments == Segments({"a", "", "b", ""}));
    QCOMPARE(parseTarget("/a/%41?x")->path(), std::string("/a/A"));
}

void TargetTest::decodesTheQuery()
{
    using Query = std::vector<std::pair<std::string, std::string>>;
    QVERIFY(parseTarget("/a?")->query == Query());
    QVERIFY(parseTarget("/a?q=a+b%2Bc&&q=d%2Fe=f&flag&%C3%A9=?")->query ==
            Query({{"q", "a b+c"}, {"q", "d/e=f"}, {"flag", ""}, {"\xC3\xA9", "?"}}));
}

BLOOMZY_APPLESS_TEST(TargetTest)
#include "TargetTest.moc"
