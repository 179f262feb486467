#include "tests/support/TestMain.h"
#include "tests/unit/notifications/QueueFixture.h"

using namespace bloomzy;
using notifications::Notification;
using notifications::Recipient;

namespace {

using Change = std::function<void(Notification&, std::vector<Recipient>&)>;

} // namespace
Q_DECLARE_METATYPE(Change)

/// What may be told, and what not.
class NotificationCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void takesWhatIsRight();
};

void NotificationCheckTest::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char* name, const char* pointer, Change change) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(pointer);
    };
    row("no id", "/id", [](auto& told, auto&) { told.id.clear(); });
    row("id", "/id", [](auto& told, auto&) { told.id = "1"; });
    row("no kind", "/kind", [](auto& told, auto&) { told.kind.clear(); });
    row("kind with a line", "/kind", [](auto& told, auto&) { told.kind = "alert\nX: y"; });
    row("no subject", "/subject", [](auto& told, auto&) { told.subject = " "; });
    row("header in the subject", "/subject", [](auto& told, auto&) { told.subject = "Disk\r\nBcc: eve@example.org"; });
    row("line in the subject", "/subject", [](auto& told, auto&) { told.subject = "Disk\nfull"; });
    row("line separator", "/subject", [](auto& told, auto&) {
        told.subject = "Disk\xe2\x80\xa8"
                       "full";
    });
    row("direction mark", "/subject", [](auto& told, auto&) {
        told.subject = "Disk\xe2\x80\xae"
                       "full";
    });
    row("NUL", "/subject", [](auto& told, auto&) { told.subject = std::string("Di\0sk", 5); });
    row("no UTF-8", "/subject", [](auto& told, auto&) { told.subject = "Disk \xff"; });
    row("long subject", "/subject", [](auto& told, auto&) { told.subject = std::string(201, 'x'); });
    row("long text", "/text", [](auto& told, auto&) { told.text = std::string(16 * 1024 + 1, 'x'); });
    row("no UTF-8 text", "/text", [](auto& told, auto&) { told.text = "\xff"; });
    row("data", "/data", [](auto& told, auto&) { told.data = "[]"; });
    row("data and more", "/data", [](auto& told, auto&) { told.data = "{} {}"; });
    row("much data", "/data", [](auto& told, auto&) { told.data = "{\"a\":\"" + std::string(17'000, 'x') + "\"}"; });
    row("nobody", "/recipients", [](auto&, auto& to) { to.clear(); });
    row("a crowd", "/recipients", [](auto&, auto& to) {
        for (int i = 0; i < 100; ++i)
            to.push_back({to.front().channel, "ada" + std::to_string(i)});
    });
    row("no channel", "/recipients/0", [](auto&, auto& to) { to[0].channel = "mail"; });
    row("line in an address", "/recipients/0", [](auto&, auto& to) { to[0].address = "ada@example.org\nX: y"; });
    row("no person", "/recipients/0", [](auto&, auto& to) { to[0].person = "ada"; });
    row("twice", "/recipients/1", [](auto&, auto& to) { to.push_back(to[0]); });
}

void NotificationCheckTest::refuses()
{
    QFETCH(Change, change);
    QFETCH(QString, pointer);
    auto told = QueueFixture::notification();
    auto to = QueueFixture::to();
    change(told, to);
    const auto faults = notifications::check(told, to);
    QCOMPARE(faults.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(faults.front().pointer), pointer);
}

void NotificationCheckTest::takesWhatIsRight()
{
    auto told = QueueFixture::notification("Épuisé 🌱");
    told.text = "One.\n\tTwo.\n";
    auto to = QueueFixture::to();
    to.push_back({to.front().channel, ""});
    to.push_back({QueueFixture::channel(2), to.front().address, QueueFixture::channel(3)});
    QVERIFY(notifications::check(told, to).empty());
}

BLOOMZY_TEST(NotificationCheckTest)
#include "NotificationCheckTest.moc"
