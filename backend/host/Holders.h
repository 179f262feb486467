#pragma once

#include "backend/core/FileDescriptor.h"

#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <functional>
#include <map>
#include <memory>

namespace bloomzy::host {

/// Where the socket of a data folder lies: `run/holder` in it, or, where that path is longer than 104 bytes, a folder
/// of the user's runtime directory named after the SHA-256 of the data folder's canonical path.
[[nodiscard]] QString holderSocketPath(const QString& dataFolder);

/// The consoles that hold this server: each keeps a connection to a local socket that only this user may open. On
/// connecting it is sent one JSON line that says where the server listens. Lives on the main thread.
class Holders : public QObject
{
    Q_OBJECT

public:
    explicit Holders(QObject* parent = nullptr);
    ~Holders() override;

    /// `greeting` makes the line, without its end, for each that comes. False when the socket cannot be made; `error`
    /// then says why.
    [[nodiscard]] bool listen(const QString& socketPath, std::function<QByteArray()> greeting, QString& error);
    [[nodiscard]] qsizetype count() const { return qsizetype(m_held.size()); }

Q_SIGNALS:
    /// The last console let go, or was killed.
    void released();

private:
    struct Held
    {
        core::FileDescriptor socket;
        std::unique_ptr<QSocketNotifier> news; ///< goes before its descriptor
    };

    void accept();
    void hold(core::FileDescriptor socket);
    void look(int descriptor);
    void rest();
    void letGo(int descriptor);

    QString m_path;
    core::FileDescriptor m_listener;
    std::unique_ptr<QSocketNotifier> m_news;
    std::function<QByteArray()> m_greeting;
    std::map<int, Held> m_held; ///< by descriptor
};

} // namespace bloomzy::host
