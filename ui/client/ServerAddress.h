#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace bloomzy::client {

/// Where a server is, and by which key it is known.
struct ServerAddress
{
    QUrl url = {}; ///< scheme, host and port; https, or http for a loopback address
    QString fingerprint =
        {}; ///< `sha256:<64 hexadecimal digits>` of its SubjectPublicKeyInfo; empty: an authority must vouch

    /// By what it is told from other servers: its key, so that it may move to another port, else its authority.
    QString identity() const { return fingerprint.isEmpty() ? url.authority() : fingerprint; }
    bool operator==(const ServerAddress&) const = default;
};

/// What a user typed, as an address: `plants.example`, `192.0.2.7:7443` and `https://plants.example/` are all good.
/// Port 7443 unless told. Nothing when it is not an address, or is plain http to another machine.
[[nodiscard]] std::optional<QUrl> serverUrlFromUserInput(const QString& text);

/// 127.0.0.0/8, ::1 and localhost.
[[nodiscard]] bool isLoopback(const QUrl& url);

} // namespace bloomzy::client
