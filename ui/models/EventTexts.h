#pragma once

#include "backend/api/Audit.h"
#include "ui/widgets/paint/Status.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QStringList>
#include <QtCore/QTimeZone>

namespace bloomzy::models {

/// Events of the audit log in words. What strangers wrote stands in one line and shows what it hides (safeLine()).
class EventTexts
{
    Q_DECLARE_TR_FUNCTIONS(bloomzy::models::EventTexts)

public:
    /// "Ada Placeholder suspended the account of Kim Specimen".
    static QString sentence(const api::AuditEntry& entry);
    /// The name of who did it, or what they are: "System", "Somebody who was not signed in".
    static QString actor(const api::AuditEntry& entry);
    static QString kind(api::ActorKind kind);
    /// What it was done to; empty for nothing.
    static QString target(const api::AuditEntry& entry);
    static QString targetType(const QString& type);
    /// What was done, on a plate.
    static widgets::Badge action(const api::AuditEntry& entry);
    static widgets::Badge action(const QString& action);
    static widgets::Badge outcome(api::AuditOutcome outcome);
    static QString outcomeName(api::AuditOutcome outcome);
    static QString source(const QString& service);

    /// Whether that is there and hidden from the reader; `pointer` as AuditEntry::masked has it: "/actor/address".
    static bool isMasked(const api::AuditEntry& entry, std::string_view pointer);
    /// What stands in its place.
    static QString hidden();

    static QDateTime time(const std::string& time, const QTimeZone& zone);
    /// "14:25:19.047"; "21 Nov 14:25:19" where it is not today.
    static QString timeOfDay(const QDateTime& time, const QDate& today);
    /// "22 Nov 2026, 14:25:19.047 UTC"
    static QString wholeTime(const QDateTime& time);
    /// "UTC", or how the zone is called.
    static QString zoneName(const QTimeZone& zone);

private:
    /// Of a sentence.
    static QString subject(const api::AuditEntry& entry);
};

} // namespace bloomzy::models
