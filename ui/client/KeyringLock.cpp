#include "ui/client/KeyringLock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace bloomzy::client {

namespace {
constexpr int answerMs = 1000;
}

void askWhetherLocked(QObject& context, std::function<void(bool)> then)
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    question.setAutoStartService(false);
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, answerMs), &context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply(*watcher);
        then(reply.isValid() && reply.value().variant().toBool());
    });
}

KeyringPatience::KeyringPatience(Limits limits, std::function<void()> overdue, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
    , m_overdue(std::move(overdue))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &KeyringPatience::look);
    m_timer.start(m_limits.limit);
}

void KeyringPatience::stop()
{
    m_timer.stop();
    m_overdue = nullptr;
}

void KeyringPatience::look()
{
    m_waited += m_limits.limit;
    const auto decide = [this](bool locked) {
        if (!m_overdue)
            return;
        if (locked)
            m_timer.start(m_limits.limit);
        else
            std::exchange(m_overdue, nullptr)();
    };
    if (m_waited < m_limits.whileLocked)
        askWhetherLocked(*this, decide);
    else
        decide(false);
}

} // namespace bloomzy::client
