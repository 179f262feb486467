#include "backend/audit/log/LeafPart.h"
#include "backend/tlog/Sha256.h"
#include "tests/support/TestMain.h"

#include <QTest>

using namespace bloomzy;
using audit::Leaf;

namespace {

Leaf smallLeaf()
{
    return {"1", "2026-11-30T10:00:00.000001Z", "auth", "session.login", "success", tlog::sha256({"a"}), {}, {}};
}

} // namespace

class LeafTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoEntry_data();
    void refusesWhatIsNoEntry();
    void refusesWhatIsNoPart_data();
    void refusesWhatIsNoPart();
    void readsWhatItWrote();
    void writesTextsAsRfc8785Does();
    void leavesOutWhatIsNotThere();
    void saltsEachPart();
};

void LeafTest::refusesWhatIsNoEntry_data()
{
    QTest::addColumn<QByteArray>("entry");
    const QByteArray good = QByteArray::fromStdString(entryOf(smallLeaf()));
    const auto row = [&](const char* name, const char* from, const char* to) {
        QTest::newRow(name) << QByteArray(good).replace(from, to);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("a blank behind") << good + " ";
    row("a blank within", "\"v\":1", "\"v\": 1");
    row("another version", "\"v\":1", "\"v\":2");
    row("no version", ",\"v\":1", "");
    row("another member", "\"v\":1", "\"v\":1,\"w\":1");
    row("another order", "\"outcome\":\"success\",\"source\":\"auth\"", "\"source\":\"auth\",\"outcome\":\"success\"");
    row("a hash that is too short", "\"actor\":\"", "\"actor\":\"AA");
    row("an escape that is not needed", "session", "\\u0073ession");
    row("an empty hash", "\"id\"", "\"details\":\"\",\"id\"");
}

void LeafTest::refusesWhatIsNoEntry()
{
    QFETCH(QByteArray, entry);
    QVERIFY(!audit::leafOf(entry.toStdString()));
}

void LeafTest::refusesWhatIsNoPart_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "{}", "AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAB=={}",
                             "AAAAAAAAAAAAAAAAAAAAAAAA{}", "AAAAAAAAAAAAAAAAAAAA====", "****AAAAAAAAAAAAAAAAAA=={}"})
        QTest::newRow(text) << QByteArray(text);
}

void LeafTest::refusesWhatIsNoPart()
{
    QFETCH(QByteArray, text);
    QVERIFY(!audit::partOf(text.toStdString()));
}

void LeafTest::readsWhatItWrote()
{
    Leaf leaf = smallLeaf();
    for (const char* text : {"", "plain", "quo\"te\\", "line\nfeed\tand\x01\x1f\x7f", "gr\u00fcn \u2028 \U0001F33F"}) {
        leaf.action = leaf.id = text;
        const auto read = audit::leafOf(entryOf(leaf));
        QVERIFY2(read && *read == leaf, entryOf(leaf).c_str());
    }
    const audit::LeafPart part = audit::saltedPart("{\"kind\":\"user\"}");
    QVERIFY(audit::partOf(storedPart(part)) == part);
}

/// The table of section 3.2.2.2; what is not in it stands as it is.
void LeafTest::writesTextsAsRfc8785Does()
{
    Leaf leaf = smallLeaf();
    leaf.action = "\b\t\n\f\r\"\\/\x02\x1e\x7f\u20ac";
    const std::string expected = "\"action\":\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0002\\u001e\x7f\u20ac\"";
    QVERIFY2(entryOf(leaf).find(expected) == 1, entryOf(leaf).c_str());
}

void LeafTest::leavesOutWhatIsNotThere()
{
    Leaf leaf = smallLeaf();
    leaf.actor.reset();
    QCOMPARE(entryOf(leaf), std::string(R"({"action":"session.login","id":"1","outcome":"success","source":"auth",)"
                                        R"("time":"2026-11-30T10:00:00.000001Z","v":1})"));
}

void LeafTest::saltsEachPart()
{
    const audit::LeafPart one = audit::saltedPart("{}");
    const audit::LeafPart other = audit::saltedPart("{}");
    QCOMPARE(one.salt.size(), audit::saltBytes);
    QVERIFY(one.salt != other.salt && commitmentOf(one) != commitmentOf(other));
    QVERIFY(commitmentOf(one) == tlog::sha256({one.salt, "{}"}));
}

BLOOMZY_TEST(LeafTest)
#include "LeafTest.moc"
