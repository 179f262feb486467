#pragma once

#include "BackupsWindow.h"
#include "FakeBackups.h"

namespace bloomzy::test {

/// The page over a server that says what the test sets.
class FakeConsole : public QObject
{
protected:
    void prepare()
    {
        m_console.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_fake = FakeBackups();
        m_server = std::make_unique<TestServer>([this](const SeenRequest& request) { return m_fake(request); });
        m_fake.destinations = {FakeBackups::destination(home, u"This computer"_s, 212'000'000'000, 480'000'000'000)};
    }
    void open()
    {
        m_console = std::make_unique<BackupsWindow>(m_server->url(), m_folder->path());
        QVERIFY(m_console->signIn(ada, password));
        QVERIFY(m_console->open());
        QTRY_VERIFY(m_console->isLoaded() || m_fake.pointsFail);
    }
    void close() { m_console.reset(); }
    /// Three: the newest, one that only the recovery key opens, and one that is not verified.
    void addPoints()
    {
        QJsonObject old = FakeBackups::point(u"old"_s, 40'000);
        old.remove(u"opensUntil"_s);
        QJsonObject raw = FakeBackups::point(u"raw"_s, 80'000);
        raw[u"check"_s] = QJsonObject{{u"state"_s, u"pending"_s}};
        m_fake.points = {FakeBackups::point(u"new"_s, 7'200), old, raw};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeBackups m_fake;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<BackupsWindow> m_console;
};

} // namespace bloomzy::test
