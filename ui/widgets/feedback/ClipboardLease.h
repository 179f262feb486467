#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

#include <chrono>

class QTimer;

namespace bloomzy::widgets {

/// Puts a secret on the clipboard and takes it off again after a while, and at the end of the program, unless something
/// else was copied meanwhile.
class ClipboardLease : public QObject
{
    Q_OBJECT

public:
    explicit ClipboardLease(std::chrono::milliseconds time, QObject* parent = nullptr);

    void put(const QString& secret);
    void clear();

Q_SIGNALS:
    void cleared();

private:
    QTimer* m_timer;
    QByteArray m_digest; ///< of what was put; the secret itself is not kept
};

} // namespace bloomzy::widgets
