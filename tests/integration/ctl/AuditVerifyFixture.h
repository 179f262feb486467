#pragma once

#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/Guest.h"
#include "tests/support/LogForger.h"
#include "tests/support/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

namespace bloomzy::test {

/// `audit verify` on copies of a folder of a real server, with Ada, who may read the log, and Vera, who may not.
class AuditVerifyFixture : public QObject
{
protected:
    static constexpr int notVerified = 1;
    static constexpr int wrongUsage = 2;

    /// Once, before the first test.
    void makeWhole()
    {
        m_whole = path("whole");
        ServerProcess server(m_whole);
        QVERIFY(server.start());
        fill(server);
        QVERIFY(server.stop());
    }
    /// Once.
    void fill(const ServerProcess& server) const
    {
        ::ApiClient client(server.url());
        QCOMPARE(client.setUp(server.setupToken(), m_ada).status, 201);
        QVERIFY(!inviteGuest(client, server.url(), text("Vera"), {text("viewer")}).token.isEmpty());
        for (int i = 0; i < 4; ++i)
            QCOMPARE(client
                         .post(text("/api/v1/taxa"),
                               {{text("taxonRank"), text("genus")}, {text("genus"), text("Rosa") + QChar(u'a' + i)}})
                         .status,
                     201);
        const auto checkpoint = [&] { return client.get(text("/api/v1/audit/log/checkpoint")).body; };
        QTRY_VERIFY_WITH_TIMEOUT(checkpoint().split('\n').value(1).toInt() >= 8, 20'000);
    }
    /// Before each.
    void copyWhole()
    {
        m_folder = path("data");
        QCOMPARE(QProcess::execute(text("cp"), {text("-a"), m_whole, m_folder}), 0);
    }
    /// After each.
    void removeCopy() { QDir(m_folder).removeRecursively(); }

    [[nodiscard]] QString path(const char* name) const { return m_temporary.filePath(text(name)); }
    [[nodiscard]] CtlRun verify(const QStringList& more = {}) const
    {
        return runCtl(QStringList{text("audit"), text("verify"), text("--json"), text("--data-dir"), m_folder} + more);
    }
    [[nodiscard]] static CtlRun verifyLive(const ServerProcess& server, const QStringList& more = {})
    {
        const QString fingerprint = server.announcement().value(text("fingerprint")).toString();
        return runCtl(QStringList{text("audit"), text("verify"), text("--json"), text("--url"), server.url().toString(),
                                  text("--fingerprint"), fingerprint} +
                          more,
                      goodLine);
    }
    [[nodiscard]] static QJsonObject fault(const CtlRun& run) { return run.json().value(text("fault")).toObject(); }
    [[nodiscard]] static QString what(const CtlRun& run) { return fault(run).value(text("what")).toString(); }
    [[nodiscard]] bool change(const QString& sql) const
    {
        // A server that has just started writes its first events.
        return QProcess::execute(text("sqlite3"),
                                 {text("-cmd"), text(".timeout 20000"), m_folder + text("/audit/audit.db"), sql}) == 0;
    }
    [[nodiscard]] static bool write(const QString& file, const QByteArray& content)
    {
        QFile out(file);
        return out.open(QIODevice::WriteOnly) && out.write(content) == content.size();
    }

    [[nodiscard]] QByteArray contentOf(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_temporary;
    QString m_whole;
    QString m_folder;
    QString m_ada = QStringLiteral("ada@example.org");
};

} // namespace bloomzy::test
