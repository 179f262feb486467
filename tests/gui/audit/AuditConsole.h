#pragma once

#include "tests/gui/catalog/CatalogWindow.h"
#include "ui/client/JsonCodec.h"
#include "ui/pages/audit/AuditPage.h"
#include "ui/pages/audit/AuditTable.h"
#include "ui/pages/audit/AuditView.h"
#include "ui/pages/audit/TailFooter.h"
#include "ui/widgets/inputs/FilterChip.h"
#include "ui/widgets/timeline/Histogram.h"

#include <QFile>
#include <QLabel>

namespace bloomzy::test {

using audit_page::AuditView;
using AuditColumn = models::AuditTableModel::Column;

/// The page of the audit log over a real server whose first administrator is Ada.
class AuditConsole : public QObject
{
protected:
    [[nodiscard]] bool startServer() { return m_server.start() && wait(u"setup.complete"); }
    /// A genus of that name is made: one event.
    [[nodiscard]] bool happen(const QString& genus)
    {
        return !m_server
                    .create({{QStringLiteral("taxonRank"), QStringLiteral("genus")}, {QStringLiteral("genus"), genus}})
                    .isEmpty();
    }
    /// Somebody tries to sign in with a wrong password.
    void failToSignIn() const
    {
        ::ApiClient(m_server.process.url()).signIn(adaMail, QStringLiteral("not the password of Ada"));
    }
    /// Until an event of this action, to a target of this name, is in the log.
    [[nodiscard]] bool wait(QStringView action, const QString& target = {})
    {
        return QTest::qWaitFor(
            [&] {
                const Answer answer = m_server.plain->get(QStringLiteral("/api/v1/audit/events?limit=200"));
                for (const QJsonValue& each : answer.json().value(QStringLiteral("items")).toArray())
                    if (each[u"action"].toString() == action &&
                        (target.isEmpty() || each[u"target"][u"displayName"].toString() == target))
                        return true;
                return false;
            },
            20'000);
    }
    [[nodiscard]] bool happenInLog(const QString& genus) { return happen(genus) && wait(u"taxon.create", genus); }

    [[nodiscard]] bool open(const QString& mail = adaMail)
    {
        m_console.reset();
        QFile::remove(m_server.folder.filePath(QStringLiteral("settings.ini")));
        return reopen(mail);
    }
    /// With the settings that are there.
    [[nodiscard]] bool reopen(const QString& mail = adaMail)
    {
        m_console.reset();
        m_console = std::make_unique<CatalogWindow>(m_server);
        m_console->addPages = [this] { addPage(); };
        if (!m_console->open(mail))
            return false;
        m_console->window->openPage(QStringLiteral("audit"));
        return QTest::qWaitFor([this] { return m_console->find<AuditView>() && idle(); }, 10'000);
    }

    [[nodiscard]] QString witnessFolder() const { return m_server.folder.filePath(QStringLiteral("witness")); }
    void addPage() const
    {
        auto* witness =
            new client::LogWitness(m_console->client, m_console->background, {witnessFolder(), QStringLiteral("test")});
        witness->setParent(&m_console->client); // after the window, before what it asks
        audit_page::registerAuditPage(m_console->pages, m_console->parts(), *witness);
    }

    [[nodiscard]] AuditView& view() const { return *m_console->find<AuditView>(); }
    [[nodiscard]] const models::AuditTableModel& model() const { return view().model(); }
    [[nodiscard]] audit_page::AuditTable& list() const { return *m_console->find<audit_page::AuditTable>(); }
    [[nodiscard]] widgets::DataTable& table() const { return list().table(); }
    [[nodiscard]] widgets::Histogram& histogram() const { return *m_console->find<widgets::Histogram>(); }
    [[nodiscard]] widgets::FilterChip& chip(const QString& name) const
    {
        return *m_console->find<widgets::FilterChip>(name);
    }
    [[nodiscard]] bool idle() const
    {
        return model().hasLoaded() && !model().isLoading() && view().counts().isExact() &&
               view().counts().timelineIsExact();
    }
    [[nodiscard]] QAction& action(const char* id) const
    {
        return *m_console->commands.find(QStringLiteral("audit.") + QLatin1String(id));
    }
    void trigger(const char* id) const { action(id).trigger(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return model().index(row, column).data(Qt::AccessibleTextRole).toString();
    }
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < model().rowCount(); ++row)
            texts += cell(row, column);
        return texts;
    }
    /// The first row whose target is called so; -1 for none.
    [[nodiscard]] int rowOf(const QString& target) const
    {
        return int(column(AuditColumn::targetColumn).indexOf(target));
    }
    [[nodiscard]] bool choose(int row) const
    {
        if (row < 0)
            return false;
        table().setFocus();
        table().setCurrentIndex(model().index(row, 0));
        const QString id = client::toQString(model().item(row)->id);
        return QTest::qWaitFor([&] { return view().openEvent().entry() && view().openEvent().id() == id; }, 10'000);
    }
    [[nodiscard]] QString sentence() const { return m_console->find<QLabel>(QStringLiteral("sentence"))->text(); }
    [[nodiscard]] QString banner(const QString& id) const
    {
        const auto* shown = view().findChild<widgets::BannerStack*>()->find(id);
        return shown ? shown->spec().headline : QString();
    }
    template <class T>
    [[nodiscard]] T* dialog() const
    {
        for (T* each : view().findChildren<T*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }

    CatalogServer m_server;
    std::unique_ptr<CatalogWindow> m_console;
};

} // namespace bloomzy::test
