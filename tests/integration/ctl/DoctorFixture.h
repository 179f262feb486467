#pragma once

#include "tests/integration/ctl/CtlProcess.h"
#include "tests/support/ApiClient.h"
#include "tests/support/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <sysexits.h>

/// The doctor on a folder of a real server.
namespace bloomzy::test {

/// The findings of one check.
inline QList<QJsonObject> findingsOf(const CtlRun& run, const QString& check)
{
    QList<QJsonObject> found;
    for (const QJsonValue finding : run.json().value(text("findings")).toArray())
        if (finding.toObject().value(text("check")) == check)
            found += finding.toObject();
    return found;
}

inline QString stateOf(const CtlRun& run, const QString& check)
{
    const auto found = findingsOf(run, check);
    return found.isEmpty() ? QString() : found.first().value(text("state")).toString();
}

/// Checks that did not come out well, each once.
inline QStringList unwellIn(const CtlRun& run)
{
    QStringList checks;
    for (const QJsonValue finding : run.json().value(text("findings")).toArray())
        if (finding.toObject().value(text("state")) != text("ok"))
            checks += finding.toObject().value(text("check")).toString();
    checks.removeDuplicates();
    return checks;
}

class DoctorFixture : public QObject
{
protected:
    /// Once, before the first test.
    void makeWhole()
    {
        m_whole = m_temporary.filePath(text("whole"));
        ServerProcess server(m_whole);
        QVERIFY(server.start({}, true));
        QVERIFY(server.stop());
        ServerProcess plain(m_whole);
        QVERIFY(plain.start());
        ApiClient client(plain.url());
        QCOMPARE(client.setUp(plain.setupToken()).status, 201);
        QCOMPARE(client.send("POST", text("/api/v1/auth/second-factor")).status, 201); // a seed, not confirmed
        QCOMPARE(client.post(text("/api/v1/taxa"), {{text("taxonRank"), text("genus")}, {text("genus"), text("Rosa")}})
                     .status,
                 201);
        QVERIFY(plain.stop());
    }
    /// Before each.
    void copyWhole()
    {
        m_folder = m_temporary.filePath(text("it's data"));
        QCOMPARE(QProcess::execute(text("cp"), {text("-a"), m_whole, m_folder}), 0);
    }
    /// After each.
    void removeCopy() { QDir(m_folder).removeRecursively(); }

    [[nodiscard]] CtlRun examine(const QStringList& more = {text("--listen"), text("127.0.0.1:0")}) const
    {
        return runCtl(QStringList{text("doctor"), text("--data-dir"), m_folder, text("--json")} + more);
    }
    /// Runs it, and compares exit code, the checks that are unwell, and that nothing was changed.
    void expect(int code, const QStringList& unwell, const QStringList& more = {text("--listen"), text("127.0.0.1:0")})
    {
        const auto before = traceOf(m_folder);
        const CtlRun run = examine(more);
        QVERIFY2(run.code == code, run.out + run.err);
        QCOMPARE(unwellIn(run), unwell);
        QCOMPARE(run.json().value(text("ok")).toBool(), code == EX_OK);
        for (const QJsonValue finding : run.json().value(text("findings")).toArray()) {
            const bool unwellOne = finding.toObject().value(text("state")) != text("ok");
            QVERIFY(!unwellOne || !finding.toObject().value(text("remedy")).toString().isEmpty());
        }
        QCOMPARE(traceOf(m_folder), before);
    }
    void putKey(const char* path, const QByteArray& content) const
    {
        QFile key(inFolder(path));
        QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate) && key.write(content) == content.size());
        QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    [[nodiscard]] QString inFolder(const char* path) const { return m_folder + u'/' + text(path); }

    QTemporaryDir m_temporary;
    QString m_whole;  ///< a stopped server's folder with an administrator and a taxon
    QString m_folder; ///< a copy of it
};

} // namespace bloomzy::test
