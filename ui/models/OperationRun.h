#pragma once

#include "ui/client/OperationsApi.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace bloomzy::models {

/// One operation of the server from its beginning to its end: as the live events tell of it, and asked for four times a
/// second, should they not come. GUI thread only.
class OperationRun : public QObject
{
    Q_OBJECT

public:
    explicit OperationRun(client::ApiClient& client, QObject* parent = nullptr);

    /// As it was heard of last; nothing before it has begun and after its end.
    [[nodiscard]] const std::optional<api::Operation>& operation() const { return m_operation; }

    void begin(QFuture<client::Result<api::Operation>> begun);
    /// One that runs already.
    void follow(const api::Operation& operation) { watch(operation); }
    /// Asks it to end.
    void cancel();
    /// It goes on, and is followed no longer.
    void leave();

Q_SIGNALS:
    void changed();
    void ended(const bloomzy::api::Operation& operation);
    void notBegun(const bloomzy::client::ClientError& error);
    /// What becomes of it is not known.
    void lost(const bloomzy::client::ClientError& error);
    void notCancelled(const bloomzy::client::ClientError& error);

private:
    [[nodiscard]] bool follows(const std::string& id) const { return m_operation && m_operation->id == id; }
    void watch(const api::Operation& operation);
    void ask();

    client::ApiClient& m_client;
    QTimer m_poll;
    std::optional<api::Operation> m_operation;
    int m_begun = 0; ///< the beginning that counts
};

} // namespace bloomzy::models
