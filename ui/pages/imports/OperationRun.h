#pragma once

#include "ui/client/OperationsApi.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace bloomzy::imports_page {

/// One operation of the server from its beginning to its end, asked for four times a second. GUI thread only.
class OperationRun : public QObject
{
    Q_OBJECT

public:
    explicit OperationRun(client::ApiClient& client, QObject* parent = nullptr);

    /// As it was asked for last; nothing before it has begun and after its end.
    [[nodiscard]] const std::optional<api::Operation>& operation() const { return m_operation; }

    void begin(QFuture<client::Result<api::Operation>> begun);
    /// Asks it to end.
    void cancel();

Q_SIGNALS:
    void changed();
    void ended(const bloomzy::api::Operation& operation);
    void notBegun(const bloomzy::client::ClientError& error);
    /// What becomes of it is not known.
    void lost(const bloomzy::client::ClientError& error);
    void notCancelled(const bloomzy::client::ClientError& error);

private:
    void watch(const api::Operation& operation);
    void ask();
    void stop();

    client::ApiClient& m_client;
    QTimer m_poll;
    std::optional<api::Operation> m_operation;
};

} // namespace bloomzy::imports_page
