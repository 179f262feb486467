#pragma once

#include "backend/api/Backup.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace bloomzy::models {

/// An age identity while it is shown, wiped when it goes. Not copyable, so that there is one place to wipe; texts that
/// Qt made from it in between may stay in freed memory.
class RecoveryKey
{
public:
    RecoveryKey() = default;
    explicit RecoveryKey(const api::NewRecoveryKey& key);
    RecoveryKey(const RecoveryKey&) = delete;
    RecoveryKey& operator=(const RecoveryKey&) = delete;
    RecoveryKey(RecoveryKey&& other) noexcept;
    RecoveryKey& operator=(RecoveryKey&& other) noexcept;
    ~RecoveryKey();

    [[nodiscard]] bool isEmpty() const { return m_identity.isEmpty(); }
    [[nodiscard]] QString identity() const { return QString::fromLatin1(m_identity); }
    [[nodiscard]] QString recipient() const { return m_recipient; }
    [[nodiscard]] QString createdAt() const { return m_createdAt; } ///< as the server wrote it
    /// What follows `AGE-SECRET-KEY-1`, four characters each, the last perhaps fewer.
    [[nodiscard]] QStringList groups() const;
    /// Numbers from 0; letter case and blanks do not matter.
    [[nodiscard]] bool matches(int group, const QString& typed) const;
    /// For `age -i FILE`.
    [[nodiscard]] QByteArray fileText() const;

    void wipe();

private:
    QByteArray m_identity;
    QString m_recipient;
    QString m_createdAt;
};

} // namespace bloomzy::models
