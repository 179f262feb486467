#pragma once

#include "tests/gui/account/AccountWindow.h"
#include "tests/support/LogForger.h"
#include "ui/client/LogWitness.h"
#include "ui/client/TaxaApi.h"
#include "ui/models/LogAlarm.h"

#include <QDir>

namespace bloomzy::test {

using namespace Qt::StringLiterals;

/// A window over a real server, with a witness of its log and the alarm over the pages.
class WitnessFixture : public QObject
{
protected:
    void begin()
    {
        m_bench = std::make_unique<AccountWindow>();
        m_bench->openAccount(u"sessions"_s);
        for (int i = 0; i < 6; ++i)
            happen();
    }
    void end()
    {
        m_alarm.reset();
        m_witness.reset();
        m_bench.reset();
    }
    /// As when a console starts.
    void witness(std::chrono::milliseconds pause = std::chrono::milliseconds(50))
    {
        m_alarm.reset();
        m_witness = std::make_unique<client::LogWitness>(
            *m_bench->client, m_bench->background,
            client::LogWitness::Options{.folder = folder(), .profileId = u"one"_s, .pause = pause});
        m_alarm = std::make_unique<models::LogAlarm>(m_bench->window->banners(), *m_witness, m_bench->parts(),
                                                     *m_bench->window);
    }
    /// A change, which the log tells.
    void happen()
    {
        api::TaxonInput taxon;
        std::string genus = "Rosa";
        for (int n = ++m_changes; n > 0; n /= 26)
            genus += static_cast<char>('a' + n % 26);
        taxon.genus = genus;
        taxon.taxonRank = api::TaxonRank::genus;
        const auto made = AccountWindow::await(client::TaxaApi(*m_bench->client).create(taxon));
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().userText + u' ' + made.error().detail));
    }
    void stopServer()
    {
        const QString process = u"/proc/%1"_s.arg(m_bench->server->processId());
        m_bench->server->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(process), 20'000);
    }
    void startServer()
    {
        m_bench->server->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->server->state(), client::EmbeddedServer::State::running, 30'000);
        m_bench->client->setAddress(m_bench->server->address());
    }
    /// What the server's owner does while it is stopped.
    template <class Work>
    void whileStopped(const Work& work)
    {
        stopServer();
        QVERIFY(work());
        startServer();
        m_witness->look();
    }
    void waitUntilVerified()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_witness->verifiedTo().has_value(), 20'000);
        QVERIFY(!m_witness->finding());
    }
    void waitUntilFound(client::LogChange change)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_witness->finding() && m_witness->finding()->change == change, 20'000);
        QVERIFY(!m_witness->verifiedTo());
    }

    [[nodiscard]] QString folder() const { return m_bench->path(u"witness"_s); }
    [[nodiscard]] QString pinPath() const { return folder() + u"/one"_s; }
    [[nodiscard]] QString database() const { return m_bench->dataDir() + u"/audit/audit.db"_s; }
    [[nodiscard]] static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] bool run(const char* sql) const { return storage::RawSqlite(database().toStdString()).run(sql); }

    std::unique_ptr<AccountWindow> m_bench;
    std::unique_ptr<client::LogWitness> m_witness;
    std::unique_ptr<models::LogAlarm> m_alarm;

private:
    int m_changes = 0;
};

} // namespace bloomzy::test
