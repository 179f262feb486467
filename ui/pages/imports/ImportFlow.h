#pragma once

#include "ui/client/ImportApi.h"
#include "ui/models/OperationRun.h"
#include "ui/pages/imports/PlanChange.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <functional>
#include <optional>

namespace bloomzy::imports_page {

/// One import on its way from a file into the catalog, as the server has it, and the operation that runs for it. What a
/// person changes is sent at once, one change after the other. GUI thread only; files are read on a thread of its own.
class ImportFlow : public QObject
{
    Q_OBJECT

public:
    enum class Work { none, reading, checking, importing, undoing };

    explicit ImportFlow(client::ApiClient& client, QObject* parent = nullptr);
    ~ImportFlow() override;

    [[nodiscard]] const std::optional<api::Import>& import() const { return m_import; }
    [[nodiscard]] Work work() const { return m_work; }
    [[nodiscard]] const std::optional<api::Operation>& operation() const { return m_run.operation(); }
    /// A change is on its way to the server.
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] client::ApiClient& client() const { return m_client; }

    void upload(const QString& path);
    void open(const QString& id);
    /// Back to the list; the server keeps it for a day.
    void leave();
    /// Leaves it, and has the server forget it.
    void discard();

    /// Of the plan; nothing while an operation runs.
    void change(const PlanChange& change);

    void check();
    void apply(bool leaveOutErrors);
    void undo(const QString& id);
    /// Asks the running operation to end.
    void cancelWork() { m_run.cancel(); }

Q_SIGNALS:
    /// Import, work, operation or saving are others now.
    void changed();
    /// The plan is another one: rows are to be asked for again.
    void planChanged();
    void checked();
    /// As soon as it is done; the import itself is read again after that.
    void imported(const bloomzy::api::ImportCounts& counts);
    void undone(const bloomzy::api::ImportUndo& undo);
    /// The server forgot it, or did not: the list is to be asked for again.
    void discarded();
    void failed(const QString& headline, const bloomzy::client::ClientError& error);

private:
    void sendPlan();
    void show(api::Import import);
    void connectRun();
    void begin(Work work, QFuture<client::Result<api::Operation>> begun);
    void end(const api::Operation& operation);
    void finishImport(const api::ImportCounts& counts);
    void fail(const QString& headline, const client::ClientError& error);
    void reload(std::function<void()> then);
    [[nodiscard]] QString importId() const;

    client::ApiClient& m_client;
    QThreadPool m_pool;
    models::OperationRun m_run;
    std::optional<api::Import> m_import;
    std::optional<api::ImportPlan> m_wanted; ///< not yet with the server
    Work m_work = Work::none;
    bool m_saving = false;
    int m_upload = 0; ///< the upload or opening that counts
};

} // namespace bloomzy::imports_page
