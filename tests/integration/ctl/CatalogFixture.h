#pragma once

#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ServerProcess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// What tests of catalog export and import share.
namespace bloomzy::test {

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QString number(const CtlRun& run, const char* key)
{
    return QString::number(run.json().value(text(key)).toInt(-1));
}

/// A real server with an administrator, and bloomzyctl on it.
class CatalogFixture : public QObject
{
protected:
    /// Once, before the first test.
    void startWithAdministrator()
    {
        QVERIFY(m_server.start());
        m_admin = std::make_unique<ApiClient>(m_server.url());
        QCOMPARE(m_admin->setUp(m_server.setupToken()).status, 201);
    }
    void addStarter() { QCOMPARE(m_admin->send("POST", text("/api/v1/catalog/starter")).status, 200); }
    [[nodiscard]] CtlRun run(const QStringList& words, const QByteArray& input = goodLine,
                             const QString& email = QStringLiteral("ada@example.org")) const
    {
        return runCtl(words +
                          QStringList{text("--url"), m_server.url().toString(), text("--json"), text("--email"), email},
                      input);
    }
    [[nodiscard]] int taxa()
    {
        return m_admin->get(text("/api/v1/taxa?count=true&limit=1")).json().value(text("count")).toInt(-1);
    }

    QTemporaryDir m_folder;
    ServerProcess m_server;
    std::unique_ptr<ApiClient> m_admin;
};

} // namespace bloomzy::test
