#pragma once

#include "backend/api/Audit.h"

#include <QtCore/QStringList>

namespace bloomzy::audit_page {

/// What a chip is about.
enum class FilterKey {
    time,
    action,
    actor,
    outcome,
    targetType,
    address,
    source,
    kind,
    target,
    session,
    trace,
    request
};

/// What a filter has of it, as on the wire; nothing of the time.
[[nodiscard]] QStringList valuesIn(const api::AuditFilter& filter, FilterKey key);
/// No values clear it, also the time; of a single one the first is taken.
void putValues(api::AuditFilter& filter, FilterKey key, const QStringList& values);

// Values of a filter as a list of texts, and back. What is no enumerator is left out.

[[nodiscard]] QStringList textsOf(const std::vector<std::string>& values);
[[nodiscard]] QStringList textOf(const std::optional<std::string>& value);
[[nodiscard]] QStringList namesOf(const std::vector<api::AuditOutcome>& values);
[[nodiscard]] QStringList namesOf(const std::vector<api::ActorKind>& values);

[[nodiscard]] std::vector<std::string> stringsOf(const QStringList& values);
[[nodiscard]] std::optional<std::string> stringOf(const QStringList& values);
[[nodiscard]] std::vector<api::AuditOutcome> outcomesOf(const QStringList& values);
[[nodiscard]] std::vector<api::ActorKind> kindsOf(const QStringList& values);

[[nodiscard]] api::AuditOutcome outcomeOf(const QString& name);
[[nodiscard]] api::ActorKind kindOf(const QString& name);

} // namespace bloomzy::audit_page
