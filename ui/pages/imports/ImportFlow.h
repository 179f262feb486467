#pragma once

#include "ui/client/ImportApi.h"
#include "ui/client/OperationsApi.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

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
    [[nodiscard]] const std::optional<api::Operation>& operation() const { return m_operation; }
    /// A change is on its way to the server.
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] client::ApiClient& client() const { return m_client; }

    void upload(const QString& path);
    void open(const QString& id);
    /// Back to the list; the server keeps it for a day.
    void leave();
    void discard();

    void chooseField(int column, const QString& field);
    void setRules(int column, const std::vector<api::ValueRule>& rules);
    void setExisting(api::ExistingNames existing);
    void setEncoding(std::optional<api::TextEncoding> encoding);
    void setSeparator(std::optional<api::Separator> separator);
    /// What the server guesses.
    void guessAgain();
    void setCell(std::int64_t line, int column, const QString& value);
    void skipRow(std::int64_t line);

    void check();
    void apply(bool leaveOutErrors);
    void undo(const QString& id);
    /// Asks the running operation to end.
    void cancelWork();

Q_SIGNALS:
    /// Import, work, operation or saving are others now.
    void changed();
    /// The plan is another one: rows are to be asked for again.
    void planChanged();
    void checked();
    /// As soon as it is done; the import itself is read again after that.
    void imported(const bloomzy::api::ImportCounts& counts);
    void undone(const bloomzy::api::ImportUndo& undo);
    void failed(const QString& headline, const bloomzy::client::ClientError& error);

private:
    void change(const std::function<void(api::ImportPlan&)>& change);
    void sendPlan();
    void show(api::Import import);
    void begin(Work work, QFuture<client::Result<api::Operation>> begun);
    void watch(const api::Operation& operation);
    void askOperation();
    void end(const api::Operation& operation);
    void finishImport(const api::ImportCounts& counts);
    void stopWork();
    void fail(const QString& headline, const client::ClientError& error);
    void reload(std::function<void()> then);
    [[nodiscard]] QString importId() const;

    client::ApiClient& m_client;
    QThreadPool m_pool;
    QTimer m_poll;
    std::optional<api::Import> m_import;
    std::optional<api::ImportPlan> m_wanted; ///< not yet with the server
    std::optional<api::Operation> m_operation;
    Work m_work = Work::none;
    bool m_saving = false;
    int m_upload = 0; ///< the upload or opening that counts
};

} // namespace bloomzy::imports_page
