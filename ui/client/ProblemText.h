#pragma once

#include "backend/api/Problem.h"
#include "ui/client/ClientError.h"

#include <QString>
#include <QStringList>

/// What went wrong, in the user's language: what happened, what is safe, what to do. What this console has no words for
/// is told in the server's English.
namespace bloomzy::client {

/// One to three sentences.
[[nodiscard]] QString textOf(const ClientError& error);
/// For the field that `fault.pointer` names.
[[nodiscard]] QString textOf(const api::Fault& fault);
/// A fault code without its sentence, such as PasswordCheck::reasons; `fallback` when the code is not known.
[[nodiscard]] QString textOfFaultCode(const QString& code, const QString& fallback = {});

/// Every fault code that has words here.
[[nodiscard]] QStringList knownFaultCodes();

} // namespace bloomzy::client
