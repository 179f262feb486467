#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QMap>

#include <optional>
#include <vector>

namespace bloomzy::test {

/// `Secret` of the Secret Service's specification (freedesktop.org).
struct DBusSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

inline QDBusArgument& operator<<(QDBusArgument& to, const DBusSecret& secret)
{
    to.beginStructure();
    to << secret.session << secret.parameters << secret.value << secret.contentType;
    to.endStructure();
    return to;
}

inline const QDBusArgument& operator>>(const QDBusArgument& from, DBusSecret& secret)
{
    from.beginStructure();
    from >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    from.endStructure();
    return from;
}

} // namespace bloomzy::test

Q_DECLARE_METATYPE(bloomzy::test::DBusSecret)

namespace bloomzy::test {

/// A Secret Service with one collection, as far as libsecret asks for it. Its prompts stay open until the test answers
/// them in its owner's place. Secrets are found by their attribute `user`.
class PromptingKeyring : public QDBusVirtualObject
{
public:
    bool hold()
    {
        qDBusRegisterMetaType<DBusSecret>();
        qDBusRegisterMetaType<QMap<QDBusObjectPath, DBusSecret>>();
        qDBusRegisterMetaType<QMap<QString, QString>>();
        return m_bus.registerVirtualObject(root, this, QDBusConnection::SubPath) &&
               m_bus.registerService(QStringLiteral("org.freedesktop.secrets"));
    }

    /// Typed or dismissed: ends the open prompt.
    void endPrompt(bool unlocks)
    {
        isPrompting = false;
        isLocked = isLocked && !unlocks;
        QVariant result = QVariant::fromValue(std::exchange(m_wanted, {}));
        if (m_unlockedWrite)
            result = QVariant::fromValue(unlocks ? write(*m_unlockedWrite) : QDBusObjectPath(QStringLiteral("/")));
        m_unlockedWrite.reset();
        auto signal = QDBusMessage::createSignal(prompt.path(), QStringLiteral("org.freedesktop.Secret.Prompt"),
                                                 QStringLiteral("Completed"));
        m_bus.send(signal << !unlocks << QVariant::fromValue(QDBusVariant(result)));
    }
    /// What was written while `holdsWrites` arrives now.
    void releaseWrites()
    {
        holdsWrites = false;
        for (const QDBusMessage& message : std::exchange(m_held, {}))
            reply(message, {path(write(message)), path(none)});
    }
    [[nodiscard]] int heldWrites() const { return static_cast<int>(m_held.size()); }

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection&) override
    {
        const QString member = message.member();
        if (member == QStringLiteral("Get"))
            ++looks, reply(message, {QVariant::fromValue(QDBusVariant(isLocked))});
        else if (member == QStringLiteral("GetAll"))
            reply(message, {QVariantMap()});
        else if (member == QStringLiteral("OpenSession"))
            openSession(message);
        else if (member == QStringLiteral("SearchItems"))
            search(message);
        else if (member == QStringLiteral("Unlock"))
            unlock(message);
        else if (member == QStringLiteral("Prompt"))
            openPrompt(message);
        else if (member == QStringLiteral("GetSecrets"))
            giveSecrets(message);
        else if (member == QStringLiteral("CreateItem"))
            create(message);
        else if (member == QStringLiteral("Delete"))
            secrets.remove(message.path()), reply(message, {path(none)});
        else
            return false;
        return true;
    }

    QMap<QString, QByteArray> secrets; ///< by path
    bool isLocked = false;
    bool isDismissed = false; ///< every prompt, by its owner, at once
    bool isPrompting = false;
    bool holdsWrites = false;
    int prompts = 0;
    int reads = 0; ///< of secrets
    int looks = 0; ///< how often somebody asked whether it is locked

private:
    using Paths = QList<QDBusObjectPath>;

    static QVariant path(const QDBusObjectPath& path) { return QVariant::fromValue(path); }
    [[nodiscard]] QDBusObjectPath item(const QMap<QString, QString>& attributes) const
    {
        const QByteArray user = attributes.value(QStringLiteral("user")).toUtf8().toHex();
        return QDBusObjectPath(root + QStringLiteral("/collection/test/u") + QString::fromLatin1(user));
    }
    void reply(const QDBusMessage& message, const QVariantList& values) { m_bus.send(message.createReply(values)); }
    void openPrompt(const QDBusMessage& message)
    {
        ++prompts;
        isPrompting = true;
        reply(message, {});
        if (isDismissed)
            endPrompt(false);
    }
    void openSession(const QDBusMessage& message)
    {
        if (message.arguments().at(0).toString() == QStringLiteral("plain"))
            reply(message, {QVariant::fromValue(QDBusVariant(QString())), path(session)});
        else
            m_bus.send(message.createErrorReply(QDBusError::NotSupported, QStringLiteral("plain only")));
    }
    void search(const QDBusMessage& message)
    {
        const QDBusObjectPath found = item(qdbus_cast<QMap<QString, QString>>(message.arguments().at(0)));
        const Paths all = secrets.contains(found.path()) ? Paths{found} : Paths();
        reply(message, {QVariant::fromValue(isLocked ? Paths() : all), QVariant::fromValue(isLocked ? all : Paths())});
    }
    void unlock(const QDBusMessage& message)
    {
        const auto wanted = qdbus_cast<Paths>(message.arguments().at(0));
        if (isLocked)
            m_wanted = wanted;
        reply(message, {QVariant::fromValue(isLocked ? Paths() : wanted), path(isLocked ? prompt : none)});
    }
    void giveSecrets(const QDBusMessage& message)
    {
        ++reads;
        QMap<QDBusObjectPath, DBusSecret> given;
        for (const auto& wanted : isLocked ? Paths() : qdbus_cast<Paths>(message.arguments().at(0)))
            given.insert(wanted, {session, {}, secrets.value(wanted.path()), QStringLiteral("text/plain")});
        reply(message, {QVariant::fromValue(given)});
    }
    void create(const QDBusMessage& message)
    {
        if (holdsWrites)
            return m_held.push_back(message);
        if (!isLocked)
            return reply(message, {path(write(message)), path(none)});
        m_unlockedWrite = message;
        reply(message, {path(none), path(prompt)});
    }
    QDBusObjectPath write(const QDBusMessage& message)
    {
        const auto properties = qdbus_cast<QVariantMap>(message.arguments().at(0));
        const auto attributes = properties.value(QStringLiteral("org.freedesktop.Secret.Item.Attributes"));
        const QDBusObjectPath written = item(qdbus_cast<QMap<QString, QString>>(attributes));
        secrets.insert(written.path(), qdbus_cast<DBusSecret>(message.arguments().at(1)).value);
        return written;
    }

    const QString root = QStringLiteral("/org/freedesktop/secrets");
    const QDBusObjectPath none{QStringLiteral("/")};
    const QDBusObjectPath session{QStringLiteral("/org/freedesktop/secrets/session/s")};
    const QDBusObjectPath prompt{QStringLiteral("/org/freedesktop/secrets/prompt/p")};
    QDBusConnection m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("keyring"));
    Paths m_wanted;                              ///< to be unlocked by the prompt
    std::optional<QDBusMessage> m_unlockedWrite; ///< once the prompt unlocked
    std::vector<QDBusMessage> m_held;
};

} // namespace bloomzy::test
