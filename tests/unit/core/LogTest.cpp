#include "backend/core/LogLine.h"
#include "tests/support/TestMain.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <array>
#include <fcntl.h>
#include <future>
#include <unistd.h>

namespace bloomzy::core {

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksValuesOfSecretKeys_data();
    void masksValuesOfSecretKeys();
    void masksSecretsInsideText_data();
    void masksSecretsInsideText();
    void writesNoControlCharacter();
    void mendsWhatIsNotUtf8();
    void aFieldCannotPoseAsAFixedOne();
    void cutsLongText();
    void writesOneObject();
    void saysWhatItLeavesOut();
    void neverWaitsForItsReader();
    void endsUnderAReaderThatStandsStill();
    void writesAllLinesInOrder();
};

namespace {

QByteArray lineOf(std::string_view message, std::span<const Log::Field> fields = {})
{
    return QByteArray::fromStdString(
        logLine(Time(std::chrono::microseconds(0)), LogLevel::info, "test", message, fields));
}

QJsonObject parsed(const QByteArray& line)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(line, &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

/// A pipe as small as the system makes them.
struct Pipe
{
    Pipe()
    {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0 || ::fcntl(ends[1], F_SETPIPE_SZ, 4096) < 0)
            qFatal("no pipe");
    }
    ~Pipe()
    {
        ::close(ends[0]);
        closeWriter();
    }
    void closeWriter()
    {
        if (ends[1] >= 0)
            ::close(std::exchange(ends[1], -1));
    }
    [[nodiscard]] QList<QByteArray> lines() const
    {
        QByteArray text;
        std::array<char, 65536> part{};
        for (ssize_t size = 1; (size = ::read(ends[0], part.data(), part.size())) > 0;)
            text.append(part.data(), size);
        auto all = text.split('\n');
        all.removeLast();
        return all;
    }

    std::array<int, 2> ends{-1, -1};
};

constexpr int floodLines = 50'000;

void flood(Log& log)
{
    for (int i = 0; i < floodLines; ++i)
        log.write(LogLevel::info, "test", "line", {{"n", std::to_string(i)}});
}

} // namespace

void LogTest::masksValuesOfSecretKeys_data()
{
    QTest::addColumn<bool>("secret");
    for (const char* key :
         {"password", "newPassword", "refresh_token", "Authorization", "set-cookie", "clientSecret", "apiKey",
          "API_KEY", "totpSeed", "recoveryCode", "accessTokens", "privatekey", "passphrase"})
        QTest::newRow(key) << true;
    for (const char* key : {"user", "path", "traceId", "keyboard", "decoded", "tokenizer", "status", "count"})
        QTest::newRow(key) << false;
}

void LogTest::masksValuesOfSecretKeys()
{
    QFETCH(bool, secret);
    const std::string key = QTest::currentDataTag();
    const std::array<Log::Field, 1> fields{{{key, "hunter2"}}};
    QCOMPARE(lineOf("m", fields).contains("hunter2"), !secret);
}

void LogTest::masksSecretsInsideText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char* name, QByteArray text, QByteArray masked) {
        QTest::newRow(name) << text << masked;
    };
    row("bearer", "sent Authorization: bearer abc.DEF-_~+/= to us", "sent Authorization: bearer *** to us");
    row("basic", "Basic dXNlcjpwYXNz", "Basic ***");
    row("jwt", "token=eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln;", "token=***;");
    row("age", "key AGE-SECRET-KEY-1QQQSYQCYQ5RQWZQF and age1public", "key AGE-SECRET-KEY-1*** and age1public");
    row("age in lower case", "age-secret-key-1qqqsyqcyq5rqwzqf", "age-secret-key-1***");
    row("API key", "sent bzk_dGhpcy1pcy1h-a2V5_AUFCCk7Qd0aw, and bzk_ alone", "sent bzk_***, and bzk_ alone");
    row("url", "postgresql://bloomzy:p@ss@db.example/x", "postgresql://bloomzy:***@db.example/x");
    row("no password", "https://example.org:8443/a@b:c", "https://example.org:8443/a@b:c");
    row("plain", "the bearer", "the bearer");
    row("empty", "", "");
}

void LogTest::masksSecretsInsideText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, masked);
    QCOMPARE(QByteArray::fromStdString(maskSecrets(text.toStdString())), masked);
    QCOMPARE(parsed(lineOf(text.toStdString())).value(QStringLiteral("message")).toString().toUtf8(), masked);
}

void LogTest::writesNoControlCharacter()
{
    using namespace std::string_literals;
    const std::string hostile = "a\nb\r\x1b[31m\x7f\0c\xC2\x9B\xE2\x80\xAE\xE2\x80\xA8\"\\"s;
    const auto line = lineOf(hostile);
    for (const char c : line)
        QVERIFY(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
    QVERIFY(!line.contains("\xC2\x9B") && !line.contains("\xE2\x80\xAE") && !line.contains("\xE2\x80\xA8"));
    QCOMPARE(parsed(line).value(QStringLiteral("message")).toString().toStdString(), hostile);
}

void LogTest::mendsWhatIsNotUtf8()
{
    for (const char* bad :
         {"\xff", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80"}) {
        const auto line = lineOf(std::string("a") + bad + "b");
        const auto message = parsed(line).value(QStringLiteral("message")).toString();
        QVERIFY2(message.startsWith(QStringLiteral("a\uFFFD")) && message.endsWith(QStringLiteral("b")), line);
    }
    QVERIFY(lineOf("Épiphyte 🌿").contains("Épiphyte 🌿"));
}

void LogTest::aFieldCannotPoseAsAFixedOne()
{
    const std::array<Log::Field, 2> fields{{{"level", "error"}, {"traceId", "abc"}}};
    const auto object = parsed(lineOf("m", fields));
    QCOMPARE(object.value(QStringLiteral("level")).toString(), QStringLiteral("info"));
    QCOMPARE(object.value(QStringLiteral("field.level")).toString(), QStringLiteral("error"));
    QCOMPARE(object.value(QStringLiteral("traceId")).toString(), QStringLiteral("abc"));
}

void LogTest::cutsLongText()
{
    const auto line = lineOf(std::string(1'000'000, 'x'));
    QVERIFY(line.size() < 20'000);
    QVERIFY(!parsed(line).isEmpty());
}

void LogTest::writesOneObject()
{
    QCOMPARE(lineOf("served"), QByteArray("{\"time\":\"1970-01-01T00:00:00.000000Z\",\"level\":\"info\","
                                          "\"component\":\"test\",\"message\":\"served\"}"));
}

void LogTest::saysWhatItLeavesOut()
{
    const auto log = makeStderrLog(LogLevel::warning);
    QVERIFY(!log->enabled(LogLevel::debug) && !log->enabled(LogLevel::info));
    QVERIFY(log->enabled(LogLevel::warning) && log->enabled(LogLevel::error));
}

void LogTest::neverWaitsForItsReader()
{
    Pipe pipe;
    auto log = makeLog(pipe.ends[1], LogLevel::info);
    flood(*log);
    auto read = std::async(std::launch::async, [&] { return pipe.lines(); });
    log.reset();
    pipe.closeWriter();
    int told = 0;
    int written = 0;
    for (const QByteArray& line : read.get()) {
        const auto object = parsed(line);
        QVERIFY2(!object.isEmpty(), line);
        if (object.value(QStringLiteral("component")) == QStringLiteral("log"))
            told += object.value(QStringLiteral("lines")).toString().toInt();
        else
            ++written;
    }
    QVERIFY(told > 0);
    QCOMPARE(told + written, floodLines);
}

void LogTest::endsUnderAReaderThatStandsStill()
{
    Pipe pipe;
    auto log = makeLog(pipe.ends[1], LogLevel::info);
    flood(*log);
    auto ended = std::async(std::launch::async, [&] { log.reset(); });
    const bool inTime = ended.wait_for(std::chrono::seconds(20)) == std::future_status::ready;
    if (!inTime) {
        auto drained = std::async(std::launch::async, [&] { return pipe.lines(); });
        ended.get();
        pipe.closeWriter();
    }
    QVERIFY(inTime);
}

void LogTest::writesAllLinesInOrder()
{
    Pipe pipe;
    auto read = std::async(std::launch::async, [&] { return pipe.lines(); });
    auto log = makeLog(pipe.ends[1], LogLevel::info);
    const std::string longText(15'000, 'x');
    for (int i = 0; i < 500; ++i)
        log->write(LogLevel::info, "test", longText, {{"n", std::to_string(i)}});
    log.reset();
    pipe.closeWriter();
    const auto lines = read.get();
    QCOMPARE(lines.size(), 500);
    for (int i = 0; i < 500; ++i)
        QCOMPARE(parsed(lines[i]).value(QStringLiteral("n")).toString(), QString::number(i));
}

} // namespace bloomzy::core

BLOOMZY_TEST(bloomzy::core::LogTest)
#include "LogTest.moc"
