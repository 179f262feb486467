#include "ui/models/OperationRun.h"

#include "ui/client/ApiClient.h"
#include "ui/client/EventStream.h"
#include "ui/client/JsonCodec.h"

namespace bloomzy::models {

using client::OperationsApi;
using client::Result;
using client::toQString;

namespace {

constexpr int pollEvery = 250; ///< milliseconds

} // namespace

OperationRun::OperationRun(client::ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
    m_poll.setSingleShot(true);
    m_poll.setInterval(pollEvery);
    connect(&m_poll, &QTimer::timeout, this, &OperationRun::ask);
    connect(&client.events(), &client::EventStream::operationChanged, this, [this](const api::Operation& operation) {
        if (follows(operation.id))
            watch(operation);
    });
}

void OperationRun::begin(QFuture<Result<api::Operation>> begun)
{
    leave();
    Q_EMIT changed();
    begun.then(this, [this, count = m_begun](const Result<api::Operation>& reply) {
        if (count != m_begun)
            return;
        if (reply)
            watch(*reply);
        else
            Q_EMIT notBegun(reply.error());
    });
}

void OperationRun::watch(const api::Operation& operation)
{
    m_operation = operation;
    Q_EMIT changed();
    if (!operation.finishedAt)
        return m_poll.start();
    leave();
    Q_EMIT ended(operation);
}

void OperationRun::ask()
{
    if (!m_operation)
        return;
    OperationsApi(m_client)
        .operation(toQString(m_operation->id))
        .then(this, [this, id = m_operation->id](const Result<api::Operation>& reply) {
            // What was told meanwhile is newer.
            if (!follows(id) || m_poll.isActive())
                return;
            if (reply)
                return watch(*reply);
            if (reply.error().isTransient())
                return m_poll.start();
            leave();
            Q_EMIT lost(reply.error());
        });
}

void OperationRun::cancel()
{
    if (!m_operation || m_operation->finishedAt)
        return;
    OperationsApi(m_client)
        .cancel(toQString(m_operation->id))
        .then(this, [this, id = m_operation->id](const Result<api::Operation>& reply) {
            if (!follows(id))
                return;
            if (!reply)
                Q_EMIT notCancelled(reply.error());
            else
                m_operation->cancelRequested = true;
            Q_EMIT changed();
        });
}

void OperationRun::leave()
{
    ++m_begun;
    m_poll.stop();
    m_operation.reset();
}

} // namespace bloomzy::models
