#include "ui/models/RecoveryKey.h"

#include <utility>

namespace bloomzy::models {

namespace {

constexpr int groupSize = 4;

QString prefix()
{
    return QStringLiteral("AGE-SECRET-KEY-1");
}

} // namespace

// Each copies the bytes into a buffer of its own, which wipe() then overwrites.
RecoveryKey::RecoveryKey(const api::NewRecoveryKey& key)
    : m_identity(key.identity.data(), static_cast<qsizetype>(key.identity.size()))
    , m_recipient(QString::fromStdString(key.recipient))
    , m_createdAt(QString::fromStdString(key.createdAt))
{
}

RecoveryKey::RecoveryKey(RecoveryKey&& other) noexcept
    : m_identity(std::exchange(other.m_identity, {}))
    , m_recipient(std::move(other.m_recipient))
    , m_createdAt(std::move(other.m_createdAt))
{
}

RecoveryKey& RecoveryKey::operator=(RecoveryKey&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_identity = std::exchange(other.m_identity, {});
        m_recipient = std::move(other.m_recipient);
        m_createdAt = std::move(other.m_createdAt);
    }
    return *this;
}

RecoveryKey::~RecoveryKey()
{
    wipe();
}

void RecoveryKey::wipe()
{
    volatile char* bytes = m_identity.data();
    for (qsizetype i = 0; i < m_identity.size(); ++i)
        bytes[i] = 0;
    m_identity.clear();
}

QStringList RecoveryKey::groups() const
{
    const QString digits = identity().mid(prefix().size());
    QStringList groups;
    for (qsizetype i = 0; i < digits.size(); i += groupSize)
        groups += digits.mid(i, groupSize);
    return groups;
}

bool RecoveryKey::matches(int group, const QString& typed) const
{
    const QString wanted = groups().value(group);
    return !wanted.isEmpty() && typed.simplified().remove(u' ').toUpper() == wanted;
}

QByteArray RecoveryKey::fileText() const
{
    return "# Bloomzy recovery key: keep this file outside the server's computer\n# created: " +
           m_createdAt.toLatin1() + "\n# public key: " + m_recipient.toLatin1() + "\n" + m_identity + "\n";
}

} // namespace bloomzy::models
