#pragma once

#include "backend/host/StartFailure.h"

#include <QByteArray>
#include <QString>

/// The one JSON line on standard output by which whoever started bloomzyd learns how that went.

/// `{"event":"ready","url":"https://127.0.0.1:7443","fingerprint":"sha256:…"}`; the fingerprint is empty for plain
/// HTTP.
[[nodiscard]] QByteArray readyLine(const QString& url, const QString& fingerprint);
/// `{"event":"failed","reason":"portInUse","message":"…"}`
[[nodiscard]] QByteArray failedLine(const bloomzy::host::StartFailure& failure);
/// What a console hears on the holder socket: `{"url":…,"fingerprint":…,"pid":…}`
[[nodiscard]] QByteArray holderGreeting(const QString& url, const QString& fingerprint, qint64 processId);

/// Writes the line and its end to standard output at once.
void announce(const QByteArray& line);
