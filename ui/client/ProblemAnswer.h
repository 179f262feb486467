#pragma once

#include "ui/client/ClientError.h"

#include <QByteArray>

namespace bloomzy::client {

/// The error that an answer with a status of 400 or above stands for. An answer that is not problem+json (a proxy's, as
/// a rule) gets the code that its status has in Bloomzy.
[[nodiscard]] ClientError problemAnswer(int status, const QByteArray& body, const QByteArray& retryAfter);

} // namespace bloomzy::client
